#include "rulebook/load/load.hpp"
#include "rulebook/load/registers.hpp"
#include "rulebook/load/schemas.hpp"

namespace bpa::rulebook {

std::optional<Rules> load_base_rules(source::Inputs& inputs, source::Diagnostics& diagnostics) {
    line::Legend legend;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, legend, no_days};
    if (const auto root = read_file(context, "rules/sources.yaml")) {
        const yaml::MappingReader reader{*root, schemas::sources_file, diagnostics};
        if (const auto* list = reader.get_sequence("sources")) {
            read_sources(context, *list);
        }
    }
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
