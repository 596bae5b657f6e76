#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/law_schemas.hpp"

namespace bpa::rulebook {

namespace {

constexpr std::int64_t ore_per_krone = 100;

/// Whole kroner under a key; nothing when absent, or not whole (reported).
std::optional<std::int64_t>
read_kroner(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto money = reader.get_money(key);
    if (!money) {
        return std::nullopt;
    }
    if (money->ore() % ore_per_krone != 0) {
        report(context, {"rules/bad-tax-table", at(reader, key)});
        return std::nullopt;
    }
    return money->ore() / ore_per_krone;
}

void read_brackets(Context& context, const yaml::MappingReader& reader, TaxTableYear& table) {
    const auto* list = reader.get_sequence("brackets");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        const yaml::MappingReader bracket{item, schemas::tax_bracket, context.diagnostics};
        const auto from = read_kroner(context, bracket, "from");
        const auto percent = bracket.get_percent("percent");
        if (!from || !percent) {
            continue;
        }
        if (!table.brackets.empty() && *from <= table.brackets.back().from) {
            report(context, {"rules/bad-tax-table", at(bracket, "from")});
        }
        table.brackets.push_back({*from, *percent});
    }
}

void read_codes(Context& context, const yaml::MappingReader& reader, TaxTableYear& table) {
    const auto* list = reader.get_sequence("codes");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        const yaml::MappingReader series{item, schemas::table_codes, context.diagnostics};
        const auto first = series.get_whole("first");
        const auto last = series.get_whole("last");
        const auto step = series.get_whole("step");
        const auto at_first = read_kroner(context, series, "deduction_at_first");
        const auto per_step = read_kroner(context, series, "deduction_per_step");
        if (!first || !last || !step || !at_first || !per_step) {
            continue;
        }
        constexpr std::int64_t highest = 9999;
        const bool fits = *first >= 0 && *first <= *last && *last <= highest && *step > 0 &&
                          (*last - *first) % *step == 0;
        if (!fits) {
            report(context, {"rules/bad-tax-table", at(series, "first")});
            continue;
        }
        table.codes.push_back({.first = static_cast<int>(*first),
                               .last = static_cast<int>(*last),
                               .step = static_cast<int>(*step),
                               .deduction_per_step = *per_step,
                               .deduction_at_first = *at_first});
    }
}

/// What the yearly amounts are divided by and rounded to must be more than nothing.
bool makes_sense(const TaxTableYear& table) {
    return table.step > 0 && table.yearly_factor > Exact{0} && table.periods > Exact{0} &&
           table.personal_allowance >= 0 && table.contribution_free >= 0 &&
           table.contribution < table.contribution_ramp;
}

} // namespace

std::optional<TaxTableYear> read_tax_table(Context& context, const yaml::MappingReader& reader) {
    TaxTableYear table;
    const auto problems = context.diagnostics.size();
    table.rule = add_named_law(context, reader);
    static_cast<void>(read_text(context, reader, "note"));
    const auto year = reader.get_whole("year");
    const auto first_day = year ? Date::from_civil(static_cast<int>(*year), 1, 1) : std::nullopt;
    const auto citation = read_citation(context, reader, first_day.value_or(Date{}));
    const auto kroner = [&](std::string_view key) {
        return read_kroner(context, reader, key).value_or(0);
    };
    const auto percent = [&](std::string_view key) {
        return reader.get_percent(key).value_or(Percent{});
    };
    table.step = kroner("step");
    table.yearly_factor = reader.get_decimal("yearly_factor").value_or(Exact{});
    table.periods = reader.get_decimal("periods").value_or(Exact{});
    table.personal_allowance = kroner("personal_allowance");
    table.minimum_deduction = percent("minimum_deduction");
    table.minimum_deduction_ceiling = kroner("minimum_deduction_ceiling");
    table.municipal = percent("municipal");
    table.common = percent("common");
    table.contribution = percent("contribution");
    table.contribution_ramp = percent("contribution_ramp");
    table.contribution_free = kroner("contribution_free");
    read_brackets(context, reader, table);
    read_codes(context, reader, table);
    if (!first_day || !citation || context.diagnostics.size() != problems) {
        return std::nullopt;
    }
    if (!makes_sense(table)) {
        report(context, {"rules/bad-tax-table", {reader.place()}});
        return std::nullopt;
    }
    table.year = first_day->year();
    table.citation = *citation;
    return table;
}

} // namespace bpa::rulebook
