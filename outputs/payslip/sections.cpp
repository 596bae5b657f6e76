#include "outputs/payslip/sections.hpp"

#include "outputs/display/spans.hpp"
#include "outputs/display/words.hpp"
#include "values/check.hpp"

namespace bpa::outputs::payslip {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using source::Language;

std::string_view text(const Slip& slip, const Phrase& phrase) {
    return phrase.in(slip.language());
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

void write_employment(Page& page, const Slip& slip, const line::EmploymentView& employment) {
    const Language language = slip.language();
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
    const Language language = slip.language();
    const line::RunHeader& header = slip.header;
    const line::PersonView& person = slip.who().person;
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
    entry(page, slip, {"Lønnskjøring", "Pay run"}, header.run);
}

void write_employments(Page& page, const Slip& slip) {
    for (const line::EmploymentView& employment : slip.who().person.employments) {
        write_employment(page, slip, employment);
    }
}

void write_hours(Page& page, const Slip& slip) {
    if (slip.who().segments.empty()) {
        return;
    }
    Minutes on_duty;
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    for (const line::Segment& segment : slip.who().segments) {
        on_duty += segment.on_duty;
        paid += segment.paid;
        working_time += segment.working_time;
        decision += segment.decision;
    }
    const auto hours = [&](const Phrase& label, const auto& time) {
        entry(page, slip, label, display::hours(time, slip.language()));
    };
    page.heading(text(slip, {"Timer", "Hours"}));
    hours({"Timer til stede", "Hours present"}, on_duty);
    hours({"Timer med timelønn", "Hours with hourly pay"}, paid);
    hours({"Timer som teller mot grensene for arbeidstid",
           "Hours that count towards the limits of working time"},
          working_time);
    hours({"Timer som belastes brukerens vedtak", "Hours charged to the user's decision"},
          decision);
}

void write_unpaid(Page& page, const Slip& slip) {
    if (slip.carried.empty()) {
        return;
    }
    const Language language = slip.language();
    page.heading(text(slip, {"Vakter som ikke er betalt ennå", "Shifts not paid yet"}));
    for (const line::CarriedShift& shift : slip.carried) {
        page.line(display::shift_time(shift.start, shift.end, language) + ": " +
                  display::why_unpaid(shift.reason, language));
        page.line(display::what_to_do(shift.reason, language), 2);
    }
}

} // namespace bpa::outputs::payslip
