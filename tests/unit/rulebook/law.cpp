// The law's figures as loaded. Expectations are read from the acts, the regulations and the tables
// of the tax administration, at the paragraph each test names.
#include "overlay.hpp"
#include "rulebook/load/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

namespace bpa::rulebook {
namespace {

Rules base_rules() {
    source::Inputs inputs{testing::rules_with()};
    source::Diagnostics diagnostics;
    auto rules = load_base_rules(inputs, diagnostics);
    REQUIRE(rules);
    REQUIRE(diagnostics.empty());
    return std::move(*rules);
}

const Rules& rules() {
    static const Rules loaded = base_rules();
    return loaded;
}

Date date(int year, unsigned month, unsigned day) {
    return *Date::from_civil(year, month, day);
}

template <class T>
std::string text_on(const Dated<T>& parameter, Date day) {
    const auto found = parameter.on(day);
    return found.entry == nullptr ? "none" : found.entry->value.text();
}

template <class T>
std::string because_on(const Dated<T>& parameter, Date day) {
    const auto& legend = rules().legend;
    const auto& citation = legend.at(parameter.on(day).entry->citation);
    return legend.at(citation.source).id + " " + citation.at;
}

/// `15 after 2 months`, or `1 working days after`.
std::string deadline_on(const Dated<Deadline>& parameter, Date day) {
    const auto* entry = parameter.on(day).entry;
    if (entry == nullptr) {
        return "none";
    }
    if (const auto* term = std::get_if<DayAfterTerm>(&entry->value)) {
        return std::to_string(term->day) + " after " + std::to_string(term->months) + " months";
    }
    return std::to_string(std::get<DaysAfterPayment>(entry->value).working_days) +
           " working days after";
}

const line::PayCode& code(const std::string& name) {
    for (const auto& one : rules().legend.pay_codes) {
        if (one.code == name) {
            return one;
        }
    }
    throw std::out_of_range{name};
}

} // namespace

// NAV's data: each G from 1 May.
TEST_CASE("the basic amount from 2021 to 2026") {
    const auto& amount = rules().law.basic_amount.amount;
    CHECK(amount.on(date(2021, 4, 30)).coverage == Coverage::not_yet);
    CHECK(text_on(amount, date(2021, 5, 1)) == "106399.00");
    CHECK(text_on(amount, date(2022, 5, 1)) == "111477.00");
    CHECK(text_on(amount, date(2023, 12, 31)) == "118620.00");
    CHECK(text_on(amount, date(2025, 4, 30)) == "124028.00");
    CHECK(text_on(amount, date(2025, 5, 1)) == "130160.00");
    CHECK(text_on(amount, date(2026, 5, 1)) == "136549.00");
    CHECK(amount.on(date(2027, 5, 1)).coverage == Coverage::carried_forward);
}

TEST_CASE("holiday pay: 10.2 %, and 2.3 % up to 6 G for whoever turns 60") {
    const auto& law = rules().law.holiday_pay;
    const auto day = date(2025, 6, 30);
    CHECK(text_on(law.percent, day) == "10.2 %");
    CHECK(because_on(law.percent, day) == "ferieloven § 10 (2)");
    CHECK(text_on(law.senior_addition, day) == "2.3 %");
    CHECK(because_on(law.senior_cap, day) == "ferieloven § 10 (3)");
    CHECK(text_on(law.senior_cap, date(2023, 12, 31)) == "6");
    CHECK(text_on(law.senior_age, day) == "60");
}

TEST_CASE("a value nobody found is no value") {
    const auto& afp = rules().law.afp.percent;
    CHECK(text_on(afp, date(2024, 12, 31)) == "2.7 %");
    CHECK(afp.on(date(2023, 6, 1)).coverage == Coverage::ended);
    CHECK(afp.on(date(2025, 1, 1)).coverage == Coverage::ended);
    CHECK(afp.on(date(2025, 12, 31)).coverage == Coverage::ended);
    CHECK(text_on(afp, date(2026, 1, 1)) == "2.7 %");
    const auto& dues = rules().law.withholding.union_fee_limit;
    CHECK(dues.on(date(2024, 6, 1)).coverage == Coverage::not_yet);
    CHECK(text_on(dues, date(2025, 6, 1)) == "8250.00");
    CHECK(text_on(dues, date(2026, 6, 1)) == "8700.00");
}

// Statutory rates of the years 2024 to 2026, the same in all three; Ia+ is Ia after the allowance.
TEST_CASE("employer's contribution in every zone and year") {
    const auto& law = rules().law.contribution;
    const std::map<std::string, std::string> expected{{"I", "14.1 %"},
                                                      {"Ia", "10.6 %"},
                                                      {"Ia+", "14.1 %"},
                                                      {"II", "10.6 %"},
                                                      {"III", "6.4 %"},
                                                      {"IV", "5.1 %"},
                                                      {"IVa", "7.9 %"},
                                                      {"V", "0 %"}};
    REQUIRE(law.rates.size() == expected.size());
    for (const auto& [zone, percent] : expected) {
        INFO(zone);
        const auto& rate = law.rates.at(zone);
        CHECK(rate.on(date(2023, 12, 31)).coverage == Coverage::not_yet);
        CHECK(text_on(rate, date(2024, 1, 1)) == percent);
        CHECK(text_on(rate, date(2025, 7, 1)) == percent);
        CHECK(because_on(rate, date(2026, 12, 31)) == "contribution-decision-2026 § 3");
        CHECK(rate.on(date(2027, 1, 1)).coverage == Coverage::carried_forward);
    }
    CHECK(text_on(law.relief, date(2023, 12, 31)) == "500000.00");
    CHECK(text_on(law.relief, date(2024, 1, 1)) == "850000.00");
    CHECK(text_on(law.household_limit, date(2025, 1, 1)) == "60000.00");
    CHECK(law.claim_rounding == Rounding{RoundingMode::down, 100});
    CHECK(rules().legend.at(law.claim_basis).at == "§ 10-4-4");
}

TEST_CASE("pension: the least and the most, and who must have a plan") {
    const auto& law = rules().law.pension;
    const auto day = date(2025, 5, 15);
    CHECK(text_on(law.least_percent, day) == "2 %");
    CHECK(text_on(law.most_percent, day) == "7 %");
    CHECK(text_on(law.most_extra_percent, day) == "18.1 %");
    CHECK(text_on(law.most_employee_percent, day) == "4 %");
    CHECK(text_on(law.second_band_from, day) == "7.1");
    CHECK(text_on(law.upper_limit, day) == "12");
    CHECK(text_on(law.pay_threshold, date(2024, 12, 31)) == "1000.00");
    CHECK(text_on(law.pay_threshold, date(2025, 1, 1)) == "2000.00");
    CHECK(text_on(law.duty_position, day) == "75 %");
    CHECK(text_on(law.duty_least_position, day) == "20 %");
    CHECK(text_on(law.duty_positions, day) == "2");
}

TEST_CASE("working time of the Act, and of work in the employer's home") {
    const auto& act = rules().law.working_time;
    const auto day = date(2025, 5, 15);
    CHECK(text_on(act.day, day) == "9:00");
    CHECK(text_on(act.week, day) == "40:00");
    CHECK(text_on(act.rota_week, day) == "38:00");
    CHECK(text_on(act.continuous_week, day) == "36:00");
    CHECK(text_on(act.union_day, day) == "12:30");
    CHECK(text_on(act.individual_week, day) == "50:00");
    CHECK(text_on(act.averaging_weeks, day) == "52");
    CHECK(because_on(act.overtime_percent, day) == "arbeidsmiljoloven § 10-6 (11)");
    CHECK(because_on(act.rest_week, day) == "arbeidsmiljoloven § 10-8 (2)");
    CHECK(text_on(act.break_after, day) == "5:30");
    CHECK(text_on(act.sunday_from, day) == "18:00");
    CHECK(text_on(act.sundays_running, day) == "1");
    CHECK(text_on(act.sundays_in_a_row, day) == "3");
    const auto& home = rules().law.household;
    CHECK(home.day.on(date(2022, 6, 30)).coverage == Coverage::not_yet);
    CHECK(because_on(home.overtime_percent, day) == "household-work-regulation § 11");
    CHECK(text_on(home.overtime_percent, day) == "40 %");
    CHECK(home.union_day.on(day).coverage == Coverage::missing);
    CHECK(home.sundays_running.on(day).coverage == Coverage::missing);
    CHECK(text_on(home.break_least, day) == "0:30");
    CHECK(rules().legend.at(act.overtime_pays_as).code == "overtime_supplement");
    CHECK(rules().legend.at(act.additional_pays_as).code == "additional_hours");
}

TEST_CASE("1 and 17 May are days of the calendar") {
    const auto& law = rules().law.may_days;
    std::vector<std::string> names;
    const auto& days = rules().calendar.named_days();
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (((law.days >> i) & 1u) != 0) {
            names.push_back(days[i].id);
        }
    }
    CHECK(names == std::vector<std::string>{"labour_day", "constitution_day"});
    CHECK(text_on(law.employed_days, date(2025, 5, 1)) == "30");
    CHECK(text_on(law.least_supplement, date(2025, 5, 1)) == "50 %");
    CHECK(rules().legend.at(law.off_pays_as).code == "may_day_off");
}

