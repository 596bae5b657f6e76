#include "outputs/display/page.hpp"
#include "outputs/payslip/sections.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using document::Fields;
using source::Language;

/// Whether a line pays a duty in kroner of its own: those are no wage. Its rate is the line's own
/// rule's, as a wage's is, and its time is told to be counted by the duty.
bool pays_kroner_of_duty(const line::Line& line, const line::Rate& rate) {
    const auto& inputs = line.derivation.inputs;
    return rate.derivation.rule == line.derivation.rule &&
           std::any_of(inputs.begin(), inputs.end(), [](const line::Input& input) {
               return input.name == line::InputName::counted_hours;
           });
}

/// Knows rates that are called the same.
struct NamedRates {
    std::string name;
    std::vector<HourlyRate> rates;
};

/// The rates per hour of an employment in this run: of each shift, the rate of what pays its time.
/// The wages stand first; what a duty pays in kroner has the name of its rule.
std::vector<NamedRates> wages_of(const Slip& slip, std::uint32_t employment) {
    const line::AssistantResult& who = slip.who();
    std::vector<NamedRates> named{{slip.say(Phrase{"Timelønn", "Hourly wage"}), {}}};
    std::optional<line::ShiftIndex> before;
    for (const line::Line& line : who.lines) {
        const bool is_first_of_shift = line.shift && line.shift != before;
        before = line.shift;
        if (!is_first_of_shift || !line.rate || slip.employment_of(line) != employment ||
            line.segments.empty()) {
            continue;
        }
        const auto& segment = who.segments.at(static_cast<std::size_t>(line.segments.front()));
        const line::Rate& rate = who.rates.at(static_cast<std::size_t>(*line.rate));
        const bool is_duty = pays_kroner_of_duty(line, rate);
        if (slip.code_of(line).is_supplement || segment.is_salaried) {
            continue;
        }
        const std::string name =
            is_duty ? slip.telling.legend.at(line.derivation.rule).title.in(slip.language())
                    : named.front().name;
        auto found = std::find_if(
            named.begin(), named.end(), [&](const auto& one) { return one.name == name; });
        found = found == named.end() ? named.insert(found, NamedRates{name, {}}) : found;
        if (std::find(found->rates.begin(), found->rates.end(), rate.value) == found->rates.end()) {
            found->rates.push_back(rate.value);
        }
    }
    return named;
}

std::string name_of(const line::PersonView& person) {
    return person.given_name + ' ' + person.family_name;
}

void add_employer(const Slip& slip, Fields& fields) {
    const line::RunHeader& header = slip.header;
    fields.fields.push_back(slip.field({"Arbeidsgiver", "Employer"}, header.employer_name));
    fields.fields.push_back(
        header.employer_number.empty()
            ? slip.field({"Arbeidsgivers fødselsnummer", "Employer's national identity number"},
                         header.employer_national_id)
            : slip.field({"Organisasjonsnummer", "Organisation number"}, header.employer_number));
}

void add_employment(const Slip& slip, Fields& fields, const line::EmploymentView& employment) {
    const Language language = slip.language();
    const auto add = [&](const Phrase& label, std::string value) {
        fields.fields.push_back(slip.field(label, std::move(value)));
    };
    add({"Avtale", "Terms"}, employment.terms.in(language));
    if (employment.position) {
        add({"Stilling", "Position"}, display::percent(*employment.position, language));
    }
    if (employment.weekly_norm) {
        add({"Timer i full uke", "Hours of a full week"},
            display::hours(*employment.weekly_norm, language));
    }
    for (const auto& [name, rates] : wages_of(slip, employment.number)) {
        std::vector<std::string> texts;
        for (const HourlyRate rate : rates) {
            texts.push_back(display::money(rate, language));
        }
        if (!texts.empty()) {
            fields.fields.push_back({name, display::list(texts, language)});
        }
    }
    if (employment.seniority_years) {
        add({"Ansiennitet i hele år", "Seniority in whole years"},
            std::to_string(*employment.seniority_years));
    }
}

} // namespace

void add_payment(const Slip& slip) {
    const line::RunHeader& header = slip.header;
    Fields fields;
    fields.fields = {
        slip.field({"Ansatt", "Employee"}, name_of(slip.who().person)),
        slip.field({"Til utbetaling", "To be paid out"}, slip.say(slip.who().totals.net)),
        slip.field({"Utbetalingsdato", "Payment date"},
                   display::full_date(header.payment_date, slip.language())),
        slip.field({"Til konto", "To account"},
                   display::bank_account(slip.who().person.bank_account))};
    fields.fields.at(1).is_strong = true;
    slip.blocks.emplace_back(std::move(fields));
}

void add_parties(const Slip& slip) {
    const Language language = slip.language();
    const line::PersonView& person = slip.who().person;
    const line::RunHeader& header = slip.header;
    BPA_CHECK(header.period_days.last.has_value());
    slip.heading(slip.say(Phrase{"Arbeidsgiver og ansatt", "Employer and employee"}));
    Fields fields;
    fields.fields = {slip.field({"Ansatt", "Employee"}, name_of(person)),
                     slip.field({"Fødselsnummer", "National identity number"}, person.national_id)};
    add_employer(slip, fields);
    fields.fields.push_back(
        slip.field({"Lønnsperiode", "Pay period"},
                   display::say(language,
                                {"{} til og med {}", "{} to {}, both included"},
                                display::plain_date(header.period_days.first, language),
                                display::plain_date(*header.period_days.last, language))));
    fields.fields.push_back(slip.field({"Lønnskjøring", "Pay run"}, header.run));
    if (person.employments.size() == 1) {
        add_employment(slip, fields, person.employments.front());
        slip.blocks.emplace_back(std::move(fields));
        return;
    }
    slip.blocks.emplace_back(std::move(fields));
    for (const line::EmploymentView& employment : person.employments) {
        slip.heading(
            display::say(language, {"Arbeidsforhold {}", "Employment {}"}, employment.number), 3);
        Fields terms;
        add_employment(slip, terms, employment);
        slip.blocks.emplace_back(std::move(terms));
    }
}

void fit(document::Table& table) {
    constexpr std::size_t widest = 26;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t width = display::longest_word(table.columns[i].title);
        for (const document::Row& row : table.rows) {
            const std::string& cell = row.cells.at(i);
            // No text has more characters than bytes.
            width = cell.size() <= width ? width : std::max(width, source::count_characters(cell));
        }
        table.columns[i].weight =
            static_cast<unsigned>(std::clamp<std::size_t>(width, 1, widest)) + 1;
    }
}

} // namespace bpa::outputs::payslip
