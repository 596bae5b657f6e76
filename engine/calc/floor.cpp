#include "calc/floor.hpp"

#include "calc/convert.hpp"
#include "calc/stack.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// Knows what an hour of a part of a shift is paid as.
struct PaidAsHour {
    line::DutyIndex duty{};
    Exact share{1}; ///< of an hour of that duty
    Exact supplement_share{1};
    std::optional<line::RateIndex> kroner = {};     ///< instead of a share
    std::optional<line::PayCodeIndex> pays_as = {}; ///< instead of the wage's own
};

/// What supplements of a converted duty are paid for, of each of its hours.
Exact supplement_share(const ConversionPlan& plan) {
    switch (plan.rule->supplements) {
    case rulebook::SupplementTime::full:
        return Exact{1};
    case rulebook::SupplementTime::none:
        return Exact{0};
    case rulebook::SupplementTime::converted:
        break;
    }
    return share_of(plan.terms->value);
}

/// A call is held against a call: by the rate of an hour, whatever its length is rounded to.
Price<PaidAsHour>
hour_of(const ComparedPart& part, const rulebook::Rulebook& book, RateBook& rates) {
    const auto planned = plan_conversion(part.shift, book, part.first_day, rates);
    if (const auto* why = std::get_if<Unpriced>(&planned)) {
        return *why;
    }
    const auto& plan = std::get<std::optional<ConversionPlan>>(planned);
    if (!plan) {
        return PaidAsHour{.duty = part.segment().duty};
    }
    PaidAsHour hour{.duty = plan->rule->as_duty};
    if (plan->all_active || part.segment().is_call) {
        return hour;
    }
    hour.pays_as = plan->rule->pays_as;
    hour.supplement_share = supplement_share(*plan);
    if (plan->pays_share()) {
        hour.share = share_of(plan->terms->value);
    } else {
        hour.kroner = kroner_rate(rates, *plan, part.shift.place);
    }
    return hour;
}

FloorHour floor_hour(const line::Rate& rate, line::PayCodeIndex code, const Exact& share) {
    return {code, {rate.value, share}, rate.derivation.rule, rate.derivation.basis};
}

/// Knows the base of an hour, and what its supplements are asked for with.
struct BaseHour {
    PaidAsHour as;
    line::RateIndex wage{};
    FloorHour hour;
};

Price<BaseHour> base_of(const ComparedPart& part, const PriceContext& context, RateBook& rates) {
    const auto found = hour_of(part, context.book, rates);
    if (const auto* why = std::get_if<Unpriced>(&found)) {
        return *why;
    }
    const auto& as = std::get<PaidAsHour>(found);
    const auto price = rates.wage(context, as.duty, part.segment().date);
    if (const auto* why = std::get_if<Unpriced>(&price)) {
        return *why;
    }
    const auto& wage = std::get<Wage>(price);
    const auto code = as.pays_as.value_or(wage.rule->pays_as);
    return BaseHour{
        as, wage.rate, floor_hour(rates.at(as.kroner.value_or(wage.rate)), code, as.share)};
}

/// The supplements of an hour, one for each pay code: a supplement that is split over two rules is
/// compared as one.
Price<std::vector<FloorHour>>
supplements_of(const ComparedPart& part,
               const PriceContext& context,
               const BaseHour& base,
               std::pair<RateBook&, const calendar::DayCalendar&> by) {
    auto& rates = by.first;
    const auto before = part.so_far.first(part.so_far.size() - 1);
    const auto found = supplements_on(
        {part.segment(), base.as.duty, before}, context, by.second, {rates, base.wage});
    if (const auto* why = std::get_if<Unpriced>(&found)) {
        return *why;
    }
    std::vector<FloorHour> all;
    for (const auto& one : std::get<AppliedList>(found)) {
        const auto code = context.book.supplements.at(one.supplement).pays_as;
        const auto& rate = rates.at(one.rate);
        const auto same = std::find_if(
            all.begin(), all.end(), [code](const FloorHour& known) { return known.code == code; });
        if (same == all.end()) {
            all.push_back(floor_hour(rate, code, base.as.supplement_share));
        } else {
            same->pay.rate = HourlyRate::ore(same->pay.rate.ore() + rate.value.ore());
        }
    }
    return all;
}

/// What `all` has of a pay code; nothing when it has none.
const FloorHour* find(const std::vector<FloorHour>& all, line::PayCodeIndex code) {
    const auto found = std::find_if(
        all.begin(), all.end(), [code](const FloorHour& one) { return one.code == code; });
    return found == all.end() ? nullptr : &*found;
}

