#include "report/compose.hpp"

#include "report/contribution.hpp"
#include "report/employment.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace bpa::report {
namespace {

using amelding::Decimal;
using amelding::PostKind;

/// What is taken is below zero in the message; lines say how much.
Decimal taken(Money amount) {
    return Decimal::of(-amount);
}

source::Diagnostic about(std::string_view code,
                         const facts::Assistant& who,
                         const facts::Employment* employment,
                         Month month) {
    return {
        .code = std::string{code},
        .place = employment == nullptr ? who.place : employment->place,
        .args = {{"assistant", who.id},
                 {"employment", employment == nullptr ? "" : std::to_string(employment->number)},
                 {"month", month.text()}},
        .person = who.id};
}

void drop_nothing(amelding::Recipient& who) {
    std::erase_if(who.incomes, [](const auto& one) {
        return one.amount.is_zero() && (!one.count || one.count->is_zero());
    });
    const auto is_zero = [](const auto& one) { return one.amount.is_zero(); };
    std::erase_if(who.deductions, is_zero);
    std::erase_if(who.withheld, is_zero);
    std::erase_if(who.attachments, is_zero);
}

} // namespace

Composed::Composed(const MonthSources& sources, source::Diagnostics& diagnostics)
    : sources_{sources} {
    for (const auto& unit : sources_.facts.employer.sub_units) {
        const auto& employer = sources_.facts.employer;
        units_.push_back(
            {{.number = employer.organisation_number.empty() ? employer.national_id
                                                             : unit.organisation_number},
             {}});
    }
    plan_people(diagnostics);
    plan_contribution();
    std::erase_if(units_, [](const UnitPlan& plan) {
        return plan.people.empty() && plan.unit.contribution.lines.empty();
    });
    plan_envelope();
}

void Composed::plan_people(source::Diagnostics& diagnostics) {
    const auto& people = sources_.facts.assistants;
    for (const auto& [alias, posts] : sources_.posts.people()) {
        const bool is_known = std::any_of(
            people.begin(), people.end(), [&](const auto& one) { return one.id == alias; });
        if (!is_known) {
            diagnostics.add({.code = "report/person-gone", .args = {{"assistant", alias}}});
        }
    }
    for (const auto& who : people) {
        plan_person(who, diagnostics);
    }
}

Composed::UnitPlan& Composed::unit_of(const std::string& id) {
    const auto& units = sources_.facts.employer.sub_units;
    const auto found = std::find_if(
        units.begin(), units.end(), [&](const facts::SubUnit& unit) { return unit.id == id; });
    BPA_CHECK(found != units.end()); // the loader has checked what arrangements name
    return units_.at(static_cast<std::size_t>(found - units.begin()));
}

/// Pay of an employment that was earned at another sub-unit than the one it is reported in would
/// stand with the wrong one.
void Composed::check_arrangements(const facts::Assistant& who,
                                  const facts::Employment& employment,
                                  const std::string& unit,
                                  source::Diagnostics& diagnostics) const {
    const auto& all = sources_.posts.arrangements();
    const auto named = all.find(who.id);
    if (named == all.end()) {
        return;
    }
    for (const auto& [number, id] : named->second) {
        const auto where = std::find_if(sources_.facts.arrangements.begin(),
                                        sources_.facts.arrangements.end(),
                                        [&](const auto& one) { return one.id == id; });
        const bool is_elsewhere =
            where != sources_.facts.arrangements.end() && where->sub_unit != unit;
        if (number == employment.number && is_elsewhere) {
            diagnostics.add(about("report/two-units", who, &employment, sources_.month));
            return;
        }
    }
}

void Composed::plan_person(const facts::Assistant& who, source::Diagnostics& diagnostics) {
    const auto& people = sources_.posts.people();
    const auto paid = people.find(who.id);
    const auto* posts = paid == people.end() ? nullptr : &paid->second;
    const auto has_posts_of = [&](std::uint32_t number) {
        return posts != nullptr && std::any_of(posts->begin(), posts->end(), [&](const Post& one) {
                   return one.employment == number;
               });
    };
    const auto rest_in = [&](UnitPlan& plan, const Job& job) {
        auto& in_unit = plan.people;
        if (in_unit.empty() || in_unit.back().who != &who) {
            in_unit.push_back({.who = &who, .posts = posts, .jobs = {}});
        }
        in_unit.back().jobs.push_back(job);
        return &in_unit.back();
    };
    // What is of no single employment stands with the first that is reported, or paid.
    const facts::Employment* first = nullptr;
    for (const auto& employment : who.employments) {
        const bool now = is_reported(employment, sources_.month);
        if (now && (first == nullptr || !is_reported(*first, sources_.month))) {
            first = &employment;
        } else if (first == nullptr && posts != nullptr &&
                   employment.days.first <= sources_.month.last_day()) {
            first = &employment;
        }
    }
    for (const auto& employment : who.employments) {
        const bool now = is_reported(employment, sources_.month);
        const bool is_first = &employment == first && posts != nullptr;
        if (!now && !is_first && !has_posts_of(employment.number)) {
            continue;
        }
        const auto unit = sub_unit_of(sources_.facts, employment, sources_.month);
        if (unit.empty()) {
            diagnostics.add(about("report/two-units", who, &employment, sources_.month));
            continue;
        }
        check_arrangements(who, employment, unit, diagnostics);
        if (now) {
            static_cast<void>(make_employment(sources_, who, employment, diagnostics));
        }
        auto* person = rest_in(unit_of(unit), {&employment, now});
        person->has_rest = person->has_rest || is_first;
    }
    if (first == nullptr && posts != nullptr) {
        diagnostics.add(about("report/no-employment", who, nullptr, sources_.month));
    }
    if (posts != nullptr) {
        sum_taken(who, *posts, diagnostics);
    }
}

