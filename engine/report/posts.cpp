#include "report/posts.hpp"

#include "report/line_table.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <utility>

namespace bpa::report {
namespace {

using amelding::CountedTime;
using amelding::PostKind;
using amelding::Treatment;

constexpr std::int64_t ore_of_krone = 100;

/// Whether all of a line's time was away from the workplace, calls apart.
bool was_away(const PaidLine& line, const line::Legend& legend) {
    return !line.time.empty() &&
           std::all_of(line.time.begin(), line.time.end(), [&](const PaidTime* time) {
               return !time->is_call && legend.at(time->duty).is_standby();
           });
}

/// What of a line's time is overtime, as a share of it.
Exact overtime_share(const PaidLine& line) {
    std::int64_t all = 0;
    std::int64_t overtime = 0;
    for (const auto* time : line.time) {
        all += time->minutes;
        overtime += time->is_overtime ? time->minutes : 0;
    }
    return all == 0 ? Exact{} : Exact::ratio(overtime, all);
}

/// The time that a supplement for overtime counts: hours whose base pay counts them already are
/// left out.
Exact time_not_counted_by_base(const PaidLine& line) {
    if (line.time.empty()) {
        return line.counted;
    }
    std::int64_t minutes = 0;
    for (const auto* time : line.time) {
        minutes += time->has_base_pay ? 0 : time->minutes;
    }
    return Exact{minutes};
}

source::Diagnostic about(std::string_view code, const PaidLine& line) {
    return {.code = std::string{code},
            .args = {{"assistant", line.assistant},
                     {"pay_code", line.pay_code},
                     {"date", line.earned_on.text()},
                     {"amount", line.amount.text()}},
            .person = line.assistant};
}

} // namespace

SlotIndex Posts::index_of(const Slot& slot) {
    const auto [found, is_new] = known_.try_emplace(slot, static_cast<SlotIndex>(slots_.size()));
    if (is_new) {
        slots_.push_back(slot);
    }
    return found->second;
}

/// The treatment of a line after what the employer says of an amount entered by hand.
std::optional<Posts::Asked> Posts::ask(const PaidLine& line, const Treatment& rule) const {
    const bool may_say = rule.kind == PostKind::ask || rule.is_entered;
    const auto said = may_say && rules_.ask ? rules_.ask({.assistant = line.assistant,
                                                          .pay_code = line.pay_code,
                                                          .period = line.period,
                                                          .date = line.earned_on,
                                                          .amount = line.amount})
                                            : std::nullopt;
    Asked asked{.treatment = rule, .kilometres = said ? said->kilometres : std::nullopt};
    if (!said || said->description.empty()) {
        return rule.kind == PostKind::ask ? std::nullopt : std::optional{asked};
    }
    asked.treatment.kind = rule.kind == PostKind::ask ? rule.asked_as : rule.kind;
    asked.treatment.description = said->description;
    asked.treatment.benefit = said->benefit;
    asked.treatment.bears_contribution = line.bears_contribution;
    asked.treatment.bears_withholding = line.bears_withholding;
    return asked;
}

void Posts::take(const PaidLine& line, std::uint16_t run, source::Diagnostics& diagnostics) {
    const auto* rule = rules_.reporting.treatment(line.pay_code, rules_.month);
    if (rule == nullptr) {
        diagnostics.add(about("report/no-treatment", line));
        return;
    }
    const auto asked = ask(line, *rule);
    if (!asked) {
        diagnostics.add(about("report/code-needed", line));
        return;
    }
    if (line.employment != 0 && !line.arrangement.empty()) {
        arrangements_[line.assistant].emplace(line.employment, line.arrangement);
    }
    add_line(line, *asked, run);
}

void Posts::add_line(const PaidLine& line, const Asked& asked, std::uint16_t run) {
    const Treatment& treatment = asked.treatment;
    const bool is_away = !treatment.away.empty() && was_away(line, rules_.legend);
    const std::string& description = is_away ? treatment.away : treatment.description;
    const bool counts = treatment.counts == CountedTime::paid && !is_away;
    Post post{.employment = line.employment,
              .run = run,
              .amount = line.amount,
              .kilometres = asked.kilometres.value_or(0)};
    const auto earned = Month::of(line.earned_on);
    if (treatment.has_earning_period && earned < rules_.month) {
        post.earned = earned;
    }
    const bool is_base = !treatment.overtime.empty();
    const Exact overtime = is_base ? overtime_share(line) : Exact{};
    if (is_base && counts) {
        note_rate(line);
    }
    if (counts) {
        const auto time = treatment.is_overtime ? time_not_counted_by_base(line) : line.counted;
        post.minutes = time * (Exact{1} - overtime);
    }
    if (treatment.kind == PostKind::attachment) {
        add_attachment(line, treatment, post);
        return;
    }
    const auto split = round_to_ore(ExactMoney::ore(Exact{line.amount.ore()} * overtime), {});
    post.amount = line.amount - split;
    if (post.amount != Money{} || split == Money{}) {
        add_post(line, slot_of(treatment, description), post);
    }
    if (split != Money{}) {
        post.amount = split;
        post.minutes = counts ? line.counted * overtime : Exact{};
        add_post(line, slot_of(treatment, treatment.overtime), post);
    }
}

/// Attachments are reported in whole kroner: the øre that were taken stay out.
void Posts::add_attachment(const PaidLine& line, const Treatment& treatment, Post post) {
    const auto rest = Money::ore(line.amount.ore() % ore_of_krone);
    post.amount = line.amount - rest;
    add_post(line, slot_of(treatment, treatment.description), post);
    if (rest != Money{}) {
        post.amount = rest;
        add_post(line, {}, post);
    }
}

/// The place of the message a treatment leads to. What bears no contribution since the employer's
/// household is under the limit has one code of its own.
Slot Posts::slot_of(const Treatment& treatment, const std::string& description) const {
    if (treatment.kind == PostKind::none) {
        return {};
    }
    Slot slot{.kind = treatment.kind,
              .benefit = treatment.benefit,
              .description = description,
              .bears_contribution = treatment.bears_contribution,
              .bears_withholding = treatment.bears_withholding};
    if (rules_.is_exempt && treatment.kind == PostKind::income && treatment.bears_contribution) {
        slot.description = rules_.reporting.exempt_home_pay;
        slot.bears_contribution = false;
    }
    return slot;
}

void Posts::add_post(const PaidLine& line, const Slot& slot, Post post) {
    post.slot = index_of(slot);
    by_code_[{line.pay_code, post.run, post.slot}] += post.amount;
    if (slot.kind == PostKind::none) {
        return;
    }
    auto& posts = people_[line.assistant];
    const auto same = std::find_if(posts.begin(), posts.end(), [&](const Post& one) {
        return one.slot == post.slot && one.employment == post.employment && one.run == post.run &&
               one.earned == post.earned;
    });
    if (same == posts.end()) {
        posts.push_back(post);
        return;
    }
    same->amount += post.amount;
    same->minutes = same->minutes + post.minutes;
    same->kilometres += post.kilometres;
}

/// A rate of base pay is in force from some day; the latest is when pay was last changed.
void Posts::note_rate(const PaidLine& line) {
    if (line.rate_from && line.employment != 0) {
        auto& known = rates_from_[{line.assistant, line.employment}];
        known = std::max(known, *line.rate_from);
    }
}

void Posts::add(const PublishedRun& run, std::uint16_t index, source::Diagnostics& diagnostics) {
    read_lines(
        run,
        rules_.legend,
        [&](const PaidLine& line) { take(line, index, diagnostics); },
        diagnostics);
}

} // namespace bpa::report
