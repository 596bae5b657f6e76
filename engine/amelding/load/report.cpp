#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

constexpr std::array editions{Version::v2_1, Version::v2_2, Version::v2_3};

void read_editions(Context& context, Draft& draft, const yaml::Node& list) {
    std::vector<rulebook::Span> spans;
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schemas::edition, context.diagnostics};
        const auto edition = read_named(reader, "edition", editions);
        const auto from = reader.get_month("from");
        const auto citation = read_basis(context, reader, from);
        if (edition && from && citation) {
            draft.rules.versions.emplace_back(*from, *edition);
            spans.push_back({{from->first_day(), std::nullopt}, item.place});
        }
    }
    rulebook::check_spans(context, spans);
}

/// The first month that a field is written in; the placeholder when wrong (reported).
Month read_first_month(Context& context, const yaml::MappingReader& all, std::string_view field) {
    const auto* node = all.get_mapping(field);
    if (node == nullptr) {
        return {};
    }
    const yaml::MappingReader reader{*node, schemas::field_month, context.diagnostics};
    const auto from = reader.get_month("from");
    static_cast<void>(read_basis(context, reader, from));
    return from.value_or(Month{});
}

void read_first_months(Context& context, Draft& draft, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::field_months, context.diagnostics};
    auto& rules = draft.rules;
    rules.tax_by_date_from = read_first_month(context, reader, "tax_by_date");
    rules.withholding_described_from = read_first_month(context, reader, "withholding_described");
    rules.attachment_dated_from = read_first_month(context, reader, "attachment_dated");
    rules.appointment_from = read_first_month(context, reader, "appointment");
}

std::optional<Decimal>
read_limit(Context& context, const yaml::MappingReader& all, std::string_view key) {
    const auto* node = all.get_mapping(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader reader{*node, schemas::report_limit, context.diagnostics};
    static_cast<void>(read_basis(context, reader));
    return read_decimal(context, reader, "value");
}

/// Days of leave are whole.
int read_days_of_leave(Context& context, const yaml::MappingReader& all) {
    const auto* node = all.get_mapping("leave_days");
    if (node == nullptr) {
        return 0;
    }
    const yaml::MappingReader reader{*node, schemas::report_limit, context.diagnostics};
    static_cast<void>(read_basis(context, reader));
    return static_cast<int>(reader.get_whole("value").value_or(0));
}

void read_limits(Context& context, Draft& draft, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::report_limits, context.diagnostics};
    auto& rules = draft.rules;
    rules.most_hours = read_limit(context, reader, "most_hours").value_or(Decimal{});
    rules.least_weekly_hours =
        read_limit(context, reader, "least_weekly_hours").value_or(Decimal{});
    rules.most_weekly_hours = read_limit(context, reader, "most_weekly_hours").value_or(Decimal{});
    rules.least_hourly = read_limit(context, reader, "least_hourly");
    rules.most_hourly = read_limit(context, reader, "most_hourly");
    rules.leave_days = read_days_of_leave(context, reader);
}

std::string read_written_code(Context& context,
                              const Draft& draft,
                              const yaml::MappingReader& all,
                              std::string_view key,
                              CodeList list) {
    const auto* node = all.get_mapping(key);
    if (node == nullptr) {
        return {};
    }
    const yaml::MappingReader reader{*node, schemas::written_code, context.diagnostics};
    static_cast<void>(read_basis(context, reader));
    auto code = reader.get_text("code").value_or("");
    if (!code.empty()) {
        check_known(context, draft, list, code, at(reader, "code"));
    }
    return code;
}

void read_written_codes(Context& context, Draft& draft, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::written_codes, context.diagnostics};
    auto& rules = draft.rules;
    rules.employment_type =
        read_written_code(context, draft, reader, "employment_type", CodeList::employment_type);
    rules.withholding_description =
        read_written_code(context, draft, reader, "withholding", CodeList::withholding);
    rules.contribution_code =
        read_written_code(context, draft, reader, "contribution", CodeList::contribution_code);
    rules.exempt_home_pay =
        read_written_code(context, draft, reader, "exempt_home_pay", CodeList::pay);
}

void read_working_hours(Context& context, Draft& draft, const yaml::Node& list) {
    rulebook::UniqueNames names{"rules/name-twice"};
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schemas::working_hours, context.diagnostics};
        const auto code = reader.get_text("code");
        const auto hours = read_decimal(context, reader, "hours");
        static_cast<void>(read_basis(context, reader));
        if (code && hours && names.add(context, *code, at(reader, "code"))) {
            check_known(context, draft, CodeList::working_time, *code, at(reader, "code"));
            draft.rules.hours_of_working_time.emplace(*code, *hours);
        }
    }
}

