#include "rule_sets.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace bpa::rule_sets {

namespace fs = std::filesystem;

namespace {

constexpr int minutes_of_two_days = 2 * 24 * 60;

/// Whether some rule looks at the whole of a shift: at its calls, or all of its passive time, which
/// the law lets extend the day; or one that pays a sum for it.
bool is_whole(const RuleSet& set, const facts::Shift& shift) {
    const auto& book = set.book();
    const auto is_for = [&](const auto& rule) {
        return rulebook::has_duty(rule.duties, shift.duty);
    };
    const auto pays_sum = [&](const auto& rule) {
        const auto* terms = rule.terms.on(set.month.first_day()).entry;
        return is_for(rule) && std::holds_alternative<Money>(terms->value.paid_per_hour);
    };
    return !shift.calls.empty() || set.rules.legend.at(shift.duty).is_passive ||
           std::any_of(book.conversions.begin(), book.conversions.end(), pays_sum);
}

std::unique_ptr<RuleSet> load(const fs::path& folder, const std::string& id, bpa::Month month) {
    auto set = std::make_unique<RuleSet>();
    set->id = id;
    set->month = month;
    set->inputs = std::make_unique<source::Inputs>(
        run::disk_source(folder, fs::path{BPA_SOURCE_DIR} / "rules"));
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_base_rules(*set->inputs, diagnostics);
    if (rules) {
        std::vector<rulebook::AgreementRequest> wanted;
        if (!id.starts_with("contracts/")) {
            wanted.push_back({id, {}});
        }
        rulebook::load_rulebooks(*rules, *set->inputs, wanted, {}, diagnostics);
    }
    if (!rules || !diagnostics.empty()) {
        std::string all;
        for (const auto& one : diagnostics.sorted(set->inputs->files())) {
            all += source::draw(one, set->inputs->files(), source::Language::en);
        }
        throw std::runtime_error(all);
    }
    set->rules = std::move(*rules);
    const auto& book = set->book();
    for (unsigned i = 0; i < set->rules.legend.duties.size(); ++i) {
        const auto duty = static_cast<line::DutyIndex>(i);
        const auto pays = [duty](const auto& rule) {
            return rulebook::has_duty(rule.duties, duty);
        };
        if (std::any_of(book.wages.begin(), book.wages.end(), pays) ||
            std::any_of(book.conversions.begin(), book.conversions.end(), pays)) {
            set->duties.push_back(duty);
        }
    }
    return set;
}

/// Calls inside a duty that allows them; a break inside one that does not.
void fill(const RuleSet& set, facts::Shift& shift, Random& random) {
    const auto length = static_cast<int>((shift.end - shift.start).count());
    constexpr int room = 200;
    if (length < room || !random.chance(30)) {
        return;
    }
    const int at = random.between(1, length - room / 2);
    const facts::Interval inside{shift.start + Minutes::of(at),
                                 shift.start + Minutes::of(at + random.between(1, room / 2 - 1)),
                                 {}};
    const auto& conversions = set.book().conversions;
    const auto pays_calls = [&](const auto& rule) {
        const auto* terms = rule.terms.on(set.month.first_day()).entry;
        return rulebook::has_duty(rule.duties, shift.duty) && terms->value.call_block;
    };
    if (std::any_of(conversions.begin(), conversions.end(), pays_calls)) {
        shift.calls.push_back(inside);
    } else {
        shift.breaks.push_back(inside);
    }
}

/// Plans some of a month's shifts, in part; nobody asks for it where overtime does not.
void plan(const RuleSet& set, facts::Facts& facts, Random& random) {
    constexpr int most_less = 120;
    const auto& overtime = set.book().overtime;
    if (!overtime || !overtime->asks_for_roster()) {
        return;
    }
    for (const auto& shift : facts.shifts) {
        auto planned = shift;
        planned.breaks = {};
        planned.start = shift.start + Minutes::of(random.between(0, most_less));
        planned.end = shift.end + Minutes::of(-random.between(0, most_less));
        if (planned.start < planned.end && (random.chance(75) || facts.roster.empty())) {
            facts.roster.push_back(std::move(planned));
        }
    }
}

/// Told of in time or not, and some shifts called off, where a rule says what that gives.
void announce(const RuleSet& set, facts::Shift& shift, Random& random) {
    const auto some_time_before = [&] {
        return shift.start + Minutes::of(-random.between(0, minutes_of_two_days));
    };
    facts::ShiftDetails details{.told_at = some_time_before()};
    const auto& rules = set.book().cancelled_shifts;
    const bool is_settled = std::any_of(rules.begin(), rules.end(), [&](const auto& rule) {
        return rulebook::has_duty(rule.duties, shift.duty);
    });
    if (is_settled && random.chance(10)) {
        details.cancelled_at = some_time_before();
    }
    shift.details = details;
}

/// Somebody with every fact that rules may ask for.
facts::Assistant person(const RuleSet& set, bool has_salary) {
    const Date hired = Date::from_civil(2019, 3, 1).value();
    facts::Employment employment;
    employment.number = 1;
    employment.days = {hired, std::nullopt};
    employment.birth_date = Date::from_civil(1980, 5, 20).value();
    employment.terms.push_back({hired, set.id, {}});
    employment.arrangements.push_back({hired, {"home"}, {}});
    employment.weekly_norm.push_back({hired, Minutes::of(2130), {}});
    employment.position.push_back({hired, Percent::of_fraction(Exact::ratio(3, 5)), {}});
    employment.rota.push_back({hired, true, {}});
    employment.weekends_per_year.push_back({hired, 20, {}});
    employment.competence.push_back({.kind = "education", .years = 3, .from = hired});
    if (has_salary) { // what the hours of a year come to at 200.00
        employment.monthly_salary.push_back({hired, {Money::ore(3'076'667), {}}, {}});
    }
    facts::Assistant assistant;
    assistant.id = "assistant";
    assistant.birth_date = employment.birth_date;
    assistant.employments.push_back(std::move(employment));
    return assistant;
}

} // namespace

