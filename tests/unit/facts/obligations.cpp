// What the employer owes besides pay: read as written, and held against the law's bounds. The
// bounds are the invented ones of support.cpp.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "employer.yaml";
const std::string end = "pay_calendar:";

/// The good folder with more in `employer.yaml`.
Folder with(const std::string& more) {
    Folder folder = good_folder();
    edit(folder, file, end, more + end);
    return folder;
}

void require_refused(const std::string& more, const std::string& code, const std::string& at) {
    require_bad({file, end, more + end, code, at});
}

/// The pension plan with one key written otherwise, or one more.
void require_bad_plan(const std::string& from,
                      const std::string& to,
                      const std::string& code,
                      const std::string& at) {
    require_bad({file, from, to, code, at});
}

} // namespace

TEST_CASE("a pension plan is read as written") {
    Folder folder = good_folder();
    edit(folder,
         file,
         "employer_percent: 2 %,",
         "employer_percent: 5 %, extra_percent: 8.5 %, employee_percent: 2 %, left_out: [bonus], "
         "until_age: 75,");
    edit(folder, file, "waives_pay_threshold: yes", "waives_pay_threshold: no");
    edit(folder, file, "each_month", "year_average");
    edit(folder, file, "as_paid", "with_run");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->employer.pension.size() == 1);
    const auto& entry = loaded.facts->employer.pension[0];
    const PensionPlan& plan = entry.value;
    CHECK(entry.from == day("2024-01-01"));
    CHECK(plan.name == "two per cent");
    CHECK(plan.provider == "Pensjon AS");
    CHECK(plan.provider_number == "310300004");
    CHECK(plan.employer_percent.text() == "5 %");
    CHECK(plan.extra_percent.text() == "8.5 %");
    CHECK(plan.employee_percent.text() == "2 %");
    REQUIRE(plan.left_out.size() == 1);
    CHECK(loaded.rules.legend.at(plan.left_out[0]).code == "bonus");
    CHECK(plan.until_age == 75);
    CHECK_FALSE(plan.waives_pay_threshold);
    CHECK(plan.basic_amount == PlanBasicAmount::year_average);
    CHECK(plan.premium_paid_with_run);
    CHECK(loaded.rules.legend.at(plan.citation).at == "§ 1");
}

TEST_CASE("a plan says nothing of what it leaves out") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.facts);
    const PensionPlan& plan = loaded.facts->employer.pension[0].value;
    CHECK(plan.extra_percent == Percent{});
    CHECK(plan.employee_percent == Percent{});
    CHECK(plan.left_out.empty());
    CHECK_FALSE(plan.until_age);
    CHECK(plan.waives_pay_threshold);
    CHECK(plan.basic_amount == PlanBasicAmount::each_month);
    CHECK_FALSE(plan.premium_paid_with_run);
}

