#include "outputs/spreadsheet/obligations.hpp"

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
constexpr ColumnIndex amount = 4;
constexpr ColumnIndex recomputed = 5;
constexpr ColumnIndex difference = 6;
constexpr ColumnIndex clause = 7;
// Of the contribution alone.
constexpr ColumnIndex zone = 1;
constexpr ColumnIndex month = 2;
constexpr ColumnIndex rate = 3;
constexpr ColumnIndex pay = 8;
constexpr ColumnIndex premiums = 9;
constexpr ColumnIndex refunds = 10;
constexpr ColumnIndex basis = 11;
constexpr ColumnIndex basis_recomputed = 12;
constexpr ColumnIndex earlier = 13;
constexpr ColumnIndex persons = 14;
constexpr ColumnIndex other = 15;
constexpr ColumnIndex rounding = 16;

constexpr std::size_t withheld_sum = 2;
constexpr std::size_t net_sum = part_count;

Phrase name_of_due(line::DueKind kind) {
    switch (kind) {
    case line::DueKind::wages:
        return {"Netto lønn til assistentene", "Net pay to the assistants"};
    case line::DueKind::withheld_tax:
        return {"Forskuddstrekk til skattekontoret", "Tax withheld, to the tax authorities"};
    case line::DueKind::contribution:
        return {"Arbeidsgiveravgift for betalingsmåneden",
                "Employer's contribution for the month of payment"};
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
    Rows contribution;
};

ObligationSheet::ObligationSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Forpliktelser", "Obligations"})}, sheet_{book.add(name_)} {}

/// Headings of a part; those of the amounts are the same in all.
void ObligationSheet::write_headings(RowIndex row, const std::vector<Phrase>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool is_number = i == rate || i >= pay;
        sheet_.text({row, static_cast<ColumnIndex>(i)},
                    desk_.say(names[i]),
                    is_number ? Style::number_heading : Style::heading);
    }
    sheet_.text({row, amount}, desk_.say({"Beløp", "Amount"}), Style::number_heading);
    sheet_.text(
        {row, recomputed}, desk_.say({"Kontrollregnet", "Recomputed"}), Style::number_heading);
    sheet_.text({row, difference}, desk_.say({"Differanse", "Difference"}), Style::number_heading);
    sheet_.text({row, clause}, desk_.say({"Hjemmel", "Clause"}), Style::heading);
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
    sheet_.formula({row, difference},
                   "ROUND(" + ref({row, recomputed}) + '-' + ref({row, amount}) + ",2)",
                   Money{},
                   Style::difference);
    ++differences_;
}

void ObligationSheet::write_due(const line::DueItem& item,
                                const PeopleSheet& people,
                                const Places& places) {
    const RowIndex row = next_++;
    sheet_.text({row, what}, desk_.say(name_of_due(item.kind)));
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
    const std::string products = "SUMPRODUCT(ROUND(" + range(basis, rows) + '*' +
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
    const bool has_rows = !owed.contribution.empty();
    BPA_CHECK(next_ == places.claim);
    write_clause(next_, owed.claim_basis);
    add({"Arbeidsgiveravgift, kravet i hele kroner",
         "Employer's contribution, claim in whole kroner"},
        owed.contribution_claim,
        has_rows ? claim_formula(owed, places.contribution) : std::string{});
    add({"Arbeidsgiveravgift, summen med øre", "Employer's contribution, sum with øre"},
        owed.contribution_exact,
        has_rows ? "SUM(" + range(recomputed, places.contribution) + ')' : std::string{});
    add({"Forskuddstrekk i denne kjøringen", "Tax withheld in this run"},
        owed.withheld,
        people.line_sum(withheld_sum));
    add({"Brukt av fribeløpet i sone Ia i år", "Used of the allowance of zone Ia this year"},
        owed.relief_used,
        {});
    add({"Skyldige feriepenger", "Holiday pay owed"}, owed.holiday_pay_owed, {});
    add({"Avgift påløpt av skyldige feriepenger", "Contribution accrued on holiday pay owed"},
        owed.holiday_contribution_owed,
        {});
}

std::string ObligationSheet::contribution_formula(const line::ContributionRow& made,
                                                  RowIndex row) const {
    const Exact from = exact_basis(made);
    const std::int64_t over = denominator_of(from);
    if (over == 1) {
        return share_formula(
            ref({row, basis}), ref({row, rate}), made.rate.fraction(), made.derivation.rounding);
    }
    const std::int64_t rate_over = denominator_of(made.rate.fraction());
    return "ROUND(ROUND(" + ref({row, basis}) + '*' + std::to_string(100 * over) + ",0)*ROUND(" +
           ref({row, rate}) + '*' + std::to_string(rate_over) + ",0)/" +
           std::to_string(over * rate_over) + ",0)/100";
}

