#include "rulebook/load/supplement_parts.hpp"

#include <algorithm>
#include <set>

namespace bpa::rulebook {

namespace {

constexpr std::int64_t minutes_per_day = ClockTime::minutes_per_day;

/// Minutes after midnight of day 0 (1970-01-01), first to one past the last.
struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// The days that are looked through: from a Monday of a week without named days, so that a gap of
/// every week is told by a plain day, through the 28 years after which dates meet the same weekdays
/// again.
std::pair<Date, Date> looked_through() {
    constexpr int first_year = 2024;
    constexpr int years = 28;
    const Date first = Date::from_civil(first_year, 1, 8).value();
    return {first, first.plus_years(years)};
}

/// Where windows hold, in order and without overlap.
std::vector<Span> spans_of(const std::vector<const Window*>& windows,
                           const calendar::DayCalendar& calendar) {
    constexpr int longest_window = 15;
    const auto [first, last] = looked_through();
    std::vector<Span> all;
    for (Date day = first.plus_days(-longest_window); day <= last; day = day.plus_days(1)) {
        const auto named_days = calendar.days_on(day);
        const std::int64_t midnight = day.days() * minutes_per_day;
        for (const auto* window : windows) {
            if (window->opens_on(day, named_days)) {
                all.push_back({midnight + window->from.minutes(),
                               midnight + window->closes_after_days() * minutes_per_day +
                                   window->to.minutes()});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::vector<Span> joined;
    for (const auto& span : all) {
        if (!joined.empty() && span.from <= joined.back().to) {
            joined.back().to = std::max(joined.back().to, span.to);
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

/// The first minutes, on one day, that `wanted` has and `held` has not.
std::optional<Span> first_gap(const std::vector<Span>& wanted, const std::vector<Span>& held) {
    const std::int64_t begin = looked_through().first.days() * minutes_per_day;
    const std::int64_t end = looked_through().second.days() * minutes_per_day;
    auto next = held.begin();
    for (const auto& want : wanted) {
        std::int64_t at = std::max(want.from, begin);
        const std::int64_t until = std::min(want.to, end);
        while (at < until) {
            while (next != held.end() && next->to <= at) {
                ++next;
            }
            if (next == held.end() || at < next->from) {
                const std::int64_t midnight = (at / minutes_per_day + 1) * minutes_per_day;
                const std::int64_t to = std::min(until, midnight);
                return Span{at, next == held.end() ? to : std::min(to, next->from)};
            }
            at = next->to;
        }
    }
    return std::nullopt;
}

void collect(const Rulebook& book,
             const StackingGroup& group,
             std::vector<const TimeSupplement*>& into) {
    for (const auto& member : group.members) {
        if (const auto* nested = std::get_if<std::unique_ptr<StackingGroup>>(&member)) {
            collect(book, **nested, into);
        } else {
            into.push_back(&book.supplements.at(std::get<std::size_t>(member)));
        }
    }
}

/// Knows somebody whom the members may be for. What no member asks about is not stated.
struct Somebody {
    line::DutyIndex duty{};
    std::optional<Minutes> norm;
    std::optional<bool> rota;
    std::optional<int> age;
    std::optional<Date> employed;

    [[nodiscard]] bool is_of(const Population& who) const {
        return (!who.rota || who.rota == rota) && (!who.age_from || *who.age_from <= *age) &&
               (!who.age_under || *age < *who.age_under) &&
               (!who.employed_before || *employed < *who.employed_before) &&
               (!who.employed_from || *who.employed_from <= *employed);
    }
    /// In the words of rule files.
    [[nodiscard]] std::string text(const line::Legend& legend) const {
        std::string text = "duties: " + legend.at(duty).id;
        text += !norm ? "" : ", norms: " + (*norm == Minutes{} ? "others" : norm->text());
        text += rota ? std::string{", rota: "} + (*rota ? "yes" : "no") : std::string{};
        text += age ? ", age_from: " + std::to_string(*age) : std::string{};
        text += employed ? ", employed_from: " + employed->text() : std::string{};
        return text;
    }
};

/// One of each kind of people that the members tell apart; `nothing` stands for who is before or
/// beside all that they name.
template <class T>
std::vector<std::optional<T>> each(const std::set<T>& named, std::optional<T> nothing) {
    std::vector<std::optional<T>> all;
    if (nothing || named.empty()) {
        all.push_back(named.empty() ? std::nullopt : nothing);
    }
    all.insert(all.end(), named.begin(), named.end());
    return all;
}

/// Knows what the members tell people apart by.
struct Distinctions {
    DutySet duties = 0;
    std::set<Minutes> norms; ///< nought: norms that nobody names, where that stops no run
    std::set<bool> rotas;
    std::set<int> ages;
    std::set<Date> first_days;
    bool are_for_others = true; ///< every rule has windows for norms that it does not name

    explicit Distinctions(const std::vector<const TimeSupplement*>& members) {
        for (const auto* rule : members) {
            const auto& who = rule->who;
            duties |= rule->duties;
            add_norms(rule->windows);
            if (who.rota) {
                rotas = {false, true};
            }
            for (const auto& age : {who.age_from, who.age_under}) {
                if (age) {
                    ages.insert(*age);
                }
            }
            for (const auto& day : {who.employed_before, who.employed_from}) {
                if (day) {
                    first_days.insert(*day);
                }
            }
        }
        if (!norms.empty() && are_for_others) {
            norms.insert(Minutes{});
        }
    }

    [[nodiscard]] std::vector<Somebody> everybody(std::size_t duty_count) const {
        std::vector<Somebody> all;
        for (std::size_t duty = 0; duty < duty_count; ++duty) {
            if (has_duty(duties, static_cast<line::DutyIndex>(duty))) {
                add(static_cast<line::DutyIndex>(duty), all);
            }
        }
        return all;
    }

private:
    /// A run stops for a norm that no window of a rule holds for; else such a norm is one more.
    void add_norms(const std::vector<Window>& windows) {
        bool is_for_others = windows.empty();
        for (const auto& window : windows) {
            is_for_others = is_for_others || window.norms.empty();
            norms.insert(window.norms.begin(), window.norms.end());
        }
        are_for_others = are_for_others && is_for_others;
    }
    void add(line::DutyIndex duty, std::vector<Somebody>& all) const {
        const auto before_all =
            first_days.empty() ? std::nullopt : std::optional{first_days.begin()->plus_days(-1)};
        for (const auto& norm : each(norms, std::optional<Minutes>{})) {
            for (const auto& rota : each(rotas, std::optional<bool>{})) {
                for (const auto& age : each(ages, std::optional{0})) {
                    for (const auto& employed : each(first_days, before_all)) {
                        all.push_back({duty, norm, rota, age, employed});
                    }
                }
            }
        }
    }
};

/// The windows of the members that are for somebody.
std::vector<const Window*> windows_for(const std::vector<const TimeSupplement*>& members,
                                       const Somebody& somebody) {
    std::vector<const Window*> windows;
    for (const auto* rule : members) {
        if (!has_duty(rule->duties, somebody.duty) || !somebody.is_of(rule->who)) {
            continue;
        }
        for (const auto& window : rule->windows) {
            const auto& norms = window.norms;
            if (norms.empty() ||
                std::find(norms.begin(), norms.end(), *somebody.norm) != norms.end()) {
                windows.push_back(&window);
            }
        }
    }
    return windows;
}

/// The name of a day as a rule file has it: that of the calendar, else the weekday.
std::string name_of(Date day, const calendar::DayCalendar& calendar) {
    const auto named_days = calendar.days_on(day);
    for (std::size_t i = 0; i < calendar.named_days().size(); ++i) {
        if (((named_days >> i) & 1u) != 0) {
            return calendar.named_days()[i].id;
        }
    }
    return std::string{weekday_names.at(static_cast<std::size_t>(day.weekday()) - 1)};
}

void report_gap(Context& context,
                const ParsedGroup& group,
                const Somebody& somebody,
                const Span& gap) {
    const Date day = Date::from_days(static_cast<std::int32_t>(gap.from / minutes_per_day));
    const auto clock = [&](std::int64_t minute) {
        const auto after_midnight = minute - day.days() * minutes_per_day;
        return ClockTime::from_minutes(static_cast<int>(after_midnight)).value().text();
    };
    report(context,
           {"rules/unclassified-minute",
            {group.place},
            {{"day", name_of(day, context.calendar)},
             {"date", day.text()},
             {"from", clock(gap.from)},
             {"to", clock(gap.to)},
             {"whom", somebody.text(context.legend)}},
            {group.covers.front().place}});
}

} // namespace

void check_covers(Context& context,
                  const Rulebook& book,
                  const ParsedGroup& parsed,
                  const StackingGroup& group) {
    if (parsed.covers.empty()) {
        return;
    }
    std::vector<const Window*> promised;
    for (const auto& window : parsed.covers) {
        promised.push_back(&window);
    }
    const auto wanted = spans_of(promised, context.calendar);
    std::vector<const TimeSupplement*> members;
    collect(book, group, members);
    for (const auto& somebody : Distinctions{members}.everybody(context.legend.duties.size())) {
        const auto held = spans_of(windows_for(members, somebody), context.calendar);
        if (const auto gap = first_gap(wanted, held)) {
            report_gap(context, parsed, somebody, *gap);
            return; // the first is enough to find the others by
        }
    }
}

} // namespace bpa::rulebook
