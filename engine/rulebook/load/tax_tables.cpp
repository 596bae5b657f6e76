#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/law_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

constexpr std::int64_t ore_per_krone = 100;
constexpr std::string_view bad_table = "rules/bad-tax-table";

void refuse(Context& context, At where) {
    report(context, {std::string{bad_table}, where});
}

/// Whole kroner under a key; nothing when absent, or not whole (reported).
std::optional<std::int64_t>
read_kroner(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto money = reader.get_money(key);
    if (!money) {
        return std::nullopt;
    }
    if (money->ore() % ore_per_krone != 0) {
        refuse(context, at(reader, key));
        return std::nullopt;
    }
    return money->ore() / ore_per_krone;
}

/// One of the words of a closed type, as its value.
template <class Word, std::size_t N>
std::optional<Word> read_word(const yaml::MappingReader& reader,
                              std::string_view key,
                              const std::array<std::string_view, N>& words) {
    const auto word = reader.get_choice(key, words);
    if (!word) {
        return std::nullopt;
    }
    return static_cast<Word>(std::find(words.begin(), words.end(), *word) - words.begin());
}

/// A number above zero, `10.5` or `2760/52`: a divisor that no decimal number is.
std::optional<Exact>
read_fraction(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto text = reader.get_text(key);
    if (!text) {
        return std::nullopt;
    }
    const auto bar = text->find('/');
    const auto over = bar == std::string::npos ? parse_decimal("1") // of what is no fraction
                                               : parse_decimal(text->substr(bar + 1));
    const auto number = parse_decimal(text->substr(0, bar));
    const auto* top = std::get_if<Exact>(&number);
    const auto* bottom = std::get_if<Exact>(&over);
    if (top == nullptr || bottom == nullptr || *top <= Exact{0} || *bottom <= Exact{0}) {
        refuse(context, at(reader, key));
        return std::nullopt;
    }
    return *top / *bottom;
}

