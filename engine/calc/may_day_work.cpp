#include "calc/convert.hpp"
#include "calc/counting.hpp"
#include "calc/earn.hpp"
#include "calc/may_days.hpp"
#include "calc/period_lines.hpp"
#include "calc/population.hpp"
#include "calc/problems.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

using line::InputName;

namespace {

/// Knows one segment at work on one of the days.
struct AtWork {
    const line::Segment& segment;
    line::SegmentIndex index{};
    PriceContext context;
    line::DutyIndex duty{}; ///< whose wage and supplements it is paid with
    line::RateIndex base{}; ///< ordinary wage
    Exact share{1};         ///< of an hour, when the duty is converted
};

/// Whether a supplement is for who is at work: her duty, her population.
Price<bool> is_for_her(const AtWork& work, const rulebook::TimeSupplement& rule) {
    if (!rulebook::has_duty(rule.duties, work.duty)) {
        return false;
    }
    const auto fits = is_for(rule.who, work.context.employment, work.segment.date);
    if (!fits) {
        return Unpriced{.problem = PriceProblem::rota_missing,
                        .date = work.segment.date,
                        .rule = rule.rule,
                        .place = work.context.employment.place};
    }
    return *fits;
}

/// Whether the terms name the day in a supplement of their own for her: then that is what the day
/// gives.
Price<bool> is_named(const AtWork& work, std::uint64_t days) {
    for (const auto& rule : work.context.book.supplements) {
        const bool names =
            std::any_of(rule.windows.begin(), rule.windows.end(), [&](const auto& window) {
                return (window.named_days & days) != 0;
            });
        if (!names) {
            continue;
        }
        auto fits = is_for_her(work, rule);
        if (std::holds_alternative<Unpriced>(fits) || std::get<bool>(fits)) {
            return fits;
        }
    }
    return false;
}

/// Whether a line of the run already pays a rule's supplement for the segment, as when the day is a
/// Saturday and the weekend has one supplement.
bool is_paid_by(const line::AssistantResult& result,
                line::RuleIndex rule,
                line::SegmentIndex index) {
    return std::any_of(result.lines.begin(), result.lines.end(), [&](const line::Line& line) {
        return line.derivation.rule == rule &&
               std::find(line.segments.begin(), line.segments.end(), index) != line.segments.end();
    });
}

/// The segments of this run from one on that are of the same shift.
std::span<const line::Segment> shift_from(const std::vector<line::Segment>& all,
                                          std::size_t first) {
    std::size_t end = first;
    while (end < all.size() && all[end].shift == all[first].shift) {
        ++end;
    }
    return std::span{all}.subspan(first, end - first);
}

/// Where a ladder stands at work on the day: after the shifts before it, as earlier runs, the
/// opening and this run have them. A rate of the day without steps asks for nothing.
Price<LadderCount>
ladder_of(const PeriodPay& pay, const AtWork& work, const rulebook::TimeSupplement& rule) {
    const auto* entry = rule.rate.on(work.segment.date).entry;
    if (rule.by == rulebook::LadderBy::none || entry == nullptr || entry->value.steps.size() < 2) {
        return LadderCount{};
    }
    Counting counting{pay.rules, pay.prior};
    const Terms terms{person_of(pay), pay.rules};
    const auto& all = pay.result.segments;
    std::size_t first = 0;
    while (all[first].shift != work.segment.shift) {
        const auto earlier = shift_from(all, first);
        counting.add(earlier, employment_of(pay, all[first].shift), terms);
        first += earlier.size();
    }
    const auto before = static_cast<std::size_t>(work.index) - first;
    return counting.count(rule,
                          {.segment = work.segment,
                           .duty = work.duty,
                           .before = std::span{all}.subspan(first, before)},
                          work.context);
}

/// The rate the day gives; nothing when it gives none.
Price<std::optional<line::RateIndex>> rate_of(PeriodPay& pay, const AtWork& work) {
    const auto& law = pay.rules.law.may_days;
    const Date day = work.segment.date;
    const auto& sundays = work.context.book.sundays;
    Price<line::RateIndex> rate;
    if (!sundays) {
        rate = pay.rates.share({law.least_supplement, law.rule, Rounding{}}, work.base, day);
    } else if (sundays->is_none || !sundays->supplement) {
        return std::nullopt;
    } else {
        const auto& rule = work.context.book.supplements.at(*sundays->supplement);
        const auto fits = is_for_her(work, rule);
        if (const auto* problem = std::get_if<Unpriced>(&fits)) {
            return *problem;
        }
        if (!std::get<bool>(fits) || is_paid_by(pay.result, rule.rule, work.index)) {
            return std::nullopt;
        }
        const auto ladder = ladder_of(pay, work, rule);
        if (const auto* problem = std::get_if<Unpriced>(&ladder)) {
            return *problem;
        }
        rate = pay.rates.supplement(rule, work.base, day, std::get<LadderCount>(ladder));
    }
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    return std::get<line::RateIndex>(rate);
}

/// The time a segment is paid a supplement for. A monthly salary pays the hours themselves, and
/// leaves them the supplement.
ExactMinutes counted_of(const AtWork& work) {
    if (!work.segment.is_salaried) {
        return work.segment.paid;
    }
    return ExactMinutes::of_minutes(Exact{work.segment.minutes.count()} * work.share);
}

void add_to_line(std::vector<line::Line>& lines,
                 const PeriodPay& pay,
                 const AtWork& work,
                 line::RateIndex rate) {
    auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
        return line.rate == std::optional{rate};
    });
    if (found == lines.end()) {
        const auto& law = pay.rules.law.may_days;
        const auto& sundays = work.context.book.sundays;
        line::Line line;
        line.shift = work.segment.shift;
        line.code = law.work_pays_as;
        line.earned_on = work.segment.date;
        line.rate = rate;
        line.provisional = pay.rates.at(rate).provisional;
        line.derivation.rule = sundays ? sundays->rule : law.rule;
        line.derivation.basis = sundays ? sundays->citation : pay.rates.at(rate).derivation.basis;
        found = lines.insert(lines.end(), std::move(line));
    }
    found->quantity += work.segment.minutes;
    found->counted += counted_of(work);
    found->segments.push_back(work.index);
}

