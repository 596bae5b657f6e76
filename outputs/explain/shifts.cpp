#include "outputs/display/spans.hpp"
#include "outputs/display/time_off.hpp"
#include "outputs/display/values.hpp"
#include "outputs/explain/chain.hpp"
#include "outputs/findings/wording.hpp"

#include <fmt/format.h>

#include <variant>

namespace bpa::outputs::explain {
namespace {

using display::Phrase;
using display::say;
using line::AssistantResult;
using source::Language;

template <class Time>
Step hours_step(const Desk& desk, std::string key, const Phrase& label, const Time& time) {
    return step(desk, std::move(key), label, display::hours(time, desk.view.language), time.text());
}

/// The four counts answer four questions; they are shown side by side.
std::vector<Step> count_steps(const Desk& desk, const std::vector<const line::Segment*>& segments) {
    Minutes on_duty;
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    for (const line::Segment* segment : segments) {
        on_duty += segment->on_duty;
        paid += segment->paid;
        working_time += segment->working_time;
        decision += segment->decision;
    }
    return {hours_step(desk, "on_duty", {"Timer på vakt", "Hours on duty"}, on_duty),
            hours_step(desk, "paid", {"Timer med timelønn", "Hours with hourly pay"}, paid),
            hours_step(
                desk, "working_time", {"Timer arbeidstid", "Hours of working time"}, working_time),
            hours_step(desk, "decision", {"Timer av vedtaket", "Hours of the decision"}, decision)};
}

/// Time off that a shift has earned.
Step earned_step(const Desk& desk, const line::EarnedTimeOff& earned) {
    const Language language = desk.view.language;
    const line::RuleName& rule = desk.view.legend.at(earned.rule);
    Step made = step(desk,
                     "earned_time_off",
                     {"Avspasering", "Time off"},
                     display::earned(earned, language) + " (" + rule.title.in(language) + ')',
                     earned.time.text());
    made.is_listed = true;
    made.steps = {silent_step("rule", rule.id),
                  silent_step("until", earned.until ? earned.until->text() : std::string{})};
    return made;
}

/// What there is of time off by a rule.
Step balance_step(const Desk& desk, const line::TimeOffBalance& balance) {
    const Language language = desk.view.language;
    Step made = step(desk,
                     "time_off",
                     {"Avspasering", "Time off"},
                     say(language,
                         {"{}: {} fra før, {} tjent, {} tatt ut, {} igjen",
                          "{}: {} before, {} earned, {} taken, {} left"},
                         display::title_of_rule(desk.view.legend, balance.rule, language),
                         display::hours(balance.before, language),
                         display::hours(balance.earned, language),
                         display::hours(balance.taken, language),
                         display::hours(balance.left(), language)),
                     balance.left().text());
    made.is_listed = true;
    made.steps = {silent_step("rule", balance.rule),
                  silent_step("employment", std::to_string(balance.employment)),
                  silent_step("before", balance.before.text()),
                  silent_step("earned", balance.earned.text()),
                  silent_step("taken", balance.taken.text())};
    return made;
}

Step paid_shift_step(const Desk& desk, const PaidShift& ref) {
    const Language language = desk.view.language;
    const AssistantResult& who = desk.view.result.assistants.at(ref.assistant);
    const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(ref.shift));
    Step made =
        step(desk,
             "shifts",
             {"Vakt", "Shift"},
             fmt::format(
                 "{}, {}", who.person.alias, display::shift_time(shift.start, shift.end, language)),
             who.person.alias + "/" + shift.start.text());
    made.place = desk.view.files.text(shift.place);
    made.is_listed = true;
    made.steps = {
        plain_step(desk, "arrangement", {"Ordning", "Arrangement"}, shift.arrangement),
        plain_step(
            desk, "employment", {"Arbeidsforhold", "Employment"}, std::to_string(shift.employment)),
        plain_step(desk, "approved_by", {"Godkjent av", "Approved by"}, shift.approved_by),
        hours_step(desk, "length", {"Varighet i timer", "Length in hours"}, shift.length)};
    std::vector<const line::Segment*> segments;
    for (std::size_t i = 0; i < who.segments.size(); ++i) {
        if (who.segments[i].shift == ref.shift) {
            const line::SegmentIndex index{static_cast<std::uint32_t>(i)};
            segments.push_back(&who.segments[i]);
            made.steps.push_back(segment_step(desk, ref.assistant, index));
        }
    }
    for (const line::EarnedTimeOff& earned : who.earned_time_off) {
        if (earned.shift == ref.shift) {
            made.steps.push_back(earned_step(desk, earned));
        }
    }
    for (Step& count : count_steps(desk, segments)) {
        made.steps.push_back(std::move(count));
    }
    for (std::size_t i = 0; i < who.lines.size(); ++i) {
        if (who.lines[i].shift == ref.shift) {
            made.steps.push_back(line_in_brief(desk, {.assistant = ref.assistant, .line = i}));
        }
    }
    return made;
}

Step carried_step(const Desk& desk, const line::CarriedShift& shift) {
    const Language language = desk.view.language;
    Step made =
        step(desk,
             "shifts",
             {"Vakt, ikke betalt", "Shift, not paid"},
             fmt::format(
                 "{}, {}", shift.assistant, display::shift_time(shift.start, shift.end, language)),
             shift.assistant + "/" + shift.start.text());
    made.place = desk.view.files.text(shift.place);
    made.is_listed = true;
    made.steps = {step(desk,
                       "unpaid",
                       {"Hvorfor", "Why"},
                       display::why_unpaid(shift.reason, language),
                       std::string{name_of(shift.reason)}),
                  step(desk,
                       "remedy",
                       {"Gjør dette", "Do this"},
                       display::what_to_do(shift.reason, language),
                       display::what_to_do(shift.reason, language))};
    return made;
}

Step finding_step(const Desk& desk, const line::Finding& finding) {
    Step made = step(desk,
                     "findings",
                     {"Merknad", "Finding"},
                     words_of(finding, desk.view.legend, desk.view.language).text,
                     finding.code);
    made.place = desk.view.files.text(finding.place);
    made.is_listed = true;
    return made;
}

Step amount_step(const Desk& desk, std::string key, const Phrase& label, Money amount) {
    return step(
        desk, std::move(key), label, display::money(amount, desk.view.language), amount.text());
}

/// What the assistant's lines come to.
std::vector<Step> total_steps(const Desk& desk, const AssistantResult& who) {
    const line::PersonTotals& totals = who.totals;
    const auto amount = [&desk](std::string key, const Phrase& label, Money value) {
        return amount_step(desk, std::move(key), label, value);
    };
    return {
        amount("gross", {"Brutto i kjøringen", "Gross in the run"}, who.gross),
        amount("provisional_gross",
               {"Av dette foreløpig", "Of this provisional"},
               who.provisional_gross),
        amount("gross_year_to_date",
               {"Brutto hittil i utbetalingsåret", "Gross so far in the year of payment"},
               who.gross_year_to_date),
        amount("reimbursed", {"Utlegg som dekkes", "Outlays covered"}, totals.reimbursed),
        amount("withheld", {"Skattetrekk", "Tax withheld"}, totals.withheld),
        amount("deducted", {"Andre trekk", "Other deductions"}, totals.deducted),
        amount("net", {"Netto", "Net"}, totals.net),
        amount("holiday_pay", {"Opptjente feriepenger", "Holiday pay earned"}, totals.holiday_pay),
        amount("pension", {"Arbeidsgivers pensjon", "Employer's pension"}, totals.pension),
        amount(
            "contribution", {"Arbeidsgiveravgift", "Employer's contribution"}, totals.contribution),
        amount("covers", {"Fond og forsikringer", "Funds and insurances"}, totals.covers),
        amount("cost", {"Arbeidsgivers kostnad", "Employer's cost"}, totals.cost)};
}

} // namespace

