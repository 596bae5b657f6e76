// Holiday pay, the relief before Christmas, table or percent, the base.
#include "rows.hpp"

namespace bpa::tax_examples {

namespace {

using Pay = std::vector<std::pair<std::string, std::string>>;
const Pay with_holiday{{"hourly_pay", "20000"}, {"holiday_pay", "15000"}};

} // namespace

Rows holiday_pay() {
    const auto by = [](facts::TaxCard card) {
        return
            [card](Payer& p) { return p.card("2026-01-01", card).pay("2026-06-30", with_holiday); };
    };
    auto twelve = share(2026, "30");
    twelve.parts.front().months = Exact{12};
    return {
        {"FOR § 5-7-1 (1) a",
         "percentage card, 20 000 and 15 000 of holiday pay: 30 % of 20 000",
         "6000.00",
         by(share(2026, "30"))},
        {"FOR § 5-7-1 (1) a",
         "table card: holiday pay alone",
         "none",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-06-30", {{"holiday_pay", "15000"}});
         }},
        {"FOR § 5-7-1 (1) a",
         "table card: holiday pay does not raise the table's base",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-06-30", {{"hourly_pay", "35000"}, {"holiday_pay", "15000"}});
         }},
        {"FOR § 5-6-1 (2)",
         "exemption of 30 000 passed: half of 5 000",
         "2500.00",
         by(exempt(2026, "30000"))},
        {"12 months", "a card of twelve months: 30 % of 35 000", "10500.00", by(twelve)},
        {"PAYE", "25 % of 35 000", "8750.00", by(at_source(2026, "25"))},
        {"50 % for missing card",
         "with other pay the exemption is lost: half of 35 000",
         "17500.00",
         [](Payer& p) { return p.pay("2026-06-30", with_holiday); }},
        {"50 % for missing card",
         "last year's holiday pay alone needs no card",
         "none",
         [](Payer& p) {
             return p.pay("2026-06-30", {{"holiday_pay", "15000"}});
         }},
        {"FOR § 5-6-1 (1) a",
         "a leaver's holiday pay of the year: the percent beside the table",
         "8366.00, 4000.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-08-31", {{"hourly_pay", "35000"}, {"bonus", "10000"}});
         }},
    };
}

Rows christmas() {
    const auto gives = [](Payer& p, unsigned month) {
        p.choices().christmas = facts::ChristmasChoice{facts::ChristmasMode::half_month, month};
    };
    return {
        {"FOR § 5-7-2 (1)",
         "half the tax of December: 12 244 ÷ 2",
         "6122.00 tax_half",
         [gives](Payer& p) {
             gives(p, 12);
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-12-30", {{"hourly_pay", "45000"}});
         }},
        {"FOR § 5-7-2 (1)",
         "the other month in full",
         "12244.00",
         [gives](Payer& p) {
             gives(p, 12);
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-11-30", {{"hourly_pay", "45000"}});
         }},
        {"FOR § 5-7-2 (1)",
         "percentage card, an odd krone: 1 001 × 33 % ÷ 2 = 165.165",
         "165.00 tax_half",
         [gives](Payer& p) {
             gives(p, 11);
             return p.card("2026-01-01", share(2026, "33"))
                 .pay("2026-11-30", {{"hourly_pay", "1001"}});
         }},
        {"FOR § 5-7-2 (4)",
         "average 20 000; pay 15 000 and bonus 3 000: half of 30 % of 15 000; the bonus in full",
         "2250.00 tax_half, 900.00",
         [gives](Payer& p) {
             gives(p, 11);
             p.earned_before(2026, "200000");
             return p.card("2026-01-01", share(2026, "30"))
                 .pay("2026-11-30", {{"hourly_pay", "15000"}, {"bonus", "3000"}});
         }},
        {"FOR § 5-7-2 (4)",
         "average 20 000; pay 15 000 and evenings 9 000: half of 30 % of 20 000; 4 000 in full",
         "3000.00 tax_half, 1200.00",
         [gives](Payer& p) {
             gives(p, 11);
             p.earned_before(2026, "200000");
             return p.card("2026-01-01", share(2026, "30"))
                 .pay("2026-11-30",
                      {{"hourly_pay", "15000"}, {"evening_night_supplement", "9000"}});
         }},
        {"FOR § 5-7-2",
         "she has said no",
         "330.00",
         [gives](Payer& p) {
             gives(p, 11);
             p.her().christmas_relief = {{day("2026-01-01"), false, {}}};
             return p.card("2026-01-01", share(2026, "33"))
                 .pay("2026-11-30", {{"hourly_pay", "1001"}});
         }},
        {"12 months",
         "a card of twelve months has none",
         "330.00",
         [gives](Payer& p) {
             gives(p, 11);
             auto card = share(2026, "33");
             card.parts.front().months = Exact{12};
             return p.card("2026-01-01", card).pay("2026-11-30", {{"hourly_pay", "1001"}});
         }},
        {"50 % for missing card",
         "without a card there is none",
         "500.00",
         [gives](Payer& p) {
             gives(p, 11);
             return p.pay("2026-11-30", {{"hourly_pay", "1001"}});
         }},
        {"PAYE",
         "tax at source has none",
         "250.00",
         [gives](Payer& p) {
             gives(p, 11);
             return p.card("2026-01-01", at_source(2026, "25"))
                 .pay("2026-11-30", {{"hourly_pay", "1001"}});
         }},
    };
}

