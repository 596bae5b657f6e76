#include "outputs/display/time_off.hpp"

#include "outputs/display/words.hpp"

#include <algorithm>

namespace bpa::outputs::display {

std::string earned(const line::EarnedTimeOff& time_off, Language language) {
    std::string text = say(language,
                           {"{} timer tjent {}", "{} hours earned {}"},
                           hours(time_off.time, language),
                           plain_date(time_off.earned_on, language));
    if (time_off.until) {
        text += say(language,
                    {", fristen er {}", ", to be taken by {}"},
                    plain_date(*time_off.until, language));
    }
    return text;
}

std::string title_of_rule(const line::Legend& legend, const std::string& id, Language language) {
    const auto found = std::find_if(legend.rules.begin(),
                                    legend.rules.end(),
                                    [&id](const line::RuleName& rule) { return rule.id == id; });
    return found == legend.rules.end() ? id : found->title.in(language);
}

} // namespace bpa::outputs::display
