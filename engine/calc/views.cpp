#include "calc/views.hpp"

#include "calc/rates.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

const char* finding_code(line::UnpaidReason reason) {
    switch (reason) {
    case line::UnpaidReason::unapproved:
        return "finding/unapproved";
    case line::UnpaidReason::wrong_approver:
        return "finding/wrong-approver";
    case line::UnpaidReason::own_approver:
        return "finding/own-approver";
    case line::UnpaidReason::approved_early:
        return "finding/approved-early";
    case line::UnpaidReason::held_back:
        break; // told once per person, not per shift
    }
    BPA_CHECK(false);
}

line::EmploymentView employment_view(const facts::Employment& employment,
                                     const rulebook::Rules& rules,
                                     std::pair<Date, Minutes> day_and_worked) {
    const auto [day, worked] = day_and_worked;
    line::EmploymentView view;
    view.number = employment.number;
    const auto* terms = facts::in_force(employment.terms, day);
    BPA_CHECK(terms != nullptr);
    const auto& book = rules.rulebooks.at(terms->value);
    view.terms = book.title;
    if (const auto* norm = facts::in_force(employment.weekly_norm, day)) {
        view.weekly_norm = norm->value;
    }
    if (const auto* position = facts::in_force(employment.position, day)) {
        view.position = position->value;
    }
    const bool counts_years =
        std::any_of(book.wages.begin(), book.wages.end(), [](const auto& wage) {
            return !wage.ladder.entries().empty();
        });
    if (counts_years && facts::in_force(employment.own_wage, day) == nullptr &&
        salary_on(employment, day) == nullptr) {
        view.seniority_years = seniority_years(employment, book, day, worked);
    }
    return view;
}

} // namespace

LocalTime local_time(const calendar::OsloTime& clock, Instant instant) {
    const auto wall = clock.to_wall(instant);
    return {wall.date, ClockTime::from_minutes(wall.minutes).value(), wall.offset_minutes};
}

std::string
paid_key(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift) {
    const auto& assistant = facts.assistants.at(shift.assistant);
    return assistant.id + "/" + std::to_string(assistant.employments.at(shift.employment).number) +
           "/" + local_time(rules.clock, shift.start).text();
}

std::string
content_of(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift) {
    const auto time = [&](Instant instant) { return local_time(rules.clock, instant).text(); };
    std::string content = time(shift.start) + "|" + time(shift.end) + "|" +
                          rules.legend.at(shift.duty).id + "|" +
                          facts.arrangements.at(shift.arrangement).id;
    for (const auto& interval : shift.breaks) {
        content += "|break " + time(interval.start) + " " + time(interval.end);
    }
    for (const auto& interval : shift.calls) {
        content += "|call " + time(interval.start) + " " + time(interval.end);
    }
    const auto& details = shift.details.get();
    if (details.trip) {
        content += "|trip " + facts.trips.at(*details.trip).id;
    }
    if (details.told_at) {
        content += "|told " + time(*details.told_at);
    }
    if (details.cancelled_at) {
        content += "|cancelled " + time(*details.cancelled_at);
    }
    if (details.is_ordered) {
        content += *details.is_ordered ? "|ordered" : "|not ordered";
    }
    content += details.is_moved ? "|moved" : "";
    content += details.as_time_off ? "|time off" : "";
    content += details.overtime_as_time_off ? "|overtime as time off" : "";
    if (details.time_off_taken) {
        content += "|taken " + rules.legend.at(*details.time_off_taken).id;
    }
    return content;
}