void read_working_choices(Context& context, Draft& draft, const yaml::Node& list) {
    rulebook::UniqueNames names{"rules/name-twice"};
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schemas::working_choice, context.diagnostics};
        const auto rota = reader.get_yes_no("rota");
        const auto hours = read_decimal(context, reader, "hours");
        const auto code = reader.get_text("code");
        static_cast<void>(read_basis(context, reader));
        if (!rota || !code || reader.has("hours") != hours.has_value()) {
            continue;
        }
        check_known(context, draft, CodeList::working_time, *code, at(reader, "code"));
        const auto name = std::string{*rota ? "rota" : "no rota"} + " " +
                          (hours ? hours->text() : std::string{"*"});
        if (names.add(context, name, {item.place})) {
            draft.rules.working_time_choices.push_back(
                {.works_rota = *rota, .hours = hours, .code = *code});
        }
    }
}

/// The percents of one entry, as numbers: 10.6 of `10.6 %`.
std::vector<Decimal> read_percents(Context& context, const yaml::MappingReader& reader) {
    std::vector<Decimal> percents;
    for (const auto* node : reader.get_scalars("percents")) {
        if (!yaml::read_scalar<Percent>(*node, parse_percent, "percent", context.diagnostics)) {
            continue;
        }
        const auto number = Decimal::parse(node->scalar.substr(0, node->scalar.find(' ')));
        if (number) {
            percents.push_back(*number);
        } else {
            yaml::report_parse_failure(
                *node, {ParseProblem::too_many_decimals, 0}, "percent", context.diagnostics);
        }
    }
    return percents;
}

void read_rates(Context& context, Draft& draft, const std::string& code, const yaml::Node& list) {
    std::vector<std::pair<Months, source::Place>> seen;
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schemas::zone_percents, context.diagnostics};
        const auto months = read_months(context, reader);
        const auto percents = read_percents(context, reader);
        const auto citation = read_basis(context, reader, months ? months->first : std::nullopt);
        if (!months || !citation) {
            continue;
        }
        const auto other = std::find_if(
            seen.begin(), seen.end(), [&](const auto& one) { return overlap(one.first, *months); });
        if (other != seen.end()) {
            report_overlap(context, code, *months, item.place, other->second);
            continue;
        }
        seen.emplace_back(*months, item.place);
        for (const auto& percent : percents) {
            draft.rules.zone_rates[code].emplace_back(*months, percent);
        }
    }
}

void read_zones(Context& context, Draft& draft, const yaml::Node& node) {
    const yaml::MappingReader all{node, schemas::zones, context.diagnostics};
    rulebook::UniqueNames codes{"rules/name-twice"};
    for (const auto& spec : schemas::zones_keys) {
        const auto* zone = all.get_mapping(spec.key);
        if (zone == nullptr) {
            continue;
        }
        const yaml::MappingReader reader{*zone, schemas::zone, context.diagnostics};
        const auto code = reader.get_text("code");
        const auto* rates = reader.get_sequence("rates");
        if (!code || rates == nullptr || !codes.add(context, *code, at(reader, "code"))) {
            continue;
        }
        check_known(context, draft, CodeList::contribution_zone, *code, at(reader, "code"));
        draft.rules.zones.emplace(spec.key, *code);
        read_rates(context, draft, *code, *rates);
    }
}

void read_extra_contribution(Context& context, Draft& draft, const yaml::Node& node) {
    const yaml::MappingReader reader{node, schemas::extra_contribution, context.diagnostics};
    const auto months = read_months(context, reader);
    static_cast<void>(read_basis(context, reader, months ? months->first : std::nullopt));
    if (const auto percent = reader.get_percent("percent"); percent && months) {
        constexpr std::int64_t whole = 100;
        const Exact units = percent->fraction() * Exact{whole * Decimal::per_one};
        if (!units.is_whole()) {
            report(context,
                   {"value/malformed",
                    at(reader, "percent"),
                    {{"written", percent->text()}, {"form", "percent"}, {"example", "14.1 %"}}});
            return;
        }
        draft.rules.extra_percent = Decimal::of_units(static_cast<std::int64_t>(units.numerator()));
        draft.rules.extra_months = *months;
    }
}

} // namespace

void read_report(Context& context, Draft& draft) {
    const auto root = read_file(context, "rules/reporting/report.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader file{*root, schemas::report_file, context.diagnostics};
    const auto* node = file.get_mapping("report");
    if (node == nullptr) {
        return;
    }
    const yaml::MappingReader reader{*node, schemas::report, context.diagnostics};
    const auto read = [&](const yaml::Node* part, auto reads) {
        if (part != nullptr) {
            reads(context, draft, *part);
        }
    };
    read(reader.get_sequence("editions"), read_editions);
    read(reader.get_mapping("months"), read_first_months);
    read(reader.get_mapping("limits"), read_limits);
    read(reader.get_mapping("codes"), read_written_codes);
    read(reader.get_sequence("working_time_hours"), read_working_hours);
    read(reader.get_sequence("working_time_choices"), read_working_choices);
    read(reader.get_mapping("zones"), read_zones);
    read(reader.get_mapping("extra_contribution"), read_extra_contribution);
}

} // namespace bpa::amelding