Step shift_step(const Desk& desk, const ShiftRef& ref) {
    if (const auto* paid = std::get_if<PaidShift>(&ref)) {
        return paid_shift_step(desk, *paid);
    }
    return carried_step(desk, desk.view.result.carried.at(std::get<std::size_t>(ref)));
}

Step assistant_step(const Desk& desk, std::size_t assistant) {
    const AssistantResult& who = desk.view.result.assistants.at(assistant);
    Step made = plain_step(desk, "assistants", {"Assistent", "Assistant"}, who.person.alias);
    made.is_listed = true;
    made.steps = total_steps(desk, who);
    for (const line::TimeOffBalance& balance : who.time_off) {
        made.steps.push_back(balance_step(desk, balance));
    }
    for (std::size_t s = 0; s < who.shifts.size(); ++s) {
        const line::ShiftIndex shift{static_cast<std::uint32_t>(s)};
        made.steps.push_back(shift_step(desk, PaidShift{.assistant = assistant, .shift = shift}));
    }
    for (std::size_t i = 0; i < who.lines.size(); ++i) {
        if (!who.lines[i].shift) {
            made.steps.push_back(line_in_brief(desk, {.assistant = assistant, .line = i}));
        }
    }
    for (std::size_t c = 0; c < desk.view.result.carried.size(); ++c) {
        if (desk.view.result.carried[c].assistant == who.person.alias) {
            made.steps.push_back(shift_step(desk, c));
        }
    }
    for (const line::Finding& finding : who.findings) {
        made.steps.push_back(finding_step(desk, finding));
    }
    return made;
}

} // namespace bpa::outputs::explain