TEST_CASE("a pension plan keeps to the law's bounds") {
    const std::string percent = "employer_percent: 2 %";
    const std::string at = "{ from: 2024-01-01, plan";
    require_bad_plan(percent, "employer_percent: 1.4 %", "employer/pension-under-minimum", at);
    require_bad_plan(percent, "employer_percent: 6.1 %", "employer/pension-over-maximum", at);
    require_bad_plan(
        percent, percent + ", extra_percent: 9.1 %", "employer/pension-over-maximum", at);
    require_bad_plan(percent,
                     "employer_percent: 4 %, employee_percent: 3.1 %",
                     "employer/employee-share-over-limit",
                     at);
    require_bad_plan(percent,
                     percent + ", employee_percent: 2.5 %",
                     "employer/employee-share-over-employer",
                     at);
    require_bad_plan(percent, percent + ", until_age: 73", "employer/pension-ends-early", at);
    // The bounds themselves are allowed.
    Folder folder = good_folder();
    edit(folder,
         file,
         percent,
         "employer_percent: 6 %, extra_percent: 9 %, employee_percent: 3 %, until_age: 74");
    CHECK(load(folder).codes().empty());
    folder = good_folder();
    edit(folder, file, percent, "employer_percent: 1.5 %");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("a bound holds for a plan that began before it, not for one that ended before it") {
    Folder folder = good_folder();
    edit(folder, file, "from: 2024-01-01, plan", "from: 2020-01-01, plan");
    edit(folder, file, "employer_percent: 2 %", "employer_percent: 1 %");
    const auto loaded = load(folder);
    CHECK(loaded.codes() == std::vector<std::string>{"employer/pension-under-minimum"});
    CHECK(loaded.shown.at(0).find("1.5 %") != std::string::npos);
    CHECK(loaded.shown.at(0).find("§ 9") != std::string::npos);
    // The same plan, replaced on the first day of the bound.
    edit(folder,
         file,
         "source: letter, at: § 1 }",
         "source: letter, at: § 1 }\n  - { from: 2024-01-01, plan: b, provider: P, "
         "provider_number: \"310300004\", employer_percent: 2 %, waives_pay_threshold: yes, "
         "basic_amount: each_month, premium: as_paid, source: letter, at: § 1 }");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("what is wrong with a plan is said at its place") {
    require_bad_plan("310300004", "310300005", "employer/bad-organisation-number", "\"310300005\"");
    require_bad_plan(
        "employer_percent: 2 %", "employer_percent: 101 %", "employer/over-the-whole", "101 %");
    require_bad_plan("employer_percent: 2 %",
                     "employer_percent: 2 %, left_out: [bonus, bonuss]",
                     "hours/unknown-pay-code",
                     "bonuss]");
    require_bad_plan("premium: as_paid", "premium: later", "value/not-one-of", "later");
    require_bad_plan("source: letter", "source: leter", "employer/unknown-source", "leter");
    require_bad_plan(", at: § 1 }", " }", "yaml/missing-key", "{ from");
}

TEST_CASE("the employer's own texts can be cited") {
    Folder folder = good_folder();
    edit(folder,
         file,
         "holiday:",
         "sources:\n  - { source: plan-2024, title: { nb: Avtale, en: Agreement }, short: { nb: "
         "avtalen, en: the agreement }, publisher: Pensjon AS, reference: a, read: 2024-01-01, "
         "kind: contract }\nholiday:");
    edit(folder, file, "source: letter, at: § 1", "source: plan-2024, at: § 1");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& citation = loaded.rules.legend.at(loaded.facts->employer.pension[0].value.citation);
    CHECK(loaded.rules.legend.at(citation.source).id == "plan-2024");
    edit(folder, file, "source: plan-2024, title", "source: letter, title");
    CHECK(load(folder).codes().front() == "rules/source-twice");
}

TEST_CASE("a holiday percentage may state its basis, whole") {
    Folder folder = good_folder();
    edit(folder, file, "percent: 12 % }", "percent: 12 %, source: letter, at: § 3 }");
    CHECK(load(folder).codes().empty());
    require_bad({file,
                 "percent: 12 % }",
                 "percent: 12 %, source: letter }",
                 "employer/key-needed",
                 "{ from: 2024-01-01, percent"});
    require_bad({file, "percent: 12 % }", "percent: 120 % }", "employer/over-the-whole", "120 %"});
}

TEST_CASE("holiday pay is paid in a month of the year, the employer's or her own") {
    Folder folder = good_folder();
    const std::string people = "assistants.yaml";
    const std::string own = "payslip_language: en\n    ";
    const std::string employers = "holiday_pay_out: [ { from: 2026-01-01, month: 6 } ]\n";
    edit(folder, file, "holiday:", employers + "holiday:");
    edit(folder, people, own, own + "holiday_pay_month: [ { from: 2026-01-01, month: 8 } ]\n    ");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->employer.holiday_pay_out.size() == 1);
    CHECK(loaded.facts->employer.holiday_pay_out[0].value == 6);
    CHECK(loaded.facts->employer.holiday_pay_out[0].from == day("2026-01-01"));
    CHECK(loaded.facts->assistants[0].holiday_pay_month.empty());
    REQUIRE(loaded.facts->assistants[1].holiday_pay_month.size() == 1);
    CHECK(loaded.facts->assistants[1].holiday_pay_month[0].value == 8);
    require_bad({file,
                 "holiday:",
                 "holiday_pay_out: [ { from: 2026-01-01, month: 13 } ]\nholiday:",
                 "employer/number-out-of-range",
                 "13"});
}

TEST_CASE("funds and covers are read as written") {
    const auto loaded = load(with(
        "afp:\n  - { from: 2024-01-01, source: letter, at: § 2 }\n"
        "  - { from: 2025-01-01, percent: 2.7 %, source: letter, at: § 2 }\n"
        "ou_fund: [ { from: 2024-01-01, employee_per_week: 3.00 kr, source: letter, at: § 4 } ]\n"
        "covers:\n"
        "  - { cover: injury, name: Yrkesskade, insurer: Forsikring AS, policy: P-1, from: "
        "2025-01-01, per_month: 60.50 kr, occupational_injury: yes, source: letter, at: s. 1 }\n"
        "  - { cover: injury, name: Yrkesskade, insurer: Forsikring AS, policy: P-0, from: "
        "2024-01-01, until: 2024-12-31, percent: 0.3 %, occupational_injury: yes, source: letter, "
        "at: s. 1 }\n"
        "  - { cover: group, name: Gruppeliv, insurer: Forsikring AS, policy: P-2, from: "
        "2024-01-01, occupational_injury: no, source: letter, at: s. 2 }\n"));
    REQUIRE(loaded.codes().empty());
    const Employer& employer = loaded.facts->employer;
    REQUIRE(employer.afp.size() == 2);
    CHECK_FALSE(employer.afp[0].value.percent);
    CHECK(employer.afp[1].value.percent->text() == "2.7 %");
    CHECK(loaded.rules.legend.at(employer.afp[1].value.citation).in_force == day("2025-01-01"));
    REQUIRE(employer.ou_fund.size() == 1);
    CHECK(employer.ou_fund[0].value.employee_per_week == Money::ore(300));
    REQUIRE(employer.covers.size() == 3);
    CHECK(employer.covers[0].id == "group");
    CHECK_FALSE(employer.covers[0].per_month);
    CHECK_FALSE(employer.covers[0].is_occupational_injury);
    CHECK(employer.covers[1].policy == "P-0");
    CHECK(employer.covers[1].percent->text() == "0.3 %");
    CHECK(employer.covers[1].days == DateRange{day("2024-01-01"), day("2024-12-31")});
    CHECK(employer.covers[2].per_month == Money::ore(6050));
    CHECK(employer.covers[2].is_occupational_injury);
    CHECK(employer.covers[2].insurer == "Forsikring AS");
}

TEST_CASE("what is wrong with a fund or cover is said at its place") {
    const std::string cover = "  - { cover: a, name: A, insurer: B, policy: C, from: 2024-01-01, "
                              "occupational_injury: no, source: letter, at: s. 1";
    require_refused("covers:\n" + cover + ", per_month: 1.00 kr, percent: 1 % }\n",
                    "employer/key-not-wanted",
                    "1 % }");
    require_refused(
        "covers:\n" + cover + " }\n" + cover + " }\n", "employer/duplicate-id", "{ cover: a");
    require_refused(
        "covers:\n" + cover + ", per_month: -1.00 kr }\n", "employer/below-zero", "-1.00 kr");
    require_refused(
        "ou_fund: [ { from: 2024-01-01, employee_per_week: 3.01 kr, source: letter, at: § 4 } ]\n",
        "employer/fund-share-over-limit",
        "{ from: 2024-01-01, employee_per_week");
    require_refused("afp: [ { from: 2024-01-01, percent: 2.7 %, source: letter } ]\n",
                    "yaml/missing-key",
                    "{ from: 2024-01-01, percent");
}

TEST_CASE("allowance used elsewhere is stated once a year") {
    const auto loaded = load(with("zone_Ia:\n  - { year: 2026, used_elsewhere: 1000.00 kr }\n  - { "
                                  "year: 2025, used_elsewhere: 0.00 kr }\n"));
    REQUIRE(loaded.codes().empty());
    const auto& relief = loaded.facts->employer.relief_elsewhere;
    REQUIRE(relief.size() == 2);
    CHECK(relief[0].year == 2025);
    CHECK(relief[1].used == Money::ore(100000));
    require_refused("zone_Ia:\n  - { year: 2026, used_elsewhere: 1.00 kr }\n  - { year: 2026, "
                    "used_elsewhere: 0.00 kr }\n",
                    "employer/year-twice",
                    "{ year: 2026, used_elsewhere: 0.00");
    require_refused(
        "zone_Ia: [ { year: 2026, used_elsewhere: -1.00 kr } ]\n", "employer/below-zero", "-1.00");
}

TEST_CASE("working time and proration are dated facts") {
    const auto loaded =
        load(with("working_time: [ { from: 2025-07-01, regime: household } ]\n"
                  "proration: [ { from: 2024-01-01, method: calendar_days }, { from: 2026-01-01, "
                  "method: weekdays } ]\n"
                  "breaks_in_working_time: [ { from: 2024-01-01, value: yes }, { from: 2026-01-01, "
                  "value: no } ]\n"));
    REQUIRE(loaded.codes().empty());
    Employer employer = loaded.facts->employer;
    CHECK(regime_on(employer, day("2025-06-30")) == WorkingTimeRegime::act);
    CHECK(regime_on(employer, day("2025-07-01")) == WorkingTimeRegime::household);
    employer.kind = EmployerKind::own_employer_private_person;
    CHECK(regime_on(employer, day("2025-06-30")) == WorkingTimeRegime::household);
    CHECK(in_force(employer.proration, day("2025-12-31"))->value == Proration::calendar_days);
    CHECK(in_force(employer.proration, day("2026-01-01"))->value == Proration::weekdays);
    CHECK(in_force(employer.breaks_in_working_time, day("2025-12-31"))->value);
    CHECK_FALSE(in_force(employer.breaks_in_working_time, day("2026-01-01"))->value);
    CHECK(in_force(employer.breaks_in_working_time, day("2023-12-31")) == nullptr);
    require_refused("breaks_in_working_time: [ { from: 2024-01-01 } ]\n",
                    "yaml/missing-key",
                    "{ from: 2024-01-01 }");
    require_refused(
        "proration: [ { from: 2024-01-01, method: days } ]\n", "value/not-one-of", "days }");
}

} // namespace bpa::facts::test
