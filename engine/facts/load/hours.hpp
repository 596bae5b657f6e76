#pragma once

#include "facts/load/directory.hpp"
#include "facts/load/load.hpp"

namespace bpa::facts {

/// Reads the hours and the roster of the request's period, the roster of the period before when
/// there is one, and the carried shifts of others, into `facts`, which already has the periods of
/// the hours. Not yet ordered.
void read_hours(Facts& facts,
                const Directory& directory,
                const HoursRequest& request,
                const LoadContext& context);

/// Reads `trips.yaml`, which is optional, in order, and adds the trips' names to the directory. An
/// assistant's trips never overlap, so a shift is on one of them at most.
void read_trips(Facts& facts, Directory& directory, const LoadContext& context);

/// Reports shifts of one assistant that are the same or overlap. Shifts must be in order.
void check_overlaps(const std::vector<Shift>& shifts,
                    const Facts& facts,
                    const LoadContext& context);

/// Reads `adjustments/<period>.yaml`, which is optional, in order.
void read_adjustments(Facts& facts, const Directory& directory, const LoadContext& context);

/// Reads `opening.yaml`, which is optional, in order. The hours are read already, and in order:
/// work from before the first run must not overlap them.
void read_opening(Facts& facts, const Directory& directory, const LoadContext& context);
/// Reads what counters held before the first run; each is stated once.
void read_opening_counters(const yaml::Node* list,
                           Facts& facts,
                           const Directory& directory,
                           const LoadContext& context);

/// Reads `settled/<month of payment>.yaml`, which is optional, in order.
void read_settled(Facts& facts,
                  const Directory& directory,
                  Month month_of_payment,
                  const LoadContext& context);

} // namespace bpa::facts
