#include "run/assemble.hpp"

#include "calc/paid.hpp"
#include "calc/views.hpp"
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

/// Puts one run together, assistant by assistant.
class Assembly {
public:
    Assembly(Computed& computed, Parts& parts) : computed_{computed}, parts_{parts} {}

    void run() {
        write_header();
        computed_.closing.gross_year_to_date = parts_.prior.balances.gross_year_to_date;
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
    void note_paid(std::uint32_t assistant, const line::AssistantResult& result);
    void note_options(std::uint32_t assistant, const line::AssistantResult& result);
    void settle_carried();
    void name_adjustments();
    void name_paid_strangers();
    void name_strangers_in_balances();
    void finish();

    Computed& computed_;
    Parts& parts_;
    std::set<std::pair<std::string, std::string>> options_seen_;
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
    const int year = parts_.settings.payment_date.year();
    const std::pair key{own.person.alias, year};
    const auto before = parts_.start.gross_year_to_date.find(key);
    const Money start = before == parts_.start.gross_year_to_date.end() ? Money{} : before->second;
    BPA_CHECK(own.gross_year_to_date == start + own.gross);
    computed_.closing.gross_year_to_date[key] += own.gross;
    result.gross += own.gross;
    result.provisional_gross += own.provisional_gross;
    note_paid(assistant, own);
    note_options(assistant, own);
    result.assistants.push_back(std::move(own));
}

void Assembly::note_paid(std::uint32_t assistant, const line::AssistantResult& result) {
    std::map<std::string, std::string> periods;
    for (const line::ShiftView& shift : result.shifts) {
        periods.emplace(result.person.alias + "/" + std::to_string(shift.employment) + "/" +
                            shift.start.text(),
                        shift.period);
    }
    std::size_t noted = 0;
    for (const facts::Shift& shift : calc::shifts_of(parts_.facts, assistant)) {
        std::string key = calc::paid_key(parts_.facts, parts_.rules, shift);
        const auto found = periods.find(key);
        if (found == periods.end()) {
            continue;
        }
        ++noted;
        computed_.paid.push_back({.key = std::move(key),
                                  .content = calc::content_of(parts_.facts, parts_.rules, shift),
                                  .period = found->second,
                                  .run = parts_.task.run});
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

/// Amounts entered by hand are read and checked, and no rule pays them yet; that must be seen.
void Assembly::name_adjustments() {
    for (const facts::Adjustment& adjustment : parts_.facts.adjustments) {
        const std::string& assistant = parts_.facts.assistants.at(adjustment.assistant).id;
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
    for (const auto& [key, gross] : parts_.prior.balances.gross_year_to_date) {
        if (key.second == year) {
            strangers.insert(key.first);
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

void Assembly::finish() {
    line::RunResult& result = computed_.result;
    std::sort(result.carried.begin(), result.carried.end(), [](const auto& a, const auto& b) {
        return std::tuple{a.assistant, order_of(a.start), a.employment} <
               std::tuple{b.assistant, order_of(b.start), b.employment};
    });
    std::sort(result.findings.begin(), result.findings.end(), line::lists_before);
    std::sort(result.options.begin(), result.options.end(), [](const auto& a, const auto& b) {
        return std::tie(a.agreement, a.option) < std::tie(b.agreement, b.option);
    });
    computed_.closing.carried = result.carried;
    computed_.closing.held_back = result.held_back;
    computed_.stopped =
        std::any_of(result.findings.begin(), result.findings.end(), [](const auto& finding) {
            return finding.level == FindingLevel::stop;
        });
    check_ties(result);
    computed_.ok = true;
}

} // namespace

void assemble(Computed& computed, Parts parts) {
    Assembly{computed, parts}.run();
}

} // namespace bpa::run
