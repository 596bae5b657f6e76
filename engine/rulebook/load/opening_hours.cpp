#include "rulebook/load/opening_hours.hpp"

#include <algorithm>
#include <limits>

namespace bpa::rulebook {

namespace {

constexpr int minutes_per_day = ClockTime::minutes_per_day;
constexpr std::size_t days_per_week = 7;
constexpr std::size_t most_supplements = std::numeric_limits<std::uint64_t>::digits;

/// Knows a part of a weekday in which a window is open.
struct OpenPart {
    int from = 0; ///< minutes after midnight
    int to = 0;
    std::uint64_t supplements = 0; ///< the one whose window it is; none: that of another rule
    bool is_certain = false;       ///< as `ClockStretch` has it
};

/// Knows whose window is put into the week.
struct WindowOf {
    std::uint64_t supplements = 0; ///< bit of the supplement; none: another rule
    bool asks_for_norm = false;    ///< one of the rule's windows does
};

/// Knows the open parts of a week while windows are put into it.
class OpenWeek {
public:
    void add(const Window& window, const WindowOf& of);
    [[nodiscard]] OpeningHours hours() const;

private:
    void add_opened(std::size_t weekday, const Window& window, const WindowOf& of);

    std::array<std::vector<OpenPart>, days_per_week> days_;
    std::uint64_t names_ = 0;
    int days_back_ = 0;
};

/// What a window is open for when it opens on a weekday.
void OpenWeek::add_opened(std::size_t weekday, const Window& window, const WindowOf& of) {
    const auto closes_after = static_cast<std::size_t>(window.closes_after_days());
    for (std::size_t day = 0; day <= closes_after; ++day) {
        days_[(weekday + day) % days_per_week].push_back(
            {.from = day == 0 ? window.from.minutes() : 0,
             .to = day == closes_after ? window.to.minutes() : minutes_per_day,
             .supplements = of.supplements,
             .is_certain = !of.asks_for_norm});
    }
    if (window.extension) {
        days_[(weekday + closes_after) % days_per_week].push_back(
            {.from = window.to.minutes(),
             .to = window.extension->not_after.minutes(),
             .supplements = of.supplements});
    }
}

void OpenWeek::add(const Window& window, const WindowOf& of) {
    for (std::size_t weekday = 0; weekday < days_per_week; ++weekday) {
        if (((window.weekdays >> weekday) & 1u) != 0) {
            add_opened(weekday, window, of);
        }
    }
    names_ |= window.named_days;
    days_back_ = std::max(days_back_, window.closes_after_days());
}

std::vector<ClockStretch> stretches_of(const std::vector<OpenPart>& parts) {
    std::vector<int> edges{0};
    for (const auto& part : parts) {
        edges.insert(edges.end(), {part.from, part.to});
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    edges.erase(std::lower_bound(edges.begin(), edges.end(), minutes_per_day), edges.end());
    std::vector<ClockStretch> stretches;
    for (const int edge : edges) {
        ClockStretch stretch{.from = edge};
        for (const auto& part : parts) {
            const bool is_open = part.from <= edge && edge < part.to;
            stretch.supplements |= is_open ? part.supplements : 0;
            stretch.certain |= is_open && part.is_certain ? part.supplements : 0;
        }
        stretches.push_back(stretch);
    }
    return stretches;
}

OpeningHours OpenWeek::hours() const {
    OpeningHours::Week week;
    for (std::size_t weekday = 0; weekday < days_per_week; ++weekday) {
        week[weekday] = stretches_of(days_[weekday]);
    }
    return {std::move(week), names_, days_back_};
}

} // namespace

void set_opening_hours(Rulebook& book) {
    if (book.supplements.size() > most_supplements) {
        return;
    }
    OpenWeek week;
    for (std::size_t i = 0; i < book.supplements.size(); ++i) {
        const auto& windows = book.supplements[i].windows;
        const bool asks_for_norm = std::any_of(
            windows.begin(), windows.end(), [](const auto& one) { return !one.norms.empty(); });
        for (const auto& window : windows) {
            week.add(window, {std::uint64_t{1} << i, asks_for_norm});
        }
    }
    const auto add_steps = [&week](const auto& steps) {
        for (const auto& step : steps) {
            for (const auto& window : step.windows) {
                week.add(window, {});
            }
        }
    };
    if (book.overtime) {
        add_steps(book.overtime->steps);
    }
    for (const auto& notice : book.short_notices) {
        add_steps(notice.steps);
    }
    book.opening_hours = week.hours();
}

} // namespace bpa::rulebook