void ObligationSheet::write_contribution(const line::ContributionRow& made, RowIndex row) {
    sheet_.text({row, what}, made.sub_unit);
    sheet_.text({row, zone},
                made.zone + (made.is_after_allowance
                                 ? desk_.say({", over fribeløpet", ", above the allowance"})
                                 : std::string{}));
    sheet_.text({row, month}, made.month);
    sheet_.money({row, pay}, made.pay);
    sheet_.money({row, premiums}, made.premiums);
    sheet_.money({row, refunds}, made.refunds);
    sheet_.money({row, basis}, exact_basis(made));
    sheet_.formula({row, basis_recomputed},
                   ref({row, pay}) + '+' + ref({row, premiums}) + '-' + ref({row, refunds}),
                   made.basis,
                   Style::computed);
    sheet_.factor({row, rate}, made.rate.fraction(), Style::percent);
    sheet_.money({row, amount}, made.amount);
    sheet_.money({row, earlier}, made.earlier);
    sheet_.money({row, persons}, made.persons);
    sheet_.money({row, other}, made.other);
    sheet_.money({row, rounding}, made.rounding_difference);
    write_clause(row, made.derivation.basis);
    std::string apart = "ABS(" + ref({row, basis_recomputed}) + '-' + ref({row, basis}) + ")+ABS(" +
                        ref({row, amount}) + '-' + ref({row, earlier}) + '-' + ref({row, persons}) +
                        '-' + ref({row, other}) + '-' + ref({row, rounding}) + ')';
    if (is_exempt(made)) {
        sheet_.text(
            {row, recomputed}, desk_.say({"under grensen", "under the limit"}), Style::note);
    } else {
        sheet_.formula(
            {row, recomputed}, contribution_formula(made, row), made.amount, Style::computed);
        apart += "+ABS(" + ref({row, recomputed}) + '-' + ref({row, amount}) + ')';
    }
    sheet_.formula({row, difference}, "ROUND(" + apart + ",2)", Money{}, Style::difference);
    ++differences_;
}

void ObligationSheet::write_due_items(const Gathered& all,
                                      const PeopleSheet& people,
                                      const Places& places) {
    write_headings(heading_row,
                   {{"Forfall", "Due"},
                    {"Siste dag", "Last day"},
                    {"Gjelder fra", "Covers from"},
                    {"Gjelder til", "Covers to"}});
    for (const line::DueItem& item : all.run.obligations.due) {
        write_due(item, people, places);
    }
    next_ += 2;
}

void ObligationSheet::write_contributions(const line::Obligations& owed) {
    ++next_;
    write_headings(next_++,
                   {{"Arbeidsgiveravgift: virksomhet", "Contribution: sub-unit"},
                    {"Sone", "Zone"},
                    {"Måned", "Month"},
                    {"Sats", "Rate"},
                    {},
                    {},
                    {},
                    {},
                    {"Lønn", "Pay"},
                    {"Premier", "Premiums"},
                    {"Refusjoner", "Refunds"},
                    {"Grunnlag", "Basis"},
                    {"Grunnlag, regnet", "Basis, again"},
                    {"Regnet ut før", "Before"},
                    {"Linjene", "The lines"},
                    {"Annet", "Other"},
                    {"Avrunding", "Rounding"}});
    for (const line::ContributionRow& made : owed.contribution) {
        write_contribution(made, next_++);
    }
}

void ObligationSheet::add_control(const Gathered& all,
                                  const PeopleSheet& people,
                                  ControlSheet& controls) const {
    if (differences_ == 0) {
        return;
    }
    controls.add(Control{
        .what = desk_.say(
            {"Forfall, krav og avgift rad for rad stemmer med summen av lønnslinjene og med "
             "grunnlag ganger sats. Tallet er forskuddstrekket.",
             "What is due, the claim and contribution row by row tie to the pay lines and to basis "
             "times rate. The figure is the tax withheld."}),
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
    places.contribution.first = places.claim + owed_rows + 2;
    places.contribution.second = places.contribution.first +
                                 static_cast<RowIndex>(owed.contribution.size()) -
                                 (owed.contribution.empty() ? 0 : 1);
    std::vector<Column> columns;
    for (const int width : {44, 20, 12, 12, 15, 15, 12, 60, 15, 14, 14, 15, 16, 14, 15, 13, 11}) {
        columns.push_back({width, {}});
    }
    sheet_.widths(columns);
    write_title(sheet_,
                desk_,
                name_,
                {"Hva som skal betales eller sendes, og når. Beløp uten kontroll er saldoer fra "
                 "audit/accounts.csv.",
                 "What is to be paid or sent, and when. Amounts without a control are balances of "
                 "audit/accounts.csv."});
    write_due_items(all, people, places);
    write_headings(next_ - 1, {{"Skyldig", "Owed"}});
    write_owed(all, people, places);
    write_contributions(owed);
    BPA_CHECK(next_ == places.contribution.first + owed.contribution.size());
    add_control(all, people, controls);
}

} // namespace bpa::outputs::spreadsheet
