#include "rulebook/load/registers.hpp"

#include "rulebook/load/schemas.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace bpa::rulebook {

namespace {

constexpr std::size_t most_duties = std::numeric_limits<DutySet>::digits;

/// Whether a number has the four digits of a pay code; reported when not.
bool check_number(Context& context, const yaml::MappingReader& reader, std::int64_t number) {
    constexpr std::int64_t lowest = 1000;
    constexpr std::int64_t highest = 9999;
    const bool fits = number >= lowest && number <= highest;
    if (!fits) {
        report(context,
               {"rules/bad-pay-code-number",
                at(reader, "number"),
                {{"number", std::to_string(number)}}});
    }
    return fits;
}

template <class Name, std::size_t N>
std::array<std::string_view, N> names_of(const std::array<Name, N>& all) {
    std::array<std::string_view, N> names{};
    std::transform(all.begin(), all.end(), names.begin(), [](Name one) { return name_of(one); });
    return names;
}

/// The value of an enumeration that a key names.
template <class Name, std::size_t N>
std::optional<Name> read_named(const yaml::MappingReader& reader,
                               std::string_view key,
                               const std::array<Name, N>& all) {
    const auto names = names_of(all);
    const auto chosen = reader.get_choice(key, names);
    if (!chosen) {
        return std::nullopt;
    }
    const auto found = std::find(names.begin(), names.end(), *chosen);
    return all.at(static_cast<std::size_t>(found - names.begin()));
}

line::BaseSet read_bases(Context& context, const yaml::MappingReader& reader) {
    using line::Base;
    constexpr std::array all{
        Base::holiday_pay, Base::pension, Base::afp, Base::contribution, Base::withholding};
    static_assert(all.size() == line::base_count);
    line::BaseSet set = 0;
    for (const auto* name : reader.get_scalars("bases")) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&](Base base) { return name_of(base) == name->scalar; });
        if (found == all.end()) {
            const auto names = names_of(all);
            report(context,
                   {"rules/unknown-base",
                    at(*name),
                    {{"base", name->scalar},
                     {"suggestion", source::nearest(name->scalar, {names.begin(), names.end()})}}});
        } else {
            set = static_cast<line::BaseSet>(set | (1u << static_cast<unsigned>(*found)));
        }
    }
    return set;
}

/// What a pay code is to the month's money; nothing when that is not stated rightly (reported).
bool read_meaning(Context& context, const yaml::MappingReader& reader, line::PayCode& code) {
    using line::CostKind;
    using line::PayRole;
    constexpr std::array roles{PayRole::pay,
                               PayRole::benefit,
                               PayRole::reimbursement,
                               PayRole::tax,
                               PayRole::deduction,
                               PayRole::cost};
    constexpr std::array costs{
        CostKind::holiday_pay, CostKind::pension, CostKind::contribution, CostKind::cover};
    const auto role = read_named(reader, "role", roles);
    const auto cost = read_named(reader, "cost", costs);
    constexpr std::array treatments{
        line::TaxedAs::period, line::TaxedAs::separate, line::TaxedAs::holiday};
    const auto taxed_as = read_named(reader, "taxed_as", treatments);
    code.taxed_as = taxed_as.value_or(line::TaxedAs::period);
    code.is_supplement = reader.get_yes_no("supplement").value_or(false);
    code.bases = read_bases(context, reader);
    code.by_hand = reader.get_yes_no("by_hand").value_or(false);
    static_cast<void>(read_text(context, reader, "note"));
    if (code.bases != 0 || reader.has("source")) {
        code.bases_basis = read_citation(context, reader, Date{});
    }
    if (!role || (reader.has("cost") && !cost) || (reader.has("taxed_as") && !taxed_as)) {
        return false;
    }
    if (cost.has_value() != (*role == PayRole::cost)) {
        report(context, {"rules/pay-code-cost", at(reader, "role")});
        return false;
    }
    code.role = *role;
    code.cost = cost.value_or(CostKind::none);
    return true;
}

void read_pay_code(Context& context,
                   const yaml::Node& item,
                   UniqueNames& codes,
                   UniqueNames& numbers) {
    const yaml::MappingReader reader{item, schemas::pay_code, context.diagnostics};
    const auto id = reader.get_id("code");
    const auto number = reader.get_whole("number");
    line::PayCode code{.code = id.value_or(""),
                       .number = static_cast<int>(number.value_or(0)),
                       .name = read_text(context, reader, "name"),
                       .place = item.place};
    const bool is_known = read_meaning(context, reader, code);
    if (!id || !number || !check_number(context, reader, *number) ||
        !codes.add(context, *id, at(reader, "code")) ||
        !numbers.add(context, std::to_string(*number), at(reader, "number")) || !is_known) {
        return;
    }
    // An amount the employer states, such as a salary or an outlay, follows from no rule of an
    // agreement; it is told by the name of its pay code.
    context.legend.rules.push_back(
        {.id = "pay-codes/" + code.code, .title = code.name, .because = {}, .place = code.place});
    context.legend.pay_codes.push_back(std::move(code));
}

/// Reports the codes that the engine writes by name and the file lacks.
void check_own_codes(Context& context, source::Place file) {
    constexpr std::array<std::string_view, 26> own{"monthly_salary",
                                                   "own_supplement",
                                                   "fixed_supplement",
                                                   "holiday_pay_earned",
                                                   "holiday_pay_senior",
                                                   "holiday_pay",
                                                   "holiday_pay_taxed",
                                                   "holiday_pay_senior_paid",
                                                   "holiday_pay_leaver",
                                                   "holiday_pay_released",
                                                   "contribution_on_holiday_released",
                                                   "pension_employer",
                                                   "pension_employee",
                                                   "afp_premium",
                                                   "ou_fund",
                                                   "ou_employee",
                                                   "cover",
                                                   "contribution",
                                                   "contribution_on_holiday_pay",
                                                   "contribution_on_pension",
                                                   "tax_withheld",
                                                   "attachment_coordinated",
                                                   "attachment_child_support",
                                                   "attachment_tax",
                                                   "attachment_other",
                                                   "union_fee"};
    const auto& codes = context.legend.pay_codes;
    for (const auto name : own) {
        const bool is_there = std::any_of(
            codes.begin(), codes.end(), [&](const auto& code) { return code.code == name; });
        if (!is_there) {
            report(context, {"rules/missing-pay-code", {file}, {{"code", std::string{name}}}});
        }
    }
}

void read_duty(Context& context, const yaml::Node& item, UniqueNames& names) {
    const yaml::MappingReader reader{item, schemas::duty, context.diagnostics};
    const auto id = reader.get_id("duty");
    line::Duty duty{.id = id.value_or(""),
                    .name = read_text(context, reader, "name"),
                    .allows_calls = reader.get_yes_no("allows_calls").value_or(false),
                    .counts_on_decision = reader.get_yes_no("decision").value_or(true),
                    .citation = {},
                    .place = item.place,
                    .is_passive = reader.get_yes_no("passive").value_or(false)};
    const auto* working_time = reader.get_any("working_time");
    if (working_time != nullptr && working_time->scalar.find('/') != std::string::npos) {
        duty.working_time = read_time_share(context, reader, "working_time").value_or(TimeShare{});
    } else if (!reader.get_yes_no("working_time").value_or(true)) {
        duty.working_time = TimeShare::nothing();
    }
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
    const auto problems = context.diagnostics.size();
    for (const auto& item : list->items) {
        read_pay_code(context, item, codes, numbers);
    }
    // A code that could not be read is no missing code.
    if (context.diagnostics.size() == problems) {
        check_own_codes(context, list->place);
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
