#include "calc/overtime_steps.hpp"
#include "calc/split.hpp"
#include "calc/working_time.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace bpa::calc {

namespace {

/// Asks a law for its figures on one day, and keeps the first that is missing.
class Asked {
public:
    Asked(Date day, bool carry_forward) : day_{day}, carry_forward_{carry_forward} {}

    template <class T>
    T value(const rulebook::Dated<T>& dated) {
        const auto found = dated.on(day_);
        const bool is_usable =
            found.coverage == rulebook::Coverage::confirmed ||
            (found.coverage == rulebook::Coverage::carried_forward && carry_forward_);
        is_missing_ = is_missing_ || !is_usable;
        return is_usable ? found.entry->value : T{};
    }
    [[nodiscard]] bool is_missing() const { return is_missing_; }

private:
    Date day_;
    bool carry_forward_;
    bool is_missing_ = false;
};

bool has_overtime(const Work& work) {
    return std::any_of(work.pieces.begin(), work.pieces.end(), [](const Piece& piece) {
        return piece.is_overtime && piece.length > Minutes{};
    });
}

/// Cuts the segments as a work was divided that they make up, and sets `kind` on those of overtime.
void set_overtime(std::pair<const Work&, const Work&> whole_and_divided,
                  std::vector<line::Segment>& segments) {
    const auto& [whole, work] = whole_and_divided;
    if (work.pieces.size() != whole.pieces.size()) {
        for (const auto& piece : work.pieces) {
            cut_at(segments, work.start, piece.start);
            cut_at(segments, work.start, piece.end());
        }
    }
    if (!has_overtime(work)) {
        return;
    }
    Instant at = work.start;
    for (auto& segment : segments) {
        const Window window{at, at + segment.minutes};
        for (const auto& piece : work.pieces) {
            if (piece.is_overtime && piece.start < window.until && window.from < piece.end()) {
                segment.hour_kind = line::HourKind::overtime;
                segment.full_limit = piece.full_limit;
                segment.is_week_full = piece.is_week_full;
                segment.overtime_before =
                    piece.overtime_before + piece.share.counted(piece.start, window.from);
            }
        }
        at = window.until;
    }
}

bool has_first_hours(const rulebook::Overtime& rule) {
    return std::any_of(rule.steps.begin(), rule.steps.end(), [](const auto& step) {
        return step.first_hours.has_value();
    });
}

bool has_overtime(std::span<const line::Segment> segments) {
    return std::any_of(segments.begin(), segments.end(), [](const auto& segment) {
        return segment.hour_kind == line::HourKind::overtime;
    });
}

} // namespace

/// Whether only what the law calls overtime is: the rule wants time beyond it ordered, and this was
/// not.
bool WorkingTime::is_by_law_alone(const Begun& begun) {
    const auto& own = begun.book.overtime;
    return !own || (own->has(rulebook::OvertimeTrigger::order) &&
                    begun.shift.details->is_ordered == std::optional{false});
}

/// Whether an employment is a full position, or the problem that nobody said.
std::variant<bool, source::Diagnostic> WorkingTime::is_full_time(const Begun& begun) const {
    const auto* position = facts::in_force(begun.employment.position, begun.day);
    if (position == nullptr) {
        return missing_fact("calc/position-missing", begun.shift, begun.book.overtime->rule);
    }
    return !(position->value.fraction() < Exact{1});
}

/// What the rule's own triggers make overtime whatever the day and the week had; sets the plan of
/// the day as a limit.
std::optional<source::Diagnostic>
WorkingTime::mark_by_plan(const Begun& begun,
                          std::pair<OrdinaryLimits&, std::vector<line::Segment>&> to_set) const {
    using rulebook::OvertimeTrigger;
    const auto& shift = begun.shift;
    const auto& own = begun.book.overtime;
    const bool by_roster = own->has(OvertimeTrigger::roster) || own->has(OvertimeTrigger::day_off);
    const bool by_day = own->has(OvertimeTrigger::full_day);
    if (!by_day && !by_roster) {
        return std::nullopt;
    }
    const auto full_time = is_full_time(begun);
    if (const auto* missing = std::get_if<source::Diagnostic>(&full_time)) {
        return *missing;
    }
    const bool is_full = std::get<bool>(full_time);
    const bool is_concerned = by_roster && (is_full || own->roster_is_for_all);
    if ((by_day || is_concerned) && !planned_.is_known_for(shift)) {
        return roster_needed(shift, own->rule);
    }
    if (by_day) {
        Asked asked{begun.day, settings_.provisional};
        to_set.first.least_planned = is_full ? Minutes{} : asked.value(own->full_day);
        if (!is_full && asked.is_missing()) {
            return value_missing(shift, own->rule);
        }
    }
    if (is_concerned) {
        mark_unplanned({shift, *own, planned_, rules_}, to_set.second);
    }
    return std::nullopt;
}

