#include "calc/stay_allowances.hpp"

#include "calc/period_lines.hpp"
#include "calc/select.hpp"

#include <algorithm>
#include <utility>

namespace bpa::calc {

namespace {

using line::InputName;

constexpr std::int64_t minutes_per_day = ClockTime::minutes_per_day;

/// Knows a trip she is back from, and the rule that gives her an allowance for it.
struct Stay {
    const rulebook::StayAllowance& rule;
    const facts::Trip& trip;
    const facts::Employment& employment;

    [[nodiscard]] Minutes remainder() const {
        return Minutes::of((*trip.back - trip.departure).count() % minutes_per_day);
    }
    /// Whether the remainder is just what the text may leave open.
    [[nodiscard]] bool is_at_boundary() const {
        return remainder() == rule.remainder_over && remainder() > Minutes{};
    }
    /// Each 24 hours from the departure, and a remainder that is long enough.
    [[nodiscard]] std::int64_t days() const {
        const bool counts =
            remainder() > rule.remainder_over || (is_at_boundary() && rule.counts_at_boundary);
        return (*trip.back - trip.departure).count() / minutes_per_day + (counts ? 1 : 0);
    }
};

/// The trip that a counter is of.
std::string id_in(const line::Counter& counter) {
    return counter.name.substr(0, counter.name.find('/'));
}

class Stays {
public:
    Stays(PeriodPay& pay, const Terms& terms) : pay_{pay}, terms_{terms} {}

    void run();

private:
    [[nodiscard]] Date day_of(Instant at) const { return pay_.rules.clock.to_wall(at).date; }
    [[nodiscard]] bool is_due(const facts::Trip& trip) const;
    [[nodiscard]] bool is_approved(const Stay& stay) const;
    void settle(const Stay& stay);
    void add_days(const Stay& stay, std::pair<std::int64_t, std::int64_t> paid_and_due);
    void add_line(const Stay& stay, const Usable<Money>& amount, std::int64_t days);
    void note(std::pair<const char*, line::FindingLevel> code_and_level,
              source::Place place,
              const std::string& trip,
              source::MessageArgs args);
    void review(const Stay& stay, const char* code, source::MessageArgs args);
    [[nodiscard]] line::Counter counter_of(const Stay& stay) const;
    [[nodiscard]] std::int64_t paid_days(const Stay& stay) const;
    void note_away(const Stay& stay);
    [[nodiscard]] bool is_of(const line::Counter& counter, const facts::Trip& trip) const;
    [[nodiscard]] bool has_paid(const line::Counters& counters, const facts::Trip& trip) const;
    [[nodiscard]] std::vector<std::string> gone() const;
    void note_gone();

