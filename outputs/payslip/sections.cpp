#include "outputs/payslip/sections.hpp"

#include "outputs/display/spans.hpp"
#include "outputs/display/words.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <vector>

namespace bpa::outputs::payslip {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::Line;
using source::Language;

Language language_of(const Slip& slip) {
    return slip.telling.language;
}

std::string_view text(const Slip& slip, const Phrase& phrase) {
    return phrase.in(language_of(slip));
}

void entry(Page& page, const Slip& slip, const Phrase& label, std::string_view value) {
    page.entry(text(slip, label), value);
}

void write_employer(Page& page, const Slip& slip) {
    const line::RunHeader& header = slip.header;
    entry(page, slip, {"Arbeidsgiver", "Employer"}, header.employer_name);
    if (header.employer_number.empty()) {
        entry(page,
              slip,
              {"Arbeidsgivers fødselsnummer", "Employer's national identity number"},
              header.employer_national_id);
    } else {
        entry(page, slip, {"Organisasjonsnummer", "Organisation number"}, header.employer_number);
    }
}

/// Lines of one pay code, in the order of the result.
struct Group {
    line::PayCodeIndex code{};
    std::vector<const Line*> lines;
};

std::vector<Group> groups_of(const Slip& slip) {
    std::vector<Group> groups;
    for (const Line& line : slip.telling.who.lines) {
        const auto same = [&line](const Group& group) { return group.code == line.code; };
        auto found = std::find_if(groups.begin(), groups.end(), same);
        if (found == groups.end()) {
            found = groups.insert(groups.end(), Group{.code = line.code, .lines = {}});
        }
        found->lines.push_back(&line);
    }
    const auto number = [&slip](const Group& group) {
        return slip.telling.legend.at(group.code).number;
    };
    std::stable_sort(groups.begin(), groups.end(), [&number](const Group& a, const Group& b) {
        return number(a) < number(b);
    });
    return groups;
}

const std::string& reason(Reasons& reasons,
                          const Slip& slip,
                          const Line& line,
                          const std::vector<display::Span>& spans) {
    const display::Telling& telling = slip.telling;
    std::string& known = reasons[{
        line.rate, line.derivation.rule, line.code, display::clocks(spans, telling.language)}];
    if (known.empty()) {
        display::append_wrapped(known, display::why(telling, line, spans) + ".", 2);
    }
    return known;
}

void write_line(Page& page, const Slip& slip, const Line& line, Reasons& reasons) {
    const display::Telling& telling = slip.telling;
    const Language language = telling.language;
    const std::vector<display::Span> spans = display::spans_of(telling.who, line);
    const std::string when = spans.empty() ? display::short_date(line.earned_on, language)
                                           : display::dated(spans, language);
    if (!line.rate) {
        page.line(when + ": " + display::money(line.amount, language));
        page.lines(reason(reasons, slip, line, spans));
        return;
    }
    const line::Rate& rate = telling.who.rates.at(static_cast<std::size_t>(*line.rate));
    std::string row = when + ": " + display::hours(line.quantity, language);
    if (line.counted != ExactMinutes::of(line.quantity)) {
        row += text(slip, {" timer, lønnet som ", " hours, paid as "});
        row += display::hours(line.counted, language);
    }
    row += text(slip, {" timer à ", " hours at "});
    row += display::money(rate.value, language) + " = " + display::money(line.amount, language);
    page.line(row);
    page.lines(reason(reasons, slip, line, spans));
    if (line.provisional) {
        page.line(text(slip, {"Foreløpig sats.", "Provisional rate."}), 2);
    }
}

/// Returns the subtotal printed.
Money write_group(Page& page, const Slip& slip, const Group& group, Reasons& reasons) {
    const Language language = language_of(slip);
    const line::PayCode& code = slip.telling.legend.at(group.code);
    page.heading(say(
        language, {"{} (lønnsart {})", "{} (pay code {})"}, code.name.in(language), code.number));
    ExactMinutes time;
    Money amount;
    bool is_provisional = false;
    for (const Line* line : group.lines) {
        write_line(page, slip, *line, reasons);
        time += line->counted;
        amount += line->amount;
        is_provisional = is_provisional || line->provisional;
    }
    page.line(say(language,
                  {"{} i alt: {} timer, {}{}", "{} in all: {} hours, {}{}"},
                  code.name.in(language),
                  display::hours(time, language),
                  display::money(amount, language),
                  is_provisional ? text(slip, {" (foreløpig)", " (provisional)"}) : ""));
    return amount;
}

void write_employment(Page& page, const Slip& slip, const line::EmploymentView& employment) {
    const Language language = language_of(slip);
    page.heading(say(language, {"Arbeidsforhold {}", "Employment {}"}, employment.number));
    entry(page, slip, {"Avtale", "Terms"}, employment.terms.in(language));
    if (employment.weekly_norm) {
        page.line(say(language,
                      {"Full uke: {} timer", "Full week: {} hours"},
                      display::hours(*employment.weekly_norm, language)));
    }
    if (employment.position) {
        entry(
            page, slip, {"Stilling", "Position"}, display::percent(*employment.position, language));
    }
    if (employment.seniority_years) {
        page.line(say(language,
                      {"Ansiennitet: {} år", "Seniority in years: {}"},
                      *employment.seniority_years));
    }
}

bool has_provisional(const Slip& slip) {
    const auto& lines = slip.telling.who.lines;
    return std::any_of(lines.begin(), lines.end(), [](const Line& l) { return l.provisional; });
}

} // namespace

