#include "rulebook/load/law_parameters.hpp"
#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/law_schemas.hpp"

#include <array>
#include <utility>

namespace bpa::rulebook {
namespace {

using Law = WithholdingLaw;

/// Every way of withholding with the place its paragraph is kept.
constexpr std::array<std::pair<std::string_view, line::CitationIndex Law::*>, 8> bases{
    {{"table", &Law::table_basis},
     {"period_table", &Law::period_basis},
     {"separate", &Law::separate_basis},
     {"exempt", &Law::exempt_basis},
     {"at_source", &Law::at_source_basis},
     {"holiday_pay", &Law::holiday_basis},
     {"extra", &Law::extra_basis},
     {"correction", &Law::correction_basis}}};

constexpr std::array periods{TaxPeriod::month, TaxPeriod::fourteen_days, TaxPeriod::week};

/// A period table that is named; reported when there is no such.
std::optional<TaxPeriod> read_period(const yaml::MappingReader& reader) {
    std::array<std::string_view, periods.size()> names{};
    for (std::size_t i = 0; i < periods.size(); ++i) {
        names.at(i) = name_of(periods.at(i));
    }
    const auto chosen = reader.get_choice("table", names);
    for (const TaxPeriod period : periods) {
        if (chosen == name_of(period)) {
            return period;
        }
    }
    return std::nullopt;
}

/// Whether a row follows the one before: half a month first, then more and more days.
bool follows(const PeriodTable& row, const std::vector<PeriodTable>& before) {
    if (before.empty()) {
        return true;
    }
    const auto& last = before.back();
    const bool is_after_half = last.half_month_ends && !row.half_month_ends;
    const bool is_longer =
        last.up_to_days && (!row.up_to_days || *last.up_to_days < *row.up_to_days);
    return is_after_half || (is_longer && !row.half_month_ends);
}

std::optional<PeriodTable> read_period_table(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::period_table, context.diagnostics};
    constexpr std::int64_t longest = 31;
    PeriodTable row;
    const auto days = reader.get_whole("up_to_days");
    const auto half = reader.get_whole("half_month_ends");
    row.table = reader.has("table") ? read_period(reader) : std::nullopt;
    row.parts = reader.get_decimal("parts").value_or(Exact{1});
    if (!reader.ok()) {
        return std::nullopt;
    }
    const auto fits = [](const std::optional<std::int64_t>& number) {
        return !number || (*number >= 1 && *number <= longest);
    };
    if (!fits(days) || !fits(half) || (days && half) || row.parts <= Exact{0}) {
        report(context, {"rules/bad-period-table", {reader.place()}});
        return std::nullopt;
    }
    if (days) {
        row.up_to_days = static_cast<int>(*days);
    }
    if (half) {
        row.half_month_ends = static_cast<unsigned>(*half);
    }
    return row;
}

} // namespace

void read_withholding_bases(Context& context,
                            const yaml::MappingReader& rule,
                            WithholdingLaw& law) {
    std::array<std::string_view, bases.size()> names{};
    for (std::size_t i = 0; i < bases.size(); ++i) {
        names.at(i) = bases.at(i).first;
    }
    UniqueNames seen{"rules/name-twice"};
    bool is_clear = true;
    const auto* list = rule.get_sequence("bases");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const yaml::MappingReader reader{
            list->items[i], schemas::withholding_basis, context.diagnostics};
        const auto of = reader.get_choice("of", names);
        const auto citation = read_citation(context, reader, first_day(law.without_card));
        is_clear = is_clear && of && citation;
        if (!of || !citation || !seen.add(context, *of, at(reader, "of"))) {
            continue;
        }
        for (const auto& [name, member] : bases) {
            if (name == *of) {
                law.*member = *citation;
            }
        }
    }
    for (const auto name : names) {
        if (is_clear && list != nullptr && !seen.has(std::string{name})) {
            report(context,
                   {"rules/missing-parameter", {rule.place()}, {{"parameter", std::string{name}}}});
        }
    }
}

void read_period_tables(Context& context, const yaml::MappingReader& rule, WithholdingLaw& law) {
    const auto* list = rule.get_sequence("period_tables");
    if (list == nullptr) {
        return;
    }
    bool is_clear = true;
    for (const auto& item : list->items) {
        const auto row = read_period_table(context, item);
        is_clear = is_clear && row.has_value();
        if (row && !follows(*row, law.period_tables)) {
            report(context, {"rules/bad-period-table", {item.place}});
        }
        if (row) {
            law.period_tables.push_back(*row);
        }
    }
    const auto& rows = law.period_tables;
    const bool is_open = !rows.empty() && !rows.back().up_to_days && !rows.back().half_month_ends;
    if (is_clear && !is_open) {
        report(context, {"rules/bad-period-table", {list->place}});
    }
}

} // namespace bpa::rulebook
