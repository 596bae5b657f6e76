#include "calc/stack.hpp"

#include "calc/counting.hpp"
#include "calc/fixed_supplements.hpp"
#include "calc/population.hpp"
#include "calc/split.hpp"
#include "calc/stretches.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <utility>

namespace bpa::calc {

namespace {

/// Knows the supplements that are for the duty and have a window open, as bits.
struct Fitting {
    std::uint64_t open = 0;
    std::uint64_t certain = 0; ///< of those, the ones whose windows need not be asked
};

/// Knows what stays the same while one segment's groups are walked.
struct Walk {
    const PaidAs& paid;
    const PriceContext& context;
    const calendar::DayCalendar& calendar;
    RateBook& rates;
    line::RateIndex base;
    /// The supplements that may be for the segment; empty: any of them.
    std::optional<Fitting> fitting;
};

/// The supplements with an open window and for the duty; empty when the windows must be asked.
std::optional<Fitting>
fitting(const PaidAs& paid, const rulebook::Rulebook& book, const calendar::DayCalendar& calendar) {
    const auto stretches = book.opening_hours.on(paid.segment.date, calendar);
    if (stretches.empty() || paid.like_sunday || paid.as_day) {
        return std::nullopt;
    }
    const auto later = std::find_if(
        stretches.begin() + 1, stretches.end(), [&paid](const rulebook::ClockStretch& one) {
            return paid.segment.from < one.from;
        });
    const auto& now = *std::prev(later);
    Fitting fitting;
    for (auto open = now.supplements; open != 0; open &= open - 1) {
        const auto& rule = book.supplements[static_cast<std::size_t>(std::countr_zero(open))];
        fitting.open |= rulebook::has_duty(rule.duties, paid.duty) ? open & -open : 0;
    }
    fitting.certain = fitting.open & now.certain;
    return fitting;
}

bool is_named(const std::vector<Minutes>& norms, const ExactMinutes& norm) {
    return std::any_of(norms.begin(), norms.end(), [&norm](Minutes named) {
        return ExactMinutes::of(named) == norm;
    });
}

/// Whether the duty that a window goes on with began before the window's end: with the shift, or
/// with those of such duties that it adjoins. `days` later is the day the window is held against.
bool began_before_end(const InStretch& shift,
                      const rulebook::Window& window,
                      std::pair<const line::Segment&, int> segment_and_days) {
    const auto& [segment, days] = segment_and_days;
    const auto& first = shift.all.first(shift.shift, [&window](const facts::Shift& earlier) {
        return facts::was_worked(earlier) &&
               rulebook::has_duty(window.extension->duties, earlier.duty);
    });
    const auto began = shift.all.start_of(first);
    const Date day = began.date.plus_days(days);
    return day < segment.date || (day == segment.date && began.minutes < window.to.minutes());
}

/// Whether a segment lies in one of a rule's windows that hold for a weekly norm; null: whatever it
/// is.
bool is_inside_some_window(const rulebook::TimeSupplement& rule,
                           std::pair<const PaidAs&, const InStretch&> paid_and_shift,
                           const ExactMinutes* norm,
                           const calendar::DayCalendar& calendar) {
    const auto& [paid, shift] = paid_and_shift;
    const int days = paid.as_day ? paid.as_day->days() - paid.segment.date.days() : 0;
    std::optional<line::Segment> that_day;
    if (days != 0) {
        that_day = moved(paid.segment, days, calendar);
    }
    const auto& segment = that_day ? *that_day : paid.segment;
    return std::any_of(rule.windows.begin(), rule.windows.end(), [&](const auto& window) {
        if (!window.norms.empty() && norm != nullptr && !is_named(window.norms, *norm)) {
            return false;
        }
        return is_inside(segment, window, calendar) ||
               (window.extension && rulebook::has_duty(window.extension->duties, segment.duty) &&
                is_in_extension(segment, window, calendar) &&
                began_before_end(shift, window, {segment, days}));
    });
}

/// Whether a segment lies in one of the windows of a rule for her weekly norm.
Price<bool> is_inside_own_window(const rulebook::TimeSupplement& rule,
                                 const PaidAs& paid,
                                 const PriceContext& context,
                                 const DaysAndNorms& known) {
    const auto& [calendar, rates] = known;
    const auto is_for_all = [](const auto& window) { return window.norms.empty(); };
    const auto& windows = rule.windows;
    if (!is_inside_some_window(rule, {paid, *context.shift}, nullptr, calendar)) {
        return false;
    }
    if (std::all_of(windows.begin(), windows.end(), is_for_all)) {
        return true;
    }
    const auto found = rates.norm_on(context, paid.segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        Unpriced missing = *problem;
        if (missing.problem == PriceProblem::norm_missing) {
            missing.rule = rule.rule; // nothing says what the norm would follow from
        }
        return missing;
    }
    const auto& norm = std::get<WeeklyNorm>(found);
    const auto names = [&](const auto& window) { return is_named(window.norms, norm.hours); };
    if (std::none_of(windows.begin(), windows.end(), is_for_all) &&
        std::none_of(windows.begin(), windows.end(), names)) {
        return Unpriced{.problem = PriceProblem::norm_without_window,
                        .date = paid.segment.date,
                        .rule = rule.rule,
                        .place = norm.place};
    }
    return is_inside_some_window(rule, {paid, *context.shift}, &norm.hours, calendar);
}

/// Whether a supplement is for her on the day of a segment.
Price<bool>
is_for_her(const rulebook::TimeSupplement& rule, const PaidAs& paid, const PriceContext& context) {
    const auto fits = is_for(rule.who, context.employment, paid.segment.date);
    if (!fits) {
        return Unpriced{.problem = PriceProblem::rota_missing,
                        .date = paid.segment.date,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    return *fits;
}

/// Whether a supplement gives way because the segment is overtime.
bool is_dropped(const rulebook::TimeSupplement& rule, const PaidAs& paid) {
    return paid.segment.hour_kind == line::HourKind::overtime &&
           (rule.on_overtime == rulebook::OnOvertime::dropped ||
            (rule.on_overtime == rulebook::OnOvertime::as_overtime_rule && paid.drops_on_overtime));
}

/// Where on its ladder a supplement stands; nothing when its rate of the day has no steps.
Price<std::optional<LadderCount>> ladder_of(const Walk& walk,
                                            const rulebook::TimeSupplement& rule) {
    if (rule.by == rulebook::LadderBy::none) {
        return std::nullopt;
    }
    const auto* entry = rule.rate.on(walk.paid.segment.date).entry;
    if (entry == nullptr || entry->value.steps.size() < 2) {
        return std::nullopt;
    }
    if (walk.context.counting == nullptr) {
        return LadderCount{};
    }
    const auto count = walk.context.counting->count(rule, walk.paid, walk.context);
    if (const auto* problem = std::get_if<Unpriced>(&count)) {
        return *problem;
    }
    return std::get<LadderCount>(count);
}

/// Whether a supplement is paid only because the day is paid as a Sunday.
Price<bool> is_like_sunday(const Walk& walk, std::size_t index) {
    const auto& like = walk.paid.like_sunday;
    if (!like || like->supplement != index) {
        return false;
    }
    PaidAs on_sunday = walk.paid;
    on_sunday.as_day = like->sunday;
    return covers(walk.context.book.supplements.at(index),
                  on_sunday,
                  walk.context,
                  {walk.calendar, walk.rates});
}

/// Adds a supplement when it fits; the problem, if there is one.
std::optional<Unpriced> walk_supplement(const Walk& walk, std::size_t index, AppliedList& applied) {
    if (walk.fitting && ((walk.fitting->open >> index) & 1u) == 0) {
        return std::nullopt;
    }
    const auto& rule = walk.context.book.supplements.at(index);
    if (is_dropped(rule, walk.paid)) {
        return std::nullopt;
    }
    const auto is_covered =
        walk.fitting && ((walk.fitting->certain >> index) & 1u) != 0
            ? is_for_her(rule, walk.paid, walk.context)
            : covers(rule, walk.paid, walk.context, {walk.calendar, walk.rates});
    if (const auto* problem = std::get_if<Unpriced>(&is_covered)) {
        return *problem;
    }
    const bool by_its_day = std::get<bool>(is_covered);
    if (!by_its_day) {
        const auto on_sunday = is_like_sunday(walk, index);
        if (const auto* problem = std::get_if<Unpriced>(&on_sunday)) {
            return *problem;
        }
        if (!std::get<bool>(on_sunday)) {
            return std::nullopt;
        }
    }
    // What the roster has is in the fixed sum of the month, which wants the roster to be there.
    if (by_its_day && walk.paid.segment.is_rostered &&
        is_fixed(walk.context, index, walk.paid.segment.date)) {
        return std::nullopt;
    }
    const auto ladder = ladder_of(walk, rule);
    if (const auto* problem = std::get_if<Unpriced>(&ladder)) {
        return *problem;
    }
    const auto& count = std::get<std::optional<LadderCount>>(ladder);
    const auto rate = walk.rates.supplement(
        rule, walk.base, walk.paid.segment.date, count.value_or(LadderCount{}));
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    applied.push_back({index,
                       std::get<line::RateIndex>(rate),
                       count ? std::optional{count->count} : std::nullopt,
                       !by_its_day});
    return std::nullopt;
}

/// Rate per hour of the supplements from a position on.
std::int64_t total_ore(const Walk& walk, const AppliedList& applied, std::size_t from) {
    std::int64_t total = 0;
    for (std::size_t i = from; i < applied.size(); ++i) {
        total += walk.rates.at(applied[i].rate).value.ore();
    }
    return total;
}

/// Adds what a group gives; the problem, if there is one.
std::optional<Unpriced>
walk_group(const Walk& walk, const rulebook::StackingGroup& group, AppliedList& applied) {
    const std::size_t begin = applied.size();
    std::int64_t chosen_ore = -1;
    for (const auto& member : group.members) {
        const std::size_t before = applied.size();
        const auto* nested = std::get_if<std::unique_ptr<rulebook::StackingGroup>>(&member);
        auto problem = nested != nullptr
                           ? walk_group(walk, **nested, applied)
                           : walk_supplement(walk, std::get<std::size_t>(member), applied);
        if (problem) {
            return problem;
        }
        if (applied.size() == before) {
            continue;
        }
        switch (group.policy) {
        case rulebook::StackingPolicy::first:
            return std::nullopt;
        case rulebook::StackingPolicy::sum:
            break;
        case rulebook::StackingPolicy::highest:
            // What was chosen so far lies before what the member gives; the lesser of them goes.
            const auto position = [&applied](std::size_t index) { return applied.begin() + index; };
            const auto ore = total_ore(walk, applied, before);
            if (ore > chosen_ore) {
                applied.erase(position(begin), position(before));
                chosen_ore = ore;
            } else {
                applied.erase(position(before), applied.end());
            }
            break;
        }
    }
    return std::nullopt;
}

/// Takes out what is not paid where another provision gives more than a share of the wage. What has
/// been taken out pays nothing, so it sets nothing aside: the lower ones go first.
void set_aside(const Walk& walk, AppliedList& applied) {
    const auto ore = [&walk](const Applied& one) { return walk.rates.at(one.rate).value.ore(); };
    const auto gives_way = [&](const Applied& one) {
        const auto& above = walk.context.book.supplements.at(one.supplement).unless_other_above;
        if (!above) {
            return false;
        }
        const auto limit = (walk.rates.at(walk.base).value * *above).ore();
        return std::any_of(applied.begin(), applied.end(), [&](const Applied& other) {
            return other.supplement != one.supplement && limit < Exact{ore(other)};
        });
    };
    for (;;) {
        auto lowest = applied.end();
        for (auto one = applied.begin(); one != applied.end(); ++one) {
            if (gives_way(*one) && (lowest == applied.end() || ore(*one) < ore(*lowest))) {
                lowest = one;
            }
        }
        if (lowest == applied.end()) {
            return;
        }
        applied.erase(lowest, lowest + 1);
    }
}

} // namespace

Price<bool> covers(const rulebook::TimeSupplement& rule,
                   const PaidAs& paid,
                   const PriceContext& context,
                   const DaysAndNorms& known) {
    if (!rulebook::has_duty(rule.duties, paid.duty)) {
        return false;
    }
    auto is_in_window = is_inside_own_window(rule, paid, context, known);
    const auto* inside = std::get_if<bool>(&is_in_window);
    if (inside == nullptr || !*inside) {
        return is_in_window;
    }
    return is_for_her(rule, paid, context);
}

Price<AppliedList> supplements_on(const PaidAs& paid,
                                  const PriceContext& context,
                                  const calendar::DayCalendar& calendar,
                                  std::pair<RateBook&, line::RateIndex> rates_and_base) {
    AppliedList applied;
    const Walk walk{paid,
                    context,
                    calendar,
                    rates_and_base.first,
                    rates_and_base.second,
                    fitting(paid, context.book, calendar)};
    if (walk.fitting && walk.fitting->open == 0) {
        return applied;
    }
    // What is alone meets nothing.
    const bool is_alone = walk.fitting && std::has_single_bit(walk.fitting->open);
    const auto problem =
        is_alone ? walk_supplement(walk,
                                   static_cast<std::size_t>(std::countr_zero(walk.fitting->open)),
                                   applied)
                 : walk_group(walk, context.book.stacking, applied);
    if (problem) {
        return *problem;
    }
    const bool may_give_way = std::any_of(applied.begin(), applied.end(), [&](const Applied& one) {
        return context.book.supplements.at(one.supplement).unless_other_above.has_value();
    });
    if (may_give_way && applied.size() > 1) {
        set_aside(walk, applied);
    }
    return applied;
}

} // namespace bpa::calc
