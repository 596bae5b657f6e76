#include "outputs/spreadsheet/obligations.hpp"

#include "outputs/display/payee.hpp"
#include "outputs/display/why.hpp"
#include "outputs/spreadsheet/recompute.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <numeric>

namespace bpa::outputs::spreadsheet {
namespace {

// The parts of the sheet share their columns of amounts, so that one column has every difference.
constexpr ColumnIndex what = 0;
constexpr ColumnIndex due = 1;
constexpr ColumnIndex covers_first = 2;
constexpr ColumnIndex covers_last = 3;
constexpr ColumnIndex amount = 6;
constexpr ColumnIndex recomputed = 7;
constexpr ColumnIndex difference = 8;
constexpr ColumnIndex clause = 9;
// Of the basis of the contribution, whose amount is the basis.
constexpr ColumnIndex zone = 1;
constexpr ColumnIndex pay = 2;
constexpr ColumnIndex premiums = 3;
constexpr ColumnIndex refunds = 4;
constexpr ColumnIndex rate = 5;
// Of the contribution: what it is the sum of.
constexpr ColumnIndex earlier = 2;
constexpr ColumnIndex persons = 3;
constexpr ColumnIndex other = 4;
constexpr ColumnIndex rounding = 5;

constexpr int what_width = 64;
constexpr int two_lines = 32; ///< points of a heading that takes two lines

constexpr std::size_t withheld_sum = 2;
constexpr std::size_t net_sum = part_count;

Phrase name_of_due(line::DueKind kind) {
    switch (kind) {
    case line::DueKind::wages:
        return {"Netto lønn til assistentene", "Net pay to the assistants"};
    case line::DueKind::withheld_tax:
        return {"Forskuddstrekk til skattekontoret, denne kjøringens del",
                "Tax withheld, to the tax authorities, the part of this run"};
    case line::DueKind::attachment_coordinated:
        return {"Samordnet utleggstrekk", "Coordinated attachment of earnings"};
    case line::DueKind::attachment_tax:
        return {"Utleggstrekk for skatt", "Attachment of earnings for tax"};
    case line::DueKind::attachment_other:
        return {"Annet utleggstrekk", "Other attachment of earnings"};
    case line::DueKind::union_dues:
        return {"Fagforeningskontingent", "Union dues"};
    case line::DueKind::contribution:
        return {"Arbeidsgiveravgift, betalingsmånedens del hittil",
                "Employer's contribution, the part of the month of payment so far"};
    case line::DueKind::report:
        return {"A-melding sendes", "Monthly report (a-melding) is sent"};
    }
    fail_check("what is due has a name", __FILE__, __LINE__);
}

/// The basis before rounding: it may end in a part of an øre where an allowance runs out.
Exact exact_basis(const line::ContributionRow& made) {
    const Exact& share = made.rate.fraction();
    return share == Exact{} || made.derivation.exact_ore == Exact{}
               ? Exact{made.basis.ore()}
               : made.derivation.exact_ore / share;
}

/// A private person under the yearly limit owes nothing on a basis that has a rate.
bool is_exempt(const line::ContributionRow& made) {
    return made.derivation.exact_ore == Exact{} && made.basis != Money{} &&
           made.rate.fraction() != Exact{};
}

} // namespace

struct ObligationSheet::Places {
    RowIndex claim = 0;
    Rows basis;
    Rows contribution;
};

ObligationSheet::ObligationSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Forpliktelser", "Obligations"})}, sheet_{book.add(name_)} {}

/// Headings of a part; those of the control are the same in all. A part that has no dates has
/// numbers from the third column on.
void ObligationSheet::write_headings(RowIndex row,
                                     const std::vector<Phrase>& names,
                                     const Phrase& of_amount) {
    for (ColumnIndex i = 0; i < amount; ++i) {
        const bool is_number = i >= pay && names.size() == amount;
        sheet_.text({row, i},
                    i < names.size() ? desk_.say(names[i]) : " ",
                    is_number ? Style::number_heading : Style::heading);
    }
    sheet_.text({row, amount}, desk_.say(of_amount), Style::number_heading);
    sheet_.text(
        {row, recomputed}, desk_.say({"Kontrollregnet", "Recomputed"}), Style::number_heading);
    sheet_.text({row, difference}, desk_.say({"Differanse", "Difference"}), Style::number_heading);
    sheet_.text({row, clause}, desk_.say({"Hjemmel", "Clause"}), Style::indented_heading);
}

void ObligationSheet::write_clause(RowIndex row, const std::optional<line::CitationIndex>& of) {
    if (of) {
        sheet_.text(
            {row, clause}, display::basis(desk_.legend, *of, desk_.language), Style::indented);
    }
}

void ObligationSheet::write_amount(RowIndex row, Money value, const std::string& formula) {
    sheet_.money({row, amount}, value);
    if (formula.empty()) {
        return;
    }
    sheet_.formula({row, recomputed}, formula, value, Style::computed);
    write_apart(row, ref({row, recomputed}) + '-' + ref({row, amount}));
}

void ObligationSheet::write_apart(RowIndex row, const std::string& terms) {
    sheet_.formula({row, difference}, "ROUND(" + terms + ",2)", Money{}, Style::difference);
    ++differences_;
}

void ObligationSheet::write_due(const line::DueItem& item,
                                const PeopleSheet& people,
                                const Places& places) {
    const RowIndex row = next_++;
    std::string name = desk_.say(name_of_due(item.kind));
    if (const std::string payee = display::payee(item, desk_.language); !payee.empty()) {
        name += ": " + payee;
    }
    sheet_.row_height(row, wrapped_height(name, what_width));
    sheet_.text({row, what}, name, Style::wrapped);
    sheet_.date({row, due}, item.due);
    sheet_.date({row, covers_first}, item.covers.first);
    sheet_.date({row, covers_last}, item.covers.last.value_or(item.covers.first));
    write_clause(row, item.basis);
    if (!item.amount) {
        return;
    }
    std::string formula;
    switch (item.kind) {
    case line::DueKind::wages:
        formula = people.line_sum(net_sum);
        break;
    case line::DueKind::withheld_tax:
        formula = people.line_sum(withheld_sum);
        break;
    case line::DueKind::contribution:
        formula = ref({places.claim, recomputed});
        break;
    case line::DueKind::attachment_coordinated:
    case line::DueKind::attachment_tax:
    case line::DueKind::attachment_other:
    case line::DueKind::union_dues:
    case line::DueKind::report:
        break;
    }
    write_amount(row, *item.amount, formula);
}

/// The claim is the unrounded sum over the rows, in whole kroner.
std::string ObligationSheet::claim_formula(const line::Obligations& owed, Rows rows) const {
    std::int64_t basis_over = 1;
    std::int64_t rate_over = 1;
    Exact sum;
    for (const line::ContributionRow& made : owed.contribution) {
        if (is_exempt(made)) {
            return {};
        }
        basis_over = std::lcm(basis_over, denominator_of(exact_basis(made)));
        rate_over = std::lcm(rate_over, denominator_of(made.rate.fraction()));
        sum = sum + made.derivation.exact_ore;
    }
    const std::string products = "SUMPRODUCT(ROUND(" + range(amount, rows) + '*' +
                                 std::to_string(100 * basis_over) + ",0),ROUND(" +
                                 range(rate, rows) + '*' + std::to_string(rate_over) + ",0))/" +
                                 std::to_string(100 * basis_over * rate_over);
    constexpr std::int64_t krone = 100;
    const bool is_up =
        round_to_ore(ExactMoney::ore(sum), {RoundingMode::down, krone}) < owed.contribution_claim;
    return (is_up ? "ROUND(" : "ROUNDDOWN(") + products + ",0)";
}

void ObligationSheet::write_owed(const Gathered& all,
                                 const PeopleSheet& people,
                                 const Places& places) {
    const line::Obligations& owed = all.run.obligations;
    const auto add = [&](const Phrase& name, Money value, const std::string& formula) {
        sheet_.text({next_, what}, desk_.say(name));
        write_amount(next_++, value, formula);
    };
    const std::string year = std::to_string(desk_.header.payment_date.year());
    const bool has_rows = !owed.contribution.empty();
    BPA_CHECK(next_ == places.claim);
    write_clause(next_, owed.claim_basis);
    add({"Arbeidsgiveravgift, kravet i hele kroner",
         "Employer's contribution, claim in whole kroner"},
        owed.contribution_claim,
        has_rows ? claim_formula(owed, places.basis) : std::string{});
    add({"Arbeidsgiveravgift, summen med øre", "Employer's contribution, sum with øre"},
        owed.contribution_exact,
        has_rows ? "SUM(" + range(recomputed, places.contribution) + ')' : std::string{});
    add({"Forskuddstrekk i denne kjøringen", "Tax withheld in this run"},
        owed.withheld,
        people.line_sum(withheld_sum));
    add({"Brukt av fribeløpet i sone Ia i år", "Used of the allowance of zone Ia this year"},
        owed.relief_used,
        {});
    if (owed.holiday_pay_owed_last_year != Money{}) {
        add({"Skyldige feriepenger, opptjent i fjor", "Holiday pay owed, earned last year"},
            owed.holiday_pay_owed_last_year,
            {});
        add({"Avgift påløpt av dem i disse kjøringene", "Contribution accrued on it in these runs"},
            owed.holiday_contribution_owed_last_year,
            {});
    }
    sheet_.text({next_, what},
                desk_.say({"Skyldige feriepenger, opptjent hittil i ",
                           "Holiday pay owed, earned so far in "}) +
                    year);
    write_amount(next_++, owed.holiday_pay_owed, {});
    add({"Avgift påløpt av feriepenger opptjent i disse kjøringene",
         "Contribution accrued on holiday pay earned in these runs"},
        owed.holiday_contribution_owed,
        {});
}

std::string ObligationSheet::contribution_formula(const line::ContributionRow& made,
                                                  RowIndex of_basis) const {
    const std::string basis = ref({of_basis, amount});
    const std::string share = ref({of_basis, rate});
    const Exact from = exact_basis(made);
    const std::int64_t over = denominator_of(from);
    if (over == 1) {
        return share_formula(basis, share, made.rate.fraction(), made.derivation.rounding);
    }
    const std::int64_t rate_over = denominator_of(made.rate.fraction());
    return "ROUND(ROUND(" + basis + '*' + std::to_string(100 * over) + ",0)*ROUND(" + share + '*' +
           std::to_string(rate_over) + ",0)/" + std::to_string(over * rate_over) + ",0)/100";
}

/// Whose contribution a row is.
void ObligationSheet::write_unit(const line::ContributionRow& made, RowIndex row) {
    sheet_.text({row, what}, made.sub_unit);
    sheet_.text({row, zone},
                made.zone +
                    (made.is_after_allowance
                         ? desk_.say({", over fribeløpet", ", above the allowance"})
                         : std::string{}) +
                    ", " + made.month);
}

void ObligationSheet::write_basis(const line::ContributionRow& made, RowIndex row) {
    write_unit(made, row);
    sheet_.money({row, pay}, made.pay);
    sheet_.money({row, premiums}, made.premiums);
    sheet_.money({row, refunds}, made.refunds);
    sheet_.factor({row, rate}, made.rate.fraction(), Style::percent);
    sheet_.money({row, amount}, exact_basis(made));
    sheet_.formula({row, recomputed},
                   ref({row, pay}) + '+' + ref({row, premiums}) + '-' + ref({row, refunds}),
                   made.basis,
                   Style::computed);
    write_apart(row, apart({row, recomputed}, ref({row, amount})));
}

void ObligationSheet::write_contribution(const line::ContributionRow& made, Rows at) {
    const RowIndex row = at.second;
    write_unit(made, row);
    sheet_.money({row, earlier}, made.earlier);
    sheet_.money({row, persons}, made.persons);
    sheet_.money({row, other}, made.other);
    sheet_.money({row, rounding}, made.rounding_difference);
    sheet_.money({row, amount}, made.amount);
    write_clause(row, made.derivation.basis);
    std::string terms =
        apart({row, amount}, "SUM(" + ref({row, earlier}) + ':' + ref({row, rounding}) + ')');
    if (is_exempt(made)) {
        sheet_.text(
            {row, recomputed}, desk_.say({"under grensen", "under the limit"}), Style::remark);
    } else {
        sheet_.formula(
            {row, recomputed}, contribution_formula(made, at.first), made.amount, Style::computed);
        terms += '+' + apart({row, recomputed}, ref({row, amount}));
    }
    write_apart(row, terms);
}

void ObligationSheet::write_due_items(const Gathered& all,
                                      const PeopleSheet& people,
                                      const Places& places) {
    write_headings(heading_row,
                   {{"Forfall", "Due"},
                    {"Frist", "Deadline"},
                    {"Utbetalinger fra", "Payments from"},
                    {"Utbetalinger til", "Payments until"}},
                   {"Beløp", "Amount"});
    for (const line::DueItem& item : all.run.obligations.due) {
        write_due(item, people, places);
    }
    next_ += 2;
}

void ObligationSheet::write_contributions(const line::Obligations& owed, const Places& places) {
    const auto rows = static_cast<RowIndex>(owed.contribution.size());
    write_headings(places.basis.first - 1,
                   {{"Grunnlag for avgift: virksomhet", "Basis of contribution: sub-unit"},
                    {"Sone, måned", "Zone, month"},
                    {"Lønn", "Pay"},
                    {"Premier", "Premiums"},
                    {"Refusjoner", "Refunds"},
                    {"Sats", "Rate"}},
                   {"Grunnlag", "Basis"});
    for (RowIndex i = 0; i < rows; ++i) {
        write_basis(owed.contribution[i], places.basis.first + i);
    }
    sheet_.row_height(places.contribution.first - 1, two_lines);
    write_headings(places.contribution.first - 1,
                   {{"Arbeidsgiveravgift: virksomhet", "Contribution: sub-unit"},
                    {"Sone, måned", "Zone, month"},
                    {"Regnet ut før", "Before"},
                    {"Linjene", "The lines"},
                    {"Av premier og refusjoner", "On premiums, refunds"},
                    {"Avrunding", "Rounding"}},
                   {"Avgift", "Contribution"});
    for (RowIndex i = 0; i < rows; ++i) {
        write_contribution(owed.contribution[i],
                           {places.basis.first + i, places.contribution.first + i});
    }
    next_ = places.contribution.second + 1;
}

void ObligationSheet::add_control(const Gathered& all,
                                  const PeopleSheet& people,
                                  ControlSheet& controls) const {
    if (differences_ == 0) {
        return;
    }
    controls.add(Control{
        .what = desk_.say(
            {"Netto lønn og skattetrekk er summen av lønnslinjene, og kravet summen av avgiftens "
             "rader. I hver rad er grunnlaget lønn og premier mindre refusjoner, og avgiften "
             "grunnlag ganger sats. Tallet er forskuddstrekket.",
             "Net pay and tax withheld are the sum of the pay lines, and the claim is the sum of "
             "the rows of contribution. In each row the basis is pay and premiums less refunds, "
             "and the contribution basis times rate. The figure is the tax withheld."}),
        .engine = all.run.obligations.withheld,
        .formula = people.line_sum(withheld_sum),
        .differences = Differences{.sheet = name_,
                                   .column = difference,
                                   .rows = {first_row, next_},
                                   .cells = differences_,
                                   .value_column = amount,
                                   .name_column = what}});
}

void ObligationSheet::close(const Gathered& all,
                            const PeopleSheet& people,
                            ControlSheet& controls) {
    const line::Obligations& owed = all.run.obligations;
    constexpr RowIndex owed_rows = 6;
    Places places;
    places.claim = first_row + static_cast<RowIndex>(owed.due.size()) + 2;
    const auto units = static_cast<RowIndex>(std::max<std::size_t>(owed.contribution.size(), 1));
    places.basis.first = places.claim + owed_rows + 2;
    places.basis.second = places.basis.first + units - 1;
    places.contribution.first = places.basis.second + 3;
    places.contribution.second = places.contribution.first + units - 1;
    std::vector<Column> columns;
    for (const int width : {what_width, 22, 16, 16, 16, 12, 16, 16, 12, 52}) {
        columns.push_back({width, {}});
    }
    sheet_.widths(columns);
    write_title(sheet_,
                desk_,
                name_,
                {"Hva som skal betales eller sendes, og når. Skattetrekk er denne kjøringens, "
                 "avgift betalingsmånedens; andre kjøringer i samme termin kommer i tillegg. Beløp "
                 "uten kontroll er saldoer fra audit/accounts.csv.",
                 "What is to be paid or sent, and when. Tax is of this run, contribution of the "
                 "month of payment; other runs of the same term come in addition. Amounts without "
                 "a control are balances of audit/accounts.csv."});
    write_due_items(all, people, places);
    write_headings(next_ - 1, {{"Skyldig", "Owed"}}, {"Beløp", "Amount"});
    write_owed(all, people, places);
    if (!owed.contribution.empty()) {
        write_contributions(owed, places);
    }
    add_control(all, people, controls);
}

} // namespace bpa::outputs::spreadsheet
