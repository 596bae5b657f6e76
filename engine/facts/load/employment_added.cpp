#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <tuple>

/// What an employment states where its terms ask about the roster, education and experience.
namespace bpa::facts {
namespace {

std::optional<RosterFacts> read_roster(const yaml::MappingReader& reader,
                                       const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!citation) {
        return std::nullopt;
    }
    RosterFacts roster{.evening_or_night = reader.get_yes_no("evening_or_night"),
                       .regular_sundays = reader.get_yes_no("regular_sundays"),
                       .round_the_clock = reader.get_yes_no("round_the_clock"),
                       .night_hours = reader.get_minutes("night_hours"),
                       .sunday_hours = reader.get_minutes("sunday_hours"),
                       .sunday_night_hours = reader.get_minutes("sunday_night_hours"),
                       .citation = *citation};
    const Minutes both = roster.sunday_night_hours.value_or(Minutes{});
    if (both > roster.night_hours.value_or(both) || both > roster.sunday_hours.value_or(both)) {
        context.diagnostics.add(
            problem_at(reader, "sunday_night_hours", "employer/more-than-the-whole"));
    }
    return roster;
}

/// The rule that pays a fixed monthly supplement, among those of the terms.
std::optional<line::RuleIndex> read_fixed_rule(const yaml::MappingReader& reader,
                                               const Employment& employment,
                                               const EmploymentFrame& frame) {
    const auto id = reader.get_id("supplement");
    std::vector<std::string> known;
    for (const auto& terms : employment.terms) {
        const auto book = frame.context.rules.rulebooks.find(terms.value);
        if (book == frame.context.rules.rulebooks.end()) {
            return std::nullopt; // reported with the terms
        }
        for (const auto& fixed : book->second.roster_supplements) {
            known.push_back(frame.context.rules.legend.at(fixed.rule).id);
            if (id && known.back() == *id) {
                return fixed.rule;
            }
        }
    }
    if (id) {
        frame.context.diagnostics.add(
            problem_at(reader,
                       "supplement",
                       "employer/no-fixed-supplement",
                       {{"rule", *id}, {"nearest", suggestion(*id, known)}}));
    }
    return std::nullopt;
}

void read_fixed(const yaml::Node& node, Employment& employment, const EmploymentFrame& frame) {
    constexpr WholeRange weeks_of_a_roster{1, 104};
    const LoadContext& context = frame.context;
    const yaml::MappingReader reader{node, schemas::fixed_supplement, context.diagnostics};
    const auto rule = read_fixed_rule(reader, employment, frame);
    const auto days = get_days(reader, context.diagnostics);
    const auto hours = reader.get_minutes("hours");
    const auto weeks = get_whole_in(reader, "weeks", weeks_of_a_roster, context.diagnostics);
    const auto citation = days ? cite(reader, days->first, context) : std::nullopt;
    if (!rule || !hours || !weeks || !citation) {
        return;
    }
    employment.fixed_supplements.push_back(
        {*rule, *days, *hours, static_cast<int>(*weeks), *citation, reader.place()});
}

void read_competence(const yaml::Node& node, Employment& employment, const LoadContext& context) {
    constexpr WholeRange most_years{0, 80};
    const yaml::MappingReader reader{node, schemas::competence, context.diagnostics};
    const auto kind = reader.get_id("kind");
    const auto from = reader.get_date("from");
    const auto years = get_whole_in(reader, "years", most_years, context.diagnostics);
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!kind || !years || !citation) {
        return;
    }
    employment.competence.push_back(
        {*kind, static_cast<int>(*years), *from, *citation, reader.place()});
}

/// Two sums for the same supplement and day would pay it twice.
void check_fixed(const std::vector<FixedSupplement>& all, source::Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto& before = all[i - 1];
        if (before.rule == all[i].rule && before.days.overlaps(all[i].days)) {
            diagnostics.add(against(before.place,
                                    problem_at(all[i].place,
                                               "employer/fixed-supplement-twice",
                                               {{"day", all[i].days.first.text()}})));
        }
    }
}

} // namespace

void read_added(const yaml::MappingReader& reader,
                Employment& employment,
                const EmploymentFrame& frame) {
    const LoadContext& context = frame.context;
    employment.roster_facts =
        read_history<RosterFacts>(reader.get_sequence("roster_facts"),
                                  schemas::roster_facts,
                                  context.diagnostics,
                                  [&](const auto& entry) { return read_roster(entry, context); });
    if (const auto* list = reader.get_sequence("fixed_supplements")) {
        for (const auto& item : list->items) {
            read_fixed(item, employment, frame);
        }
    }
    if (const auto* list = reader.get_sequence("competence")) {
        for (const auto& item : list->items) {
            read_competence(item, employment, context);
        }
    }
    auto& fixed = employment.fixed_supplements;
    std::sort(fixed.begin(), fixed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.rule, a.days.first, a.place) < std::tie(b.rule, b.days.first, b.place);
    });
    auto& competence = employment.competence;
    std::sort(competence.begin(), competence.end(), [](const auto& a, const auto& b) {
        return std::tie(a.kind, a.from, a.place) < std::tie(b.kind, b.from, b.place);
    });
    check_fixed(fixed, context.diagnostics);
}

} // namespace bpa::facts