std::optional<TaxTableYear::Capped>
read_capped(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto* node = reader.get_mapping(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader capped{*node, schemas::tax_capped, context.diagnostics};
    const auto percent = capped.get_percent("percent");
    const auto at_most = read_kroner(context, capped, "at_most");
    if (!percent || !at_most) {
        return std::nullopt;
    }
    return TaxTableYear::Capped{*percent, *at_most};
}

void read_bracket(Context& context, const yaml::Node& item, TaxTableYear& table) {
    const yaml::MappingReader bracket{item, schemas::tax_bracket, context.diagnostics};
    const auto from = read_kroner(context, bracket, "from");
    const auto percent = bracket.get_percent("percent");
    if (!from || !percent) {
        return;
    }
    if (!table.brackets.empty() && *from <= table.brackets.back().from) {
        refuse(context, at(bracket, "from"));
    }
    table.brackets.push_back({*from, *percent});
}

TaxPeriods read_periods(Context& context, const yaml::MappingReader& kind) {
    TaxPeriods periods;
    if (!kind.has("periods")) {
        return periods.set();
    }
    for (const auto* name : kind.get_scalars("periods")) {
        const auto found = std::find(tax_periods.begin(), tax_periods.end(), name->scalar);
        if (found == tax_periods.end()) {
            refuse(context, at(*name));
        } else {
            periods.set(static_cast<std::size_t>(found - tax_periods.begin()));
        }
    }
    return periods;
}

void read_kind(Context& context, const yaml::Node& item, TaxTableYear& table) {
    constexpr std::array<std::string_view, 2> roundings{"nearest", "down"};
    const yaml::MappingReader reader{item, schemas::tax_kind, context.diagnostics};
    const auto kind = read_word<TaxTableKind>(reader, "kind", tax_table_kinds);
    const auto allowance = read_kroner(context, reader, "personal_allowance");
    const auto minimum = read_capped(context, reader, "minimum_deduction");
    const auto rounding = reader.get_choice("rounding", roundings);
    const auto common = reader.get_percent("common");
    const auto standard = read_capped(context, reader, "standard_deduction");
    const auto seamens = read_capped(context, reader, "seamens_allowance");
    const auto periods = read_periods(context, reader);
    if (!kind || !allowance || !minimum || !rounding || !common) {
        return;
    }
    const bool is_second = std::any_of(table.kinds.begin(),
                                       table.kinds.end(),
                                       [kind](const auto& other) { return other.kind == *kind; });
    if (is_second || *allowance < 0) {
        refuse(context, at(reader, is_second ? "kind" : "personal_allowance"));
    }
    table.kinds.push_back({.kind = *kind,
                           .personal_allowance = *allowance,
                           .minimum_deduction = *minimum,
                           .standard_deduction = standard,
                           .seamens_allowance = seamens,
                           .common = *common,
                           .rounds_down = *rounding == "down",
                           .periods = periods});
}

void read_scales(Context& context,
                 const yaml::MappingReader& reader,
                 TaxTableYear::Period& period) {
    for (std::size_t i = 0; i < tax_scales.size(); ++i) {
        const auto* node = reader.get_mapping(tax_scales.at(i));
        if (node == nullptr) {
            continue;
        }
        const yaml::MappingReader scale{*node, schemas::tax_scale, context.diagnostics};
        const auto times = read_fraction(context, scale, "times");
        const auto parts = read_fraction(context, scale, "parts");
        if (times && parts) {
            period.scales.at(i) = TaxTableYear::Scale{*times, *parts};
        }
    }
}

void read_period(Context& context, const yaml::Node& item, TaxTableYear& table) {
    constexpr std::int64_t half = 2;
    const yaml::MappingReader reader{item, schemas::tax_period, context.diagnostics};
    const auto name = read_word<TaxPeriod>(reader, "period", tax_periods);
    const auto step = read_kroner(context, reader, "step");
    const auto until = read_kroner(context, reader, "until");
    TaxTableYear::Period period;
    read_scales(context, reader, period);
    if (!name || !step || !until) {
        return;
    }
    const bool is_second = std::any_of(table.periods.begin(),
                                       table.periods.end(),
                                       [name](const auto& one) { return one.period == *name; });
    if (is_second || *step <= 0 || *step % half != 0 || *until < *step || *until % *step != 0) {
        refuse(context, at(reader, is_second ? "period" : "step"));
        return;
    }
    period.period = *name;
    period.step = *step;
    period.until = *until;
    table.periods.push_back(period);
}

std::optional<TableCode>
read_code(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto text = reader.get_text(key);
    const auto code = text ? TableCode::parse(*text) : std::nullopt;
    if (text && !code) {
        refuse(context, at(reader, key));
    }
    return code;
}

void read_tables(Context& context, const yaml::Node& item, TaxTableYear& table) {
    const yaml::MappingReader reader{item, schemas::tax_series, context.diagnostics};
    const auto kind = read_word<TaxTableKind>(reader, "kind", tax_table_kinds);
    const auto scale = read_word<TaxScale>(reader, "scale", tax_scales);
    const auto contribution = read_word<TaxContribution>(reader, "contribution", tax_contributions);
    const auto first = read_code(context, reader, "first");
    const auto last = reader.has("last") ? read_code(context, reader, "last") : first;
    const auto step = reader.get_whole("step").value_or(1);
    if (!kind || !scale || !contribution || !first || !last) {
        return;
    }
    const auto length = last->number() - first->number();
    const bool is_series = first->is_pensioner() == last->is_pensioner() && step > 0 &&
                           length >= 0 && length % step == 0;
    if (!is_series) {
        refuse(context, at(reader, "first"));
        return;
    }
    table.tables.push_back(
        {.kind = *kind,
         .scale = *scale,
         .contribution = *contribution,
         .first = *first,
         .last = last->number(),
         .step = static_cast<int>(std::min<std::int64_t>(step, length + 1)),
         .deduction_at_first = read_kroner(context, reader, "deduction_at_first").value_or(0),
         .deduction_per_step = read_kroner(context, reader, "deduction_per_step").value_or(0),
         .above = reader.get_percent("above")});
}

/// Reads each item of the list under a key.
template <class ReadItem>
void read_list(Context& context,
               const yaml::MappingReader& reader,
               std::string_view key,
               TaxTableYear& table,
               ReadItem read_item) {
    if (const auto* list = reader.get_sequence(key)) {
        for (const auto& item : list->items) {
            read_item(context, item, table);
        }
    }
}

bool overlaps(const TaxTableYear::Series& a, const TaxTableYear::Series& b) {
    return a.first.is_pensioner() == b.first.is_pensioner() && a.first.number() <= b.last &&
           b.first.number() <= a.last;
}

/// Whether every pay period of the series' kind says how its scale counts.
bool is_scaled(const TaxTableYear& table,
               const TaxTableYear::Kind& kind,
               const TaxTableYear::Series& series) {
    for (std::size_t i = 0; i < tax_periods.size(); ++i) {
        const auto found =
            std::find_if(table.periods.begin(), table.periods.end(), [i](const auto& period) {
                return static_cast<std::size_t>(period.period) == i;
            });
        const bool counts = found != table.periods.end() &&
                            found->scales.at(static_cast<std::size_t>(series.scale)).has_value();
        if (kind.periods.test(i) && !counts) {
            return false;
        }
    }
    return true;
}

/// Whether each series has its kind and its pay periods, and no code stands for two tables.
bool is_whole(const TaxTableYear& table) {
    for (auto series = table.tables.begin(); series != table.tables.end(); ++series) {
        const auto kind = std::find_if(table.kinds.begin(),
                                       table.kinds.end(),
                                       [&](const auto& one) { return one.kind == series->kind; });
        const bool is_twice = std::any_of(series + 1, table.tables.end(), [&](const auto& other) {
            return overlaps(*series, other);
        });
        if (kind == table.kinds.end() || !is_scaled(table, *kind, *series) || is_twice) {
            return false;
        }
    }
    return !table.tables.empty() && table.contribution_free >= 0 &&
           std::max(table.contribution_high, table.contribution_low) < table.contribution_ramp;
}

} // namespace

