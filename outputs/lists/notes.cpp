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

constexpr Phrase head{"Lister av kjøring {}, lønn utbetalt {}\n\n",
                      "Lists of run {}, wages paid {}\n\n"};
constexpr Phrase no_number{
    "employer_orgno er tom: en privatperson har ikke organisasjonsnummer.\n",
    "employer_orgno is empty: a private person has no organisation number.\n"};
constexpr Phrase year{
    "Tall hittil i år er summen av alle kjøringer med lønn utbetalt i {}, og det som var lagt inn "
    "som inngående saldo.\n",
    "Figures of the year are the sum of every run with wages paid in {}, and what was entered as "
    "opening balance.\n"};
constexpr Phrase outside{
    "Personer med lønnslinjer i måneden som ikke står i pension.csv, fordi ingen lønn er med i en "
    "pensjonsordning i år: {}.\n",
    "People with lines in the month who are not in pension.csv, since no pay of theirs counts in a "
    "plan this year: {}.\n"};
constexpr Phrase cover{
    "Innskuddsfritak og administrasjon er ikke med: leverandøren fakturerer dem, og lønn regner "
    "dem "
    "ikke ut.\n",
    "Contribution exemption and administration are not here: the provider invoices them, and "
    "payroll does not compute them.\n"};
constexpr Phrase position_not_stated{
    "position_not_stated: et arbeidsforhold mangler stillingsprosent, og feltet er tomt.\n",
    "position_not_stated: an employment says no position, and the field is empty.\n"};
constexpr Phrase not_employed{
    "not_employed: ingen ansettelse i perioden; raden er med for summen hittil i år.\n",
    "not_employed: no employment in the period; the row is there for the sum of the year.\n"};
constexpr Phrase plan_not_stated{
    "plan_not_stated: employer.yaml sier ikke hvilken ordning tallene hører til.\n",
    "plan_not_stated: employer.yaml does not say which plan the figures belong to.\n"};
constexpr Phrase dues{
    "Fagforeningslistene: base, rate og insurance er tomme, fordi kontingenten er lagt inn som "
    "kronebeløp. Summen av hver liste står i control.csv.\n",
    "Union lists: base, rate and insurance are empty, since dues are entered as amounts. The sum "
    "of "
    "each list stands in control.csv.\n"};
constexpr Phrase no_union{"{}: arbeidsforholdene sier ikke hvilken forening trekket gjelder.\n",
                          "{}: the employments do not say which union the dues are for.\n"};

} // namespace

std::string notes_text(const lists::Lists& lists, source::Language language) {
    const auto say = [&](const Phrase& phrase,
                         std::initializer_list<std::string_view> values = {}) {
        return display::fill(phrase.in(language), values);
    };
    std::string text = say(head, {lists.run, lists.payment_date.text()});
    if (lists.organisation_number.empty()) {
        text += say(no_number);
    }
    if (!lists.pension.empty()) {
        text += say(year, {std::to_string(lists.paid_in.year())});
        text += say(outside, {std::to_string(lists.outside_pension)});
        text += say(cover);
        text += has_note(lists, RowNote::position_not_stated) ? say(position_not_stated) : "";
        text += has_note(lists, RowNote::not_employed) ? say(not_employed) : "";
        text += has_note(lists, RowNote::plan_not_stated) ? say(plan_not_stated) : "";
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
