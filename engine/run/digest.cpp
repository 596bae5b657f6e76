#include "run/digest.hpp"

#include "calc/paid.hpp"
#include "calc/views.hpp"
#include "month/month.hpp"
#include "run/remarks.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace bpa::run {
namespace {

using line::FindingLevel;

/// Minutes since an epoch, to order wall-clock readings that carry their offsets.
std::int64_t order_of(const LocalTime& time) {
    return std::int64_t{time.date.days()} * ClockTime::minutes_per_day + time.clock.minutes() -
           time.offset_minutes.value_or(0);
}

void order_by_start(std::vector<line::CarriedShift>& shifts) {
    std::stable_sort(shifts.begin(), shifts.end(), [](const auto& a, const auto& b) {
        return std::tuple{order_of(a.start), a.employment} <
               std::tuple{order_of(b.start), b.employment};
    });
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

std::map<std::string, std::vector<line::CarriedShift>>
by_alias(std::vector<line::CarriedShift> shifts) {
    std::map<std::string, std::vector<line::CarriedShift>> sorted;
    for (line::CarriedShift& shift : shifts) {
        sorted[shift.assistant].push_back(std::move(shift));
    }
    return sorted;
}

} // namespace

line::RunHeader header_of(const Loaded& loaded, const Task& task) {
    const facts::Employer& employer = loaded.facts.employer;
    return {.program_version = BPA_VERSION,
            .employer_name = employer.name,
            .employer_number = employer.organisation_number,
            .employer_national_id = employer.national_id,
            .period = loaded.settings.period.text(),
            .period_days = loaded.settings.period_days,
            .payment_date = loaded.settings.payment_date,
            .run = task.run,
            .draft = task.arguments.draft,
            .provisional = task.arguments.provisional};
}

Digest::Digest(const Calculation& calculation, const Receiver& receiver, Computed& computed)
    : loaded_{calculation.loaded}, task_{calculation.task}, files_{calculation.files},
      receiver_{receiver}, computed_{computed}, result_{computed.result},
      closing_{computed.closing = std::move(calculation.loaded.prior.balances)},
      carried_before_{by_alias(std::exchange(closing_.carried, {}))},
      start_{loaded_.facts, closing_, calculation.loaded.prior.paid},
      everybody_{loaded_.facts, loaded_.rules.legend, loaded_.settings.payment_date},
      ties_{loaded_.rules.legend} {
    result_.header = header_of(loaded_, task_);
    const calendar::OsloTime& clock = loaded_.rules.clock;
    computed_.instant =
        calc::local_time(clock, clock.start_of(loaded_.settings.payment_date)).text();
    closing_.periods.insert(loaded_.settings.period);
    closing_.held_back.clear();
    for (const auto& [assistant, accounts] : closing_.accounts) {
        add_up_holiday_pay(accounts);
    }
    for (const facts::OpeningBalance& opening : loaded_.facts.opening) {
        add_up_holiday_pay(opening.accounts);
    }
    add_up_holiday_pay(loaded_.facts.employer_opening);
    result_.obligations.before = start_.employer_accounts();
}

void Digest::take(std::uint32_t assistant, calc::Outcome outcome) {
    line::AssistantResult& own = outcome.result;
    result_.findings.insert(result_.findings.end(), own.findings.begin(), own.findings.end());
    own.carried = std::move(outcome.carried);
    auto waiting = still_carried(assistant, false);
    std::move(waiting.begin(), waiting.end(), std::back_inserter(own.carried));
    order_by_start(own.carried);
    carry(own.carried);
    if (own.shifts.empty() && own.lines.empty()) {
        return;
    }
    BPA_CHECK(own.before == start_.accounts_of(assistant));
    post(own);
    result_.gross += own.gross;
    result_.provisional_gross += own.provisional_gross;
    own.before_her = next_;
    next_.lines += own.lines.size();
    next_.segments += own.segments.size();
    next_.rates += own.rates.size();
    note_options(assistant, own);
    everybody_.add(own);
    arrangement_hours_.add(own);
    ties_.add(own);
    result_.people.push_back(sum_of(own));
    auto rows = rows_of(assistant, own);
    receiver_.result(std::move(own));
    receiver_.paid(std::move(rows));
}

/// Adds what a person's result leaves to the next run.
void Digest::post(const line::AssistantResult& own) {
    const std::string& alias = own.person.alias;
    if (const auto [known, is_new] = closing_.accounts.try_emplace(alias, own.posted); !is_new) {
        known->second.add(own.posted);
    }
    add_up_holiday_pay(own.posted);
    for (const auto& [monday, week] : own.weeks) {
        auto& kept = closing_.weeks[alias][monday];
        kept.worked += week.worked;
        kept.overtime += week.overtime;
    }
    for (const auto& [employment, worked] : own.hours_worked) {
        closing_.hours_worked[{alias, employment}] += worked;
    }
    for (const auto& [counter, time] : own.counted) {
        closing_.counters[alias][counter] += time;
    }
}

std::vector<PaidShiftRow> Digest::rows_of(std::uint32_t assistant,
                                          const line::AssistantResult& own) {
    std::vector<calc::WorkedShift> work(own.shifts.size());
    for (const line::Segment& segment : own.segments) {
        work.at(static_cast<std::size_t>(segment.shift)).add(segment);
    }
    std::map<std::string, std::size_t> paid;
    for (std::size_t i = 0; i < own.shifts.size(); ++i) {
        const auto& shift = own.shifts[i];
        paid.emplace(own.person.alias + "/" + std::to_string(shift.employment) + "/" +
                         shift.start.text(),
                     i);
    }
    std::vector<PaidShiftRow> rows;
    for (const facts::Shift& shift : calc::shifts_of(loaded_.facts, assistant)) {
        std::string key = calc::paid_key(loaded_.facts, loaded_.rules, shift);
        const auto found = paid.find(key);
        if (found == paid.end()) {
            continue;
        }
        rows.push_back({.key = std::move(key),
                        .content = calc::content_of(loaded_.facts, loaded_.rules, shift),
                        .period = own.shifts.at(found->second).period,
                        .run = task_.run,
                        .working_time = work.at(found->second).worked,
                        .overtime = work.at(found->second).overtime,
                        .overtime_at = std::move(work.at(found->second).overtime_at)});
        computed_.pays.insert(rows.back().period);
    }
    // A paid shift without a record would be paid again by the next run.
    BPA_CHECK(rows.size() == own.shifts.size());
    return rows;
}

void Digest::note_options(std::uint32_t assistant, const line::AssistantResult& own) {
    const auto& employments = loaded_.facts.assistants.at(assistant).employments;
    std::set<std::string> books;
    for (const line::Segment& segment : own.segments) {
        const auto& shift = own.shifts.at(static_cast<std::size_t>(segment.shift));
        for (const facts::Employment& employment : employments) {
            const auto* terms = facts::in_force(employment.terms, segment.date);
            if (employment.number == shift.employment && terms != nullptr) {
                books.insert(terms->value);
            }
        }
    }
    for (const std::string& book : books) {
        for (const line::OptionUse& option : loaded_.rules.rulebooks.at(book).options) {
            if (options_seen_.emplace(option.agreement, option.option).second) {
                result_.options.push_back(option);
            }
        }
    }
}

void Digest::hold_back(std::uint32_t assistant, const std::vector<source::Diagnostic>& problems) {
    const facts::Facts& facts = loaded_.facts;
    const std::string& alias = facts.assistants.at(assistant).id;
    result_.held_back.push_back(alias);
    result_.findings.push_back(held_back_finding(alias, problems));
    std::vector<line::CarriedShift> carried = still_carried(assistant, true);
    for (const facts::Shift& shift : calc::shifts_of(facts, assistant)) {
        if (!start_.has_paid(alias, calc::paid_key(facts, loaded_.rules, shift))) {
            carried.push_back(calc::carried_view(
                facts, loaded_.rules, shift, line::UnpaidReason::held_back, files_));
        }
    }
    order_by_start(carried);
    carry(carried);
}

/// A shift that an earlier run carried is read again, waits for its own period, belongs to somebody
/// held back, or has gone from its hours file. Gives those that wait.
std::vector<line::CarriedShift> Digest::still_carried(std::uint32_t assistant, bool is_held) {
    const auto before = carried_before_.find(loaded_.facts.assistants.at(assistant).id);
    if (before == carried_before_.end()) {
        return {};
    }
    std::set<std::string> read;
    for (const facts::Shift& shift : calc::shifts_of(loaded_.facts, assistant)) {
        read.insert(calc::paid_key(loaded_.facts, loaded_.rules, shift));
    }
    std::vector<line::CarriedShift> waiting;
    for (line::CarriedShift& shift : before->second) {
        if (read.contains(key_of(shift))) {
            continue;
        }
        if (is_held || shift.period > loaded_.settings.period.text()) {
            waiting.push_back(std::move(shift));
        } else {
            result_.findings.push_back(gone_finding(shift));
        }
    }
    carried_before_.erase(before);
    return waiting;
}

void Digest::carry(const std::vector<line::CarriedShift>& shifts) {
    result_.carried.insert(result_.carried.end(), shifts.begin(), shifts.end());
}

/// Whether runs of this program pay what was earned the year before the payment.
bool Digest::pays_last_year() const {
    const auto& history = loaded_.facts.employer.holiday_pay_out;
    const Date paid_on = loaded_.settings.payment_date;
    const auto* setting = facts::in_force(history, paid_on);
    return setting != nullptr &&
           history.front().from <=
               Month::from_civil(paid_on.year(), setting->value).value().last_day();
}

void Digest::add_up_holiday_pay(const line::Accounts& accounts) {
    using line::AccountKind;
    line::Obligations& owed = result_.obligations;
    const int year = loaded_.settings.payment_date.year();
    for (const auto& [account, amount] : accounts.all()) {
        const bool is_last_year = account.year == year - 1 && pays_last_year();
        if (account.year != year && !is_last_year) {
            continue;
        }
        Money& pay = is_last_year ? owed.holiday_pay_owed_last_year : owed.holiday_pay_owed;
        // What has been in force since a day inside the year is in the year's total.
        const bool is_total = account.unit.empty();
        if (account.kind == AccountKind::holiday_contribution) {
            (is_last_year ? owed.holiday_contribution_owed_last_year
                          : owed.holiday_contribution_owed) += amount;
        } else if (is_total && (account.kind == AccountKind::holiday_earned ||
                                account.kind == AccountKind::holiday_senior_earned)) {
            pay += amount;
        } else if (account.kind == AccountKind::holiday_paid ||
                   account.kind == AccountKind::holiday_senior_paid) {
            pay += -amount;
        }
    }
}

void Digest::settle_employer(std::vector<source::Diagnostic>& problems) {
    month::EmployerMonth employer{.facts = loaded_.facts,
                                  .rules = loaded_.rules,
                                  .settings = loaded_.settings,
                                  .everybody = everybody_,
                                  .result = result_,
                                  .problems = problems};
    month::settle_employer(employer);
    arrangement_hours_.finish(loaded_.facts, start_.decision(), result_);
    for (const auto& [whose, charged] : arrangement_hours_.charged()) {
        closing_.decision[whose] += charged;
    }
    closing_.accounts[{}].add(result_.obligations.posted);
}

std::vector<source::Diagnostic> Digest::finish() {
    // Those whom nobody here knows are left.
    for (auto& [alias, shifts] : carried_before_) {
        for (line::CarriedShift& shift : shifts) {
            if (shift.period > loaded_.settings.period.text()) {
                result_.carried.push_back(std::move(shift));
            } else {
                result_.findings.push_back(gone_finding(shift));
            }
        }
    }
    add_remarks(loaded_, closing_, result_.findings);
    std::vector<source::Diagnostic> problems;
    settle_employer(problems);
    std::stable_sort(
        result_.carried.begin(), result_.carried.end(), [](const auto& a, const auto& b) {
            return std::tuple{std::string_view{a.assistant}, order_of(a.start), a.employment} <
                   std::tuple{std::string_view{b.assistant}, order_of(b.start), b.employment};
        });
    std::stable_sort(result_.findings.begin(), result_.findings.end(), line::lists_before);
    std::sort(result_.options.begin(), result_.options.end(), [](const auto& a, const auto& b) {
        return std::tie(a.agreement, a.option) < std::tie(b.agreement, b.option);
    });
    closing_.carried = result_.carried;
    closing_.held_back = result_.held_back;
    forget_old_weeks(closing_.weeks, loaded_.settings.period_days.last.value());
    computed_.stopped =
        std::any_of(result_.findings.begin(), result_.findings.end(), [](const auto& finding) {
            return finding.level == FindingLevel::stop;
        });
    if (problems.empty()) {
        ties_.finish(result_);
    }
    return problems;
}

} // namespace bpa::run
