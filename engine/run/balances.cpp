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
    KeySpec{"counters", Need::optional, "list"}, // absent in runs made before anything was counted
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
constexpr std::array counter_keys = {
    KeySpec{"assistant", Need::required, "id"},
    KeySpec{"employment", Need::required, "whole number"},
    KeySpec{"counter", Need::required, "choice"},
    KeySpec{"year", Need::required, "whole number"},
    KeySpec{"name", Need::required, "text"},
    KeySpec{"minutes", Need::required, "whole number"},
    KeySpec{"over", Need::required, "whole number"},
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
constexpr yaml::Schema counter_schema{"counter", counter_keys};
constexpr yaml::Schema carried_schema{"carried shift", carried_keys};

constexpr std::array reasons = {UnpaidReason::unapproved,
                                UnpaidReason::wrong_approver,
                                UnpaidReason::own_approver,
                                UnpaidReason::approved_early,
                                UnpaidReason::held_back};

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

constexpr std::array counter_kinds = {line::CounterKind::supplement_hours,
                                      line::CounterKind::weekend,
                                      line::CounterKind::time_off,
                                      line::CounterKind::overtime,
                                      line::CounterKind::trip};

std::optional<line::CounterKind> read_counter_kind(const MappingReader& reader) {
    std::array<std::string_view, counter_kinds.size()> names;
    std::transform(counter_kinds.begin(), counter_kinds.end(), names.begin(), [](auto kind) {
        return name_of(kind);
    });
    const auto name = reader.get_choice("counter", names);
    for (const auto kind : counter_kinds) {
        if (name == name_of(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

/// A count is minutes over a whole number, since a share of time need not come out even.
void read_counter(const yaml::Node& node, Balances& balances, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, counter_schema, diagnostics};
    const auto assistant = reader.get_id("assistant");
    const auto employment = reader.get_whole("employment");
    const auto kind = read_counter_kind(reader);
    const auto year = reader.get_whole("year");
    const auto name = reader.get_text("name");
    const auto minutes = reader.get_whole("minutes");
    const auto over = reader.get_whole("over");
    if (assistant && employment && kind && year && name && minutes && over && *over > 0) {
        const line::Counter counter{
            *kind, static_cast<std::uint32_t>(*employment), static_cast<int>(*year), *name};
        balances.counters[*assistant][counter] =
            ExactMinutes::of_minutes(Exact::ratio(*minutes, *over));
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

} // namespace

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
        {"counters", [&](const yaml::Node& item) { read_counter(item, balances, diagnostics); }},
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
        static_cast<void>(reader.get_sequence("counters"));
        static_cast<void>(reader.get_sequence("carried"));
        for (const yaml::Node* assistant : reader.get_scalars("held_back")) {
            balances.held_back.push_back(assistant->scalar);
        }
    }
    return diagnostics.size() == before ? std::optional{std::move(balances)} : std::nullopt;
}

} // namespace bpa::run
