#include "outputs/display/words.hpp"

#include <array>

namespace bpa::outputs::display {
namespace {

using line::InputName;

struct NamedInput {
    InputName name{};
    Phrase phrase;
};

// A table and not a switch: the list is longer than a function may be. Its order is that of the
// names, which is checked below.
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
               {"grunnlag fra tidligere kjøringer", "basis from earlier runs"}},
    NamedInput{InputName::already, {"regnet ut i tidligere kjøringer", "computed by earlier runs"}},
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
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < input_names.size(); ++i) {
        if (static_cast<std::size_t>(input_names.at(i).name) != i) {
            return false;
        }
    }
    return input_names.size() == static_cast<std::size_t>(InputName::table_result) + 1;
}
static_assert(is_in_order(), "every input has a name, in the order of the enumeration");

} // namespace

std::string_view input_name(InputName name, Language language) {
    return input_names.at(static_cast<std::size_t>(name)).phrase.in(language);
}

} // namespace bpa::outputs::display
