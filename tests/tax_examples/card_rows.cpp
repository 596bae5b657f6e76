// What card there is, and what follows from it.
#include "rows.hpp"

namespace bpa::tax_examples {

using facts::CardResult;

Rows methods() {
    return {
        {"FOR § 5-10-1",
         "2026, table 8000, main employer, 35 000",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-05-29", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-10-1",
         "2024, table 7100, 35 000",
         "8922.00",
         [](Payer& p) {
             return p.card("2024-01-01", table(2024, "7100"))
                 .pay("2024-05-31", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-10-4, § 10-4-4",
         "33.5 % of 1 001.99: 1 001 × 33.5 % = 335.335",
         "335.00",
         [](Payer& p) {
             return p.card("2026-01-01", share(2026, "33.5"))
                 .pay("2026-05-29", {{"hourly_pay", "1001.99"}});
         }},
        {"FOR § 5-1-4",
         "the main employer's card has a percent only: 10 000 × 30 %",
         "3000.00",
         [](Payer& p) {
             return p.card("2026-01-01", share(2026, "30", true))
                 .pay("2026-05-29", {{"hourly_pay", "10000"}});
         }},
        {"FOR § 5-3",
         "exemption without limit, 800 000",
         "none",
         [](Payer& p) {
             return p.card("2026-01-01", exempt(2026, ""))
                 .pay("2026-05-29", {{"hourly_pay", "800000"}});
         }},
        {"sktbl. § 5-5",
         "no card: 1 001.50, 50 % of 1 001",
         "500.00",
         [](Payer& p) {
             return p.pay("2026-05-29", {{"hourly_pay", "1001.50"}});
         }},
        {"PAYE",
         "25 % of everything, nothing taken off: 10 000 + 2 000 holiday pay",
         "3000.00",
         [](Payer& p) {
             return p.card("2026-01-01", at_source(2026, "25"))
                 .pay("2026-06-30",
                      {{"hourly_pay", "12000"}, {"pension_employee", "200"}, {"union_fee", "300"}});
         }},
        {"sktbl. § 5-5 (2)",
         "500 more on request: 30 % of 10 000, and 500",
         "3000.00, 500.00 tax_extra",
         [](Payer& p) {
             p.her().extra_withholding = {{day("2026-01-01"), kr("500"), {}}};
             return p.card("2026-01-01", share(2026, "30"))
                 .pay("2026-05-29", {{"hourly_pay", "10000"}});
         }},
        {"sktbl. § 5-10 (3)",
         "benefit in kind of 5 000, cash of 1 000, 50 %: as far as the cash reaches",
         "1000.00",
         [](Payer& p) {
             return p.card("2026-01-01", share(2026, "50"))
                 .pay("2026-05-29", {{"hourly_pay", "1000"}, {"benefit_in_kind", "5000"}});
         }},
        {"sktbl. § 5-1",
         "the card changed in April: 30 % in March",
         "3000.00",
         [](Payer& p) {
             p.card("2026-01-01", share(2026, "30")).card("2026-04-01", share(2026, "35"));
             return p.pay("2026-03-31", {{"hourly_pay", "10000"}});
         }},
        {"sktbl. § 5-1",
         "the card changed in April: 35 % in April",
         "3500.00",
         [](Payer& p) {
             p.card("2026-01-01", share(2026, "30")).card("2026-04-01", share(2026, "35"));
             return p.pay("2026-04-30", {{"hourly_pay", "10000"}});
         }},
        {"ikkeTrekkplikt",
         "not liable",
         "none",
         [](Payer& p) {
             return p.card("2026-01-01", answer(2026, CardResult::not_liable))
                 .pay("2026-05-29", {{"hourly_pay", "10000"}});
         }},
        {"oppholdPaaSvalbard",
         "Svalbard stops",
         "calc/tax-svalbard",
         [](Payer& p) {
             auto card = answer(2026, CardResult::none);
             card.is_svalbard = true;
             return p.card("2026-01-01", card).pay("2026-05-29", {{"hourly_pay", "10000"}});
         }},
    };
}

namespace {

facts::TaxCard fetched(int year) {
    auto card = table(year, "8000");
    card.role.reset();
    card.parts.push_back(share(year, "30").parts.front());
    return card;
}

} // namespace

Rows employers() {
    const auto as = [](facts::EmployerRole role) {
        return [role](Payer& p) {
            p.her().employer_roles = {{day("2026-01-01"), role, {}}};
            return p.card("2026-01-01", fetched(2026)).pay("2026-05-29", {{"hourly_pay", "35000"}});
        };
    };
    return {
        {"FOR § 5-1-4", "main employer: the table", "8366.00", as(facts::EmployerRole::main)},
        {"FOR § 5-1-4", "secondary employer: 30 %", "10500.00", as(facts::EmployerRole::other)},
        {"FOR § 5-1-4", "nobody knows: 30 %", "10500.00", as(facts::EmployerRole::unknown)},
        {"FOR § 5-10-1 (6)",
         "no longer main employer from April: 30 %",
         "10500.00",
         [](Payer& p) {
             p.her().employer_roles = {{day("2026-01-01"), facts::EmployerRole::main, {}},
                                       {day("2026-04-01"), facts::EmployerRole::other, {}}};
             return p.card("2026-01-01", fetched(2026))
                 .pay("2026-05-29", {{"hourly_pay", "35000"}});
         }},
    };
}

Rows exemptions() {
    const auto used = [](std::string_view limit, const char* before) {
        return [limit, before](Payer& p) {
            p.card("2026-01-01", exempt(2026, limit));
            p.pay("2026-04-30", {{"hourly_pay", before}});
            return p.pay("2026-05-29", {{"hourly_pay", "10000"}});
        };
    };
    return {
        {"FOR § 5-3",
         "limit 65 000, used 60 000, pay 10 000: half of 5 000",
         "2500.00",
         used("65000", "60000")},
        {"FOR § 5-3",
         "limit 70 000, used 60 000, pay 10 000: just reached",
         "none",
         used("70000", "60000")},
        {"FOR § 5-3",
         "limit 60 000, used 60 000: half of all of it",
         "5000.00",
         used("60000", "60000")},
        {"FOR § 5-3",
         "limit 0: another employer has the exemption",
         "500.00",
         [](Payer& p) {
             return p.card("2026-01-01", exempt(2026, "0"))
                 .pay("2026-05-29", {{"hourly_pay", "1000"}});
         }},
        {"FOR § 5-3",
         "limit 65 000: a new year begins anew",
         "none",
         [](Payer& p) {
             p.card("2025-01-01", exempt(2025, "65000")).card("2026-01-01", exempt(2026, "65000"));
             p.pay("2025-12-31", {{"hourly_pay", "65000"}});
             return p.pay("2026-01-30", {{"hourly_pay", "10000"}});
         }},
    };
}

Rows without_card() {
    return {
        {"FOR § 5-5-1",
         "January with last year's card: table 8000 of 2025, 35 000",
         "8641.00",
         [](Payer& p) {
             return p.card("2025-01-01", table(2025, "8000"))
                 .pay("2026-01-30", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-5-1",
         "January 2025 with a card of 2024: table 7100 of 2024, 35 000",
         "8922.00",
         [](Payer& p) {
             return p.card("2024-01-01", table(2024, "7100"))
                 .pay("2025-01-31", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-5-2",
         "the card came in February: 4 520, and 8 366 − 8 641 for January",
         "4520.00, -275.00 tax_correction",
         [](Payer& p) {
             p.card("2025-01-01", table(2025, "8000"));
             p.pay("2026-01-30", {{"hourly_pay", "35000"}});
             p.card("2026-02-01", table(2026, "8000"));
             return p.pay("2026-02-27", {{"hourly_pay", "25000"}});
         }},
        {"C.3",
         "February with last year's card: refused",
         "calc/tax-card-year",
         [](Payer& p) {
             return p.card("2025-01-01", table(2025, "8000"))
                 .pay("2026-02-27", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-5-1",
         "a change was not available: the last card that was",
         "8366.00",
         [](Payer& p) {
             return p.card("2026-01-01", table(2026, "8000"))
                 .pay("2026-11-30", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-5-2",
         "50 % in March, the card in April: 8 366, and 4 520 − 12 500",
         "8366.00, -7980.00 tax_correction",
         [](Payer& p) {
             p.pay("2026-03-31", {{"hourly_pay", "25000"}});
             p.card("2026-04-01", table(2026, "8000"));
             return p.pay("2026-04-30", {{"hourly_pay", "35000"}});
         }},
        {"FOR § 5-5-2",
         "50 % in December is not corrected next year",
         "8366.00",
         [](Payer& p) {
             p.pay("2025-12-31", {{"hourly_pay", "25000"}});
             p.card("2026-01-01", table(2026, "8000"));
             return p.pay("2026-01-30", {{"hourly_pay", "35000"}});
         }},
    };
}

} // namespace bpa::tax_examples
