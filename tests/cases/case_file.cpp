#include "case_file.hpp"

#include "case_shift.hpp"
#include "values/parse.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>

namespace bpa::cases {

using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;
using yaml::Schema;

namespace {

constexpr KeySpec case_keys[] = {{"story", Need::required, "text"},
                                 {"given", Need::required, "mapping"},
                                 {"expect", Need::required, "mapping"},
                                 {"exercises", Need::optional, "list"},
                                 {"shape", Need::optional, "list of whole numbers"}};
constexpr Schema case_schema{"case", case_keys};

constexpr KeySpec given_keys[] = {{"terms", Need::required, "id"},
                                  {"options", Need::optional, "list"},
                                  {"weekly_norm", Need::optional, "hours"},
                                  {"works_rota", Need::optional, "yes_no"},
                                  {"employed_from", Need::required, "date"},
                                  {"birth_date", Need::optional, "date"},
                                  {"roster_facts", Need::optional, "mapping"},
                                  {"competence", Need::optional, "list"},
                                  {"fixed_supplements", Need::optional, "list"},
                                  {"credited_months", Need::optional, "whole"},
                                  {"provisional", Need::optional, "yes_no"},
                                  {"position", Need::optional, "percent"},
                                  {"pay_step", Need::optional, "whole"},
                                  {"working_time", Need::optional, "choice"},
                                  {"breaks_in_working_time", Need::optional, "yes_no"},
                                  {"sundays_on_average", Need::optional, "yes_no"},
                                  {"own_wage", Need::optional, "rate"},
                                  {"public_contract", Need::optional, "id"},
                                  {"shifts", Need::optional, "list"},
                                  {"roster", Need::optional, "list"}};
constexpr Schema given_schema{"given", given_keys};

constexpr KeySpec option_keys[] = {{"option", Need::required, "id"},
                                   {"value", Need::required, "text"}};
constexpr Schema option_schema{"option", option_keys};

constexpr KeySpec roster_keys[] = {{"evening_or_night", Need::optional, "yes_no"},
                                   {"regular_sundays", Need::optional, "yes_no"},
                                   {"round_the_clock", Need::optional, "yes_no"},
                                   {"night_hours", Need::optional, "hours"},
                                   {"sunday_hours", Need::optional, "hours"},
                                   {"sunday_night_hours", Need::optional, "hours"}};
constexpr Schema roster_schema{"roster facts", roster_keys};

constexpr KeySpec competence_keys[] = {{"kind", Need::required, "id"},
                                       {"years", Need::required, "whole"}};
constexpr Schema competence_schema{"competence", competence_keys};

constexpr KeySpec fixed_keys[] = {{"supplement", Need::required, "id"},
                                  {"hours", Need::required, "hours"},
                                  {"weeks", Need::required, "whole"}};
constexpr Schema fixed_schema{"fixed supplement", fixed_keys};

constexpr KeySpec expect_keys[] = {{"lines", Need::optional, "list"},
                                   {"gross", Need::optional, "money"},
                                   {"counts", Need::optional, "list"},
                                   {"rates", Need::optional, "list"},
                                   {"hours", Need::optional, "list"},
                                   {"holiday_pay", Need::optional, "list"},
                                   {"floor", Need::optional, "list"},
                                   {"findings", Need::optional, "list"},
                                   {"problem", Need::optional, "id"}};
constexpr Schema expect_schema{"expect", expect_keys};

constexpr KeySpec line_keys[] = {{"code", Need::required, "id"},
                                 {"hours", Need::required, "hours"},
                                 {"rate", Need::optional, "rate"},
                                 {"amount", Need::required, "money"},
                                 {"rule", Need::required, "id"},
                                 {"because", Need::required, "text"},
                                 {"provisional", Need::optional, "yes_no"}};
constexpr Schema line_schema{"line", line_keys};

constexpr KeySpec rate_keys[] = {{"on", Need::required, "date"},
                                 {"weekly_norm", Need::required, "hours"},
                                 {"years", Need::required, "whole"},
                                 {"per_hour", Need::required, "rate"},
                                 {"because", Need::required, "text"}};
constexpr Schema rate_schema{"rate", rate_keys};

constexpr KeySpec hour_keys[] = {{"per_year", Need::required, "money"},
                                 {"weekly_norm", Need::required, "hours"},
                                 {"on", Need::required, "date"},
                                 {"per_hour", Need::required, "rate"}};
constexpr Schema hour_schema{"hour", hour_keys};

constexpr KeySpec holiday_keys[] = {{"paid", Need::required, "date"},
                                    {"birth_date", Need::required, "date"},
                                    {"pay", Need::required, "money"},
                                    {"percent", Need::required, "percent"},
                                    {"ordinary", Need::required, "money"},
                                    {"addition", Need::optional, "money"},
                                    {"because", Need::required, "text"}};
constexpr Schema holiday_schema{"holiday pay", holiday_keys};

constexpr KeySpec floor_keys[] = {{"code", Need::required, "id"},
                                  {"reason", Need::required, "id"},
                                  {"hours", Need::required, "hours"},
                                  {"paid", Need::required, "rate"},
                                  {"reference", Need::optional, "rate"},
                                  {"difference", Need::optional, "money"},
                                  {"because", Need::optional, "text"}};
constexpr Schema floor_schema{"floor", floor_keys};

constexpr KeySpec count_keys[] = {{"on_duty", Need::optional, "hours"},
                                  {"paid", Need::optional, "hours"},
                                  {"working_time", Need::optional, "hours"},
                                  {"decision", Need::optional, "hours"},
                                  {"time_off", Need::optional, "hours"}};
constexpr Schema count_schema{"counts", count_keys};

template <class T>
void hold_from(std::vector<facts::FromDate<T>>& history,
               Date from,
               const std::optional<T>& value,
               source::Place place) {
    if (value) {
        history.push_back({from, *value, place});
    }
}

void read_asked(const MappingReader& given, const Reading& reading, facts::Employment& employment) {
    const Date from = employment.days.first;
    if (const auto* node = given.get_mapping("roster_facts")) {
        const MappingReader one{*node, roster_schema, reading.diagnostics};
        employment.roster_facts.push_back(
            {from,
             {.evening_or_night = one.get_yes_no("evening_or_night"),
              .regular_sundays = one.get_yes_no("regular_sundays"),
              .round_the_clock = one.get_yes_no("round_the_clock"),
              .night_hours = one.get_minutes("night_hours"),
              .sunday_hours = one.get_minutes("sunday_hours"),
              .sunday_night_hours = one.get_minutes("sunday_night_hours"),
              .citation = {}},
             node->place});
    }
    if (const auto* list = given.get_sequence("competence")) {
        for (const auto& item : list->items) {
            const MappingReader one{item, competence_schema, reading.diagnostics};
            employment.competence.push_back({one.get_id("kind").value_or(""),
                                             static_cast<int>(one.get_whole("years").value_or(0)),
                                             from,
                                             {},
                                             item.place});
        }
    }
    const auto* fixed = given.get_sequence("fixed_supplements");
    const auto& rules = reading.rules.legend.rules;
    for (const auto& item : fixed == nullptr ? std::vector<yaml::Node>{} : fixed->items) {
        const MappingReader one{item, fixed_schema, reading.diagnostics};
        const auto id = one.get_id("supplement").value_or("");
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const auto& r) { return r.id == id; });
        employment.fixed_supplements.push_back(
            {static_cast<line::RuleIndex>(rule - rules.begin()),
             employment.days,
             one.get_minutes("hours").value_or(Minutes{}),
             static_cast<int>(one.get_whole("weeks").value_or(1)),
             {},
             item.place});
    }
}

