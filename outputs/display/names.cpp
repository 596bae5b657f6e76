#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>

namespace bpa::outputs::display {
namespace {

using line::AccountKind;
using line::InputName;

/// Knows what something with a stable name is called by people.
template <class Name>
struct Named {
    Name name{};
    Phrase phrase;
};

template <class Name, std::size_t count>
Phrase phrase_of(const std::array<Named<Name>, count>& names, Name name) {
    const auto is_it = [name](const Named<Name>& each) { return each.name == name; };
    const auto found = std::find_if(names.begin(), names.end(), is_it);
    BPA_CHECK(found != names.end());
    return found->phrase;
}

using NamedInput = Named<InputName>;
using NamedAccount = Named<AccountKind>;

// Tables and not switches: the lists are longer than a function may be. A unit test asks for every
// name there is.
constexpr std::array input_names = {
    NamedInput{InputName::hours, {"timer", "hours"}},
    NamedInput{InputName::counted_hours, {"timer som lønnes", "hours paid"}},
    NamedInput{InputName::paid_per_hour, {"lønnes for hver time", "paid for each hour"}},
    NamedInput{
        InputName::call_block,
        {"lønnes for hver påbegynte del av en utrykning", "paid for each part begun of a call"}},
    NamedInput{InputName::hourly_rate, {"timesats", "hourly rate"}},
    NamedInput{InputName::agreed_rate, {"avtalt timesats", "agreed hourly rate"}},
    NamedInput{InputName::annual_pay, {"årslønn", "annual pay"}},
    NamedInput{InputName::annual_hours, {"timer i årsverket", "hours in the year"}},
    NamedInput{InputName::percent, {"prosent", "percentage"}},
    NamedInput{InputName::seniority_years, {"ansiennitet i år", "seniority in years"}},
    NamedInput{InputName::amount, {"beløp", "amount"}},
    NamedInput{InputName::monthly_salary,
               {"månedslønn i full stilling", "monthly salary in a full position"}},
    NamedInput{InputName::position, {"stillingsandel", "share of a full position"}},
    NamedInput{InputName::days, {"dager", "days"}},
    NamedInput{InputName::days_in_period, {"dager i perioden", "days in the period"}},
    NamedInput{InputName::base, {"grunnlag i denne kjøringen", "basis in this run"}},
    NamedInput{InputName::base_before,
               {"grunnlag fra før denne kjøringen", "basis from before this run"}},
    NamedInput{InputName::already, {"regnet ut før denne kjøringen", "computed before this run"}},
    NamedInput{InputName::basic_amount,
               {"folketrygdens grunnbeløp (G)", "National Insurance basic amount (G)"}},
    NamedInput{InputName::multiple, {"antall ganger", "number of times"}},
    NamedInput{InputName::lower_limit, {"nedre grense", "lower limit"}},
    NamedInput{InputName::upper_limit, {"øvre grense", "upper limit"}},
    NamedInput{InputName::employee_percent, {"arbeidstakerens prosent", "employee's percentage"}},
    NamedInput{InputName::premium,
               {"innbetalt pensjonspremie", "pension premium paid to the provider"}},
    NamedInput{InputName::refund, {"refusjon fra NAV", "refund from NAV"}},
    NamedInput{InputName::allowance, {"rest av årets fribeløp", "left of the year's allowance"}},
    NamedInput{InputName::age, {"alder", "age"}},
    NamedInput{InputName::hours_per_week, {"timer per uke", "hours per week"}},
    NamedInput{InputName::table, {"skattetabell", "tax table"}},
    NamedInput{InputName::table_result, {"trekk etter tabellen", "withholding by the table"}},
    NamedInput{InputName::day_limit,
               {"alminnelig arbeidstid i 24 timer, som var full",
                "ordinary hours of 24 hours, which were full"}},
    NamedInput{InputName::left, {"igjen av lønnen", "left of the pay"}},
    NamedInput{InputName::claim,
               {"kravet da trekket begynte", "the claim when the deduction began"}},
    NamedInput{InputName::claim_taken, {"trukket av kravet før", "taken of the claim before"}},
    NamedInput{InputName::at_least, {"minst per time", "at least per hour"}},
    NamedInput{InputName::counter_before,
               {"talt i året før dette", "counted in the year before this"}},
    NamedInput{InputName::competence_years,
               {"utdanning eller erfaring, år", "education or experience, years"}},
    NamedInput{InputName::block, {"avrundes til hele deler på", "rounded to whole parts of"}},
    NamedInput{InputName::least_hours, {"lønnes for minst", "paid for at least"}},
    NamedInput{InputName::per_day, {"kroner per dag", "kroner per day"}},
    NamedInput{InputName::scale_hours,
               {"timer i året som faste tillegg regnes om til",
                "hours a year that fixed supplements are scaled to"}},
    NamedInput{InputName::weekends, {"helger i året", "weekends in the year"}},
    NamedInput{InputName::step_from, {"trinnet gjelder fra", "the step holds from"}},
    NamedInput{InputName::pay_step, {"lønnstrinn", "pay step"}},
    NamedInput{InputName::overtime_before, {"overtid før dette", "overtime before this"}},
    NamedInput{InputName::week_limit,
               {"alminnelig arbeidstid i uken, som var full",
                "ordinary hours of the week, which were full"}},
    NamedInput{InputName::table_period, {"tabellens periode", "period of the table"}},
    NamedInput{InputName::table_parts, {"tabellperioder", "periods of the table"}},
    NamedInput{InputName::table_base, {"grunnlag i tabellen", "basis in the table"}},
    NamedInput{InputName::table_middle, {"midten av tabelltrinnet", "middle of the table's step"}},
    NamedInput{InputName::yearly_income, {"årsinntekt", "income of a year"}},
    NamedInput{InputName::minimum_deduction, {"minstefradrag", "minimum deduction"}},
    NamedInput{InputName::standard_deduction, {"standardfradrag", "standard deduction"}},
    NamedInput{InputName::seamens_allowance, {"sjømannsfradrag", "seamen's allowance"}},
    NamedInput{InputName::table_deduction, {"tabellens fradrag", "the table's deduction"}},
    NamedInput{InputName::personal_allowance, {"personfradrag", "personal allowance"}},
    NamedInput{InputName::net_income,
               {"alminnelig inntekt etter fradrag", "income after deductions"}},
    NamedInput{InputName::municipal_tax,
               {"skatt til kommune og fylke", "tax to municipality and county"}},
    NamedInput{InputName::common_tax, {"fellesskatt", "common tax"}},
    NamedInput{InputName::bracket_tax, {"trinnskatt", "bracket tax"}},
    NamedInput{InputName::insurance_contribution,
               {"trygdeavgift", "national insurance contribution"}},
    NamedInput{InputName::yearly_tax, {"skatt for året", "tax of the year"}},
    NamedInput{InputName::table_above,
               {"trekk over tabellens øvre grense", "withheld above the table's upper limit"}},
    NamedInput{InputName::exempt_limit,
               {"fribeløp hos arbeidsgiveren", "exemption at this employer"}},
    NamedInput{InputName::exempt_before,
               {"brukt av fribeløpet før", "used of the exemption before"}},
};

constexpr std::array account_names = {
    NamedAccount{AccountKind::gross, {"bruttolønn", "gross pay"}},
    NamedAccount{AccountKind::holiday_basis, {"feriepengegrunnlag", "basis of holiday pay"}},
    NamedAccount{AccountKind::holiday_earned, {"opptjente feriepenger", "holiday pay earned"}},
    NamedAccount{AccountKind::holiday_senior_earned,
                 {"opptjent feriepengetillegg for seniorer", "holiday pay earned as a senior"}},
    NamedAccount{AccountKind::pension_pay, {"lønn i pensjonsordningen", "pay in the pension plan"}},
    NamedAccount{AccountKind::pension_employer,
                 {"arbeidsgiverens pensjonspremie", "employer's pension premium"}},
    NamedAccount{AccountKind::pension_employee,
                 {"arbeidstakerens pensjonspremie", "employee's pension premium"}},
    NamedAccount{AccountKind::afp_pay, {"lønn i AFP-ordningen", "pay in the AFP scheme"}},
    NamedAccount{AccountKind::afp_premium, {"AFP-premie", "AFP premium"}},
    NamedAccount{AccountKind::withholding_base, {"trekkgrunnlag", "basis of withholding"}},
    NamedAccount{AccountKind::withheld, {"skattetrekk", "tax withheld"}},
    NamedAccount{AccountKind::contribution_pay,
                 {"avgiftspliktig lønn", "pay that bears contribution"}},
    NamedAccount{AccountKind::contribution,
                 {"arbeidsgiveravgift av lønn", "employer's contribution on pay"}},
    NamedAccount{AccountKind::holiday_contribution_base,
                 {"feriepenger det er avsatt avgift av", "holiday pay with contribution accrued"}},
    NamedAccount{AccountKind::holiday_contribution,
                 {"avsatt avgift av feriepenger", "contribution accrued on holiday pay"}},
    NamedAccount{AccountKind::pension_contribution_base,
                 {"pensjon det er avsatt avgift av", "pension with contribution accrued"}},
    NamedAccount{AccountKind::pension_contribution,
                 {"avsatt avgift av pensjon", "contribution accrued on pension"}},
    NamedAccount{AccountKind::cover, {"dekning", "cover"}},
    NamedAccount{AccountKind::monthly_pay, {"månedlige beløp", "monthly amounts"}},
    NamedAccount{AccountKind::may_day_pay,
                 {"lønn for 1. eller 17. mai fri", "pay for 1 or 17 May off"}},
    NamedAccount{AccountKind::adjusted, {"beløp ført for hånd", "amounts entered by hand"}},
    NamedAccount{AccountKind::attachment, {"utleggstrekk", "attachment of earnings"}},
    NamedAccount{AccountKind::union_fee,
                 {"fagforeningskontingent som senker trekkgrunnlaget",
                  "union dues that lower what tax is withheld from"}},
    NamedAccount{
        AccountKind::arrangement_pay,
        {"avgiftspliktig lønn i ordningen", "pay of the arrangement that bears contribution"}},
    NamedAccount{AccountKind::employment_pay,
                 {"avgiftspliktig lønn utenfor én bestemt ordning",
                  "pay of no single arrangement that bears contribution"}},
    NamedAccount{AccountKind::premium_paid,
                 {"pensjonspremie betalt med kjøringen", "pension premium paid with the run"}},
    NamedAccount{AccountKind::exempt_used, {"brukt av frikortet", "used of the exemption card"}},
    NamedAccount{AccountKind::extra_withheld,
                 {"skattetrekk etter ønske", "tax withheld on request"}},
    NamedAccount{
        AccountKind::christmas_relief,
        {"lønn med lettelse i skatten før jul", "pay with relief in tax before Christmas"}},
    NamedAccount{
        AccountKind::uncarded_base,
        {"trekkgrunnlag uten årets skattekort", "basis of withholding without the year's card"}},
    NamedAccount{AccountKind::uncarded_tax,
                 {"skattetrekk uten årets skattekort", "tax withheld without the year's card"}},
    NamedAccount{AccountKind::holiday_paid, {"utbetalte feriepenger", "holiday pay paid"}},
    NamedAccount{AccountKind::holiday_senior_paid,
                 {"utbetalt feriepengetillegg for seniorer", "holiday pay paid as a senior"}},
    NamedAccount{AccountKind::unit_contribution,
                 {"underenhetens arbeidsgiveravgift", "contribution of the sub-unit"}},
    NamedAccount{
        AccountKind::unit_pay,
        {"underenhetens avgiftspliktige lønn", "pay of the sub-unit that bears contribution"}},
    NamedAccount{AccountKind::unit_premium,
                 {"underenhetens pensjonspremie", "pension premium of the sub-unit"}},
    NamedAccount{
        AccountKind::unit_exempt,
        {"underenhetens avgiftsfrie grunnlag", "basis of the sub-unit without contribution"}},
    NamedAccount{AccountKind::relief,
                 {"brukt av fribeløpet i sone Ia", "used of the allowance of zone Ia"}},
    NamedAccount{AccountKind::household_pay,
                 {"lønn for arbeid i hjemmet", "pay for work in the home"}},
};

} // namespace

std::string_view input_name(InputName name, Language language) {
    return phrase_of(input_names, name).in(language);
}

std::string table_period(TaxPeriod period, Language language) {
    // In the order of the type.
    static constexpr std::array<Phrase, tax_periods.size()> names{{{"måned", "month"},
                                                                   {"14 dager", "14 days"},
                                                                   {"uke", "week"},
                                                                   {"4 dager", "4 days"},
                                                                   {"3 dager", "3 days"},
                                                                   {"2 dager", "2 days"},
                                                                   {"1 dag", "1 day"}}};
    return std::string{names.at(static_cast<std::size_t>(period)).in(language)};
}

std::string account_name(const line::Account& account, Language language) {
    constexpr unsigned ten = 10;
    std::string when = std::to_string(account.year);
    if (account.month != 0) {
        const std::string period = when + (account.month < ten ? "-0" : "-");
        when = month(period + std::to_string(account.month), language);
    }
    std::string text{phrase_of(account_names, account.kind).in(language)};
    text += ", " + when;
    return text;
}

} // namespace bpa::outputs::display
