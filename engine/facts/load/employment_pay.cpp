#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/directory.hpp"
#include "facts/load/schemas.hpp"

#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

std::optional<OwnWage> read_wage(const yaml::MappingReader& reader, const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto per_hour = reader.get_hourly_rate("per_hour");
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!per_hour || !citation) {
        return std::nullopt;
    }
    return OwnWage{*per_hour, *citation};
}

std::optional<OwnPayStep> read_pay_step(const yaml::MappingReader& reader,
                                        const LoadContext& context) {
    constexpr WholeRange numbers{0, 999};
    const auto from = reader.get_date("from");
    const auto number = get_whole_in(reader, "step", numbers, context.diagnostics);
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!number || !citation) {
        return std::nullopt;
    }
    return OwnPayStep{static_cast<int>(*number), *citation};
}

std::optional<MonthlySalary> read_salary(const yaml::MappingReader& reader,
                                         const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto amount = get_amount(reader, "amount", context.diagnostics);
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!amount || !citation) {
        return std::nullopt;
    }
    return MonthlySalary{*amount, *citation};
}

/// A supplement is pay: a code of another role would move money that nobody has earned.
std::optional<line::PayCodeIndex> read_supplement_code(const yaml::MappingReader& reader,
                                                       const LoadContext& context) {
    const line::Legend& legend = context.rules.legend;
    IndexByName<line::PayCodeIndex> codes;
    for (std::size_t i = 0; i < legend.pay_codes.size(); ++i) {
        codes.emplace(legend.pay_codes[i].code, static_cast<line::PayCodeIndex>(i));
    }
    const auto code =
        look_up(reader, "code", codes, {"hours/unknown-pay-code", context.diagnostics});
    if (code && legend.at(*code).role != line::PayRole::pay) {
        context.diagnostics.add(problem_at(
            reader, "code", "employer/supplement-not-pay", {{"code", legend.at(*code).code}}));
        return std::nullopt;
    }
    return code;
}

std::optional<OwnSupplement> read_supplement(const yaml::Node& node, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::own_supplement, diagnostics};
    const auto code = read_supplement_code(reader, context);
    const auto days = get_days(reader, diagnostics);
    const auto citation = days ? cite(reader, days->first, context) : std::nullopt;
    const auto per_hour = reader.get_hourly_rate("per_hour");
    const auto per_month = get_amount(reader, "per_month", diagnostics);
    if (reader.ok() && reader.has("per_hour") == reader.has("per_month")) {
        diagnostics.add(problem_at(reader.place(),
                                   "employer/one-of-two",
                                   {{"first", "per_hour"}, {"second", "per_month"}}));
        return std::nullopt;
    }
    if (!code || !citation || (!per_hour && !per_month)) {
        return std::nullopt;
    }
    return OwnSupplement{.code = *code,
                         .days = *days,
                         .per_month = per_month,
                         .per_hour = per_hour,
                         .citation = *citation,
                         .place = reader.place()};
}

/// Whether the terms of an employment count seniority in hours.
bool counts_hours(const Employment& employment, const EmploymentFrame& frame) {
    const auto& rulebooks = frame.context.rules.rulebooks;
    return std::any_of(employment.terms.begin(), employment.terms.end(), [&](const auto& terms) {
        const auto book = rulebooks.find(terms.value);
        return book != rulebooks.end() && book->second.seniority &&
               book->second.seniority->by_hours;
    });
}

/// Counted by hours, the years begin at none, and somebody must have said how many make one.
void check_counter(const yaml::MappingReader& reader,
                   SeniorityCounter counter,
                   source::Diagnostics& diagnostics) {
    if (counter == SeniorityCounter::hours) {
        constexpr std::string_view by_hours = "counter: hours";
        refuse_key(reader, {"start", by_hours}, diagnostics);
        refuse_key(reader, {"credited_months", by_hours}, diagnostics);
        for (const std::string_view key : {"hours_per_year", "source", "at"}) {
            need_key(reader, {key, by_hours}, diagnostics);
        }
        return;
    }
    constexpr std::string_view by_calendar = "counter: calendar";
    refuse_key(reader, {"credited_hours", by_calendar}, diagnostics);
    refuse_key(reader, {"hours_per_year", by_calendar}, diagnostics);
}

} // namespace