    PeriodPay& pay_;
    const Terms& terms_;
};

/// Whether she came back in the period, or in an earlier one that this chain of runs has paid.
bool Stays::is_due(const facts::Trip& trip) const {
    const auto& period = pay_.settings.period_days;
    const Date back = day_of(*trip.back);
    const Date first = std::min(pay_.prior.begun.value_or(period.first), period.first);
    return first <= back && (!period.last || back <= *period.last);
}

/// As of a shift: by who leads an arrangement of the employment, not by herself, and not before the
/// trip was over.
bool Stays::is_approved(const Stay& stay) const {
    const auto& approval = stay.trip.approval;
    const std::string& approver = pay_.facts.approver(approval);
    const Date day = day_of(stay.trip.departure);
    const auto* worked = facts::in_force(stay.employment.arrangements, day);
    if (approver == person_of(pay_).id || approval.at < *stay.trip.back || worked == nullptr) {
        return false;
    }
    const auto& all = pay_.facts.arrangements;
    return std::any_of(all.begin(), all.end(), [&](const auto& arrangement) {
        const auto& names = worked->value;
        return std::find(names.begin(), names.end(), arrangement.id) != names.end() &&
               leads_on(arrangement, approver, day);
    });
}

void Stays::note(std::pair<const char*, line::FindingLevel> code_and_level,
                 source::Place place,
                 const std::string& trip,
                 source::MessageArgs args) {
    const auto& alias = person_of(pay_).id;
    args.emplace_back("assistant", alias);
    args.emplace_back("trip", trip);
    pay_.result.findings.push_back({.code = code_and_level.first,
                                    .level = code_and_level.second,
                                    .assistant = alias,
                                    .place = place,
                                    .args = std::move(args),
                                    .citation = std::nullopt});
}

void Stays::review(const Stay& stay, const char* code, source::MessageArgs args) {
    args.emplace_back("rule", pay_.rules.legend.at(stay.rule.rule).id);
    note({code, line::FindingLevel::review}, stay.trip.place, stay.trip.id, std::move(args));
}

/// Days that share an amount, as one line; fewer than none take back.
void Stays::add_line(const Stay& stay, const Usable<Money>& amount, std::int64_t days) {
    const auto& per_day = amount.entry->value;
    line::Line line;
    line.employment = stay.employment.number;
    line.earned_on = day_of(stay.trip.departure);
    line.earned_until = day_of(*stay.trip.back);
    line.arrangement = only_arrangement(stay.employment, line.earned_on);
    line.code = stay.rule.pays_as;
    line.amount = Money::ore(per_day.ore() * days);
    line.provisional = amount.provisional;
    line.derivation = {.rule = stay.rule.rule,
                       .basis = amount.entry->citation,
                       .inputs = {{InputName::per_day, per_day, amount.entry->citation},
                                  {InputName::days, Exact{days}, stay.trip.place}},
                       .exact_ore = Exact{line.amount.ore()},
                       .rounding = {}};
    pay_.result.lines.push_back(std::move(line));
}

/// Each day by the amount that holds when it begins; days that were paid and are not due are taken
/// back.
void Stays::add_days(const Stay& stay, std::pair<std::int64_t, std::int64_t> paid_and_due) {
    const auto [first, last] = std::minmax(paid_and_due.first, paid_and_due.second);
    const std::int64_t sign = paid_and_due.second < paid_and_due.first ? -1 : 1;
    Usable<Money> amount;
    std::int64_t days = 0;
    for (std::int64_t i = first; i < last; ++i) {
        const Date day = day_of(stay.trip.departure + Minutes::of(i * minutes_per_day));
        const auto found = usable_on(pay_, stay.rule.per_day, {stay.rule.rule, day});
        if (found.entry == nullptr) {
            return;
        }
        if (days > 0 && found.entry != amount.entry) {
            add_line(stay, amount, sign * days);
            days = 0;
        }
        amount = found;
        ++days;
    }
    add_line(stay, amount, sign * days);
}

line::Counter Stays::counter_of(const Stay& stay) const {
    return {line::CounterKind::trip,
            stay.employment.number,
            0,
            stay.trip.id + "/" + pay_.rules.legend.at(stay.rule.rule).id};
}

/// Days that earlier runs have paid.
std::int64_t Stays::paid_days(const Stay& stay) const {
    const auto found = pay_.prior.counters.find(counter_of(stay));
    const Exact minutes = found == pay_.prior.counters.end() ? Exact{0} : found->second.minutes();
    return static_cast<std::int64_t>(minutes.numerator() /
                                     (minutes.denominator() * minutes_per_day));
}

void Stays::settle(const Stay& stay) {
    const std::int64_t paid = paid_days(stay);
    const std::int64_t due = stay.days();
    const bool is_back_now = pay_.settings.period_days.contains(day_of(*stay.trip.back));
    if (stay.is_at_boundary() && stay.rule.is_boundary_open && (is_back_now || due != paid)) {
        review(stay,
               "finding/trip-boundary",
               {{"remainder", stay.remainder().text()}, {"days", std::to_string(due)}});
    }
    if (due == paid) {
        return;
    }
    if (!is_approved(stay)) {
        review(stay,
               "finding/trip-not-approved",
               {{"approver", pay_.facts.approver(stay.trip.approval)}});
        return;
    }
    pay_.result.counted[counter_of(stay)] +=
        ExactMinutes::of(Minutes::of((due - paid) * minutes_per_day));
    add_days(stay, {paid, due});
}

/// Whoever is back from nowhere is away still, or the end of a trip that was paid has been lost.
void Stays::note_away(const Stay& stay) {
    const Date departure = day_of(stay.trip.departure);
    if (const auto paid = paid_days(stay); paid > 0) {
        review(stay, "finding/paid-trip-without-back", {{"days", std::to_string(paid)}});
    } else if (departure <= *pay_.settings.period_days.last) {
        review(stay, "finding/trip-without-back", {{"date", departure.text()}});
    }
}

/// Whether a counter is of a trip, in the employment it is in now.
bool Stays::is_of(const line::Counter& counter, const facts::Trip& trip) const {
    return counter.kind == line::CounterKind::trip &&
           counter.employment == person_of(pay_).employments.at(trip.employment).number &&
           id_in(counter) == trip.id;
}

/// Whether one of these has paid something for a trip.
bool Stays::has_paid(const line::Counters& counters, const facts::Trip& trip) const {
    return std::any_of(counters.begin(), counters.end(), [&](const auto& one) {
        return Exact{0} < one.second.minutes() && is_of(one.first, trip);
    });
}

/// Trips that earlier runs paid for and the facts no longer have in the employment.
std::vector<std::string> Stays::gone() const {
    const auto trips = facts::of_assistant(pay_.facts.trips, pay_.assistant);
    std::vector<std::string> all;
    for (const auto& [counter, paid] : pay_.prior.counters) {
        const bool is_here = std::any_of(
            trips.begin(), trips.end(), [&](const auto& trip) { return is_of(counter, trip); });
        if (counter.kind == line::CounterKind::trip && paid != ExactMinutes{} && !is_here &&
            (all.empty() || all.back() != id_in(counter))) {
            all.push_back(id_in(counter));
        }
    }
    return all;
}

/// Nothing is taken back for a trip that is gone: nobody has said what is true instead. Nor is
/// another paid beside it, which may be the same under a new name, unless it began after all that
/// was run.
void Stays::note_gone() {
    const auto& prior = pay_.prior;
    for (const auto& id : gone()) {
        note({"finding/paid-trip-gone", line::FindingLevel::review}, person_of(pay_).place, id, {});
        for (const auto& trip : facts::of_assistant(pay_.facts.trips, pay_.assistant)) {
            if (has_paid(pay_.result.counted, trip) && !has_paid(prior.counters, trip) &&
                day_of(trip.departure) <= prior.run_until) {
                note({"finding/trip-paid-twice", line::FindingLevel::stop},
                     trip.place,
                     trip.id,
                     {{"gone", id}});
            }
        }
    }
}

void Stays::run() {
    for (const auto& trip : facts::of_assistant(pay_.facts.trips, pay_.assistant)) {
        if (trip.back && !is_due(trip)) {
            continue;
        }
        const auto& employment = person_of(pay_).employments.at(trip.employment);
        const auto& book = terms_.on(employment, day_of(trip.departure));
        for (const auto& rule : book.stay_allowances) {
            if (trip.back) {
                settle({rule, trip, employment});
            } else {
                note_away({rule, trip, employment});
            }
        }
    }
    note_gone();
}

} // namespace

void add_stay_allowances(PeriodPay& pay, const Terms& terms) {
    Stays{pay, terms}.run();
}

} // namespace bpa::calc
