#include "rulebook/load/package.hpp"
#include "rulebook/load/wage_schemas.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

constexpr std::int64_t minutes_per_hour = ClockTime::minutes_per_hour;

std::optional<AnnualHours> read_norm(Context& context, const yaml::Node& item, std::int64_t weeks) {
    const yaml::MappingReader reader{item, schemas::norm, context.diagnostics};
    const auto weekly = reader.get_minutes("weekly");
    const auto hours = reader.get_decimal("hours");
    if (!weekly || !hours) {
        return std::nullopt;
    }
    const auto product = Exact::ratio(weekly->count() * weeks, minutes_per_hour);
    // A text that rounds the year to whole hours is less than one from the product.
    const bool is_near = reader.get_yes_no("as_stated").value_or(false) &&
                         *hours - product < Exact{1} && product - *hours < Exact{1};
    if ((*hours != product && !is_near) || weekly->count() <= 0) {
        report(context,
               {"rules/annual-hours-differ",
                at(reader, "hours"),
                {{"weeks", std::to_string(weeks)},
                 {"weekly", weekly->text()},
                 {"product", product.text()},
                 {"hours", hours->text()}}});
        return std::nullopt;
    }
    return AnnualHours{*weekly, *hours};
}

/// The hours of each norm; nothing when there are none of use (reported).
std::optional<std::vector<AnnualHours>>
read_norms(Context& context, const yaml::MappingReader& entry, std::int64_t weeks) {
    const auto* list = entry.get_sequence("norms");
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<AnnualHours> norms;
    UniqueNames seen{"rules/name-twice"};
    for (const auto& item : list->items) {
        const auto norm = read_norm(context, item, weeks);
        if (norm && seen.add(context, norm->weekly_norm->text(), at(item))) {
            norms.push_back(*norm);
        }
    }
    if (list->items.empty()) {
        report(context, {"rules/annual-hours-form", at(entry, "norms")});
    }
    return norms.empty() ? std::nullopt : std::optional{std::move(norms)};
}

/// One figure, whatever the norm is; nothing when there is none of use (reported).
std::optional<std::vector<AnnualHours>> read_figure(Context& context,
                                                    const yaml::MappingReader& entry) {
    const auto hours = entry.get_decimal("hours");
    if (hours && *hours <= Exact{0}) {
        report(context, {"rules/annual-hours-form", at(entry, "hours")});
        return std::nullopt;
    }
    return hours ? std::optional{std::vector{AnnualHours{std::nullopt, *hours}}} : std::nullopt;
}

/// Ordinary pay is by the norm; a year of seniority is so many hours, whatever the norm.
bool may_be(HoursPurpose purpose, bool is_figure) {
    return is_figure ? purpose != HoursPurpose::ordinary : purpose != HoursPurpose::seniority;
}

HoursPurpose purpose_of(const yaml::MappingReader& reader) {
    constexpr std::array purposes{HoursPurpose::ordinary,
                                  HoursPurpose::overtime,
                                  HoursPurpose::fixed_supplement,
                                  HoursPurpose::seniority};
    constexpr std::array names{
        name_of(purposes[0]), name_of(purposes[1]), name_of(purposes[2]), name_of(purposes[3])};
    const auto name = reader.get_choice("purpose", names);
    for (const auto purpose : purposes) {
        if (name && *name == name_of(purpose)) {
            return purpose;
        }
    }
    return HoursPurpose::ordinary;
}

} // namespace

std::optional<AnnualHoursRule> read_annual_hours(Home& home, const yaml::MappingReader& reader) {
    constexpr std::int64_t most_weeks = 53;
    auto& context = home.context;
    const auto purpose = purpose_of(reader);
    const auto weeks = reader.get_whole("weeks");
    const auto* list = reader.get_sequence("values");
    if (list == nullptr || (reader.has("weeks") && !weeks)) {
        return std::nullopt;
    }
    if (weeks && (*weeks < 1 || *weeks > most_weeks)) {
        report(context,
               {"rules/bad-weeks", at(reader, "weeks"), {{"weeks", std::to_string(*weeks)}}});
        return std::nullopt;
    }
    auto entries = read_entries<std::vector<AnnualHours>>(
        context,
        *list,
        schemas::annual_hours_value,
        [&](const auto& entry) -> std::optional<std::vector<AnnualHours>> {
            const bool is_figure = entry.has("hours");
            if (is_figure == entry.has("norms") || !may_be(purpose, is_figure) ||
                (!is_figure && !weeks)) {
                report(context, {"rules/annual-hours-form", {entry.place()}});
                return std::nullopt;
            }
            return is_figure ? read_figure(context, entry) : read_norms(context, entry, *weeks);
        });
    const auto until = read_verified_until(home, reader, last_from(entries));
    return AnnualHoursRule{.rule = {},
                           .purpose = purpose,
                           .weeks = weeks ? std::optional{Exact{*weeks}} : std::nullopt,
                           .by_norm = {std::move(entries), until}};
}

} // namespace bpa::rulebook
