// Employments: what must be stated, and what fits together.
#include "amelding/checks.hpp"
#include "amelding/code_values.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

/// Knows an employment that is being checked.
class EmploymentCheck {
public:
    EmploymentCheck(const Scene& scene, const Employment& job) : scene_{scene}, job_{job} {}

    void run() const {
        check_codes();
        check_dates();
        check_hours();
        check_position();
        for (const auto& leave : job_.leaves) {
            check_leave(leave);
        }
        if (!job_.pay_type.empty()) {
            add("pay-type-written", Severity::immediate, "avloenningstype");
        }
        if (is_reported_every_month(job_.type)) {
            check_stated();
        }
    }

private:
    void add(std::string_view rule,
             Severity severity,
             std::string_view field,
             source::MessageArgs args = {},
             std::optional<At> at = {}) const {
        scene_.add(std::string{"amelding/"}.append(rule),
                   severity,
                   at.value_or(job_.at),
                   field,
                   std::move(args),
                   job_.id);
    }
    void check_codes() const;
    void check_occupation() const;
    void check_dates() const;
    void check_hours() const;
    void check_position() const;
    void check_leave(const Leave& leave) const;
    void check_stated() const;
    void
    need(bool is_there, std::string_view element, Severity severity = Severity::immediate) const {
        if (!is_there) {
            add("field-missing", severity, element, {{"element", std::string{element}}});
        }
    }

    const Scene& scene_;
    const Employment& job_;
};

void EmploymentCheck::check_codes() const {
    const auto look = [this](CodeList list, std::string_view value, std::string_view element) {
        scene_.check_code(list, value, element, job_.at, job_.id);
    };
    look(CodeList::employment_type, job_.type, "typeArbeidsforhold");
    look(CodeList::working_time, job_.working_time, "arbeidstidsordning");
    look(CodeList::appointment, job_.appointment, "formForAnsettelse");
    look(CodeList::end_cause, job_.end_cause, "aarsakTilSluttdato");
    for (const auto& leave : job_.leaves) {
        scene_.check_code(
            CodeList::leave, leave.description, "permisjon/beskrivelse", leave.at, job_.id);
    }
    check_occupation();
}

void EmploymentCheck::check_occupation() const {
    const auto& month = scene_.month;
    if (job_.occupation.empty() || !month || scene_.rules.occupations.empty()) {
        return;
    }
    const auto found = scene_.rules.occupations.find(job_.occupation);
    const DateRange days{.first = month->first_day(), .last = month->last_day()};
    if (found == scene_.rules.occupations.end() || !found->second.overlaps(days)) {
        add("115",
            Severity::rejected,
            "yrke",
            {{"code", job_.occupation}, {"month", month->text()}});
    }
}

void EmploymentCheck::check_dates() const {
    if (job_.from && job_.until && *job_.until < *job_.from) {
        add("ends-before-it-starts",
            Severity::immediate,
            "sluttdato",
            {{"from", job_.from->text()}, {"until", job_.until->text()}});
    }
    if (!job_.until && !job_.end_cause.empty()) {
        add("cause-without-end",
            Severity::immediate,
            "aarsakTilSluttdato",
            {{"cause", job_.end_cause}});
    }
    const auto& month = scene_.month;
    if (job_.until && job_.end_cause.empty() && is_reported_every_month(job_.type) && month &&
        scene_.rules.appointment_from <= *month) {
        add("end-without-cause",
            Severity::immediate,
            "aarsakTilSluttdato",
            {{"until", job_.until->text()}});
    }
    if (job_.from && month && month->last_day() < *job_.from) {
        add("starts-after-month",
            Severity::guidance,
            "startdato",
            {{"from", job_.from->text()}, {"month", month->text()}});
    }
}