bool is_same(const line::FloorRow& a, const line::FloorRow& b) {
    const auto key = [](const line::FloorRow& row) {
        return std::tie(row.employment,
                        row.reason,
                        row.arrangement,
                        row.agreement,
                        row.code,
                        row.paid,
                        row.reference,
                        row.rule,
                        row.basis,
                        row.demanded_by);
    };
    return key(a) == key(b);
}

line::FloorRow row_of(line::PayCodeIndex code, const FloorHour* paid, const FloorHour* due) {
    line::FloorRow row;
    row.code = code;
    row.reference = line::FloorPay{};
    if (paid != nullptr) {
        row.paid = paid->pay;
    }
    if (due != nullptr) {
        row.reference = due->pay;
        row.rule = due->rule;
        row.basis = due->basis;
    }
    return row;
}

} // namespace

bool FloorCheck::concerns(const PriceContext& paid, Date day) {
    if (paid.book.is_contract) {
        return paid.book.reference_agreement.has_value();
    }
    return facts::in_force(paid.employment.own_wage, day) != nullptr ||
           salary_on(paid.employment, day) != nullptr;
}

std::optional<Unpriced> FloorCheck::compare(const ComparedPart& part,
                                            const facts::Arrangement& arrangement,
                                            RateBook& paid_rates) {
    const auto base = base_of(part, part.paid, paid_rates);
    if (const auto* why = std::get_if<Unpriced>(&base)) {
        return *why;
    }
    const auto& ours = std::get<BaseHour>(base);
    auto supplements = supplements_of(part, part.paid, ours, {paid_rates, rules_.calendar});
    if (const auto* why = std::get_if<Unpriced>(&supplements)) {
        return *why;
    }
    const Paid paid{ours.hour, std::get<std::vector<FloorHour>>(std::move(supplements))};
    const auto& book = part.paid.book;
    const Date day = part.segment().date;
    if (concerns(part.paid, day)) {
        hold(part,
             paid,
             {book.is_contract ? rules_.rulebooks.at(book.reference_agreement.value()) : book,
              book.is_contract ? line::FloorReason::contract : line::FloorReason::own_wage});
    }
    for (const auto& demand : arrangement.floors) {
        if (demand.days.contains(day)) {
            hold(part,
                 paid,
                 {rules_.rulebooks.at(demand.agreement),
                  line::FloorReason::arrangement,
                  &arrangement,
                  &demand});
        }
    }
    return std::nullopt;
}

void FloorCheck::hold(const ComparedPart& part, const Paid& paid, const Reference& reference) {
    const PriceContext context{
        part.paid.employment, reference.book, part.paid.counting, part.paid.shift};
    const auto base = base_of(part, context, reference_rates_);
    if (const auto* why = std::get_if<Unpriced>(&base)) {
        auto all = paid.supplements;
        all.insert(all.begin(), paid.base);
        return note_unknown(part, all, reference, *why);
    }
    const auto& due = std::get<BaseHour>(base);
    note(part, reference, row_of(due.hour.code, &paid.base, &due.hour));
    const auto supplements =
        supplements_of(part, context, due, {reference_rates_, rules_.calendar});
    if (const auto* why = std::get_if<Unpriced>(&supplements)) {
        return note_unknown(part, paid.supplements, reference, *why);
    }
    hold_supplements(
        part, paid.supplements, std::get<std::vector<FloorHour>>(supplements), reference);
}

void FloorCheck::hold_supplements(const ComparedPart& part,
                                  const std::vector<FloorHour>& paid,
                                  const std::vector<FloorHour>& due,
                                  const Reference& reference) {
    for (const auto& one : due) {
        note(part, reference, row_of(one.code, find(paid, one.code), &one));
    }
    for (const auto& one : paid) {
        if (find(due, one.code) == nullptr) {
            note(part, reference, row_of(one.code, &one, nullptr));
        }
    }
}

void FloorCheck::note(const ComparedPart& part, const Reference& reference, line::FloorRow row) {
    const line::FloorPay nothing;
    if (row.paid.per_hour() == nothing.per_hour() && row.reference &&
        row.reference->per_hour() == nothing.per_hour()) {
        return; // a supplement that is not for this time by either
    }
    const auto& segment = part.segment();
    row.employment = part.paid.employment.number;
    row.reason = reference.reason;
    row.agreement = reference.book.id;
    row.agreement_title = reference.book.title;
    if (reference.demand != nullptr) {
        row.arrangement = reference.arrangement->id;
        row.demanded_by = reference.demand->citation;
    }
    row.first = segment.date;
    auto found = std::find_if(
        kept_.begin(), kept_.end(), [&row](const Kept& one) { return is_same(one.row, row); });
    if (found == kept_.end()) {
        kept_.push_back({std::move(row), &part.paid.employment, reference.demand});
        found = kept_.end() - 1;
    }
    found->row.first = std::min(found->row.first, segment.date);
    found->row.last = std::max(found->row.last, segment.date);
    found->row.minutes += segment.minutes;
}

