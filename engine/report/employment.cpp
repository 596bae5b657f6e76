#include "report/employment.hpp"

#include "run/hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace bpa::report {
namespace {

using facts::Employment;
using facts::in_force;

constexpr std::size_t id_length = 32;
constexpr std::int64_t percent_whole = 100;

/// Knows an employment while it is described, and what is missing.
struct Describing {
    const MonthSources& sources;
    const facts::Assistant& who;
    const Employment& employment;
    source::Diagnostics& diagnostics;
    Date day; ///< the last of it in the month

    void miss(std::string_view code) const {
        diagnostics.add({.code = std::string{code},
                         .place = employment.place,
                         .args = {{"assistant", who.id},
                                  {"employment", std::to_string(employment.number)},
                                  {"month", sources.month.text()}},
                         .person = who.id});
    }
    [[nodiscard]] const facts::EmploymentReporting& own() const {
        static const facts::EmploymentReporting nothing{};
        const auto* entry = in_force(employment.reporting, day);
        return entry == nullptr ? nothing : entry->value;
    }
    [[nodiscard]] const facts::EmployerReporting& common() const {
        static const facts::EmployerReporting nothing{};
        const auto* entry = in_force(sources.facts.employer.reporting, day);
        return entry == nullptr ? nothing : entry->value;
    }
};

Date last_day(const Employment& employment, Month month) {
    const Date end = month.last_day();
    return employment.days.last ? std::min(*employment.days.last, end) : end;
}

/// Rounds to two decimals, half up.
amelding::Decimal two_decimals(const Exact& number) {
    const auto hundredths = round_to_ore(ExactMoney::ore(number * Exact{percent_whole}), {}).ore();
    return amelding::Decimal::of(Money::ore(hundredths));
}

/// A code of the employment's own, otherwise the employer's for everybody.
const std::string& code_of(const std::string& own, const std::string& common) {
    return own.empty() ? common : own;
}

void describe_kind(const Describing& of, amelding::Employment& made) {
    made.type = of.sources.reporting.employment_type;
    made.occupation = code_of(of.own().occupation, of.common().occupation);
    if (made.occupation.empty()) {
        of.miss("report/occupation-missing");
    }
    if (of.sources.reporting.appointment_from <= of.sources.month) {
        made.appointment = code_of(of.own().appointment, of.common().appointment);
        if (made.appointment.empty()) {
            of.miss("report/appointment-missing");
        }
    }
}

void describe_hours(const Describing& of, amelding::Employment& made) {
    const auto* norm = in_force(of.employment.weekly_norm, of.day);
    const auto hours = of.own().full_time_hours ? of.own().full_time_hours
                       : norm != nullptr        ? std::optional{norm->value}
                                                : std::nullopt;
    if (!hours) {
        of.miss("report/full-time-missing");
        return;
    }
    made.full_time_hours = two_decimals(Exact::ratio(hours->count(), ClockTime::minutes_per_hour));
    if (!of.own().working_time.empty()) {
        made.working_time = of.own().working_time;
        return;
    }
    const auto* rota = in_force(of.employment.rota, of.day);
    if (rota == nullptr) {
        of.miss("report/rota-missing");
        return;
    }
    made.working_time = of.sources.reporting.working_time_for(rota->value, *made.full_time_hours);
}

void describe_position(const Describing& of, amelding::Employment& made) {
    const auto* agreed = in_force(of.employment.position, of.day);
    const auto position = of.own().position   ? of.own().position
                          : agreed != nullptr ? std::optional{agreed->value}
                                              : std::nullopt;
    if (!position) {
        of.miss("report/position-missing");
        return;
    }
    made.position = two_decimals(position->fraction() * Exact{percent_whole});
    made.position_changed = of.employment.days.first;
    const auto changed = [&](Date from) {
        made.position_changed = std::max(*made.position_changed, from);
    };
    std::optional<Percent> last;
    for (const auto& entry : of.employment.position) {
        if (entry.from <= of.day && last && *last != entry.value) {
            changed(entry.from);
        }
        last = entry.value;
    }
    last.reset();
    for (const auto& entry : of.employment.reporting) {
        const auto& stated = entry.value.position;
        if (entry.from <= of.day && stated && last && *last != *stated) {
            changed(entry.from);
        }
        last = stated ? stated : last;
    }
}

/// The last change of base pay that is known: what the folder says, otherwise the newest of her own
/// wages, of the rates that the month's lines rest on, and of what the month before said.
void describe_wage(const Describing& of, amelding::Employment& made) {
    if (of.own().wage_changed) {
        made.wage_changed = of.own().wage_changed;
        return;
    }
    Date changed = of.employment.days.first;
    const auto newest = [&](const auto& history) {
        if (const auto* entry = in_force(history, of.day)) {
            changed = std::max(changed, entry->from);
        }
    };
    newest(of.employment.own_wage);
    newest(of.employment.monthly_salary);
    newest(of.employment.pay_step);
    const auto& rates = of.sources.posts.rates_from();
    const auto rate = rates.find({of.who.id, static_cast<std::uint16_t>(of.employment.number)});
    if (rate != rates.end()) {
        changed = std::max(changed, rate->second);
    }
    const auto before = of.sources.before.find(made.id);
    if (before != of.sources.before.end()) {
        changed = std::max(changed, before->second.wage_changed);
    }
    made.wage_changed = std::min(changed, of.day);
}

void describe_end(const Describing& of, amelding::Employment& made) {
    if (!of.employment.days.last || *of.employment.days.last > of.sources.month.last_day()) {
        return;
    }
    made.until = of.employment.days.last;
    made.end_cause = of.employment.end_cause;
    if (made.end_cause.empty() && of.sources.reporting.appointment_from <= of.sources.month) {
        of.miss("report/end-cause-missing");
    }
}

int days_of(const DateRange& range, Date end) {
    return std::min(range.last.value_or(end), end).days() - range.first.days() + 1;
}

/// Whether a leave is long enough, or the leaves of twelve months are together.
bool is_long_enough(const Describing& of, const facts::Leave& leave) {
    const int least = of.sources.reporting.leave_days;
    if (!leave.days.last || days_of(leave.days, *leave.days.last) >= least) {
        return true;
    }
    int together = 0;
    const Date since = leave.days.last->plus_years(-1);
    for (const auto& other : of.employment.leaves) {
        if (other.days.first > since && other.days.first <= *leave.days.last) {
            together += days_of(other.days, *leave.days.last);
        }
    }
    return together >= least;
}

void describe_leaves(const Describing& of, amelding::Employment& made) {
    const DateRange month{of.sources.month.first_day(), of.sources.month.last_day()};
    for (const auto& leave : of.employment.leaves) {
        if (!leave.days.overlaps(month) || !is_long_enough(of, leave)) {
            continue;
        }
        const bool has_ended = leave.days.last && *leave.days.last <= *month.last;
        made.leaves.push_back(
            {.id = run::sha256(fmt::format("leave/{}/{}", made.id, leave.id)).substr(0, id_length),
             .description = leave.kind,
             .from = leave.days.first,
             .until = has_ended ? leave.days.last : std::nullopt,
             .percent = two_decimals(leave.percent.fraction() * Exact{percent_whole}),
             .is_paid = leave.is_paid});
    }
}

} // namespace

