#include "calc/floor.hpp"

#include "calc/convert.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// Sums rates by pay code, so that one supplement split over two rules compares with one.
std::map<line::PayCodeIndex, HourlyRate>
by_code(const rulebook::Rulebook& book, const RateBook& rates, const AppliedList& applied) {
    std::map<line::PayCodeIndex, HourlyRate> sums;
    for (const auto& one : applied) {
        auto& sum = sums[book.supplements.at(one.supplement).pays_as];
        sum = HourlyRate::ore(sum.ore() + rates.at(one.rate).value.ore());
    }
    return sums;
}

/// What an hour of a duty is paid as: which duty's pay, and how much of it.
struct Share {
    line::DutyIndex duty{};
    Exact of_hour{1};
};

Price<Share>
share_on(const RateBook& rates, const rulebook::Rulebook& book, const line::Segment& segment) {
    const auto* conversion = conversion_of(book, segment.duty);
    if (conversion == nullptr) {
        return Share{.duty = segment.duty};
    }
    const auto terms = rates.conversion(*conversion, segment.date);
    if (const auto* why = std::get_if<Unpriced>(&terms)) {
        return *why;
    }
    return Share{conversion->as_duty, share_of(std::get<0>(terms).first->value)};
}

HourlyRate scaled(HourlyRate rate, const Share& share) {
    return round_to_rate(ExactMoney::ore(Exact{rate.ore()} * share.of_hour), Rounding{});
}

} // namespace

void FloorCheck::note_unknown(const line::Segment& segment,
                              const PriceContext& paid,
                              const std::string& reference,
                              const Unpriced& why) {
    auto [found, is_new] =
        unknowns_.try_emplace({paid.employment.number, why.rule, why.problem},
                              Unknown{segment.date, {}, &paid.employment, why, reference});
    found->second.minutes += segment.minutes;
}

void FloorCheck::note_rates(const line::Segment& segment,
                            const PriceContext& paid,
                            Shortfall found) {
    if (found.paid >= found.reference) {
        return;
    }
    found.first = segment.date;
    found.employment = &paid.employment;
    auto [entry, is_new] = shortfalls_.try_emplace({paid.employment.number, found.code}, found);
    entry->second.minutes += segment.minutes;
}

bool FloorCheck::concerns(const PriceContext& paid, Date day) {
    if (paid.book.is_contract) {
        return paid.book.reference_agreement.has_value();
    }
    return facts::in_force(paid.employment.own_wage, day) != nullptr ||
           salary_on(paid.employment, day) != nullptr;
}

void FloorCheck::compare(std::span<const line::Segment> so_far,
                         const PriceContext& paid,
                         const RateBook& paid_rates,
                         std::pair<line::RateIndex, const AppliedList*> base_and_applied) {
    const auto& segment = so_far.back();
    const bool bound = !paid.book.is_contract;
    const auto& reference =
        bound ? paid.book : rules_.rulebooks.at(paid.book.reference_agreement.value());
    const PriceContext context{paid.employment, reference, paid.counting, paid.shift};
    const auto ours_share = share_on(paid_rates, paid.book, segment);
    const auto reference_share = share_on(reference_rates_, reference, segment);
    if (const auto* why = std::get_if<Unpriced>(&reference_share)) {
        return note_unknown(segment, paid, reference.id, *why);
    }
    if (const auto* why = std::get_if<Unpriced>(&ours_share)) {
        return note_unknown(segment, paid, reference.id, *why);
    }
    const auto own = std::get<Share>(ours_share);
    const auto due_share = std::get<Share>(reference_share);
    const auto wage = reference_rates_.wage(context, due_share.duty, segment.date);
    if (const auto* why = std::get_if<Unpriced>(&wage)) {
        return note_unknown(segment, paid, reference.id, *why);
    }
    const auto& base = std::get<Wage>(wage);
    const auto& base_rate = reference_rates_.at(base.rate);
    note_rates(segment,
               paid,
               {.paid = scaled(paid_rates.at(base_and_applied.first).value, own),
                .reference = scaled(base_rate.value, due_share),
                .bound = bound,
                .citation = base_rate.derivation.basis,
                .code = base.rule->pays_as});
    const auto due = supplements_on({segment, due_share.duty, so_far.first(so_far.size() - 1)},
                                    context,
                                    rules_.calendar,
                                    {reference_rates_, base.rate});
    if (const auto* why = std::get_if<Unpriced>(&due)) {
        return note_unknown(segment, paid, reference.id, *why);
    }
    const auto& due_applied = std::get<AppliedList>(due);
    auto ours = by_code(paid.book, paid_rates, *base_and_applied.second);
    for (const auto& [code, rate] : by_code(reference, reference_rates_, due_applied)) {
        const auto source =
            std::find_if(due_applied.begin(), due_applied.end(), [&](const Applied& one) {
                return reference.supplements.at(one.supplement).pays_as == code;
            });
        note_rates(segment,
                   paid,
                   {.paid = scaled(ours[code], own),
                    .reference = scaled(rate, due_share),
                    .bound = bound,
                    .citation = reference_rates_.at(source->rate).derivation.basis,
                    .code = code});
    }
}

std::vector<line::Finding> FloorCheck::findings(const std::string& assistant,
                                                const source::SourceFiles& files) const {
    std::vector<line::Finding> all;
    for (const auto& [key, found] : shortfalls_) {
        all.push_back({.code = found.bound ? "finding/below-minimum" : "finding/below-floor",
                       .level = found.bound ? line::FindingLevel::stop : line::FindingLevel::review,
                       .assistant = assistant,
                       .place = found.employment->place,
                       .args = {{"assistant", assistant},
                                {"pay_code", rules_.legend.at(found.code).code},
                                {"paid", found.paid.text()},
                                {"reference", found.reference.text()},
                                {"date", found.first.text()},
                                {"hours", found.minutes.text()}},
                       .citation = found.citation});
    }
    for (const auto& [key, unknown] : unknowns_) {
        const auto& why = unknown.why;
        const bool names_rule = why.problem == PriceProblem::no_rate ||
                                why.problem == PriceProblem::not_confirmed ||
                                why.problem == PriceProblem::step_not_found;
        all.push_back(
            {.code = "finding/floor-unknown",
             .level = line::FindingLevel::review,
             .assistant = assistant,
             .place = unknown.employment->place,
             .args = {{"assistant", assistant},
                      {"agreement", unknown.reference},
                      {"key", names_rule ? rules_.legend.at(why.rule).id : files.text(why.place)},
                      {"date", unknown.first.text()},
                      {"hours", unknown.minutes.text()}},
             .citation = std::nullopt});
    }
    return all;
}

} // namespace bpa::calc
