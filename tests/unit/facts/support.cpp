#include "support.hpp"

#include "values/parse.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

constexpr auto employer_yaml = R"(employer:
  kind: company
  name: Assistanse AS
  organisation_number: "310000019"
  bank_account: "99990001010"
sub_units:
  - { sub_unit: oslo, name: Oslo, organisation_number: "310000027", municipality: "0301" }
  - { sub_unit: nord, name: Nord, organisation_number: "924616733", municipality: "9001", contribution_zone: IV }
bound_by:
  - { from: 2024-01-01, agreement: virke-bpa }
options:
  - { agreement: virke-bpa, option: combine, value: highest }
holiday: [ { from: 2024-01-01, percent: 12 % } ]
pension:
  - { from: 2024-01-01, plan: two per cent, provider: Pensjon AS, provider_number: "310300004", employer_percent: 2 %, waives_pay_threshold: yes, basic_amount: each_month, premium: as_paid, source: letter, at: § 1 }
pay_calendar:
  - { from: 2024-01-01, first_day: 1, named_after: last_day, payment_day: 10, payment_month: next, if_no_bank_day: previous }
)";

constexpr auto arrangements_yaml = R"(arrangements:
  - arrangement: sol
    from: 2024-01-01
    sub_unit: oslo
    municipality: "0301"
    paid_by: municipality
    work_leaders: [ { person: kari, from: 2024-01-01 } ]
    deputies: [ { person: ola, from: 2026-10-05, until: 2026-10-31 } ]
    decision: [ { from: 2024-01-01, hours_per_week: "35:00" } ]
  - arrangement: luna
    from: 2024-01-01
    until: 2026-10-20
    sub_unit: nord
    municipality: "9001"
    paid_by: nav
    work_leaders: [ { person: per, from: 2024-01-01 } ]
    decision: [ { from: 2024-01-01, hours_per_week: "20:30" } ]
)";

// The national ids are published test numbers: 1 January 1990, synthetic (month + 80), with first
// control remainder 0 and 1. The accounts are published test numbers too.
constexpr auto assistants_yaml = R"(assistants:
  - assistant: ada
    given_name: Ada
    family_name: Berg
    birth_date: 1990-01-01
    national_id: "01819045077"
    bank_account: "99990001088"
    payslip_language: nb
    employments:
      - employment: 1
        from: 2025-01-01
        terms: [ { from: 2025-01-01, agreement: virke-bpa } ]
        arrangements: [ { from: 2025-01-01, arrangements: [luna, sol] } ]
        weekly_norm: [ { from: 2025-01-01, hours: "35:30" } ]
        position: [ { from: 2025-01-01, percent: 60 % } ]
        rota: [ { from: 2025-01-01, works_rota: yes } ]
        seniority: { start: 2020-06-15, credited_months: 18 }
      - employment: 2
        from: 2026-10-10
        until: 2026-10-31
        terms: [ { from: 2026-10-10, contract: standard } ]
        arrangements: [ { from: 2026-10-10, arrangements: [sol] } ]
        weekly_norm: [ { from: 2026-10-10, hours: "37:30" } ]
        wage: [ { from: 2026-10-10, per_hour: 235.00 kr, source: letter, at: § 2 } ]
  - assistant: bo
    given_name: Bo
    family_name: Dahl
    birth_date: 1990-01-01
    national_id: "01819045085"
    bank_account: "86011117947"
    payslip_language: en
    employments:
      - employment: 1
        from: 2025-01-01
        terms: [ { from: 2025-01-01, agreement: virke-bpa } ]
        arrangements: [ { from: 2025-01-01, arrangements: [sol] } ]
        weekly_norm: [ { from: 2025-01-01, hours: "37:30" } ]
)";

constexpr auto hours_yaml = R"(period: 2026-10
arrangement: sol
approved: { by: kari, at: 2026-11-01T19:00 }
shifts:
  - { assistant: bo, start: 2026-10-02T08:00, end: 2026-10-02T16:00, duty: active }
  - { assistant: ada, start: 2026-10-01T22:00, end: 2026-10-02T06:00, duty: passive, calls: [ { start: 2026-10-02T01:00, end: 2026-10-02T01:30 } ] }
  - { assistant: ada, start: 2026-10-06T08:00, end: 2026-10-06T16:00, duty: active, arrangement: luna, breaks: [ { start: 2026-10-06T12:00, end: 2026-10-06T12:30 } ], approved: { by: per, at: 2026-10-07T09:00 } }
)";