void finish(line::Line& line, const PeriodPay& pay) {
    const auto& shift = pay.result.shifts.at(static_cast<std::size_t>(line.shift.value()));
    const auto index = line.rate.value();
    const HourlyRate rate = pay.rates.at(index).value;
    auto& derivation = line.derivation;
    derivation.inputs = {{InputName::hours, line.quantity, shift.place}};
    if (!(line.counted == ExactMinutes::of(line.quantity))) {
        derivation.inputs.push_back({InputName::counted_hours, line.counted, derivation.basis});
    }
    derivation.inputs.push_back({InputName::hourly_rate, rate, index});
    const ExactMoney exact = rate * line.counted;
    derivation.exact_ore = exact.ore();
    line.amount = round_to_ore(exact, derivation.rounding);
}

/// Knows the shifts at work on the days, while their supplement is added.
class MayDayWork {
public:
    explicit MayDayWork(PeriodPay& pay) : pay_{pay} {}
    void run();

private:
    /// Adds a segment to the lines of its shift; the problem, if there is one.
    [[nodiscard]] std::optional<Unpriced> add(const facts::Employment& employment,
                                              std::size_t segment);
    void report(const Unpriced& problem, const line::Segment& segment);
    void close();

    PeriodPay& pay_;
    std::vector<line::Line> lines_; ///< of the shift at hand
};

std::optional<Unpriced> MayDayWork::add(const facts::Employment& employment, std::size_t index) {
    const auto& segment = pay_.result.segments[index];
    const auto& book = terms_on(employment, pay_.rules, segment.date);
    const auto paid = paid_duty(pay_.rates, book, segment.duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&paid)) {
        return *problem;
    }
    const auto& duty = std::get<PaidDuty>(paid);
    AtWork work{.segment = segment,
                .index = static_cast<line::SegmentIndex>(index),
                .context = {employment, book},
                .duty = duty.duty,
                .share = duty.terms == nullptr ? Exact{1} : share_of(duty.terms->value)};
    const auto named = is_named(work, segment.day_mask & may_day_mask(pay_.rules));
    if (const auto* problem = std::get_if<Unpriced>(&named)) {
        return *problem;
    }
    if (std::get<bool>(named)) {
        return std::nullopt;
    }
    const auto wage = pay_.rates.wage(work.context, work.duty, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    work.base = std::get<Wage>(wage).rate;
    const auto rate = rate_of(pay_, work);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    if (const auto found = std::get<std::optional<line::RateIndex>>(rate)) {
        add_to_line(lines_, pay_, work, *found);
    }
    return std::nullopt;
}

void MayDayWork::report(const Unpriced& problem, const line::Segment& segment) {
    const auto& view = pay_.result.shifts.at(static_cast<std::size_t>(segment.shift));
    const auto& all = person_of(pay_).employments;
    facts::Shift shift;
    shift.assistant = pay_.assistant;
    shift.employment = static_cast<std::uint32_t>(&employment_of(pay_, segment.shift) - all.data());
    shift.place = view.place;
    pay_.problems.push_back(to_diagnostic(problem, shift, pay_.facts, pay_.rules));
}

/// Ends the lines of a shift.
void MayDayWork::close() {
    for (auto& line : lines_) {
        finish(line, pay_);
        pay_.result.lines.push_back(std::move(line));
    }
    lines_.clear();
}

void MayDayWork::run() {
    std::optional<line::ShiftIndex> at;
    for (std::size_t i = 0; i < pay_.result.segments.size(); ++i) {
        const auto& segment = pay_.result.segments[i];
        if (at != segment.shift) {
            close();
            at = segment.shift;
        }
        if (segment.is_break || !is_may_day(pay_.rules, segment.date)) {
            continue;
        }
        const PricedAsOf as_of{pay_, segment.shift};
        if (const auto problem = add(employment_of(pay_, segment.shift), i)) {
            report(*problem, segment);
        }
    }
    close();
}

} // namespace

void add_may_day_work(PeriodPay& pay) {
    MayDayWork{pay}.run();
}

} // namespace bpa::calc