std::string employment_id(const facts::Employer& employer,
                          const facts::Assistant& who,
                          const Employment& employment) {
    if (!employment.reported_id.empty()) {
        return employment.reported_id;
    }
    const std::string& number =
        employer.organisation_number.empty() ? employer.national_id : employer.organisation_number;
    return run::sha256(fmt::format("employment/{}/{}/{}", number, who.id, employment.number))
        .substr(0, id_length);
}

bool is_reported(const Employment& employment, Month month) {
    return employment.days.overlaps({month.first_day(), month.last_day()});
}

std::string sub_unit_of(const facts::Facts& facts, const Employment& employment, Month month) {
    const auto* where = in_force(employment.arrangements,
                                 std::max(last_day(employment, month), employment.days.first));
    std::string unit;
    for (const auto& id : where == nullptr ? std::vector<std::string>{} : where->value) {
        const auto found = std::find_if(facts.arrangements.begin(),
                                        facts.arrangements.end(),
                                        [&](const auto& one) { return one.id == id; });
        if (found == facts.arrangements.end()) {
            continue;
        }
        if (!unit.empty() && unit != found->sub_unit) {
            return {};
        }
        unit = found->sub_unit;
    }
    return unit;
}

amelding::Employment make_employment(const MonthSources& sources,
                                     const facts::Assistant& who,
                                     const Employment& employment,
                                     source::Diagnostics& diagnostics) {
    const Describing of{sources, who, employment, diagnostics, last_day(employment, sources.month)};
    amelding::Employment made;
    made.id = employment_id(sources.facts.employer, who, employment);
    made.from = employment.days.first;
    describe_kind(of, made);
    describe_hours(of, made);
    describe_position(of, made);
    describe_wage(of, made);
    describe_end(of, made);
    describe_leaves(of, made);
    return made;
}

} // namespace bpa::report
