#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/law_schemas.hpp"
#include "rulebook/load/load.hpp"
#include "rulebook/load/registers.hpp"
#include "rulebook/load/schemas.hpp"

namespace bpa::rulebook {

namespace {

void read_tax_table_file(Context& context, const std::string& path, TaxTableRules& rules) {
    const auto root = read_file(context, path);
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::rules_file, context.diagnostics};
    const auto* list = reader.get_sequence("rules");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const yaml::MappingReader rule{list->items[i], schemas::tax_table, context.diagnostics};
        if (auto table = read_tax_table(context, rule)) {
            const int year = table->year;
            rules.years.emplace(year, std::move(*table));
        }
    }
}

} // namespace

TaxTableRules load_tax_tables(source::Inputs& inputs, source::Diagnostics& diagnostics) {
    TaxTableRules rules;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, rules.legend, no_days};
    read_sources_file(context);
    for (const auto& path : inputs.list("rules/law")) {
        if (is_tax_table_file(path)) {
            read_tax_table_file(context, path, rules);
        }
    }
    return rules;
}

std::optional<Rules> load_base_rules(source::Inputs& inputs, source::Diagnostics& diagnostics) {
    line::Legend legend;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, legend, no_days};
    read_sources_file(context);
    read_pay_codes(context);
    read_duties(context);
    auto municipalities = read_municipalities(context);
    auto law = read_law(context);
    if (!law.has_clock_change) {
        report(context, {"rules/no-clock-change", {}});
    }
    if (!law.clock_change) {
        return std::nullopt;
    }
    return Rules{.legend = std::move(legend),
                 .calendar = calendar::DayCalendar{std::move(law.days)},
                 .day_names = std::move(law.day_names),
                 .day_citations = std::move(law.day_citations),
                 .clock = calendar::OsloTime{*law.clock_change},
                 .limits = std::move(law.limits),
                 .law = std::move(law.law),
                 .rulebooks = {},
                 .municipalities = std::move(municipalities)};
}

} // namespace bpa::rulebook