/// What limits of working time ask. Unless a case says otherwise its assistants cannot leave, so
/// that breaks lie inside the working time.
void read_limits(const MappingReader& given, source::Place place, Case& into) {
    static constexpr std::array<std::string_view, 2> regimes = {"act", "household"};
    const auto since = std::get<Date>(parse_date("2024-01-01"));
    const bool is_household = given.get_choice("working_time", regimes) == "household";
    into.employer.working_time = {
        {since,
         is_household ? facts::WorkingTimeRegime::household : facts::WorkingTimeRegime::act,
         place}};
    into.employer.breaks_in_working_time = {
        {since, given.get_yes_no("breaks_in_working_time").value_or(true), place}};
    if (given.get_yes_no("sundays_on_average").value_or(false)) {
        into.employment.sundays_on_average = {{since, line::CitationIndex{}, place}};
    }
}

void read_given(const yaml::Node& node,
                source::Inputs& inputs,
                const Reading& reading,
                Case& into) {
    const MappingReader given{node, given_schema, reading.diagnostics};
    if (!given.ok()) {
        return;
    }
    into.terms = given.get_id("terms").value_or("");
    const auto from = given.get_date("employed_from").value_or(Date{});
    into.provisional = given.get_yes_no("provisional").value_or(false);
    if (const auto* options = given.get_sequence("options")) {
        for (const auto& item : options->items) {
            const MappingReader option{item, option_schema, reading.diagnostics};
            into.options.push_back({into.terms,
                                    option.get_id("option").value_or(""),
                                    option.get_text("value").value_or(""),
                                    item.place});
        }
    }
    std::vector<rulebook::AgreementRequest> wanted;
    if (!into.terms.starts_with("contracts/")) {
        wanted.push_back({into.terms, given.place_of("terms")});
    }
    if (const auto demanded = given.get_id("public_contract")) {
        const auto place = given.place_of("public_contract");
        wanted.push_back({*demanded, place});
        into.demand = facts::DemandedFloor{*demanded, {from, std::nullopt}, {}, place};
    }
    rulebook::load_rulebooks(reading.rules, inputs, wanted, into.options, reading.diagnostics);
    auto& employment = into.employment;
    employment.number = 1;
    employment.days = {from, std::nullopt};
    employment.birth_date = given.get_date("birth_date").value_or(Date{});
    employment.place = node.place;
    employment.terms.push_back({from, into.terms, node.place});
    employment.arrangements.push_back({from, {"home"}, node.place});
    hold_from(employment.weekly_norm, from, given.get_minutes("weekly_norm"), node.place);
    if (const auto wage = given.get_hourly_rate("own_wage")) {
        auto& legend = reading.rules.legend;
        const auto source = static_cast<line::SourceIndex>(legend.sources.size());
        const auto citation = static_cast<line::CitationIndex>(legend.citations.size());
        legend.sources.push_back({.id = "case"});
        legend.citations.push_back({.source = source, .at = "own wage", .in_force = from});
        employment.own_wage.push_back({from, {*wage, citation}, node.place});
    }
    hold_from(employment.rota, from, given.get_yes_no("works_rota"), node.place);
    read_asked(given, reading, employment);
    read_limits(given, node.place, into);
    employment.seniority.credited_months =
        static_cast<int>(given.get_whole("credited_months").value_or(0));
    if (const auto* shifts = given.get_sequence("shifts")) {
        for (const auto& item : shifts->items) {
            read_shift(item, reading, into.shifts);
        }
    }
    hold_from(employment.position, from, given.get_percent("position"), node.place);
    if (const auto step = given.get_whole("pay_step")) {
        employment.pay_step.push_back({from, {static_cast<int>(*step), {}}, node.place});
    }
    if (const auto* roster = given.get_sequence("roster")) {
        for (const auto& item : roster->items) {
            read_shift(item, reading, into.roster);
        }
    }
}

