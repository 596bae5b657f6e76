#pragma once

#include "line/legend.hpp"
#include "values/date.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace bpa::rulebook {

/// Knows one value of a parameter, the days it is stated for, and where that stands.
template <class T>
struct Entry {
    DateRange days; ///< `last` empty: until the next entry
    T value;
    line::CitationIndex citation{};
    source::Place place;
};

/// What asking for a value on a day can give.
enum class Coverage : std::uint8_t {
    confirmed,
    carried_forward, ///< after the last confirmed day; the value is the last known
    not_yet,         ///< before the first value
    ended,           ///< the last entry says it ended
    missing,         ///< no value at all
};

template <class T>
struct Lookup {
    Coverage coverage = Coverage::missing;
    const Entry<T>* entry = nullptr; ///< set for `confirmed` and `carried_forward`
};

/// Knows a value over time. The loader has refused gaps and overlaps: entries are ordered and each
/// holds until the day before the next.
template <class T>
class Dated {
public:
    Dated() = default;
    Dated(std::vector<Entry<T>> entries, std::optional<Date> verified_until)
        : entries_{std::move(entries)}, verified_until_{verified_until} {}

    [[nodiscard]] const std::vector<Entry<T>>& entries() const { return entries_; }
    /// The last day on which somebody has confirmed the latest value; empty: a fact without end.
    [[nodiscard]] std::optional<Date> verified_until() const { return verified_until_; }

    [[nodiscard]] Lookup<T> on(Date day) const {
        if (entries_.empty()) {
            return {};
        }
        if (day < entries_.front().days.first) {
            return {Coverage::not_yet, nullptr};
        }
        const Entry<T>* found = &entries_.front();
        for (const auto& entry : entries_) {
            if (entry.days.first <= day) {
                found = &entry;
            }
        }
        if (found->days.last && *found->days.last < day) {
            return {Coverage::ended, nullptr};
        }
        if (verified_until_ && *verified_until_ < day) {
            return {Coverage::carried_forward, found};
        }
        return {Coverage::confirmed, found};
    }

private:
    std::vector<Entry<T>> entries_;
    std::optional<Date> verified_until_;
};

} // namespace bpa::rulebook