/// Adds what a person's posts take to the sums of the message. Tax is whole kroner.
void Composed::sum_taken(const facts::Assistant& who,
                         const std::vector<Post>& posts,
                         source::Diagnostics& diagnostics) {
    std::map<std::uint16_t, Money> tax; // by run
    for (const auto& post : posts) {
        sum_taken(post);
        if (sources_.posts.at(post.slot).kind == PostKind::withholding) {
            tax[post.run] += post.amount;
        }
    }
    for (const auto& [run, amount] : tax) {
        if (!Decimal::of(amount).is_whole()) {
            auto problem = about("report/tax-not-whole", who, nullptr, sources_.month);
            problem.args.emplace_back("amount", amount.text());
            problem.args.emplace_back("date", sources_.runs.at(run).manifest.payment_date.text());
            diagnostics.add(std::move(problem));
        }
    }
}

void Composed::plan_contribution() {
    for (const auto& base : sources_.contribution) {
        add_lines(base, sources_.reporting, unit_of(base.sub_unit).unit.contribution);
    }
}

/// Adds what a post takes to the sums of the message.
void Composed::sum_taken(const Post& post) {
    const auto kind = sources_.posts.at(post.slot).kind;
    const auto amount = Decimal::of(post.amount);
    if (kind == PostKind::attachment) {
        envelope_.attachment_sum = envelope_.attachment_sum.value_or(Decimal{}) + amount;
    }
    if (kind != PostKind::withholding) {
        return;
    }
    if (sources_.month < sources_.reporting.tax_by_date_from) {
        envelope_.tax_sum = envelope_.tax_sum.value_or(Decimal{}) + amount;
        return;
    }
    const auto date = sources_.runs.at(post.run).manifest.payment_date;
    auto& sums = envelope_.tax_by_date;
    auto found = std::find_if(
        sums.begin(), sums.end(), [&](const auto& sum) { return sum.payment_date == date; });
    if (found == sums.end()) {
        found = sums.insert(sums.end(), {.payment_date = date, .amount = {}});
    }
    found->amount += amount;
}

void Composed::plan_envelope() {
    const auto& employer = sources_.facts.employer;
    envelope_.month = sources_.month;
    envelope_.version = sources_.reporting.version_of(sources_.month);
    envelope_.reporting_unit =
        employer.organisation_number.empty() ? employer.national_id : employer.organisation_number;
    const Date end = sources_.month.last_day();
    if (const auto* said = facts::in_force(employer.reporting, end)) {
        envelope_.reply_language = said->value.reply_language;
    }
    if (const auto* plan = facts::in_force(employer.pension, end)) {
        envelope_.pension_providers.push_back(plan->value.provider_number);
    }
    std::erase_if(envelope_.tax_by_date, [](const auto& sum) { return sum.amount.is_zero(); });
    std::sort(envelope_.tax_by_date.begin(),
              envelope_.tax_by_date.end(),
              [](const auto& a, const auto& b) { return a.payment_date < b.payment_date; });
    if (!sources_.contribution.empty()) {
        envelope_.contribution_sum =
            contribution_sum(sources_.contribution, sources_.rules.law.contribution.claim_rounding);
    }
    envelope_.has_payments = envelope_.contribution_sum || envelope_.tax_sum ||
                             envelope_.attachment_sum || !envelope_.tax_by_date.empty();
}