void read_pay(const yaml::MappingReader& reader,
              Employment& employment,
              const EmploymentFrame& frame) {
    const LoadContext& context = frame.context;
    employment.own_wage = read_history<OwnWage>(
        reader.get_sequence("wage"), schemas::wage, context.diagnostics, [&](const auto& entry) {
            return read_wage(entry, context);
        });
    employment.pay_step =
        read_history<OwnPayStep>(reader.get_sequence("pay_step"),
                                 schemas::pay_step,
                                 context.diagnostics,
                                 [&](const auto& entry) { return read_pay_step(entry, context); });
    employment.monthly_salary =
        read_history<MonthlySalary>(reader.get_sequence("monthly_salary"),
                                    schemas::monthly_salary,
                                    context.diagnostics,
                                    [&](const auto& entry) { return read_salary(entry, context); });
    auto& supplements = employment.own_supplements;
    if (const yaml::Node* list = reader.get_sequence("own_supplements")) {
        for (const yaml::Node& item : list->items) {
            if (auto supplement = read_supplement(item, context)) {
                supplements.push_back(std::move(*supplement));
            }
        }
    }
    std::sort(supplements.begin(), supplements.end(), [](const auto& a, const auto& b) {
        return std::tie(a.code, a.days.first, a.place) < std::tie(b.code, b.days.first, b.place);
    });
}

void check_pay(const yaml::MappingReader& reader,
               const Employment& employment,
               const EmploymentFrame& frame) {
    if (employment.monthly_salary.empty()) {
        return;
    }
    auto& diagnostics = frame.context.diagnostics;
    const auto& first = employment.monthly_salary.front();
    const Date salaried = std::max(first.from, employment.days.first);
    const auto& last = employment.days.last;
    const auto& wages = employment.own_wage;
    // Neither list ends, so both hold from the later beginning to the end of the employment.
    if (!wages.empty() && (!last || std::max(salaried, wages.front().from) <= *last)) {
        diagnostics.add(of_person(frame.person,
                                  against(reader.place_of("wage"),
                                          problem_at(reader.place_of("monthly_salary"),
                                                     "employer/two-wages",
                                                     {{"assistant", frame.person}}))));
    }
    if (in_force(employment.position, salaried) == nullptr && (!last || salaried <= *last)) {
        diagnostics.add(
            of_person(frame.person,
                      problem_at(first.place,
                                 "employer/salary-without-position",
                                 {{"assistant", frame.person}, {"day", salaried.text()}})));
    }
}

void read_seniority(const yaml::MappingReader& reader,
                    Employment& employment,
                    const EmploymentFrame& frame) {
    static constexpr std::array<std::string_view, 2> counters = {"calendar", "hours"};
    const yaml::Node* node = reader.get_mapping("seniority");
    if (node == nullptr) {
        return;
    }
    // More than a century of service is a slip of the pen.
    constexpr std::int64_t most_months = 1200;
    auto& diagnostics = frame.context.diagnostics;
    const yaml::MappingReader entry{*node, schemas::seniority, diagnostics};
    Seniority& seniority = employment.seniority;
    seniority.place = entry.place();
    seniority.counter = entry.get_choice("counter", counters) == "hours"
                            ? SeniorityCounter::hours
                            : SeniorityCounter::calendar;
    // Terms that count in hours know how many make a year, and she has only those from before.
    if (entry.has("counter") || entry.has("source") || !counts_hours(employment, frame)) {
        check_counter(entry, seniority.counter, diagnostics);
    }
    seniority.start = entry.get_date("start");
    const auto months = get_whole_in(entry, "credited_months", {0, most_months}, diagnostics);
    seniority.credited_months = static_cast<int>(months.value_or(0));
    seniority.credited_hours = entry.get_minutes("credited_hours").value_or(Minutes{});
    seniority.hours_per_year = entry.get_minutes("hours_per_year");
    if (seniority.hours_per_year == Minutes{}) {
        diagnostics.add(problem_at(entry, "hours_per_year", "employer/no-hours-in-a-year"));
    }
    const auto start = reader.get_date("from");
    if (start && entry.has("source") && entry.has("at")) {
        seniority.citation = cite(entry, *start, frame.context);
    } else if (seniority.counter == SeniorityCounter::calendar && start) {
        seniority.citation = cite_if_stated(entry, *start, frame.context);
    }
}

} // namespace bpa::facts