// Constants as the tax administration publishes them for the three years.
TEST_CASE("the constants of the tax tables") {
    const auto& tables = rules().law.tax_tables;
    REQUIRE(tables.size() == 3);
    const auto kind = [&](int year, TaxTableKind wanted) -> const TaxTableYear::Kind& {
        const auto& kinds = tables.at(year).kinds;
        return *std::find_if(
            kinds.begin(), kinds.end(), [&](const auto& one) { return one.kind == wanted; });
    };
    for (const auto& [year, table] : tables) {
        INFO(year);
        const auto& ordinary = kind(year, TaxTableKind::ordinary);
        const auto& finnmark = kind(year, TaxTableKind::finnmark);
        // The general rate is 22 %; the zone has 18.5 %.
        CHECK(table.municipal.fraction() + ordinary.common.fraction() == Exact::ratio(22, 100));
        CHECK(table.municipal.fraction() + finnmark.common.fraction() == Exact::ratio(185, 1000));
        CHECK(finnmark.personal_allowance - ordinary.personal_allowance ==
              (year == 2026 ? 45'000 : 30'000));
        // The tables leave 12 % of the minimum deduction out of account.
        const auto& seamen = kind(year, TaxTableKind::seamen);
        CHECK(ordinary.minimum_deduction.at_most == seamen.minimum_deduction.at_most * 88 / 100);
        CHECK(seamen.periods.count() == 3);
        CHECK(table.tables.size() == (year == 2024 ? 19U : 17U));
    }
    const auto& now = tables.at(2026);
    CHECK(kind(2026, TaxTableKind::ordinary).personal_allowance == 114'540);
    CHECK(kind(2026, TaxTableKind::ordinary).minimum_deduction.at_most == 84'216);
    CHECK(now.contribution_high.text() == "7.6 %");
    CHECK(now.contribution_free == 99'650);
    REQUIRE(now.brackets.size() == 5);
    CHECK(now.brackets[2].from == 725'050);
    CHECK(now.brackets[4].percent.text() == "17.8 %");
    // Four days of work: 240 days in the year make 60 periods, of which 46 of 52 weeks.
    const auto& four_days = now.periods.at(3);
    CHECK(four_days.scales.at(0)->times.text() == "60.6");
    CHECK(four_days.scales.at(0)->parts == Exact::ratio(60 * 46, 52));
    CHECK(four_days.scales.at(1)->parts == Exact::decimal(105, 1) * Exact::ratio(91, 12));
}

TEST_CASE("a pay code says what its lines are and which bases they enter") {
    using line::Base;
    const auto& hourly = code("hourly_pay");
    CHECK(hourly.role == line::PayRole::pay);
    CHECK(has_base(hourly.bases, Base::withholding));
    CHECK(rules().legend.at(*hourly.bases_basis).at == "§ 10 (1)");
    CHECK_FALSE(hourly.by_hand);
    const auto& mileage = code("mileage_taxable");
    CHECK_FALSE(has_base(mileage.bases, Base::holiday_pay));
    CHECK_FALSE(has_base(mileage.bases, Base::pension));
    CHECK(has_base(mileage.bases, Base::contribution));
    CHECK(mileage.by_hand);
    CHECK(code("expenses").bases == 0);
    CHECK_FALSE(code("expenses").bases_basis);
    CHECK(code("holiday_pay_earned").cost == line::CostKind::holiday_pay);
    CHECK(code("tax_withheld").role == line::PayRole::tax);
    CHECK(code("union_fee").role == line::PayRole::deduction);
}

// Skattebetalingsloven § 10-10 and a-opplysningsforskriften § 2-1; before 2026 tax went by terms.
TEST_CASE("deadlines of 2024 to 2026") {
    const auto& law = rules().law.deadlines;
    CHECK(deadline_on(law.withheld_tax, date(2023, 12, 31)) == "none");
    CHECK(deadline_on(law.withheld_tax, date(2024, 1, 1)) == "15 after 2 months");
    CHECK(deadline_on(law.withheld_tax, date(2025, 12, 31)) == "15 after 2 months");
    CHECK(deadline_on(law.withheld_tax, date(2026, 1, 1)) == "1 working days after");
    CHECK(because_on(law.withheld_tax, date(2026, 1, 1)) == "skattebetalingsloven § 10-10 (1)");
    CHECK(deadline_on(law.contribution, date(2024, 1, 1)) == "15 after 2 months");
    CHECK(deadline_on(law.contribution, date(2026, 12, 31)) == "15 after 2 months");
    CHECK(because_on(law.contribution, date(2026, 12, 31)) ==
          "skattebetalingsloven § 10-10 (2), jf. § 10-2");
    CHECK(deadline_on(law.report, date(2025, 6, 1)) == "5 after 1 months");
    CHECK(because_on(law.report, date(2025, 6, 1)) == "a-opplysningsforskriften § 2-1");
    CHECK(deadline_on(law.simplified_report, date(2026, 6, 1)) == "1 working days after");
}

TEST_CASE("the page of rule kinds names every kind and parameter of the law") {
    const auto root = std::filesystem::path{BPA_SOURCE_DIR};
    const auto page = testing::text_of(root / "docs/reference/rule-kinds.md");
    std::size_t names = 0;
    for (const auto& file : std::filesystem::directory_iterator{root / "rules/law"}) {
        std::istringstream lines{testing::text_of(file.path())};
        for (std::string line; std::getline(lines, line);) {
            // A rule's kind stands four deep; deeper ones are kinds of days.
            for (const std::string key : {"    kind: ", "      - parameter: "}) {
                if (line.rfind(key, 0) == 0) {
                    const auto name = line.substr(key.size());
                    INFO(name);
                    CHECK(page.find("`" + name + "`") != std::string::npos);
                    ++names;
                }
            }
        }
    }
    CHECK(names > 60);
}

TEST_CASE("orders of attachment have ranks, and households a need while the rates are known") {
    const auto& law = rules().law.attachments;
    // dekningsloven § 2-8: maintenance, compensation for crime, fines, tax, others.
    const auto rank = [](const Dated<Exact>& parameter) {
        return text_on(parameter, date(2026, 10, 1));
    };
    CHECK(rank(law.rank_child_support) == "1");
    CHECK(rank(law.rank_criminal_compensation) == "3");
    CHECK(rank(law.rank_fine) == "4");
    CHECK(rank(law.rank_tax) == "5");
    CHECK(rank(law.rank_other) == "6");
    CHECK(text_on(law.rank_coordinated, date(2025, 12, 31)) == "none");
    CHECK(text_on(law.need_single, date(2026, 6, 30)) == "11046.00");
    CHECK(text_on(law.need_from_15, date(2025, 7, 1)) == "6809.00");
    CHECK(text_on(law.need_single, date(2026, 7, 1)) == "none");
    CHECK(deadline_on(law.deadline, date(2025, 12, 31)) == "15 after 2 months");
    CHECK(deadline_on(law.deadline, date(2026, 1, 1)) == "1 working days after");
}

TEST_CASE("tax is paid to the account that the tax administration states now") {
    const auto* payee = rules().law.payees.tax_administration.on(date(2026, 10, 1)).entry;
    REQUIRE(payee != nullptr);
    CHECK(payee->value.account == "76940524802");
    CHECK(payee->value.organisation_number == "924616733");
    CHECK(payee->value.iban == "NO4276940524802");
    CHECK(text_on(rules().law.payees.least_claim, date(2026, 10, 1)) == "100.00");
}

} // namespace bpa::rulebook
