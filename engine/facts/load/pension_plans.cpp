#include "facts/load/checked_values.hpp"
#include "facts/load/obligations.hpp"

namespace bpa::facts {
namespace {

/// Knows a plan, the days it holds, and where to report.
struct PlanInForce {
    const FromDate<PensionPlan>& plan;
    DateRange days;
    const LoadContext& context;
};

/// Knows a percentage of a plan by its key, and what is said when it breaks a bound.
struct PlanShare {
    std::string_view key;
    Percent percent;
    std::string_view code;
};

void report(const PlanInForce& in_force,
            const PlanShare& share,
            const rulebook::Entry<Percent>& bound) {
    const auto& legend = in_force.context.rules.legend;
    in_force.context.diagnostics.add(problem_at(in_force.plan.place,
                                                share.code,
                                                {{"key", std::string{share.key}},
                                                 {"percent", share.percent.text()},
                                                 {"bound", bound.value.text()},
                                                 {"from", bound.days.first.text()},
                                                 {"basis", basis_text(legend, bound.citation)}}));
}

void refuse_over(const PlanInForce& in_force,
                 const PlanShare& share,
                 const rulebook::Dated<Percent>& most) {
    for (const auto* bound : values_during(most, in_force.days)) {
        if (bound->value < share.percent) {
            report(in_force, share, *bound);
            return;
        }
    }
}

void refuse_under(const PlanInForce& in_force,
                  const PlanShare& share,
                  const rulebook::Dated<Percent>& least) {
    for (const auto* bound : values_during(least, in_force.days)) {
        if (share.percent < bound->value) {
            report(in_force, share, *bound);
            return;
        }
    }
}

/// What the employee pays may not be more than what the employer does.
void check_employee_share(const PlanInForce& in_force) {
    const PensionPlan& plan = in_force.plan.value;
    if (plan.employer_percent < plan.employee_percent) {
        in_force.context.diagnostics.add(problem_at(in_force.plan.place,
                                                    "employer/employee-share-over-employer",
                                                    {{"employee", plan.employee_percent.text()},
                                                     {"employer", plan.employer_percent.text()}}));
    }
}

/// A plan may leave people out from an age, but no younger than the law lets it.
void check_until_age(const PlanInForce& in_force, const rulebook::Dated<Exact>& youngest) {
    const auto& until = in_force.plan.value.until_age;
    if (!until) {
        return;
    }
    for (const auto* bound : values_during(youngest, in_force.days)) {
        if (Exact{*until} < bound->value) {
            const auto& legend = in_force.context.rules.legend;
            in_force.context.diagnostics.add(
                problem_at(in_force.plan.place,
                           "employer/pension-ends-early",
                           {{"age", std::to_string(*until)},
                            {"bound", bound->value.text()},
                            {"basis", basis_text(legend, bound->citation)}}));
            return;
        }
    }
}

} // namespace

void check_pension_plans(const std::vector<FromDate<PensionPlan>>& plans,
                         const LoadContext& context) {
    const rulebook::PensionLaw& law = context.rules.law.pension;
    constexpr std::string_view over = "employer/pension-over-maximum";
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const PlanInForce in_force{plans[i], days_of(plans, i), context};
        const PensionPlan& plan = plans[i].value;
        refuse_under(in_force,
                     {"employer_percent", plan.employer_percent, "employer/pension-under-minimum"},
                     law.least_percent);
        refuse_over(in_force, {"employer_percent", plan.employer_percent, over}, law.most_percent);
        refuse_over(in_force, {"extra_percent", plan.extra_percent, over}, law.most_extra_percent);
        refuse_over(
            in_force,
            {"employee_percent", plan.employee_percent, "employer/employee-share-over-limit"},
            law.most_employee_percent);
        check_employee_share(in_force);
        check_until_age(in_force, law.entry_until_age);
    }
}

} // namespace bpa::facts