Rows table_or_percent() {
    const auto part = [](std::string_view first, std::string_view last, const char* pay) {
        return [first, last, pay](Payer& p) {
            return p.employed(first, last)
                .card("2026-01-01", table(2026, "8000"))
                .pay("2026-05-29", {{"hourly_pay", pay}});
        };
    };
    return {
        {"FOR § 5-10-1 (1)",
         "pay for December before, paid in January, table of the new year",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-01-09", {{"hourly_pay", "35000"}}, "2025-12");
         }},
        {"FOR § 5-10-1 (1)",
         "pay for November before, paid in January: 40 %",
         "14000.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-01-09", {{"hourly_pay", "35000"}}, "2025-11");
         }},
        {"FOR § 5-10-1 (4), (5)",
         "25 000, then 20 000 for the same period: 12 244 − 4 520",
         "7724.00",
         [](Payer& p) {
             p.card("2026-01-01", table(2026, "8000")).pay("2026-05-15", {{"hourly_pay", "25000"}});
             return p.pay("2026-05-29", {{"hourly_pay", "20000"}});
         }},
        {"FOR § 5-10-1 (3)",
         "supplements with the pay: one base, 25 000 + 10 000",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29",
                      {{"hourly_pay", "25000"}, {"evening_night_supplement", "10000"}});
         }},
        {"FOR §§ 5-10-1 (6), 5-10-3",
         "bonus: the percent beside the table, 40 % of 1 000",
         "8366.00, 400.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29", {{"hourly_pay", "35000"}, {"bonus", "1000"}});
         }},
        {"FOR §§ 5-10-1 (6), 5-10-3",
         "back pay likewise, in a run of its own",
         "400.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29", {{"back_pay", "1000"}});
         }},
        {"FOR § 5-10-2", "1 day of employment, 1 500", "321.00", part("2026-05-31", "", "1500")},
        {"FOR § 5-10-2", "4 days, 7 000", "1655.00", part("2026-05-28", "", "7000")},
        {"FOR § 5-10-2", "5 days, 8 000: week", "1880.00", part("2026-05-27", "", "8000")},
        {"FOR § 5-10-2", "10 days, 8 000: week", "1880.00", part("2026-05-22", "", "8000")},
        {"FOR § 5-10-2",
         "2025, 17 days, 15 000: fourteen days",
         "3502.00",
         [](Payer& p) {
             return p.employed("2025-05-15")
                 .card("2025-01-01", table(2025, "8000"))
                 .pay("2025-05-30", {{"hourly_pay", "15000"}});
         }},
        {"FOR § 5-10-2",
         "first half of the month, 17 500: half of what 35 000 gives",
         "4183.00",
         part("2026-01-01", "2026-05-15", "17500")},
        {"FOR § 5-10-2",
         "22 days, 24 000: a week of 8 000, three times",
         "5640.00",
         part("2026-05-10", "", "24000")},
        {"FOR § 5-10-2", "25 days, 35 000: month", "8366.00", part("2026-05-07", "", "35000")},
        {"setting",
         "month_table: 22 days, 25 000: month",
         "4520.00",
         [](Payer& p) {
             p.choices().partial_month = facts::PartialMonth::month_table;
             return p.employed("2026-05-10")
                 .card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29", {{"hourly_pay", "25000"}});
         }},
    };
}