line::Source made_source(const std::string& id) {
    return {.id = id,
            .title = {},
            .short_name = {},
            .publisher = {},
            .reference = {},
            .text_date = {},
            .read = {},
            .place = {}};
}

line::Duty made_duty(const std::string& id, bool allows_calls) {
    line::Duty duty;
    duty.id = id;
    duty.allows_calls = allows_calls;
    return duty;
}

rulebook::Rulebook made_rulebook(const std::string& id) {
    rulebook::Rulebook book;
    book.id = id;
    book.is_contract = id.starts_with("contracts/");
    return book;
}

/// A value from a day on, standing in § 9 of the source `virke`.
template <class T>
rulebook::Dated<T> from_2024(rulebook::Rules& rules, T value) {
    rules.legend.citations.push_back({.source = line::SourceIndex{1}, .at = "§ 9"});
    const auto citation = static_cast<line::CitationIndex>(rules.legend.citations.size() - 1);
    return rulebook::Dated<T>{{{.days = {day("2024-01-01"), std::nullopt},
                                .value = value,
                                .citation = citation,
                                .place = {}}},
                              std::nullopt};
}

Minutes hours(std::int64_t whole, std::int64_t minutes = 0) {
    return Minutes::of(whole * 60 + minutes);
}

/// Bounds that facts are held against. The figures are invented, so that no test passes by figures
/// written into the program.
void make_law(rulebook::Rules& rules) {
    const auto percent = [&](const std::string& text) {
        return from_2024(rules, std::get<Percent>(parse_percent(text)));
    };
    auto& pension = rules.law.pension;
    pension.least_percent = percent("1.5 %");
    pension.most_percent = percent("6 %");
    pension.most_extra_percent = percent("9 %");
    pension.most_employee_percent = percent("3 %");
    pension.entry_until_age = from_2024(rules, Exact{74});
    rules.law.ou_fund.most_employee_per_week = from_2024(rules, Money::ore(300));
    auto& act = rules.law.working_time;
    act.week = from_2024(rules, hours(41));
    act.rota_week = from_2024(rules, hours(39));
    act.individual_day = from_2024(rules, hours(10, 30));
    act.individual_week = from_2024(rules, hours(49));
    act.union_day = from_2024(rules, hours(12));
    act.union_week = from_2024(rules, hours(53));
    act.authority_day = from_2024(rules, hours(14));
    act.averaging_weeks = from_2024(rules, Exact{51});
    rules.law.household.averaging_weeks = from_2024(rules, Exact{20});
}

source::InputSource in_memory(const Folder& folder) {
    return {.read = [&folder](const std::string& path) -> source::ReadResult {
                const auto found = folder.find(path);
                if (found == folder.end()) {
                    return source::ReadProblem::missing;
                }
                return found->second;
            },
            .list =
                [&folder](const std::string& wanted) {
                    std::vector<std::string> paths;
                    for (const auto& [path, text] : folder) {
                        if (path.starts_with(wanted + "/") &&
                            path.find('/', wanted.size() + 1) == std::string::npos) {
                            paths.push_back(path);
                        }
                    }
                    return paths;
                },
            .shown_prefix = [](const std::string&) { return std::string{}; }};
}

std::string from_place(const source::SourceFiles& files, const source::Place& place) {
    const std::string line = files.line_text(place);
    return place.column == 0 ? std::string{} : line.substr(place.column - 1);
}

} // namespace

Folder good_folder() {
    return {{"employer.yaml", employer_yaml},
            {"arrangements.yaml", arrangements_yaml},
            {"assistants.yaml", assistants_yaml},
            {"hours/2026-10.yaml", hours_yaml}};
}

