#include "lists/pension.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace bpa::lists {
namespace {

using line::AccountKind;

/// Totals of one person after her last run, and what each month added.
struct PersonYear {
    std::map<line::Account, Money> after;
    std::map<Month, std::map<line::Account, Money>> posted;
};

std::map<std::string, PersonYear> years_of(const std::vector<RunFigures>& runs) {
    std::map<std::string, PersonYear> all;
    for (const auto& run : runs) {
        for (const auto& [alias, person] : run.people) {
            for (const auto& [account, total] : person.totals) {
                auto& year = all[alias];
                year.after[account] = total.after;
                year.posted[run.paid_in][account] += total.posted;
            }
        }
    }
    return all;
}

/// Where the totals of a plan are kept: by the year alone, or by the day inside it on which the
/// plan began.
std::set<std::string> units_of(const PersonYear& year) {
    std::set<std::string> units{std::string{}};
    for (const auto& [account, amount] : year.after) {
        units.insert(account.unit);
    }
    return units;
}

/// What the plan kept under `unit` has of a kind. The year's own total holds all plans together.
Money amount_of(const std::map<line::Account, Money>& totals,
                AccountKind kind,
                const std::string& unit) {
    Money sum;
    for (const auto& [account, amount] : totals) {
        if (account.kind != kind) {
            continue;
        }
        if (account.unit == unit) {
            sum += amount;
        } else if (unit.empty()) {
            sum += -amount;
        }
    }
    return sum;
}

PensionFigures figures_of(const std::map<line::Account, Money>& totals, const std::string& unit) {
    return {.pay = amount_of(totals, AccountKind::pension_pay, unit),
            .employer = amount_of(totals, AccountKind::pension_employer, unit),
            .employee = amount_of(totals, AccountKind::pension_employee, unit)};
}

bool is_nothing(const PensionFigures& figures) {
    return figures.pay == Money{} && figures.employer == Money{} && figures.employee == Money{};
}

/// The plan whose totals are kept under a unit in a year.
std::optional<facts::PensionPlan>
plan_of(const facts::Employer& employer, const std::string& unit, int year) {
    const Date first = Month::from_civil(year, 1).value().first_day();
    for (const auto& plan : employer.pension) {
        if (plan.from > first && plan.from.text() == unit) {
            return plan.value;
        }
    }
    const auto* plan = unit.empty() ? facts::in_force(employer.pension, first) : nullptr;
    return plan == nullptr ? std::nullopt : std::optional{plan->value};
}

void add_position(PensionRow& row, const facts::Employment& employment, Date day) {
    const auto* position = facts::in_force(employment.position, day);
    if (position == nullptr) {
        row.position_is_whole = false;
        return;
    }
    const auto before = row.position ? row.position->fraction() : Exact{};
    row.position = Percent::of_fraction(before + position->value.fraction());
}

/// First day of the first employment, and last day when none goes on.
void add_days(PensionRow& row, const facts::Assistant& who) {
    bool is_open = false;
    for (const auto& employment : who.employments) {
        const auto& [first, last] = employment.days;
        row.entry = std::min(row.entry.value_or(first), first);
        row.exit = std::max(row.exit, last);
        is_open = is_open || !last;
    }
    if (is_open) {
        row.exit.reset();
    }
}

/// What the facts say of a person in a pay period. Whatever they do not say stays empty.
void add_person(PensionRow& row, const facts::Assistant& who, Month period) {
    row.national_id = who.national_id;
    row.family_name = who.family_name;
    row.given_name = who.given_name;
    add_days(row, who);
    const auto is_in_period = [&](const auto& each) {
        return each.days.overlaps({period.first_day(), period.last_day()});
    };
    if (std::ranges::none_of(who.employments, is_in_period)) {
        row.notes.push_back(RowNote::not_employed);
        return;
    }
    for (const auto& employment : who.employments) {
        if (is_in_period(employment)) {
            add_position(
                row,
                employment,
                std::min(employment.days.last.value_or(period.last_day()), period.last_day()));
            std::ranges::copy_if(employment.leaves, std::back_inserter(row.leaves), is_in_period);
        }
    }
    if (!row.position_is_whole) {
        row.position.reset(); // a part of it would be no position
        row.notes.push_back(RowNote::position_not_stated);
    }
}

/// The part of a plan that is kept under a unit; nothing when it is zero throughout.
std::optional<PensionRow> row_of(const std::string& alias,
                                 const PersonYear& year,
                                 const std::string& unit,
                                 const PensionSources& sources) {
    const auto& last = sources.runs.back();
    PensionRow row{.assistant = alias,
                   .plan = plan_of(sources.facts.employer, unit, last.paid_in.year())};
    row.year = figures_of(year.after, unit);
    for (const auto& [month, posted] : year.posted) {
        row.months[month] = figures_of(posted, unit);
    }
    row.month = row.months[last.paid_in];
    if (is_nothing(row.year) && is_nothing(row.month)) {
        return std::nullopt;
    }
    if (!row.plan) {
        row.notes.push_back(RowNote::plan_not_stated);
    }
    const auto* who = sources.find(alias);
    BPA_CHECK(who != nullptr); // whoever has totals stands in the copies of a run
    add_person(row, *who, last.run.manifest.arguments.period);
    const auto& now = sources.facts.assistants; // ordered by id
    if (!std::ranges::binary_search(now, alias, {}, &facts::Assistant::id)) {
        row.notes.push_back(RowNote::earlier_facts);
    }
    const auto minutes = sources.minutes.find(alias);
    row.minutes = minutes == sources.minutes.end() ? Exact{} : minutes->second;
    return row;
}

Money sum_of(const std::vector<PensionRow>& rows,
             PensionFigures PensionRow::*part,
             Money PensionFigures::*amount) {
    Money sum;
    for (const auto& row : rows) {
        sum += row.*part.*amount;
    }
    return sum;
}

/// What the lines of the runs come to, of those of a month alone when one is given.
Money lines_of(const std::vector<RunFigures>& runs,
               Money PersonFigures::*part,
               std::optional<Month> month) {
    Money sum;
    for (const auto& run : runs) {
        if (!month || run.paid_in == *month) {
            for (const auto& [alias, person] : run.people) {
                sum += person.*part;
            }
        }
    }
    return sum;
}

Money size_of(Money amount) {
    return amount < Money{} ? -amount : amount;
}

/// How far each person's rows are from her own lines, added: sums may agree where people do not.
Money people_apart(const std::vector<PensionRow>& rows,
                   const std::vector<RunFigures>& runs,
                   Month month) {
    std::map<std::string, std::pair<Money, Money>> apart;
    for (const auto& row : rows) {
        auto& [employer, employee] = apart[row.assistant];
        employer += row.month.employer;
        employee += row.month.employee;
    }
    for (const auto& run : runs) {
        if (run.paid_in == month) {
            for (const auto& [alias, person] : run.people) {
                auto& [employer, employee] = apart[alias];
                employer += -person.employer;
                employee += -person.employee;
            }
        }
    }
    Money sum;
    for (const auto& [alias, parts] : apart) {
        sum += size_of(parts.first) + size_of(parts.second);
    }
    return sum;
}

/// What was in the year's totals before the first run that has the person.
Money opening_of(const std::vector<RunFigures>& runs, AccountKind kind) {
    Money sum;
    std::set<std::string> seen;
    for (const auto& run : runs) {
        for (const auto& [alias, person] : run.people) {
            const auto found = person.totals.find(line::yearly(kind, run.paid_in.year()));
            if (found != person.totals.end() && seen.insert(alias).second) {
                sum += found->second.before;
            }
        }
    }
    return sum;
}

} // namespace

