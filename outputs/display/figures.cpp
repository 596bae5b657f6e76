#include "outputs/display/figures.hpp"

#include "outputs/display/words.hpp"

namespace bpa::outputs::display {

using line::AccountKind;

std::string decision_hours(const ExactMinutes& time, Language language) {
    const std::string text = hours(time, language);
    return time.minutes() < Exact{0} ? text : text.substr(0, text.find(' '));
}

void HolidayTotals::add(const line::AssistantResult& who, int year) {
    for (const line::Accounts* accounts : {&who.before, &who.posted}) {
        for (const auto& [account, amount] : accounts->all()) {
            const bool is_new = accounts == &who.posted;
            if (account.year != year) {
                continue;
            }
            if (account.kind == AccountKind::holiday_earned ||
                account.kind == AccountKind::holiday_senior_earned) {
                earned_ += amount;
            } else if (account.kind == AccountKind::holiday_contribution_base) {
                earned_in_runs_ += amount;
            } else if (account.kind == AccountKind::holiday_contribution && is_new) {
                contribution_now_ += amount;
            }
        }
    }
}

std::string HolidayTotals::later_part(Language language) const {
    return contribution_now_ == Money{}
               ? std::string{}
               : say(language,
                     {"Av arbeidsgiveravgiften gjelder {} feriepengene. Den delen betales først "
                      "når feriepengene betales, og er ikke med i det som skal til Skatteetaten "
                      "for måneden.",
                      "Of the employer's contribution, {} is for the holiday pay. That part is "
                      "paid when the holiday pay is, and is not in what the Tax Administration is "
                      "due for the month."},
                     money(contribution_now_, language));
}

std::string HolidayTotals::before_runs(Money owed, Language language) const {
    const Money earlier = earned_ - earned_in_runs_;
    if (earlier <= Money{}) {
        return {};
    }
    if (earned_ != owed) {
        return say(language,
                   {"En del av feriepengene var opptjent før programmet ble tatt i bruk. Avgiften "
                    "av dem er ikke regnet ut her og kommer i tillegg.",
                    "A part of the holiday pay was earned before the program was taken into use. "
                    "The contribution on it is not worked out here and comes in addition."});
    }
    return say(language,
               {"Av feriepengene var {} opptjent før programmet ble tatt i bruk. Avgiften av dem "
                "er ikke regnet ut her og kommer i tillegg.",
                "Of the holiday pay, {} was earned before the program was taken into use. The "
                "contribution on it is not worked out here and comes in addition."},
               money(earlier, language));
}

} // namespace bpa::outputs::display
