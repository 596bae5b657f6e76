#include "outputs/display/figures.hpp"

#include "outputs/display/words.hpp"

namespace bpa::outputs::display {

using line::AccountKind;

std::string decision_hours(const ExactMinutes& time, Language language) {
    const std::string text = hours(time, language);
    return time.minutes() < Exact{0} ? text : text.substr(0, text.find(' '));
}

void HolidayTotals::add(const line::AssistantResult& who, int year) {
    Money earned;
    Money paid;
    Money earned_in_runs;
    Money contribution_now;
    for (const line::Accounts* accounts : {&who.before, &who.posted}) {
        const bool is_new = accounts == &who.posted;
        for (const auto& [account, amount] : accounts->all()) {
            const bool is_paid = account.kind == AccountKind::holiday_paid ||
                                 account.kind == AccountKind::holiday_senior_paid;
            paid_now_ += is_paid && is_new ? amount : Money{};
            if (account.year != year) {
                continue;
            }
            if (is_paid) {
                paid += amount;
            } else if (account.unit.empty() &&
                       (account.kind == AccountKind::holiday_earned ||
                        account.kind == AccountKind::holiday_senior_earned)) {
                earned += amount;
            } else if (account.kind == AccountKind::holiday_contribution_base) {
                earned_in_runs += amount;
            } else if (account.kind == AccountKind::holiday_contribution && is_new) {
                contribution_now += amount;
            }
        }
    }
    // Whoever has been paid all of it waits for nothing.
    if (paid == Money{} || paid != earned) {
        earned_ += earned - paid;
        earned_in_runs_ += earned_in_runs;
        contribution_now_ += contribution_now;
    }
}

std::string HolidayTotals::paid_part(Language language) const {
    return paid_now_ == Money{}
               ? std::string{}
               : say(language,
                     {"Av lønnen er {} feriepenger. De ble regnet som kostnad da de ble opptjent, "
                      "og er trukket fra her, med den avgiften tidligere kjøringer har satt av.",
                      "Of the pay, {} is holiday pay. It was counted as a cost when it was earned, "
                      "and is taken off here, with what earlier runs set aside of contribution."},
                     money(paid_now_, language));
}

Phrase HolidayTotals::cost_name() const {
    return paid_now_ == Money{}
               ? Phrase{"Opptjente feriepenger", "Holiday pay earned"}
               : Phrase{"Feriepenger, opptjent minus utbetalt", "Holiday pay, earned less paid"};
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
