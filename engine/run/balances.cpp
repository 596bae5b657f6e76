#include "run/balances.hpp"

#include "run/yaml_text.hpp"
#include "values/parse.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>

namespace bpa::run {
namespace {

using line::UnpaidReason;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::array balances_keys = {
    KeySpec{"run", Need::required, "text"},
    KeySpec{"periods", Need::required, "list"},
    KeySpec{"accounts", Need::required, "list"},
    KeySpec{"hours_worked", Need::required, "list"},
    KeySpec{"weeks", Need::required, "list"},
    KeySpec{
        "decision", Need::optional, "list"}, // absent in runs made before decisions were counted
    KeySpec{"carried", Need::required, "list"},
    KeySpec{"held_back", Need::required, "list"},
};
constexpr std::array account_keys = {
    KeySpec{"assistant", Need::optional, "id"},
    KeySpec{"account", Need::required, "text"},
    KeySpec{"amount", Need::required, "money"},
};
constexpr std::array hours_keys = {
    KeySpec{"assistant", Need::required, "id"},
    KeySpec{"employment", Need::required, "whole number"},
    KeySpec{"worked", Need::required, "hours and minutes"},
};
constexpr std::array week_keys = {
    KeySpec{"assistant", Need::required, "id"},
    KeySpec{"monday", Need::required, "date"},
    KeySpec{"worked", Need::required, "hours and minutes"},
    KeySpec{"overtime", Need::required, "hours and minutes"},
};
constexpr std::array decision_keys = {
    KeySpec{"arrangement", Need::required, "id"},
    KeySpec{"year", Need::required, "whole number"},
    KeySpec{"charged", Need::required, "hours and minutes"},
};
constexpr std::array carried_keys = {
    KeySpec{"period", Need::required, "month"},
    KeySpec{"file", Need::required, "text"},
    KeySpec{"assistant", Need::required, "id"},
    KeySpec{"employment", Need::required, "whole number"},
    KeySpec{"arrangement", Need::required, "id"},
    KeySpec{"start", Need::required, "local time"},
    KeySpec{"end", Need::required, "local time"},
    KeySpec{"reason", Need::required, "choice"},
};
constexpr yaml::Schema balances_schema{"closing balances", balances_keys};
constexpr yaml::Schema account_schema{"account", account_keys};
constexpr yaml::Schema hours_schema{"hours worked", hours_keys};
constexpr yaml::Schema week_schema{"week", week_keys};
constexpr yaml::Schema decision_schema{"decision", decision_keys};
constexpr yaml::Schema carried_schema{"carried shift", carried_keys};

constexpr std::array reasons = {UnpaidReason::unapproved,
                                UnpaidReason::wrong_approver,
                                UnpaidReason::own_approver,
                                UnpaidReason::approved_early,
                                UnpaidReason::held_back};

std::string write_carried(const line::CarriedShift& shift) {
    return "  - { period: " + in_quotes(shift.period) + ", file: " + in_quotes(shift.file) +
           ", assistant: " + in_quotes(shift.assistant) +
           ", employment: " + std::to_string(shift.employment) +
           ", arrangement: " + in_quotes(shift.arrangement) +
           ", start: " + in_quotes(shift.start.text()) + ", end: " + in_quotes(shift.end.text()) +
           ", reason: " + std::string{name_of(shift.reason)} + " }\n";
}

/// `key: []`, or the key alone with the list's lines to follow.
std::string list_head(std::string_view key, bool is_empty) {
    return std::string{key} + (is_empty ? ": []\n" : ":\n");
}

void read_periods(const MappingReader& reader,
                  Balances& balances,
                  source::Diagnostics& diagnostics) {
    for (const yaml::Node* item : reader.get_scalars("periods")) {
        const auto period = parse_month(item->scalar);
        if (const auto* month = std::get_if<Month>(&period)) {
            balances.periods.insert(*month);
        } else {
            diagnostics.add({.code = "value/malformed",
                             .place = item->place,
                             .length = item->length(),
                             .args = {{"written", item->scalar},
                                      {"form", "month"},
                                      {"example", "2026-10"},
                                      {"suggested", ""}}});
        }
    }
}

void read_account(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, account_schema, diagnostics};
    const auto assistant =
        reader.has("assistant") ? reader.get_id("assistant") : std::optional{std::string{}};
    const auto written = reader.get_text("account");
    const auto amount = reader.get_money("amount");
    if (!assistant || !written || !amount) {
        return;
    }
    const auto account = line::Account::parse(*written);
    if (!account) {
        diagnostics.add({.code = "run/unknown-account",
                         .place = reader.place_of("account"),
                         .length = reader.length_of("account"),
                         .args = {{"account", *written}}});
        return;
    }
    balances.accounts[*assistant].add(*account, *amount);
}

void read_hours(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, hours_schema, diagnostics};
    const auto assistant = reader.get_id("assistant");
    const auto employment = reader.get_whole("employment");
    const auto worked = reader.get_minutes("worked");
    if (assistant && employment && worked) {
        balances.hours_worked[{*assistant, static_cast<std::uint32_t>(*employment)}] = *worked;
    }
}

void read_week(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, week_schema, diagnostics};
    const auto assistant = reader.get_id("assistant");
    const auto monday = reader.get_date("monday");
    const auto worked = reader.get_minutes("worked");
    const auto overtime = reader.get_minutes("overtime");
    if (assistant && monday && worked && overtime) {
        balances.weeks[*assistant][*monday] = {*worked, *overtime};
    }
}