Rows base_and_small() {
    return {
        {"sktbl. § 5-9, FOR § 5-9-1",
         "own pension 300 and dues 150.50, rounded up: 35 500 − 300 − 151 = 35 049",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29",
                      {{"hourly_pay", "35500"},
                       {"pension_employee", "300"},
                       {"union_fee", "150.50"}});
         }},
        {"skatteloven § 6-20",
         "2025, dues of 9 000: 8 250 lower the base; 30 % of 21 750",
         "6525.00",
         [](Payer& p) {
             return p.card("2025-01-01", share(2025, "30"))
                 .pay("2025-05-30", {{"hourly_pay", "30000"}, {"union_fee", "9000"}});
         }},
        {"skatteloven § 6-20",
         "2025, then no more in the year: 30 % of 10 000",
         "3000.00",
         [](Payer& p) {
             p.card("2025-01-01", share(2025, "30"))
                 .pay("2025-05-30", {{"hourly_pay", "30000"}, {"union_fee", "9000"}});
             return p.pay("2025-06-30", {{"hourly_pay", "10000"}, {"union_fee", "500"}});
         }},
        {"skatteloven § 6-20",
         "2024, the limit was not found: refused",
         "calc/law-value-missing",
         [](Payer& p) {
             return p.card("2024-01-01", share(2024, "30"))
                 .pay("2024-05-31", {{"hourly_pay", "30000"}, {"union_fee", "100"}});
         }},
        {"FOR § 5-4-3",
         "100 kroner of tax, withheld unless chosen otherwise",
         "100.00",
         [](Payer& p) {
             return p.card("2026-01-01", share(2026, "30"))
                 .pay("2026-05-29", {{"hourly_pay", "334"}});
         }},
        {"FOR § 5-4-3",
         "100 kroner of tax, left out when chosen",
         "none",
         [](Payer& p) {
             p.choices().omits_small = true;
             return p.card("2026-01-01", share(2026, "30"))
                 .pay("2026-05-29", {{"hourly_pay", "334"}});
         }},
        {"FOR § 5-4-3",
         "500 kroner of pay at 50 %, left out when chosen",
         "none",
         [](Payer& p) {
             p.choices().omits_small = true;
             return p.card("2026-01-01", share(2026, "50"))
                 .pay("2026-05-29", {{"hourly_pay", "500"}});
         }},
        {"FOR § 5-4-3",
         "501 kroner at 50 %: 250",
         "250.00",
         [](Payer& p) {
             p.choices().omits_small = true;
             return p.card("2026-01-01", share(2026, "50"))
                 .pay("2026-05-29", {{"hourly_pay", "501"}});
         }},
        {"private employer",
         "6 000 in the year for work in the home, left out when chosen",
         "none",
         [](Payer& p) {
             p.choices().omits_small = true;
             p.employer().kind = facts::EmployerKind::own_employer_private_person;
             return p.card("2026-01-01", share(2026, "50"))
                 .pay("2026-05-29", {{"hourly_pay", "6000"}});
         }},
        {"FOR § 5-5-2",
         "too much by the table of the period gives nothing back in the period",
         "none",
         [](Payer& p) {
             p.card("2026-01-01", share(2026, "50", true))
                 .pay("2026-05-15", {{"hourly_pay", "25000"}});
             p.card("2026-05-20", table(2026, "8000"));
             return p.pay("2026-05-29", {{"hourly_pay", "10000"}});
         }},
    };
}

} // namespace bpa::tax_examples