bool is_tax_table_file(std::string_view path) {
    constexpr std::string_view beginning = "rules/law/tax-table-";
    return path.substr(0, beginning.size()) == beginning;
}

std::optional<TaxTableYear> read_tax_table(Context& context, const yaml::MappingReader& reader) {
    TaxTableYear table;
    const auto problems = context.diagnostics.size();
    table.rule = add_named_law(context, reader);
    static_cast<void>(read_text(context, reader, "note"));
    const auto year = reader.get_whole("year");
    const auto first_day = year ? Date::from_civil(static_cast<int>(*year), 1, 1) : std::nullopt;
    const auto citation = read_citation(context, reader, first_day.value_or(Date{}));
    const auto percent = [&](std::string_view key) {
        return reader.get_percent(key).value_or(Percent{});
    };
    table.municipal = percent("municipal");
    table.contribution_high = percent("contribution_high");
    table.contribution_low = percent("contribution_low");
    table.contribution_ramp = percent("contribution_ramp");
    table.contribution_free = read_kroner(context, reader, "contribution_free").value_or(0);
    read_list(context, reader, "brackets", table, read_bracket);
    read_list(context, reader, "kinds", table, read_kind);
    read_list(context, reader, "periods", table, read_period);
    read_list(context, reader, "tables", table, read_tables);
    if (!first_day || !citation || context.diagnostics.size() != problems) {
        return std::nullopt;
    }
    const auto& path = context.inputs.files().at(reader.place().file).path;
    if (!is_whole(table) || !is_tax_table_file(path)) {
        refuse(context, {reader.place()});
        return std::nullopt;
    }
    table.year = first_day->year();
    table.citation = *citation;
    return table;
}

} // namespace bpa::rulebook