void read_decision(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, decision_schema, diagnostics};
    const auto arrangement = reader.get_id("arrangement");
    const auto year = reader.get_whole("year");
    const auto charged = reader.get_minutes("charged");
    if (arrangement && year && charged) {
        balances.decision[{*arrangement, static_cast<int>(*year)}] = *charged;
    }
}

std::optional<UnpaidReason> read_reason(const MappingReader& reader) {
    std::array<std::string_view, reasons.size()> names;
    std::transform(reasons.begin(), reasons.end(), names.begin(), [](UnpaidReason reason) {
        return name_of(reason);
    });
    const auto name = reader.get_choice("reason", names);
    for (const UnpaidReason reason : reasons) {
        if (name == name_of(reason)) {
            return reason;
        }
    }
    return std::nullopt;
}

void read_carried(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, carried_schema, diagnostics};
    const auto period = reader.get_month("period");
    const auto file = reader.get_text("file");
    const auto assistant = reader.get_id("assistant");
    const auto employment = reader.get_whole("employment");
    const auto arrangement = reader.get_id("arrangement");
    const auto start = reader.get_local_time("start");
    const auto end = reader.get_local_time("end");
    const auto reason = read_reason(reader);
    if (period && file && assistant && employment && arrangement && start && end && reason) {
        balances.carried.push_back({.assistant = *assistant,
                                    .employment = static_cast<std::uint32_t>(*employment),
                                    .arrangement = *arrangement,
                                    .period = period->text(),
                                    .file = *file,
                                    .start = *start,
                                    .end = *end,
                                    .reason = *reason,
                                    .place = node.place});
    }
}

std::string write_accounts(const Balances& balances) {
    std::string text;
    for (const auto& [assistant, accounts] : balances.accounts) {
        const std::string whose =
            assistant.empty() ? "" : "assistant: " + in_quotes(assistant) + ", ";
        for (const auto& [account, amount] : accounts.all()) {
            text += "  - { " + whose + "account: " + in_quotes(account.text()) +
                    ", amount: " + amount.text() + " kr }\n";
        }
    }
    return list_head("accounts", text.empty()) + text;
}

std::string write_weeks(const Balances& balances) {
    std::string text;
    for (const auto& [assistant, weeks] : balances.weeks) {
        for (const auto& [monday, week] : weeks) {
            text += "  - { assistant: " + in_quotes(assistant) + ", monday: " + monday.text() +
                    ", worked: " + in_quotes(week.worked.text()) +
                    ", overtime: " + in_quotes(week.overtime.text()) + " }\n";
        }
    }
    return list_head("weeks", text.empty()) + text;
}

std::string write_decision(const Balances& balances) {
    std::string text = list_head("decision", balances.decision.empty());
    for (const auto& [whose, charged] : balances.decision) {
        text += "  - { arrangement: " + in_quotes(whose.first) +
                ", year: " + std::to_string(whose.second) +
                ", charged: " + in_quotes(charged.text()) + " }\n";
    }
    return text;
}

} // namespace

std::string write_balances(const Balances& balances, const std::string& run) {
    std::string text = "run: " + in_quotes(run) + "\n";
    text += list_head("periods", balances.periods.empty());
    for (const Month period : balances.periods) {
        text += "  - " + in_quotes(period.text()) + "\n";
    }
    text += write_accounts(balances);
    text += list_head("hours_worked", balances.hours_worked.empty());
    for (const auto& [whose, worked] : balances.hours_worked) {
        text += "  - { assistant: " + in_quotes(whose.first) +
                ", employment: " + std::to_string(whose.second) +
                ", worked: " + in_quotes(worked.text()) + " }\n";
    }
    text += write_weeks(balances);
    text += write_decision(balances);
    text += list_head("carried", balances.carried.empty());
    for (const line::CarriedShift& shift : balances.carried) {
        text += write_carried(shift);
    }
    text += list_head("held_back", balances.held_back.empty());
    for (const std::string& assistant : balances.held_back) {
        text += "  - " + in_quotes(assistant) + "\n";
    }
    return text;
}

std::optional<Balances> read_balances(const source::SourceFiles& files,
                                      source::FileId file,
                                      source::Diagnostics& diagnostics) {
    Balances balances;
    const std::size_t before = diagnostics.size();
    const std::vector<yaml::Stream> streams = {
        {"accounts", [&](const yaml::Node& item) { read_account(item, balances, diagnostics); }},
        {"hours_worked", [&](const yaml::Node& item) { read_hours(item, balances, diagnostics); }},
        {"weeks", [&](const yaml::Node& item) { read_week(item, balances, diagnostics); }},
        {"decision", [&](const yaml::Node& item) { read_decision(item, balances, diagnostics); }},
        {"carried", [&](const yaml::Node& item) { read_carried(item, balances, diagnostics); }},
    };
    const auto root = yaml::read(files, file, diagnostics, {}, streams);
    if (root) {
        const MappingReader reader{*root, balances_schema, diagnostics};
        static_cast<void>(reader.get_text("run"));
        read_periods(reader, balances, diagnostics);
        static_cast<void>(reader.get_sequence("accounts"));
        static_cast<void>(reader.get_sequence("hours_worked"));
        static_cast<void>(reader.get_sequence("weeks"));
        static_cast<void>(reader.get_sequence("decision"));
        static_cast<void>(reader.get_sequence("carried"));
        for (const yaml::Node* assistant : reader.get_scalars("held_back")) {
            balances.held_back.push_back(assistant->scalar);
        }
    }
    return diagnostics.size() == before ? std::optional{std::move(balances)} : std::nullopt;
}

} // namespace bpa::run
