#include "outputs/display/floor.hpp"

#include "outputs/display/words.hpp"
#include "values/check.hpp"

namespace bpa::outputs::display {

std::string held_against(const line::FloorRow& row, Language language) {
    const auto& title = row.agreement_title.in(language);
    switch (row.reason) {
    case line::FloorReason::own_wage:
        return say(
            language,
            {"{} ({}), som arbeidsforholdet følger", "{} ({}), which the employment follows"},
            title,
            row.agreement);
    case line::FloorReason::contract:
        return say(language,
                   {"{} ({}), som kontrakten nevner", "{} ({}), which the contract names"},
                   title,
                   row.agreement);
    case line::FloorReason::arrangement:
        return say(language,
                   {"{} ({}), som oppdragsavtalen for {} krever",
                    "{} ({}), which the public contract on {} demands"},
                   title,
                   row.agreement,
                   row.arrangement);
    }
    BPA_CHECK(false);
}

std::string floor_pay(const line::FloorPay& pay, Language language) {
    if (pay.share == Exact{1}) {
        return money(pay.rate, language);
    }
    return say(language,
               {"{} av {} = {}", "{} of {} = {}"},
               percent(Percent::of_fraction(pay.share), language),
               money(pay.rate, language),
               money(pay.shown(), language));
}

} // namespace bpa::outputs::display