source::Diagnostic WorkingTime::roster_needed(const facts::Shift& shift,
                                              line::RuleIndex rule) const {
    auto needed = problem("calc/roster-needed", shift);
    needed.args.emplace_back("rule", rules_.legend.at(rule).id);
    return needed;
}

/// A rule without a value on the day of a shift.
source::Diagnostic WorkingTime::value_missing(const facts::Shift& shift,
                                              line::RuleIndex index) const {
    const auto& rule = rules_.legend.at(index);
    const Date day = rules_.clock.to_wall(shift.start).date;
    return {.code = "calc/law-value-missing",
            .place = rule.place,
            .length = 1,
            .args = {{"rule", rule.id}, {"date", day.text()}},
            .related = {}};
}

std::variant<OrdinaryLimits, source::Diagnostic> WorkingTime::limits_for(const Begun& begun) const {
    const auto& [shift, day, employment, book, law] = begun;
    const auto terms = overtime_terms(book, law);
    Asked asked{day, settings_.provisional};
    OrdinaryLimits limits{.day = asked.value(law.day), .counted_from = terms.day};
    if (!law.passive_share.entries().empty()) {
        limits.passive_share = asked.value(law.passive_share);
        limits.passive_day = asked.value(law.passive_day);
        limits.passive_week = asked.value(law.passive_week);
        limits.passive_total = asked.value(law.passive_total_week);
    }
    limits.counts_overtime = terms.own != nullptr && has_first_hours(*terms.own);
    if (terms.week == rulebook::OvertimeWeek::norm && !is_by_law_alone(begun)) {
        const auto found = norm_on(shift, day, terms.rule);
        if (const auto* missing = std::get_if<source::Diagnostic>(&found)) {
            return *missing;
        }
        const auto& norm = std::get<WeeklyNorm>(found);
        limits.week = whole_minutes(norm.hours);
        limits.week_origin = norm.place;
    } else {
        const auto* stated = facts::in_force(employment.statutory_week, day);
        limits.week = stated != nullptr ? stated->value : asked.value(law.week);
        if (stated != nullptr) {
            limits.week_origin = stated->place;
        } else if (const auto* entry = law.week.on(day).entry) {
            limits.week_origin = entry->citation;
        }
    }
    if (const auto* entry = law.day.on(day).entry) {
        limits.day_origin = entry->citation;
    }
    if (asked.is_missing()) {
        return value_missing(shift, law.rule);
    }
    return limits;
}

/// Whether a roster is needed and there is none. Of shifts before the period and its roster, what
/// was worked is taken for what was planned.
bool WorkingTime::lacks_roster(const Work& work) const {
    return !has_current_roster_ && work.start >= rules_.clock.start_of(settings_.period_days.first);
}

std::optional<source::Diagnostic> WorkingTime::mark_overtime(const Begun& begun,
                                                             std::vector<line::Segment>& segments) {
    if (!says_anything(begun.law)) {
        return std::nullopt;
    }
    const auto& shift = begun.shift;
    auto found = limits_for(begun);
    if (const auto* missing = std::get_if<source::Diagnostic>(&found)) {
        return *missing;
    }
    auto& limits = std::get<OrdinaryLimits>(found);
    const rulebook::Overtime* last = nullptr;
    for (std::size_t i = 0; i < segments.size(); ++i) { // cutting makes more of them
        const auto& own = terms_.on(begun.employment, segments[i].date).overtime;
        if (own && &*own != last && !own->steps.empty()) {
            cut_at_planned_edges({shift, *own, planned_, rules_}, segments);
            last = &*own;
        }
    }
    if (!is_by_law_alone(begun)) {
        if (auto problem = mark_by_plan(begun, {limits, segments})) {
            return problem;
        }
    }
    Work whole = work_of(shift, segments, rules_);
    if (OrdinaryHours{log_, plan(), limits, rules_.clock}.has_room(whole)) {
        undivided_ = std::move(whole);
    } else if (auto problem = divide({begun, whole}, limits, segments)) {
        return problem;
    }
    limit_origins_ = {limits.day_origin, limits.week_origin};
    return has_overtime(segments) ? settle_steps(shift, segments) : std::nullopt;
}

