#include "run/assemble.hpp"

#include "calc/paid.hpp"
#include "calc/views.hpp"
#include "month/decision.hpp"
#include "month/month.hpp"
#include "run/ties.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace bpa::run {
namespace {

using line::FindingLevel;

/// Minutes since an epoch, to order wall-clock readings that carry their offsets.
std::int64_t order_of(const LocalTime& time) {
    return std::int64_t{time.date.days()} * ClockTime::minutes_per_day + time.clock.minutes() -
           time.offset_minutes.value_or(0);
}

/// No limit looks further back than 52 weeks.
void forget_old_weeks(std::map<std::string, line::WeeklyWork>& weeks, Date last_day) {
    constexpr int days_kept = 53 * 7;
    for (auto& [assistant, own] : weeks) {
        std::erase_if(own,
                      [&](const auto& week) { return week.first.plus_days(days_kept) < last_day; });
    }
    std::erase_if(weeks, [](const auto& own) { return own.second.empty(); });
}

line::PersonSum sum_of(const line::AssistantResult& who) {
    line::PersonSum sum{.alias = who.person.alias,
                        .shifts = who.shifts.size(),
                        .lines = who.lines.size(),
                        .paid = {},
                        .gross = who.gross,
                        .provisional_gross = who.provisional_gross,
                        .totals = who.totals};
    for (const line::Segment& segment : who.segments) {
        sum.paid += segment.paid;
    }
    return sum;
}

/// Puts one run together, assistant by assistant.
class Assembly {
public:
    Assembly(Computed& computed, Parts& parts) : computed_{computed}, parts_{parts} {}

    void run() {
        write_header();
        computed_.closing.accounts = parts_.prior.balances.accounts;
        computed_.closing.hours_worked = parts_.prior.balances.hours_worked;
        computed_.closing.weeks = parts_.prior.balances.weeks;
        computed_.closing.decision = parts_.prior.balances.decision;
        computed_.closing.periods = parts_.prior.balances.periods;
        computed_.closing.periods.insert(parts_.settings.period);
        for (std::size_t i = 0; i < parts_.outcomes.size(); ++i) {
            const auto assistant = static_cast<std::uint32_t>(i);
            const auto held = parts_.held.find(parts_.facts.assistants[i].id);
            if (held != parts_.held.end()) {
                hold_back(assistant, held->second);
            } else {
                take(assistant, std::move(parts_.outcomes[i]));
            }
        }
        settle_carried();
        name_adjustments();
        name_paid_strangers();
        name_strangers_in_balances();
        finish();
    }

private:
    void write_header();
    void take(std::uint32_t assistant, calc::Outcome outcome);
    void hold_back(std::uint32_t assistant, const std::vector<source::Diagnostic>& problems);
    void post(const line::AssistantResult& own);
    void note_paid(std::uint32_t assistant, const line::AssistantResult& result);
    void note_options(std::uint32_t assistant, const line::AssistantResult& result);
    void settle_carried();
    void name_adjustments();
    void name_paid_strangers();
    void name_strangers_in_balances();
    void add_up_holiday_pay(const line::Accounts& accounts);
    void settle_employer();
    void give_carried();
    void finish();

