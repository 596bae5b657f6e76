#include "calc/problems.hpp"

#include "values/check.hpp"

namespace bpa::calc {

namespace {

/// Code, and whether the problem belongs to one person.
std::pair<const char*, bool> code_of(PriceProblem problem) {
    switch (problem) {
    case PriceProblem::duty_without_rule:
        return {"calc/duty-without-rule", true};
    case PriceProblem::no_rate:
        return {"calc/no-rate", false};
    case PriceProblem::not_confirmed:
        return {"calc/rate-not-confirmed", false};
    case PriceProblem::own_wage_missing:
        return {"calc/own-wage-missing", true};
    case PriceProblem::own_wage_refused:
        return {"calc/own-wage-refused", true};
    case PriceProblem::norm_missing:
        return {"calc/norm-missing", true};
    case PriceProblem::norm_without_hours:
        return {"calc/norm-without-hours", true};
    case PriceProblem::call_without_rule:
        return {"calc/call-without-rule", true};
    case PriceProblem::rota_missing:
        return {"calc/rota-missing", true};
    case PriceProblem::counter_missing:
        return {"calc/counter-missing", true};
    case PriceProblem::weekends_missing:
        return {"calc/weekends-missing", true};
    case PriceProblem::norm_without_window:
        return {"calc/norm-without-window", true};
    case PriceProblem::overtime_below_law:
        return {"calc/overtime-below-law", true};
    case PriceProblem::not_for_her:
        return {"calc/wage-for-others", true};
    case PriceProblem::no_divisor:
        return {"calc/hours-missing", false};
    case PriceProblem::annual_pay_missing:
        return {"calc/annual-pay-missing", true};
    case PriceProblem::norm_undecided:
        return {"calc/norm-undecided", true};
    case PriceProblem::roster_fact_missing:
        return {"calc/roster-fact-missing", true};
    case PriceProblem::step_not_found:
        return {"calc/step-not-found", true};
    case PriceProblem::pay_step_missing:
        return {"calc/pay-step-missing", true};
    }
    BPA_CHECK(false);
}

/// Which step of a ladder it is whose pay nobody has found, and why.
void add_step(const Unpriced& unpriced, source::MessageArgs& args) {
    const auto text = [](const std::optional<int>& number) {
        return number ? std::to_string(*number) : std::string{};
    };
    args.emplace_back("years", text(unpriced.years));
    args.emplace_back("pay_step", text(unpriced.pay_step));
    const auto* reason = unpriced.reason;
    args.emplace_back("reason_nb", reason == nullptr ? std::string{} : reason->nb);
    args.emplace_back("reason_en", reason == nullptr ? std::string{} : reason->en);
}

/// How long the value was confirmed, or which step nobody has found.
void add_details(const Unpriced& unpriced, source::MessageArgs& args) {
    if (unpriced.problem == PriceProblem::not_confirmed) {
        args.emplace_back("confirmed_until", unpriced.confirmed_until->text());
    } else if (unpriced.problem == PriceProblem::step_not_found) {
        add_step(unpriced, args);
    }
}

} // namespace

source::Diagnostic to_diagnostic(const Unpriced& unpriced,
                                 const facts::Shift& shift,
                                 const facts::Facts& facts,
                                 const rulebook::Rules& rules) {
    const auto& assistant = facts.assistants.at(shift.assistant);
    const auto [code, personal] = code_of(unpriced.problem);
    source::Diagnostic diagnostic{
        .code = code, .place = unpriced.place, .length = 1, .args = {}, .related = {}};
    // First, so that of several problems alike the earliest sorts first.
    diagnostic.args.emplace_back("date", unpriced.date.text());
    switch (unpriced.problem) {
    case PriceProblem::not_for_her:
        diagnostic.args.emplace_back("rule", rules.legend.at(unpriced.rule).id);
        [[fallthrough]];
    case PriceProblem::duty_without_rule:
        diagnostic.place = shift.place;
        diagnostic.length = shift.length;
        diagnostic.args.emplace_back("duty", rules.legend.at(unpriced.duty).id);
        diagnostic.args.emplace_back(
            "terms",
            facts::in_force(assistant.employments.at(shift.employment).terms, unpriced.date)
                ->value);
        break;
    case PriceProblem::not_confirmed:
    case PriceProblem::step_not_found:
    case PriceProblem::no_rate:
        diagnostic.related.push_back(shift.place);
        add_details(unpriced, diagnostic.args);
        diagnostic.args.emplace_back("rule", rules.legend.at(unpriced.rule).id);
        break;
    case PriceProblem::no_divisor:
    case PriceProblem::annual_pay_missing:
        diagnostic.args.emplace_back("purpose", std::string{name_of(unpriced.purpose)});
        [[fallthrough]];
    case PriceProblem::norm_undecided:
    case PriceProblem::roster_fact_missing:
    case PriceProblem::overtime_below_law:
    case PriceProblem::own_wage_missing:
    case PriceProblem::own_wage_refused:
    case PriceProblem::norm_missing:
    case PriceProblem::norm_without_hours:
    case PriceProblem::call_without_rule:
    case PriceProblem::rota_missing:
    case PriceProblem::counter_missing:
    case PriceProblem::weekends_missing:
    case PriceProblem::norm_without_window:
    case PriceProblem::pay_step_missing:
        diagnostic.args.emplace_back("rule", rules.legend.at(unpriced.rule).id);
        break;
    }
    if (personal) {
        diagnostic.person = assistant.id;
        diagnostic.args.emplace_back("assistant", assistant.id);
    }
    return diagnostic;
}

} // namespace bpa::calc