ExpectedLine read_line(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const MappingReader line{node, line_schema, diagnostics};
    return {line.get_id("code").value_or(""),
            line.get_text("hours").value_or(""),
            line.get_hourly_rate("rate").value_or(HourlyRate{}),
            line.get_money("amount").value_or(Money{}),
            line.get_id("rule").value_or(""),
            line.get_text("because").value_or(""),
            line.get_yes_no("provisional").value_or(false)};
}

void read_expected_rates(const MappingReader& expect,
                         source::Diagnostics& diagnostics,
                         Case& into) {
    if (const auto* rates = expect.get_sequence("rates")) {
        for (const auto& item : rates->items) {
            const MappingReader rate{item, rate_schema, diagnostics};
            into.rates.push_back({rate.get_date("on").value_or(Date{}),
                                  rate.get_minutes("weekly_norm").value_or(Minutes{}),
                                  static_cast<int>(rate.get_whole("years").value_or(-1)),
                                  rate.get_hourly_rate("per_hour").value_or(HourlyRate{}),
                                  rate.get_text("because").value_or("")});
        }
    }
    if (const auto* hours = expect.get_sequence("hours")) {
        for (const auto& item : hours->items) {
            const MappingReader hour{item, hour_schema, diagnostics};
            into.hours.push_back({hour.get_money("per_year").value_or(Money{}),
                                  hour.get_minutes("weekly_norm").value_or(Minutes{}),
                                  hour.get_date("on").value_or(Date{}),
                                  hour.get_hourly_rate("per_hour").value_or(HourlyRate{})});
        }
    }
}