std::vector<std::unique_ptr<RuleSet>> all() {
    const fs::path root{BPA_SOURCE_DIR};
    std::vector<std::unique_ptr<RuleSet>> sets;
    sets.push_back(load(root / "fixtures", "virke-bpa", bpa::Month::from_civil(2025, 4).value()));
    std::vector<fs::path> contracts;
    for (const auto& entry : fs::directory_iterator{root / "fixtures/rule-sets/contracts"}) {
        contracts.push_back(entry.path());
    }
    std::sort(contracts.begin(), contracts.end());
    for (const auto& path : contracts) {
        sets.push_back(load(root / "fixtures/rule-sets",
                            "contracts/" + path.stem().string(),
                            bpa::Month::from_civil(2025, 4).value()));
    }
    return sets;
}

MonthOfOne random_month(const RuleSet& set, Random& random) {
    MonthOfOne month;
    auto& facts = month.facts;
    facts.approvers = {"leader"};
    facts.arrangements.push_back(
        {.id = "home",
         .leaders = {{"leader", facts::LeaderRole::work_leader, {Date{}, std::nullopt}, {}}},
         .days = {Date{}, std::nullopt}});
    facts.assistants.push_back(person(set, random.chance(50)));
    const DateRange days{set.month.first_day(), set.month.last_day()};
    facts.periods.push_back({.name = set.month, .days = days, .is_current = true});
    month.settings = {.period = set.month,
                      .period_days = days,
                      .payment_date = set.month.last_day(),
                      .provisional = false};
    const Instant end = set.rules.clock.start_of(days.last->plus_days(1));
    Instant at = set.rules.clock.start_of(days.first);
    for (;;) {
        at = at + Minutes::of(random.between(1, 1500));
        facts::Shift shift;
        shift.start = at;
        shift.end = at + Minutes::of(random.between(1, random.chance(80) ? 600 : 1440));
        if (shift.start >= end) {
            plan(set, facts, random);
            return month;
        }
        shift.duty = set.duties.at(
            static_cast<std::size_t>(random.between(0, static_cast<int>(set.duties.size()) - 1)));
        shift.approval = facts::Approval{{}, shift.end, {}};
        announce(set, shift, random);
        fill(set, shift, random);
        at = shift.end;
        facts.shifts.push_back(std::move(shift));
    }
}

std::optional<MonthOfOne> cut_some(const RuleSet& set, const MonthOfOne& month, Random& random) {
    MonthOfOne parts = month;
    parts.facts.shifts.clear();
    for (const auto& shift : month.facts.shifts) {
        const auto length = (shift.end - shift.start).count();
        if (is_whole(set, shift) || !shift.breaks.empty() || length < 2 || !random.chance(50)) {
            parts.facts.shifts.push_back(shift);
            continue;
        }
        auto first = shift;
        auto second = shift;
        first.end = shift.start + Minutes::of(random.between(1, static_cast<int>(length) - 1));
        second.start = first.end;
        parts.facts.shifts.push_back(std::move(first));
        parts.facts.shifts.push_back(std::move(second));
    }
    return parts.facts.shifts.size() == month.facts.shifts.size() ? std::nullopt
                                                                  : std::optional{std::move(parts)};
}

} // namespace bpa::rule_sets