void Composed::add_income(const Person& person, const Post& post, amelding::Recipient& to) const {
    const auto& slot = sources_.posts.at(post.slot);
    const auto job = std::find_if(person.jobs.begin(), person.jobs.end(), [&](const Job& one) {
        return one.employment->number == post.employment;
    });
    const Job& of = job == person.jobs.end() ? person.jobs.front() : *job;
    const auto& employment = *of.employment;
    // Pay after the last day stands without an employment.
    amelding::Income income{
        .benefit = slot.benefit,
        .description = slot.description,
        .employment = of.is_reported
                          ? employment_id(sources_.facts.employer, *person.who, employment)
                          : std::string{},
        .bears_contribution = slot.bears_contribution,
        .bears_withholding = slot.bears_withholding};
    if (post.earned) {
        income.earned_from = std::max(post.earned->first_day(), employment.days.first);
        const Date end = post.earned->last_day();
        income.earned_until = std::min(end, employment.days.last.value_or(end));
        if (*income.earned_until < *income.earned_from) { // paid for a day outside of it
            income.earned_from = post.earned->first_day();
            income.earned_until = end;
        }
    }
    auto found = std::find_if(to.incomes.begin(), to.incomes.end(), [&](const auto& one) {
        return one.benefit == income.benefit && one.description == income.description &&
               one.employment == income.employment &&
               one.bears_contribution == income.bears_contribution &&
               one.bears_withholding == income.bears_withholding &&
               one.earned_from == income.earned_from && one.earned_until == income.earned_until;
    });
    if (found == to.incomes.end()) {
        found = to.incomes.insert(to.incomes.end(), std::move(income));
    }
    found->amount += Decimal::of(post.amount);
    const auto use =
        sources_.reporting.count_of(found->benefit, found->description, sources_.month);
    if (use == amelding::CountUse::hours ||
        (use == amelding::CountUse::optional && post.kilometres != 0)) {
        const auto hours = post.minutes / Exact{ClockTime::minutes_per_hour};
        const auto count = use == amelding::CountUse::hours
                               ? Decimal::of(round_to_ore(
                                     ExactMoney::ore(hours * Exact{Money::ore(100).ore()}), {}))
                               : Decimal::whole(post.kilometres);
        found->count = found->count.value_or(Decimal{}) + count;
    }
}

void Composed::add_post(const Person& person, const Post& post, amelding::Recipient& to) const {
    const auto& slot = sources_.posts.at(post.slot);
    const auto add = [&](std::vector<amelding::Taken>& list) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) {
            return one.description == slot.description;
        });
        auto& sum = found == list.end()
                        ? *list.insert(list.end(), {.description = slot.description, .amount = {}})
                        : *found;
        sum.amount += taken(post.amount);
    };
    switch (slot.kind) {
    case PostKind::income:
        add_income(person, post, to);
        return;
    case PostKind::deduction:
        add(to.deductions);
        return;
    case PostKind::withholding:
        add(to.withheld);
        return;
    case PostKind::attachment: {
        amelding::Attachment made{.description = slot.description, .amount = taken(post.amount)};
        if (sources_.reporting.attachment_dated_from <= sources_.month) {
            made.taken_on = sources_.runs.at(post.run).manifest.payment_date;
        }
        const auto found =
            std::find_if(to.attachments.begin(), to.attachments.end(), [&](const auto& one) {
                return one.description == made.description && one.taken_on == made.taken_on;
            });
        if (found == to.attachments.end()) {
            to.attachments.push_back(std::move(made));
        } else {
            found->amount += made.amount;
        }
        return;
    }
    case PostKind::none:
    case PostKind::ask:
        return;
    }
    BPA_CHECK(false);
}

amelding::Recipient Composed::make(const Person& person) const {
    amelding::Recipient made{.national_id = person.who->national_id};
    source::Diagnostics told; // when it was planned
    for (const auto& job : person.jobs) {
        if (job.is_reported) {
            made.employments.push_back(
                make_employment(sources_, *person.who, *job.employment, told));
        }
    }
    for (const auto& post : person.posts == nullptr ? std::vector<Post>{} : *person.posts) {
        const bool is_here =
            std::any_of(person.jobs.begin(), person.jobs.end(), [&](const Job& job) {
                return job.employment->number == post.employment;
            });
        const bool is_income = sources_.posts.at(post.slot).kind == PostKind::income;
        const bool is_of_person = post.employment == 0 || !is_income;
        if (is_of_person ? person.has_rest : is_here) {
            add_post(person, post, made);
        }
    }
    drop_nothing(made);
    return made;
}

void Composed::send(const MessageHead& head, amelding::Receiver& receiver) const {
    auto envelope = envelope_;
    envelope.id = head.id;
    envelope.replaces = head.replaces;
    envelope.delivered = head.delivered;
    envelope.system = head.system;
    receiver.begin(envelope);
    for (const auto& plan : units_) {
        receiver.begin_unit(plan.unit);
        for (const auto& person : plan.people) {
            receiver.recipient(make(person));
        }
        receiver.end_unit(plan.unit);
    }
    receiver.end(envelope);
}

std::vector<std::string> Composed::recipients() const {
    std::vector<std::string> aliases;
    for (const auto& plan : units_) {
        for (const auto& person : plan.people) {
            aliases.push_back(person.who->id);
        }
    }
    return aliases;
}

} // namespace bpa::report