/// Divides the shift's working time by the limits and marks its segments.
std::optional<source::Diagnostic>
WorkingTime::divide(std::pair<const Begun&, const Work&> begun_and_whole,
                    OrdinaryLimits& limits,
                    std::vector<line::Segment>& segments) const {
    const auto& [begun, whole] = begun_and_whole;
    Work divided = OrdinaryHours{log_, plan(), limits, rules_.clock}.divide(whole);
    const auto* averaging = facts::in_force(begun.employment.averaging, begun.day);
    if (has_overtime(divided) && averaging != nullptr && averaging->value) {
        if (lacks_roster(whole)) {
            auto lacking = problem("calc/roster-missing", begun.shift);
            lacking.related.push_back(averaging->place);
            return lacking;
        }
        limits.averaging = &*averaging->value;
        divided = OrdinaryHours{log_, plan(), limits, rules_.clock}.divide(whole);
    }
    set_overtime({whole, divided}, segments);
    return std::nullopt;
}

/// Chooses the step of each part that is overtime, by the rule of its day; a problem when a fact it
/// hangs on is missing.
std::optional<source::Diagnostic>
WorkingTime::settle_steps(const facts::Shift& shift, std::vector<line::Segment>& segments) const {
    const auto& employment = employment_of(shift);
    std::vector<line::Segment> settled;
    settled.reserve(segments.size());
    Instant at = shift.start;
    for (auto first = segments.begin(); first != segments.end();) {
        const auto& own = terms_.on(employment, first->date).overtime;
        const auto last = std::find_if(first, segments.end(), [&](const auto& segment) {
            return &terms_.on(employment, segment.date).overtime != &own;
        });
        std::vector<line::Segment> part{first, last};
        if (own && has_overtime(part)) {
            if (auto problem = check_overtime(shift, *own)) {
                return problem;
            }
            choose_steps({shift, *own, planned_, rules_}, part, at);
        } else if (has_overtime(part) && shift.details->overtime_as_time_off) {
            auto refused = problem("calc/time-off-refused", shift);
            refused.args.emplace_back("rule", terms_.on(employment, first->date).id);
            return refused;
        }
        for (const auto& segment : part) {
            at = at + segment.minutes;
        }
        settled.insert(settled.end(), part.begin(), part.end());
        first = last;
    }
    segments = std::move(settled);
    return std::nullopt;
}

/// What a rule of overtime must know of a shift and does not; nothing when it knows all.
std::optional<source::Diagnostic> WorkingTime::check_overtime(const facts::Shift& shift,
                                                              const rulebook::Overtime& own) const {
    if (own.has(rulebook::OvertimeTrigger::order) && !shift.details->is_ordered) {
        auto unstated = problem("calc/order-not-stated", shift);
        unstated.args.emplace_back("rule", rules_.legend.at(own.rule).id);
        return unstated;
    }
    if (shift.details->overtime_as_time_off && !own.may_be_time_off) {
        auto refused = problem("calc/time-off-refused", shift);
        refused.args.emplace_back("rule", rules_.legend.at(own.rule).id);
        return refused;
    }
    const bool asks = std::any_of(own.steps.begin(), own.steps.end(), [](const auto& step) {
        return step.asks_for_roster();
    });
    if (asks && !planned_.is_known_for(shift)) {
        return roster_needed(shift, own.rule);
    }
    return std::nullopt;
}

void WorkingTime::explain(const facts::Shift& shift,
                          std::span<const line::Segment> segments,
                          line::SegmentIndex first,
                          std::span<line::Line> lines) const {
    if (!has_overtime(segments)) {
        return;
    }
    const Date day = rules_.clock.to_wall(shift.start).date;
    const auto& law = working_time_law(facts_.employer, rules_, day);
    if (!says_anything(law)) {
        return;
    }
    const auto code = overtime_terms(terms_.on(employment_of(shift), day), law).pays_as;
    for (auto& line : lines) {
        if (line.code != code) {
            continue;
        }
        std::set<std::pair<bool, Minutes>> told;
        for (const auto index : line.segments) {
            const auto& segment =
                segments[static_cast<std::size_t>(index) - static_cast<std::size_t>(first)];
            // Time outside the roster is overtime whatever the limits had.
            if (segment.hour_kind == line::HourKind::overtime && segment.full_limit > Minutes{} &&
                told.emplace(segment.is_week_full, segment.full_limit).second) {
                line.derivation.inputs.push_back(segment.is_week_full
                                                     ? line::Input{line::InputName::week_limit,
                                                                   segment.full_limit,
                                                                   limit_origins_.second}
                                                     : line::Input{line::InputName::day_limit,
                                                                   segment.full_limit,
                                                                   limit_origins_.first});
            }
        }
    }
}

} // namespace bpa::calc
