#include "facts/load/hours.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/shift_reader.hpp"
#include "facts/load/times.hpp"

#include <tuple>

namespace bpa::facts {
namespace {

/// Knows the trip being read and whose it is.
struct TripReader {
    const yaml::MappingReader& reader;
    const Facts& facts;
    const LoadContext& context;
    std::uint32_t assistant = 0;

    [[nodiscard]] const std::string& person() const { return facts.assistants.at(assistant).id; }
    [[nodiscard]] std::optional<Instant> time(std::string_view key) const {
        return get_instant(reader, key, person(), context);
    }
    void report(std::string_view key, std::string_view code, source::MessageArgs args) const {
        context.diagnostics.add(
            of_person(person(), problem_at(reader, key, code, std::move(args))));
    }
};

/// Whether the times of a trip come one after the other.
bool is_in_order(const TripReader& from, const Trip& trip) {
    const auto& clock = from.context.rules.clock;
    const std::string departure = wall_text(clock, trip.departure);
    if (trip.back && *trip.back <= trip.departure) {
        from.report("back",
                    "hours/end-not-after-start",
                    {{"start", departure}, {"end", wall_text(clock, *trip.back)}});
        return false;
    }
    if (trip.told_at && *trip.told_at > trip.departure) {
        from.report(
            "told",
            "hours/said-after-start",
            {{"key", "told"}, {"at", wall_text(clock, *trip.told_at)}, {"start", departure}});
        return false;
    }
    return true;
}

std::optional<Trip> read_trip(const yaml::Node& node,
                              const Facts& facts,
                              const Directory& directory,
                              const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::trip, diagnostics};
    const auto id = reader.get_id("trip");
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    if (!assistant) {
        return std::nullopt;
    }
    const TripReader from{reader, facts, context, *assistant};
    const auto departure = from.time("departure");
    const auto back = from.time("back");
    const auto told = from.time("told");
    std::optional<Approval> approval;
    if (const yaml::Node* approved = reader.get_mapping("approved")) {
        approval = read_approval(*approved, from.person(), directory, context);
    }
    if (!id || !departure || !approval) {
        return std::nullopt;
    }
    const auto employment =
        employment_on(reader,
                      facts.assistants.at(*assistant),
                      {"departure", context.rules.clock.to_wall(*departure).date},
                      diagnostics);
    Trip trip{.id = *id,
              .assistant = *assistant,
              .employment = employment.value_or(0),
              .departure = *departure,
              .back = back,
              .told_at = told,
              .place = node.place,
              .approval = std::move(*approval)};
    return employment && is_in_order(from, trip) ? std::optional{std::move(trip)} : std::nullopt;
}

/// Trips of one assistant come one after the other; whoever is away has not left again.
void check_apart(const Facts& facts, const LoadContext& context) {
    for (std::size_t i = 1; i < facts.trips.size(); ++i) {
        const Trip& before = facts.trips[i - 1];
        const Trip& trip = facts.trips[i];
        if (before.assistant == trip.assistant && (!before.back || trip.departure < *before.back)) {
            context.diagnostics.add(
                against(before.place,
                        of_person(facts.assistants.at(trip.assistant).id,
                                  problem_at(trip.place,
                                             "hours/trips-overlap",
                                             {{"trip", trip.id}, {"other", before.id}}))));
        }
    }
}

} // namespace

void read_trips(Facts& facts, Directory& directory, const LoadContext& context) {
    const auto root = read_file(context, "trips.yaml", true);
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::trips_file, context.diagnostics};
    if (const yaml::Node* list = reader.get_sequence("trips")) {
        for (const yaml::Node& item : list->items) {
            if (auto trip = read_trip(item, facts, directory, context)) {
                facts.trips.push_back(std::move(*trip));
            }
        }
    }
    const auto order = [](const Trip& t) { return std::tie(t.assistant, t.departure, t.place); };
    std::sort(facts.trips.begin(), facts.trips.end(), [&](const Trip& a, const Trip& b) {
        return order(a) < order(b);
    });
    check_apart(facts, context);
    for (std::size_t i = 0; i < facts.trips.size(); ++i) {
        const auto [known, is_new] =
            directory.trips.emplace(facts.trips[i].id, static_cast<std::uint32_t>(i));
        if (!is_new) {
            context.diagnostics.add(against(facts.trips[known->second].place,
                                            problem_at(facts.trips[i].place,
                                                       "hours/trip-twice",
                                                       {{"trip", facts.trips[i].id}})));
        }
    }
}

} // namespace bpa::facts
