#include "payment/kids.hpp"

#include "facts/load/load.hpp"
#include "report/feedback.hpp"

namespace bpa::payment {

std::map<facts::KidUse, std::string> known_kids(source::Inputs& inputs,
                                                rulebook::Rules& rules,
                                                const run::Manifest& run,
                                                source::Diagnostics& problems) {
    std::map<facts::KidUse, std::string> kids;
    const auto answers = report::load_feedback(inputs, Month::of(run.payment_date), problems);
    for (const auto& answer : answers) {
        for (const auto& due : answer.due) {
            const bool is_this =
                due.use == report::DueUse::withheld_tax && due.payment_date == run.payment_date;
            if (is_this && answer.status != report::AnswerStatus::rejected && !due.kid.empty()) {
                kids[facts::KidUse::withheld_tax] = due.kid; // of the answer that came last
            }
        }
    }
    for (const auto& kid :
         facts::load_payment_kids(inputs, run.arguments.period, rules, problems)) {
        if (kid.payment_date == run.payment_date) {
            kids[kid.use] = kid.kid;
        }
    }
    return kids;
}

} // namespace bpa::payment
