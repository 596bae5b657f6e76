#include "outputs/display/words.hpp"
#include "outputs/lists/parts.hpp"

#include <algorithm>

namespace bpa::outputs {
namespace {

using display::Phrase;
using lists::RowNote;

bool has_note(const lists::Lists& lists, RowNote note) {
    return std::ranges::any_of(lists.pension, [&](const auto& row) {
        return std::ranges::find(row.notes, note) != row.notes.end();
    });
}

constexpr Phrase head{"Lister av kjøring {}, lønn utbetalt {}", "Lists of run {}, wages paid {}"};
constexpr Phrase no_number{"employer_orgno er tom: en privatperson har ikke organisasjonsnummer.",
                           "employer_orgno is empty: a private person has no organisation number."};
constexpr Phrase year{
    "Tall hittil i år er summen av alle kjøringer med lønn utbetalt i {}, og det som var lagt inn "
    "som inngående saldo.",
    "Figures of the year are the sum of every run with wages paid in {}, and what was entered as "
    "opening balance."};
constexpr Phrase outside{
    "Personer med lønnslinjer i måneden som ikke står i pension.csv, fordi ingen lønn er med i en "
    "pensjonsordning i år: {}.",
    "People with lines in the month who are not in pension.csv, since no pay of theirs counts in a "
    "plan this year: {}."};
constexpr Phrase cover{
    "Innskuddsfritak og administrasjon er ikke med: leverandøren fakturerer dem, og lønn regner "
    "dem "
    "ikke ut.",
    "Contribution exemption and administration are not here: the provider invoices them, and "
    "payroll does not compute them."};
constexpr Phrase position_not_stated{
    "position_not_stated: et arbeidsforhold mangler stillingsprosent, og feltet er tomt.",
    "position_not_stated: an employment says no position, and the field is empty."};
constexpr Phrase not_employed{
    "not_employed: ingen ansettelse i perioden; raden er med for summen hittil i år.",
    "not_employed: no employment in the period; the row is there for the sum of the year."};
constexpr Phrase plan_not_stated{
    "plan_not_stated: employer.yaml sier ikke hvilken ordning tallene hører til.",
    "plan_not_stated: employer.yaml does not say which plan the figures belong to."};
constexpr Phrase earlier_facts{
    "earlier_facts: personen står ikke lenger i mappen; navn og dager er fra en tidligere kjøring.",
    "earlier_facts: the folder no longer has the person; name and days are from an earlier run."};
constexpr Phrase dues{
    "Fagforeningslistene: base, rate og insurance er tomme, fordi kontingenten er lagt inn som "
    "kronebeløp. Summen av hver liste står i control.csv.",
    "Union lists: base, rate and insurance are empty, since dues are entered as amounts. The sum "
    "of "
    "each list stands in control.csv."};
constexpr Phrase no_union{"{}: arbeidsforholdene sier ikke hvilken forening trekket gjelder.",
                          "{}: the employments do not say which union the dues are for."};

} // namespace

std::vector<std::string> pension_notes(const lists::Lists& lists, source::Language language) {
    std::vector<std::string> notes;
    const auto add =
        [&](bool is_so, const Phrase& phrase, std::initializer_list<std::string_view> values = {}) {
            if (is_so) {
                notes.push_back(display::fill(phrase.in(language), values));
            }
        };
    add(true, year, {std::to_string(lists.paid_in.year())});
    add(lists.outside_pension != 0, outside, {std::to_string(lists.outside_pension)});
    add(true, cover);
    add(has_note(lists, RowNote::position_not_stated), position_not_stated);
    add(has_note(lists, RowNote::not_employed), not_employed);
    add(has_note(lists, RowNote::earlier_facts), earlier_facts);
    add(has_note(lists, RowNote::plan_not_stated), plan_not_stated);
    return notes;
}

std::string notes_text(const lists::Lists& lists, source::Language language) {
    const auto say = [&](const Phrase& phrase,
                         std::initializer_list<std::string_view> values = {}) {
        return display::fill(phrase.in(language), values) + "\n";
    };
    std::string text = say(head, {lists.run, lists.payment_date.text()}) + "\n";
    if (lists.organisation_number.empty()) {
        text += say(no_number);
    }
    if (!lists.pension.empty()) {
        for (const auto& note : pension_notes(lists, language)) {
            text += note + "\n";
        }
    }
    if (!lists.unions.empty()) {
        text += say(dues);
    }
    for (const auto& list : lists.unions) {
        text += list.union_name.empty() ? say(no_union, {list.file}) : "";
    }
    return text;
}

} // namespace bpa::outputs