void read_expected_holidays(const MappingReader& expect,
                            source::Diagnostics& diagnostics,
                            Case& into) {
    const auto* list = expect.get_sequence("holiday_pay");
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        const MappingReader one{item, holiday_schema, diagnostics};
        ExpectedHoliday expected{.paid = one.get_date("paid").value_or(Date{}),
                                 .birth_date = one.get_date("birth_date").value_or(Date{}),
                                 .pay = one.get_money("pay").value_or(Money{}),
                                 .percent = one.get_percent("percent").value_or(Percent{}),
                                 .amounts = {one.get_money("ordinary").value_or(Money{})},
                                 .because = one.get_text("because").value_or("")};
        if (const auto addition = one.get_money("addition")) {
            expected.amounts.push_back(*addition);
        }
        into.holidays.push_back(std::move(expected));
    }
}

void read_expected_floor(const yaml::Node& list, source::Diagnostics& diagnostics, Case& into) {
    auto& rows = into.floor.emplace();
    for (const auto& item : list.items) {
        const MappingReader row{item, floor_schema, diagnostics};
        rows.push_back({row.get_id("code").value_or(""),
                        row.get_id("reason").value_or(""),
                        row.get_minutes("hours").value_or(Minutes{}),
                        row.get_hourly_rate("paid").value_or(HourlyRate{}),
                        row.get_hourly_rate("reference"),
                        row.get_money("difference"),
                        row.get_text("because").value_or("")});
    }
}

void read_expect(const yaml::Node& node, source::Diagnostics& diagnostics, Case& into) {
    const MappingReader expect{node, expect_schema, diagnostics};
    if (const auto* lines = expect.get_sequence("lines")) {
        for (const auto& item : lines->items) {
            into.lines.push_back(read_line(item, diagnostics));
        }
    }
    into.gross = expect.get_money("gross");
    if (const auto* counts = expect.get_mapping("counts")) {
        const MappingReader count{*counts, count_schema, diagnostics};
        into.counts = {count.get_minutes("on_duty"),
                       count.get_minutes("paid"),
                       count.get_minutes("working_time"),
                       count.get_minutes("decision"),
                       count.get_minutes("time_off")};
    }
    read_expected_rates(expect, diagnostics, into);
    read_expected_holidays(expect, diagnostics, into);
    if (const auto* floor = expect.get_sequence("floor")) {
        read_expected_floor(*floor, diagnostics, into);
    }
    for (const auto* scalar : expect.get_scalars("findings")) {
        into.findings.push_back(scalar->scalar);
    }
    std::sort(into.findings.begin(), into.findings.end());
    into.problem = expect.get_text("problem").value_or("");
}

} // namespace

std::optional<Case>
read_case(source::Inputs& inputs, rulebook::Rules& rules, source::Diagnostics& diagnostics) {
    const auto file = inputs.open("case.yaml", diagnostics);
    if (!file) {
        return std::nullopt;
    }
    const auto root = yaml::read(inputs.files(), *file, diagnostics);
    if (!root) {
        return std::nullopt;
    }
    const MappingReader reader{*root, case_schema, diagnostics};
    if (!reader.ok()) {
        return std::nullopt;
    }
    Case read;
    read.story = reader.get_text("story").value_or("");
    const auto* given = reader.get_mapping("given");
    const auto* expect = reader.get_mapping("expect");
    if (given == nullptr || expect == nullptr) {
        return std::nullopt;
    }
    read_given(*given, inputs, {rules, diagnostics}, read);
    read_expect(*expect, diagnostics, read);
    for (const auto* rule : reader.get_scalars("exercises")) {
        read.exercises.push_back(rule->scalar);
    }
    return read;
}

} // namespace bpa::cases