rulebook::Rules rules() {
    const calendar::OsloTime clock{{.first_year = 1996,
                                    .standard_offset_minutes = 60,
                                    .summer_offset_minutes = 120,
                                    .summer_starts_month = 3,
                                    .summer_ends_month = 10,
                                    .change_utc_minutes = 60}};
    rulebook::Rules rules{.legend = {},
                          .calendar = {},
                          .day_names = {},
                          .day_citations = {},
                          .clock = clock,
                          .limits = {},
                          .rulebooks = {},
                          .municipalities = {}};
    rules.legend.duties = {made_duty("active", false), made_duty("passive", true)};
    rules.legend.sources = {made_source("letter"), made_source("virke")};
    rules.legend.rules.push_back({.id = "contracts/standard/overtime"});
    line::PayCode bonus;
    bonus.code = "bonus";
    bonus.by_hand = true;
    line::PayCode supplement;
    supplement.code = "own_supplement";
    line::PayCode tax;
    tax.code = "tax_withheld";
    tax.role = line::PayRole::tax;
    line::PayCode dues;
    dues.code = "union_fee";
    dues.role = line::PayRole::deduction;
    dues.by_hand = true;
    line::PayCode agreed = dues;
    agreed.code = "agreed_deduction";
    rules.legend.pay_codes = {bonus, supplement, tax, dues, agreed};
    make_law(rules);
    for (const auto* id : {"virke-bpa", "contracts/standard"}) {
        rules.rulebooks.emplace(id, made_rulebook(id));
    }
    // 9001 is invented: a municipality split between two zones.
    rules.municipalities[2026] = {{"0301", {"0301", "Oslo", "I"}},
                                  {"5401", {"5401", "Nordkapp", "IV"}},
                                  {"9001", {"9001", "Delt", std::nullopt}}};
    return rules;
}

void edit(Folder& folder, const std::string& path, const std::string& from, const std::string& to) {
    std::string& text = folder[path];
    const std::size_t at = text.find(from);
    INFO("`" << from << "` in " << path);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    text.replace(at, from.size(), to);
}

std::vector<std::string> Loaded::codes() const {
    std::vector<std::string> all;
    for (const auto& problem : problems) {
        all.push_back(problem.person.empty() ? problem.code : problem.code + ":" + problem.person);
    }
    return all;
}

Loaded
load(const Folder& folder, std::vector<CarriedKey> carried, std::optional<Date> payment_date) {
    source::Inputs inputs{in_memory(folder)};
    source::Diagnostics diagnostics;
    Loaded loaded{
        .facts = {}, .rules = rules(), .problems = {}, .shown = {}, .at = {}, .other = {}};
    auto employer = load_employer(inputs, loaded.rules, diagnostics);
    if (employer) {
        load_arrangements(inputs, *employer, loaded.rules);
        const HoursRequest request{.period = month("2026-10"),
                                   .payment_date = payment_date,
                                   .carried = std::move(carried)};
        loaded.facts = load_facts(inputs, std::move(*employer), loaded.rules, request, diagnostics);
    }
    loaded.problems = diagnostics.sorted(inputs.files());
    for (const auto& problem : loaded.problems) {
        loaded.shown.push_back(draw(problem, inputs.files(), source::Language::nb) +
                               draw(problem, inputs.files(), source::Language::en));
        loaded.at.push_back(from_place(inputs.files(), problem.place));
        loaded.other.push_back(
            problem.related.empty() ? "" : from_place(inputs.files(), problem.related.front()));
    }
    return loaded;
}

void require_bad(const Bad& bad) {
    INFO(bad.path << ": " << bad.from << " -> " << bad.to);
    Folder folder = good_folder();
    edit(folder, bad.path, bad.from, bad.to);
    const Loaded loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{bad.code});
    if (!loaded.at.empty()) {
        CHECK(loaded.at.front().substr(0, bad.at.size()) == bad.at);
    }
    // Facts are returned with problems of persons only, so that the others can be paid.
    CHECK(loaded.facts.has_value() == (bad.code.find(':') != std::string::npos));
}

Date day(const std::string& text) {
    return std::get<Date>(parse_date(text));
}

Month month(const std::string& text) {
    return std::get<Month>(parse_month(text));
}

Instant utc(const std::string& local, int offset_hours) {
    const auto time = std::get<LocalTime>(parse_local_time(local));
    const std::int64_t minutes = std::int64_t{time.date.days()} * 1440 + time.clock.minutes();
    return Instant::from_minutes(minutes - offset_hours * 60);
}

} // namespace bpa::facts::test