bool FloorCheck::names_rule(const Unpriced& why) const {
    return why.problem == PriceProblem::no_rate || why.problem == PriceProblem::not_confirmed ||
           why.problem == PriceProblem::step_not_found;
}

/// Each of `paid` stands with nothing beside it, and so does the supplement that has no rate.
void FloorCheck::note_unknown(const ComparedPart& part,
                              const std::vector<FloorHour>& paid,
                              const Reference& reference,
                              const Unpriced& why) {
    const auto& segment = part.segment();
    auto [found, is_new] = unknowns_.try_emplace(
        {part.paid.employment.number, reference.demand, why.rule, why.problem},
        Unknown{segment.date, {}, &part.paid.employment, why, reference.book.id});
    found->second.minutes += segment.minutes;
    const auto add = [&](line::PayCodeIndex code, const FloorHour* one) {
        auto row = row_of(code, one, nullptr);
        row.reference = std::nullopt;
        if (names_rule(why)) {
            row.rule = why.rule;
        }
        note(part, reference, std::move(row));
    };
    for (const auto& one : paid) {
        add(one.code, &one);
    }
    const auto& all = reference.book.supplements;
    const auto missing = std::find_if(
        all.begin(), all.end(), [&](const auto& rule) { return rule.rule == why.rule; });
    if (missing != all.end() && find(paid, missing->pays_as) == nullptr) {
        add(missing->pays_as, nullptr);
    }
}

std::vector<line::FloorRow> FloorCheck::rows() const {
    std::vector<line::FloorRow> rows;
    rows.reserve(kept_.size());
    for (const auto& one : kept_) {
        rows.push_back(one.row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        const auto key = [](const line::FloorRow& row) {
            return std::tie(row.employment, row.reason, row.arrangement, row.agreement);
        };
        if (key(a) != key(b)) {
            return key(a) < key(b);
        }
        const int first = rules_.legend.at(a.code).number;
        const int second = rules_.legend.at(b.code).number;
        return first != second ? first < second : a.first < b.first;
    });
    return rows;
}

line::Finding FloorCheck::shortfall_finding(const Shortfall& found,
                                            const std::string& assistant) const {
    const auto& row = found.first->row;
    const auto* demand = found.first->demand;
    const bool is_bound = row.reason == line::FloorReason::own_wage;
    line::Finding finding{.code = is_bound ? "finding/below-minimum" : "finding/below-floor",
                          .level = is_bound ? line::FindingLevel::stop : line::FindingLevel::review,
                          .assistant = assistant,
                          .place = found.first->employment->place,
                          .args = {{"assistant", assistant},
                                   {"pay_code", rules_.legend.at(row.code).code},
                                   {"paid", row.paid.shown().text()},
                                   {"reference", row.reference.value().shown().text()},
                                   {"date", row.first.text()},
                                   {"hours", found.minutes.text()}},
                          .citation = row.basis};
    if (demand != nullptr) {
        finding.code = "finding/below-demanded";
        finding.place = demand->place;
        finding.args.emplace_back("arrangement", row.arrangement);
        finding.args.emplace_back("agreement", row.agreement);
    }
    return finding;
}

std::vector<line::Finding> FloorCheck::findings(const std::string& assistant,
                                                const source::SourceFiles& files) const {
    std::vector<line::Finding> all;
    std::map<std::tuple<std::uint32_t, const facts::DemandedFloor*, line::PayCodeIndex>, Shortfall>
        shortfalls;
    for (const auto& one : kept_) {
        if (one.row.is_below()) {
            auto& found = shortfalls[{one.row.employment, one.demand, one.row.code}];
            found.first = found.first == nullptr ? &one : found.first;
            found.minutes += one.row.minutes;
        }
    }
    for (const auto& [key, found] : shortfalls) {
        all.push_back(shortfall_finding(found, assistant));
    }
    for (const auto& [key, unknown] : unknowns_) {
        const auto& why = unknown.why;
        all.push_back(
            {.code = "finding/floor-unknown",
             .level = line::FindingLevel::review,
             .assistant = assistant,
             .place = unknown.employment->place,
             .args = {{"assistant", assistant},
                      {"agreement", unknown.reference},
                      {"key",
                       names_rule(why) ? rules_.legend.at(why.rule).id : files.text(why.place)},
                      {"date", unknown.first.text()},
                      {"hours", unknown.minutes.text()}},
             .citation = std::nullopt});
    }
    return all;
}

} // namespace bpa::calc