void EmploymentCheck::check_hours() const {
    if (!job_.full_time_hours) {
        return;
    }
    constexpr std::string_view element = "antallTimerPerUkeSomEnFullStillingTilsvarer";
    const auto& hours = *job_.full_time_hours;
    const auto& rules = scene_.rules;
    const auto wanted = rules.hours_of_working_time.find(job_.working_time);
    if (hours <= Decimal{}) {
        add("full-time-zero", Severity::immediate, element, {{"hours", hours.text()}});
        return;
    }
    if (wanted != rules.hours_of_working_time.end() && wanted->second != hours) {
        add("526",
            Severity::immediate,
            element,
            {{"rule", job_.working_time == working_time_526d ? "526D" : "526"},
             {"arrangement", job_.working_time},
             {"wanted", wanted->second.text()},
             {"hours", hours.text()}});
        return;
    }
    if (hours < rules.least_weekly_hours || rules.most_weekly_hours < hours) {
        add("weekly-hours",
            Severity::guidance,
            element,
            {{"hours", hours.text()},
             {"least", rules.least_weekly_hours.text()},
             {"most", rules.most_weekly_hours.text()}});
    }
}

void EmploymentCheck::check_position() const {
    if (!job_.position) {
        return;
    }
    constexpr std::string_view element = "stillingsprosent";
    const auto& percent = *job_.position;
    const auto whole = Decimal::whole(100); // all of a position
    if (percent < Decimal{}) {
        add("percent-range",
            Severity::immediate,
            element,
            {{"element", std::string{element}}, {"percent", percent.text()}});
    } else if (job_.appointment == appointment_on_call && (percent.is_zero() || percent == whole)) {
        add("on-call-position", Severity::guidance, element, {{"percent", percent.text()}});
    }
}

void EmploymentCheck::check_leave(const Leave& leave) const {
    if (leave.from && leave.until && *leave.until < *leave.from) {
        add("ends-before-it-starts",
            Severity::immediate,
            "permisjon/sluttdato",
            {{"from", leave.from->text()}, {"until", leave.until->text()}},
            leave.at);
    }
    constexpr std::string_view element = "permisjonsprosent";
    if (leave.percent && (*leave.percent <= Decimal{} || Decimal::whole(100) < *leave.percent)) {
        add("percent-range",
            Severity::immediate,
            element,
            {{"element", std::string{element}}, {"percent", leave.percent->text()}},
            leave.at);
    }
}

/// The format asks for little; the report of an employee is not whole without these.
void EmploymentCheck::check_stated() const {
    if (job_.id.empty()) {
        add("employment-without-id", Severity::guidance, "arbeidsforholdId");
    }
    need(job_.from.has_value(), "startdato");
    if (scene_.month && scene_.rules.appointment_from <= *scene_.month &&
        job_.appointment.empty()) {
        add("291", Severity::guidance, "formForAnsettelse");
    }
    if (job_.type != type_ordinary) { // at sea, hours are agreed otherwise
        return;
    }
    need(job_.full_time_hours.has_value(), "antallTimerPerUkeSomEnFullStillingTilsvarer");
    need(!job_.occupation.empty(), "yrke");
    need(!job_.working_time.empty(), "arbeidstidsordning");
    need(job_.position.has_value(), "stillingsprosent");
    need(job_.wage_changed.has_value(), "sisteLoennsendringsdato", Severity::guidance);
    need(job_.position_changed.has_value(),
         "sisteDatoForStillingsprosentendring",
         Severity::guidance);
}

} // namespace

void check_employments(const Scene& scene, const Recipient& who) {
    std::vector<std::string_view> ids;
    for (const auto& job : who.employments) {
        EmploymentCheck{scene, job}.run();
        if (!job.id.empty()) {
            ids.push_back(job.id);
        }
    }
    std::sort(ids.begin(), ids.end());
    for (auto at = ids.begin(); (at = std::adjacent_find(at, ids.end())) != ids.end(); ++at) {
        const auto second = std::find_if(who.employments.rbegin(),
                                         who.employments.rend(),
                                         [&](const auto& job) { return job.id == *at; });
        scene.add("amelding/employment-twice",
                  Severity::immediate,
                  second->at,
                  "arbeidsforholdId",
                  {},
                  *at);
    }
}

} // namespace bpa::amelding