void write_draft_mark(Page& page, const Slip& slip) {
    if (!slip.header.draft) {
        return;
    }
    page.blank();
    page.line(text(slip,
                   {"UTKAST: dette er ikke en endelig lønnsslipp, og ingenting er utbetalt.",
                    "DRAFT: this is not a final payslip, and nothing has been paid."}));
}

void write_head(Page& page, const Slip& slip) {
    const Language language = language_of(slip);
    const line::RunHeader& header = slip.header;
    const line::PersonView& person = slip.telling.who.person;
    page.heading(say(language,
                     {"Lønnsslipp for {}", "Payslip for {}"},
                     display::month(header.period, language)));
    write_employer(page, slip);
    entry(page, slip, {"Ansatt", "Employee"}, person.given_name + " " + person.family_name);
    entry(page, slip, {"Fødselsnummer", "National identity number"}, person.national_id);
    BPA_CHECK(header.period_days.last.has_value());
    page.line(say(language,
                  {"Lønnsperiode: {} til og med {}", "Pay period: {} to {}, both included"},
                  display::plain_date(header.period_days.first, language),
                  display::plain_date(*header.period_days.last, language)));
    entry(page,
          slip,
          {"Utbetalingsdato", "Payment date"},
          display::full_date(header.payment_date, language));
    entry(page, slip, {"Utbetales til konto", "Paid to account"}, person.bank_account);
    entry(page, slip, {"Lønnskjøring", "Pay run"}, header.run);
}

void write_employments(Page& page, const Slip& slip) {
    for (const line::EmploymentView& employment : slip.telling.who.person.employments) {
        write_employment(page, slip, employment);
    }
}

void write_totals(Page& page, const Slip& slip) {
    const Language language = language_of(slip);
    const line::AssistantResult& who = slip.telling.who;
    page.heading(text(slip, {"Lønn før skatt", "Pay before tax"}));
    entry(page,
          slip,
          {"Bruttolønn i denne kjøringen", "Gross pay in this run"},
          display::money(who.gross, language));
    page.line(say(language,
                  {"Bruttolønn hittil i {}, medregnet denne kjøringen: {}",
                   "Gross pay so far in {}, this run included: {}"},
                  slip.header.payment_date.year(),
                  display::money(who.gross_year_to_date, language)));
    if (!has_provisional(slip)) {
        return;
    }
    entry(page,
          slip,
          {"Av denne kjøringen foreløpig", "Of this run provisional"},
          display::money(who.provisional_gross, language));
    page.line(text(slip,
                   {"Foreløpig betyr at satsen for disse dagene ikke er fastsatt ennå, og at den "
                    "siste kjente er brukt. Når den nye er klar, regnes lønnen om, og forskjellen "
                    "gjøres opp.",
                    "Provisional means that the rate for these days is not settled yet, and that "
                    "the last known one was used. Once the new one is settled, the pay is worked "
                    "out again and the difference is made up."}));
}

Money write_lines(Page& page, const Slip& slip) {
    const std::vector<Group> groups = groups_of(slip);
    Reasons reasons;
    Money printed;
    for (const Group& group : groups) {
        if (slip.telling.legend.at(group.code).role != line::PayRole::pay) {
            continue;
        }
        printed += write_group(page, slip, group, reasons);
    }
    if (groups.empty()) {
        page.blank();
        page.line(text(slip,
                       {"Det er ingen lønn å utbetale i denne kjøringen.",
                        "There is no pay to pay out in this run."}));
    }
    return printed;
}

void write_hours(Page& page, const Slip& slip) {
    Minutes on_duty;
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    for (const line::Segment& segment : slip.telling.who.segments) {
        on_duty += segment.on_duty;
        paid += segment.paid;
        working_time += segment.working_time;
        decision += segment.decision;
    }
    const auto hours = [&](const Phrase& label, const auto& time) {
        entry(page, slip, label, display::hours(time, language_of(slip)));
    };
    page.heading(text(slip, {"Timer", "Hours"}));
    hours({"Timer til stede", "Hours present"}, on_duty);
    hours({"Timer med timelønn", "Hours with hourly pay"}, paid);
    hours({"Timer som teller mot grensene for arbeidstid",
           "Hours that count towards the limits of working time"},
          working_time);
    hours({"Timer som trekkes av brukerens vedtak", "Hours charged to the user's decision"},
          decision);
}

void write_unpaid(Page& page, const Slip& slip) {
    if (slip.carried.empty()) {
        return;
    }
    const Language language = language_of(slip);
    page.heading(text(slip, {"Vakter som ikke er betalt ennå", "Shifts not paid yet"}));
    for (const line::CarriedShift& shift : slip.carried) {
        page.line(display::shift_time(shift.start, shift.end, language) + ": " +
                  display::why_unpaid(shift.reason, language));
        page.line(display::what_to_do(shift.reason, language), 2);
    }
}

void write_limits(Page& page, const Slip& slip) {
    page.heading(text(slip, {"Ikke med på denne slippen", "Not on this slip"}));
    page.line(text(slip,
                   {"Denne versjonen av programmet regner ikke ut skatt, andre trekk, utbetalt "
                    "beløp, feriepenger eller pensjon. Beløpene over er før skatt og trekk.",
                    "This version of the program does not compute tax, other deductions, net pay, "
                    "holiday pay or pension. The amounts above are before tax and deductions."}));
}

} // namespace bpa::outputs::payslip