line::ShiftView
shift_view(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift) {
    const auto& period = facts.periods.at(shift.period);
    const auto& cancelled_at = shift.details->cancelled_at;
    return {.employment =
                facts.assistants.at(shift.assistant).employments.at(shift.employment).number,
            .arrangement = facts.arrangements.at(shift.arrangement).id,
            .start = local_time(rules.clock, shift.start),
            .end = local_time(rules.clock, shift.end),
            .length = shift.end - shift.start,
            .duty = shift.duty,
            .period = period.name.text(),
            .place = shift.place,
            .approved_by = shift.approval ? facts.approver(*shift.approval) : std::string{},
            .is_carried = !period.is_current,
            .is_time_off = shift.details->time_off_taken.has_value(),
            .cancelled_at = cancelled_at ? std::optional{local_time(rules.clock, *cancelled_at)}
                                         : std::nullopt};
}

line::PersonView person_view(const facts::Assistant& assistant,
                             const rulebook::Rules& rules,
                             const Settings& settings,
                             const std::map<std::uint32_t, Minutes>& hours_worked) {
    line::PersonView view{.alias = assistant.id,
                          .given_name = assistant.given_name,
                          .family_name = assistant.family_name,
                          .national_id = assistant.national_id,
                          .bank_account = assistant.bank_account,
                          .language = assistant.language,
                          .employments = {}};
    const Date last = settings.period_days.last.value();
    for (const auto& employment : assistant.employments) {
        if (!employment.days.overlaps(settings.period_days)) {
            continue;
        }
        const Date day = employment.days.last ? std::min(last, *employment.days.last) : last;
        const auto worked = hours_worked.find(employment.number);
        view.employments.push_back(employment_view(
            employment, rules, {day, worked == hours_worked.end() ? Minutes{} : worked->second}));
    }
    return view;
}

line::CarriedShift carried_view(const facts::Facts& facts,
                                const rulebook::Rules& rules,
                                const facts::Shift& shift,
                                line::UnpaidReason reason,
                                const source::SourceFiles& files) {
    const auto& assistant = facts.assistants.at(shift.assistant);
    return {.assistant = assistant.id,
            .employment = assistant.employments.at(shift.employment).number,
            .arrangement = facts.arrangements.at(shift.arrangement).id,
            .period = facts.periods.at(shift.period).name.text(),
            .file = files.at(shift.place.file).path,
            .start = local_time(rules.clock, shift.start),
            .end = local_time(rules.clock, shift.end),
            .reason = reason,
            .place = shift.place};
}

line::Finding plan_finding(const facts::Facts& facts,
                           const rulebook::Rules& rules,
                           const facts::Shift& shift,
                           std::pair<const char*, const ConversionPlan&> code_and_plan) {
    const auto& assistant = facts.assistants.at(shift.assistant).id;
    const auto& plan = code_and_plan.second;
    return {.code = code_and_plan.first,
            .level = line::FindingLevel::review,
            .assistant = assistant,
            .place = shift.place,
            .args = {{"assistant", assistant},
                     {"active", plan.active.text()},
                     {"duty", plan.duty.text()},
                     {"hours", plan.duty.text()},
                     {"start", local_time(rules.clock, shift.start).text()},
                     {"rule", rules.legend.at(plan.rule->rule).id}},
            .citation = plan.terms->citation};
}

line::Finding unpaid_finding(const facts::Facts& facts,
                             const rulebook::Rules& rules,
                             const facts::Shift& shift,
                             line::UnpaidReason reason) {
    const auto& assistant = facts.assistants.at(shift.assistant).id;
    line::Finding finding{.code = finding_code(reason),
                          .level = line::FindingLevel::review,
                          .assistant = assistant,
                          .place = shift.place,
                          .args = {{"assistant", assistant},
                                   {"start", local_time(rules.clock, shift.start).text()},
                                   {"end", local_time(rules.clock, shift.end).text()},
                                   {"arrangement", facts.arrangements.at(shift.arrangement).id}},
                          .citation = std::nullopt};
    if (shift.approval) {
        finding.args.emplace_back("approver", facts.approver(*shift.approval));
        finding.args.emplace_back("approved_at",
                                  local_time(rules.clock, shift.approval->at).text());
    }
    return finding;
}

} // namespace bpa::calc