PensionFigures& PensionFigures::operator+=(const PensionFigures& more) {
    pay += more.pay;
    employer += more.employer;
    employee += more.employee;
    return *this;
}

std::string_view name_of(RowNote note) {
    switch (note) {
    case RowNote::plan_not_stated:
        return "plan_not_stated";
    case RowNote::position_not_stated:
        return "position_not_stated";
    case RowNote::not_employed:
        return "not_employed";
    case RowNote::earlier_facts:
        return "earlier_facts";
    }
    BPA_CHECK(false);
}

std::vector<PensionRow> pension_rows(const PensionSources& sources) {
    std::vector<PensionRow> rows;
    for (const auto& [alias, year] : years_of(sources.runs)) {
        for (const auto& unit : units_of(year)) {
            if (auto row = row_of(alias, year, unit, sources)) {
                rows.push_back(std::move(*row));
            }
        }
    }
    const auto plan_name = [](const PensionRow& row) {
        return row.plan ? row.plan->name : std::string{};
    };
    std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
        return std::pair{plan_name(a), a.assistant} < std::pair{plan_name(b), b.assistant};
    });
    return rows;
}

std::vector<Control> pension_controls(const std::vector<PensionRow>& rows,
                                      const PensionSources& sources) {
    const auto& runs = sources.runs;
    const auto& last = runs.back();
    const std::string file{pension_name};
    std::vector<Control> all;
    const auto add = [&](std::string check, Money listed, Money published, std::string path) {
        all.push_back({file, std::move(check), rows.size(), listed, published, std::move(path)});
    };
    const Money employer = sum_of(rows, &PensionRow::month, &PensionFigures::employer);
    const auto month = last.paid_in;
    add("employer_month",
        employer,
        lines_of(runs, &PersonFigures::employer, month),
        "audit/lines.csv");
    add("employee_month",
        sum_of(rows, &PensionRow::month, &PensionFigures::employee),
        lines_of(runs, &PersonFigures::employee, month),
        "audit/lines.csv");
    add("people_apart", people_apart(rows, runs, month), Money{}, "audit/lines.csv");
    add("employer_year",
        sum_of(rows, &PensionRow::year, &PensionFigures::employer),
        opening_of(runs, AccountKind::pension_employer) +
            lines_of(runs, &PersonFigures::employer, std::nullopt),
        "audit/lines.csv");
    add("employee_year",
        sum_of(rows, &PensionRow::year, &PensionFigures::employee),
        opening_of(runs, AccountKind::pension_employee) +
            lines_of(runs, &PersonFigures::employee, std::nullopt),
        "audit/lines.csv");
    Money other;
    Money arrangements;
    for (const auto& run : runs) {
        if (run.paid_in == month) {
            other += run.other_pension;
            arrangements += run.arrangement_pension;
        }
    }
    add("pension_cost_month", employer + other, arrangements, "audit/arrangements.csv");
    const auto* plan =
        facts::in_force(sources.facts.employer.pension, last.run.manifest.payment_date);
    if (plan != nullptr && plan->value.premium_paid_with_run) {
        add("premium_month", employer, last.premiums, "audit/contribution.csv");
    }
    return all;
}

std::size_t count_outside(const std::vector<PensionRow>& rows, const PensionSources& sources) {
    std::set<std::string> listed;
    for (const auto& row : rows) {
        listed.insert(row.assistant);
    }
    std::set<std::string> outside;
    for (const auto& run : sources.runs) {
        if (run.paid_in == sources.runs.back().paid_in) {
            for (const auto& [alias, person] : run.people) {
                if (!listed.contains(alias)) {
                    outside.insert(alias);
                }
            }
        }
    }
    return outside.size();
}

} // namespace bpa::lists
