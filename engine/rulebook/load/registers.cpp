#include "rulebook/load/registers.hpp"

#include "rulebook/load/schemas.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace bpa::rulebook {

namespace {

constexpr std::size_t most_duties = std::numeric_limits<DutySet>::digits;

void read_pay_code(Context& context,
                   const yaml::Node& item,
                   UniqueNames& codes,
                   UniqueNames& numbers) {
    constexpr std::int64_t lowest = 1000;
    constexpr std::int64_t highest = 9999;
    const yaml::MappingReader reader{item, schemas::pay_code, context.diagnostics};
    const auto code = reader.get_id("code");
    const auto number = reader.get_whole("number");
    auto name = read_text(context, reader, "name");
    if (number && (*number < lowest || *number > highest)) {
        report(context,
               {"rules/bad-pay-code-number",
                at(reader, "number"),
                {{"number", std::to_string(*number)}}});
        return;
    }
    if (!code || !number || !codes.add(context, *code, at(reader, "code")) ||
        !numbers.add(context, std::to_string(*number), at(reader, "number"))) {
        return;
    }
    context.legend.pay_codes.push_back({.code = *code,
                                        .number = static_cast<int>(*number),
                                        .name = std::move(name),
                                        .place = item.place});
}

void read_duty(Context& context, const yaml::Node& item, UniqueNames& names) {
    const yaml::MappingReader reader{item, schemas::duty, context.diagnostics};
    const auto id = reader.get_id("duty");
    line::Duty duty{.id = id.value_or(""),
                    .name = read_text(context, reader, "name"),
                    .allows_calls = reader.get_yes_no("allows_calls").value_or(false),
                    .counts_as_working_time = reader.get_yes_no("working_time").value_or(true),
                    .counts_on_decision = reader.get_yes_no("decision").value_or(true),
                    .citation = {},
                    .place = item.place};
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    if (!id || !names.add(context, *id, at(reader, "duty"))) {
        return;
    }
    if (context.legend.duties.size() == most_duties) {
        report(
            context,
            {"rules/too-many-names", at(reader, "duty"), {{"most", std::to_string(most_duties)}}});
        return;
    }
    duty.citation = citation.value_or(line::CitationIndex{});
    context.legend.duties.push_back(std::move(duty));
}

bool is_municipality_number(const std::string& text) {
    constexpr std::size_t digits = 4;
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `0301;Oslo;I`; nothing when the row has another form.
std::optional<Municipality> municipality_of(const std::string& row) {
    constexpr std::array<std::string_view, 8> zones{"", "I", "Ia", "II", "III", "IV", "IVa", "V"};
    const auto first = row.find(';');
    const auto second = first == std::string::npos ? first : row.find(';', first + 1);
    if (second == std::string::npos) {
        return std::nullopt;
    }
    const auto zone = row.substr(second + 1);
    Municipality found{.number = row.substr(0, first),
                       .name = row.substr(first + 1, second - first - 1),
                       .zone = zone.empty() ? std::nullopt : std::optional{zone}};
    const bool is_zone = std::find(zones.begin(), zones.end(), zone) != zones.end();
    if (!is_municipality_number(found.number) || found.name.empty() || !is_zone) {
        return std::nullopt;
    }
    return found;
}

std::map<std::string, Municipality> read_rows(Context& context, const yaml::MappingReader& table) {
    std::map<std::string, Municipality> rows;
    UniqueNames numbers{"rules/name-twice"};
    for (const auto* row : table.get_scalars("rows")) {
        auto municipality = municipality_of(row->scalar);
        if (!municipality) {
            report(context, {"rules/bad-municipality", at(*row), {{"row", row->scalar}}});
        } else if (numbers.add(context, municipality->number, at(*row))) {
            auto number = municipality->number;
            rows.emplace(std::move(number), std::move(*municipality));
        }
    }
    return rows;
}

} // namespace

void read_pay_codes(Context& context) {
    const auto root = read_file(context, "rules/pay-codes.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::pay_codes_file, context.diagnostics};
    const auto* list = reader.get_sequence("pay_codes");
    if (list == nullptr) {
        return;
    }
    UniqueNames codes{"rules/name-twice"};
    UniqueNames numbers{"rules/name-twice"};
    for (const auto& item : list->items) {
        read_pay_code(context, item, codes, numbers);
    }
}

void read_duties(Context& context) {
    const auto root = read_file(context, "rules/duties.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::duties_file, context.diagnostics};
    const auto* list = reader.get_sequence("duties");
    if (list == nullptr) {
        return;
    }
    UniqueNames names{"rules/name-twice"};
    for (const auto& item : list->items) {
        read_duty(context, item, names);
    }
}

std::map<int, std::map<std::string, Municipality>> read_municipalities(Context& context) {
    std::map<int, std::map<std::string, Municipality>> tables;
    UniqueNames years{"rules/name-twice"};
    for (const auto& path : context.inputs.list("rules/tables")) {
        if (path.find("/municipalities-") == std::string::npos) {
            continue;
        }
        const auto root = read_file(context, path);
        if (!root) {
            continue;
        }
        const yaml::MappingReader file{*root, schemas::municipalities_file, context.diagnostics};
        const auto* table = file.get_mapping("municipalities");
        if (table == nullptr) {
            continue;
        }
        const yaml::MappingReader reader{*table, schemas::municipalities, context.diagnostics};
        const auto year = reader.get_whole("year");
        const auto first_day =
            year ? Date::from_civil(static_cast<int>(*year), 1, 1) : std::nullopt;
        static_cast<void>(read_text(context, reader, "note"));
        static_cast<void>(read_citation(context, reader, first_day.value_or(Date{})));
        auto rows = read_rows(context, reader);
        if (year && years.add(context, std::to_string(*year), at(reader, "year"))) {
            tables.emplace(static_cast<int>(*year), std::move(rows));
        }
    }
    return tables;
}

} // namespace bpa::rulebook