    Computed& computed_;
    Parts& parts_;
    std::set<std::pair<std::string, std::string>> options_seen_;
    month::ArrangementHours arrangement_hours_;
    line::Numbering next_; ///< of the next assistant
};

void Assembly::write_header() {
    const facts::Employer& employer = parts_.facts.employer;
    computed_.result.header = {.program_version = BPA_VERSION,
                               .employer_name = employer.name,
                               .employer_number = employer.organisation_number,
                               .employer_national_id = employer.national_id,
                               .period = parts_.settings.period.text(),
                               .period_days = parts_.settings.period_days,
                               .payment_date = parts_.settings.payment_date,
                               .run = parts_.task.run,
                               .draft = parts_.task.arguments.draft,
                               .provisional = parts_.task.arguments.provisional};
    const calendar::OsloTime& clock = parts_.rules.clock;
    computed_.instant =
        calc::local_time(clock, clock.start_of(parts_.settings.payment_date)).text();
}

void Assembly::take(std::uint32_t assistant, calc::Outcome outcome) {
    line::RunResult& result = computed_.result;
    line::AssistantResult& own = outcome.result;
    result.findings.insert(result.findings.end(), own.findings.begin(), own.findings.end());
    std::move(outcome.carried.begin(), outcome.carried.end(), std::back_inserter(result.carried));
    if (own.shifts.empty() && own.lines.empty()) {
        return;
    }
    post(own);
    result.gross += own.gross;
    result.provisional_gross += own.provisional_gross;
    note_paid(assistant, own);
    note_options(assistant, own);
    arrangement_hours_.add(own);
    own.before_her = next_;
    next_.lines += own.lines.size();
    next_.segments += own.segments.size();
    next_.rates += own.rates.size();
    result.people.push_back(sum_of(own));
    result.assistants.push_back(std::move(own));
}

/// Adds what a person's result leaves to the next run.
void Assembly::post(const line::AssistantResult& own) {
    Balances& closing = computed_.closing;
    const std::string& alias = own.person.alias;
    if (const auto start = parts_.start.accounts.find(alias);
        start != parts_.start.accounts.end()) {
        BPA_CHECK(own.before == start->second);
    }
    closing.accounts[alias].add(own.posted);
    for (const auto& [monday, week] : own.weeks) {
        auto& kept = closing.weeks[alias][monday];
        kept.worked += week.worked;
        kept.overtime += week.overtime;
    }
    for (const auto& [employment, worked] : own.hours_worked) {
        closing.hours_worked[{alias, employment}] += worked;
    }
}

void Assembly::note_paid(std::uint32_t assistant, const line::AssistantResult& result) {
    std::vector<line::WeekWork> work(result.shifts.size());
    for (const line::Segment& segment : result.segments) {
        auto& own = work.at(static_cast<std::size_t>(segment.shift));
        own.worked += segment.working_time;
        own.overtime +=
            segment.hour_kind == line::HourKind::overtime ? segment.working_time : Minutes{};
    }
    std::map<std::string, std::size_t> paid;
    for (std::size_t i = 0; i < result.shifts.size(); ++i) {
        const auto& shift = result.shifts[i];
        paid.emplace(result.person.alias + "/" + std::to_string(shift.employment) + "/" +
                         shift.start.text(),
                     i);
    }
    std::size_t noted = 0;
    for (const facts::Shift& shift : calc::shifts_of(parts_.facts, assistant)) {
        std::string key = calc::paid_key(parts_.facts, parts_.rules, shift);
        const auto found = paid.find(key);
        if (found == paid.end()) {
            continue;
        }
        ++noted;
        computed_.paid.push_back({.key = std::move(key),
                                  .content = calc::content_of(parts_.facts, parts_.rules, shift),
                                  .period = result.shifts.at(found->second).period,
                                  .run = parts_.task.run,
                                  .working_time = work.at(found->second).worked,
                                  .overtime = work.at(found->second).overtime});
    }
    // A paid shift without a record would be paid again by the next run.
    BPA_CHECK(noted == result.shifts.size());
}

void Assembly::note_options(std::uint32_t assistant, const line::AssistantResult& result) {
    const auto& employments = parts_.facts.assistants.at(assistant).employments;
    std::set<std::string> books;
    for (const line::Segment& segment : result.segments) {
        const auto& shift = result.shifts.at(static_cast<std::size_t>(segment.shift));
        for (const facts::Employment& employment : employments) {
            const auto* terms = facts::in_force(employment.terms, segment.date);
            if (employment.number == shift.employment && terms != nullptr) {
                books.insert(terms->value);
            }
        }
    }
    for (const std::string& book : books) {
        for (const line::OptionUse& option : parts_.rules.rulebooks.at(book).options) {
            if (options_seen_.emplace(option.agreement, option.option).second) {
                computed_.result.options.push_back(option);
            }
        }
    }
}

void Assembly::hold_back(std::uint32_t assistant, const std::vector<source::Diagnostic>& problems) {
    const facts::Facts& facts = parts_.facts;
    const std::string& alias = facts.assistants.at(assistant).id;
    computed_.result.held_back.push_back(alias);
    std::set<std::string> codes;
    for (const source::Diagnostic& problem : problems) {
        codes.insert(problem.code);
    }
    std::string listed;
    for (const std::string& code : codes) {
        listed += (listed.empty() ? "" : ", ") + code;
    }
    computed_.result.findings.push_back({.code = "finding/person-held-back",
                                         .level = FindingLevel::review,
                                         .assistant = alias,
                                         .place = problems.front().place,
                                         .args = {{"assistant", alias}, {"problems", listed}},
                                         .citation = std::nullopt});
    for (const facts::Shift& shift : calc::shifts_of(facts, assistant)) {
        const std::string key = calc::paid_key(facts, parts_.rules, shift);
        if (!parts_.prior_by_assistant.has_paid(alias, key)) {
            computed_.result.carried.push_back(calc::carried_view(
                facts, parts_.rules, shift, line::UnpaidReason::held_back, parts_.files));
        }
    }
}

/// A shift that an earlier run carried is read again, waits for its own period, belongs to somebody
/// held back, or has gone from its hours file.
void Assembly::settle_carried() {
    std::set<std::string> read;
    for (const facts::Shift& shift : parts_.facts.shifts) {
        read.insert(calc::paid_key(parts_.facts, parts_.rules, shift));
    }
    for (const line::CarriedShift& shift : parts_.prior.balances.carried) {
        if (read.contains(key_of(shift))) {
            continue;
        }
        const bool waits = shift.period > parts_.settings.period.text();
        if (waits || parts_.held.contains(shift.assistant)) {
            computed_.result.carried.push_back(shift);
            continue;
        }
        computed_.result.findings.push_back({.code = "finding/carried-shift-gone",
                                             .level = FindingLevel::review,
                                             .assistant = shift.assistant,
                                             .place = shift.place,
                                             .args = {{"assistant", shift.assistant},
                                                      {"start", shift.start.text()},
                                                      {"period", shift.period}},
                                             .citation = std::nullopt});
    }
}

/// Amounts entered by hand wait with whoever is held back.
void Assembly::name_adjustments() {
    for (const facts::Adjustment& adjustment : parts_.facts.adjustments) {
        const std::string& assistant = parts_.facts.assistants.at(adjustment.assistant).id;
        if (!parts_.held.contains(assistant)) {
            continue;
        }
        computed_.result.findings.push_back(
            {.code = "finding/adjustment-not-paid",
             .level = FindingLevel::review,
             .assistant = assistant,
             .place = adjustment.place,
             .args = {{"assistant", assistant},
                      {"amount", adjustment.amount.text()},
                      {"pay_code", parts_.rules.legend.at(adjustment.code).code},
                      {"date", adjustment.date.text()}},
             .citation = adjustment.citation});
    }
}

/// Somebody paid in this period whom nobody here knows: under a new short name all of it would be
/// paid again.
void Assembly::name_paid_strangers() {
    std::map<std::string, std::int64_t> shifts;
    for (const PaidShiftRow& row : parts_.prior.paid) {
        if (row.period == parts_.settings.period.text()) {
            ++shifts[row.key.substr(0, row.key.find('/'))];
        }
    }
    for (const facts::Assistant& known : parts_.facts.assistants) {
        shifts.erase(known.id);
    }
    for (const auto& [alias, count] : shifts) {
        computed_.result.findings.push_back(
            {.code = "finding/paid-person-gone",
             .level = FindingLevel::stop,
             .assistant = alias,
             .place = {},
             .args = {{"assistant", alias}, {"count", std::to_string(count)}},
             .citation = std::nullopt});
    }
}

/// Balances of somebody nobody here knows: under a new short name the year to date begins anew.
/// Whoever is also missing among those paid in this period has been named already.
void Assembly::name_strangers_in_balances() {
    std::set<std::string> strangers;
    const int year = parts_.settings.payment_date.year();
    for (const auto& [alias, accounts] : parts_.prior.balances.accounts) {
        const auto gross = line::yearly(line::AccountKind::gross, year);
        if (!alias.empty() && accounts.all().contains(gross)) {
            strangers.insert(alias);
        }
    }
    for (const facts::Assistant& known : parts_.facts.assistants) {
        strangers.erase(known.id);
    }
    for (const auto& finding : computed_.result.findings) {
        if (finding.code == "finding/paid-person-gone") {
            strangers.erase(finding.assistant);
        }
    }
    for (const std::string& alias : strangers) {
        computed_.result.findings.push_back({.code = "finding/balance-without-person",
                                             .level = FindingLevel::review,
                                             .assistant = alias,
                                             .args = {{"assistant", alias}}});
    }
}

void Assembly::add_up_holiday_pay(const line::Accounts& accounts) {
    using line::AccountKind;
    line::Obligations& owed = computed_.result.obligations;
    for (const auto& [account, amount] : accounts.all()) {
        if (account.year != parts_.settings.payment_date.year()) {
            continue;
        }
        if (account.kind == AccountKind::holiday_earned ||
            account.kind == AccountKind::holiday_senior_earned) {
            owed.holiday_pay_owed += amount;
        } else if (account.kind == AccountKind::holiday_contribution) {
            owed.holiday_contribution_owed += amount;
        }
    }
}

void Assembly::settle_employer() {
    line::RunResult& result = computed_.result;
    if (const auto own = parts_.start.accounts.find({}); own != parts_.start.accounts.end()) {
        result.obligations.before = own->second;
    }
    month::EmployerMonth employer{.facts = parts_.facts,
                                  .rules = parts_.rules,
                                  .settings = parts_.settings,
                                  .result = result,
                                  .problems = computed_.problems};
    month::settle_employer(employer);
    arrangement_hours_.finish(parts_.facts, parts_.start.decision, result);
    for (const auto& [whose, charged] : arrangement_hours_.charged()) {
        computed_.closing.decision[whose] += charged;
    }
    for (const auto& [assistant, accounts] : parts_.start.accounts) {
        add_up_holiday_pay(accounts);
    }
    for (const auto& assistant : result.assistants) {
        add_up_holiday_pay(assistant.posted);
    }
    computed_.closing.accounts[{}].add(result.obligations.posted);
}

/// Each assistant's own, from the ordered list of all.
void Assembly::give_carried() {
    const auto& all = computed_.result.carried;
    auto next = all.begin();
    for (line::AssistantResult& who : computed_.result.assistants) {
        const std::string& alias = who.person.alias;
        next = std::find_if(
            next, all.end(), [&](const auto& shift) { return alias <= shift.assistant; });
        while (next != all.end() && next->assistant == alias) {
            who.carried.push_back(*next++);
        }
    }
}

void Assembly::finish() {
    line::RunResult& result = computed_.result;
    settle_employer();
    std::sort(result.carried.begin(), result.carried.end(), [](const auto& a, const auto& b) {
        return std::tuple{a.assistant, order_of(a.start), a.employment} <
               std::tuple{b.assistant, order_of(b.start), b.employment};
    });
    give_carried();
    std::sort(result.findings.begin(), result.findings.end(), line::lists_before);
    std::sort(result.options.begin(), result.options.end(), [](const auto& a, const auto& b) {
        return std::tie(a.agreement, a.option) < std::tie(b.agreement, b.option);
    });
    computed_.closing.carried = result.carried;
    computed_.closing.held_back = result.held_back;
    forget_old_weeks(computed_.closing.weeks, parts_.settings.period_days.last.value());
    computed_.stopped =
        std::any_of(result.findings.begin(), result.findings.end(), [](const auto& finding) {
            return finding.level == FindingLevel::stop;
        });
    if (!computed_.problems.empty()) {
        return;
    }
    check_ties(result, parts_.rules.legend);
    computed_.ok = true;
}

} // namespace

void assemble(Computed& computed, Parts parts) {
    Assembly{computed, parts}.run();
}

} // namespace bpa::run
