// Random months: the parts of the cost add up, and a month paid in two runs costs what it costs in
// one. Only withholding may differ: the tax table is steeper than a straight line, and each run
// rounds.
#include "months.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace {

using namespace bpa;

#if defined(__SANITIZE_ADDRESS__)
constexpr int employers = 2;
#else
constexpr int employers = 40;
#endif
constexpr int assistants_each = 510;
constexpr unsigned seed = 1936;
constexpr int days_in_may = 31;

/// Last digits of a number under modulus 11; nothing when it has no digit for it.
std::optional<int> control_digit(const std::string& digits, const std::vector<int>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        sum += (digits[i] - '0') * weights[i];
    }
    const int control = (11 - sum % 11) % 11;
    return control == 10 ? std::nullopt : std::optional{control};
}

/// A synthetic national identity number (month + 80) that nobody has.
std::string national_id(Date birth, int& serial) {
    while (true) {
        serial = serial % 499 + 1;
        std::string digits = fmt::format(
            "{:02}{:02}{:02}{:03}", birth.day(), birth.month() + 80, birth.year() % 100, serial);
        const auto first = control_digit(digits, {3, 7, 6, 1, 8, 9, 4, 5, 2});
        if (!first) {
            continue;
        }
        digits += std::to_string(*first);
        if (const auto second = control_digit(digits, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2})) {
            return digits + std::to_string(*second);
        }
    }
}

std::string bank_account(int number) {
    for (int i = number * 2;; ++i) {
        const std::string digits = fmt::format("9999{:06}", i);
        if (const auto control = control_digit(digits, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2})) {
            return digits + std::to_string(*control);
        }
    }
}

/// Draws the folder of one employer.
class Draw {
public:
    explicit Draw(unsigned number) : engine_{seed + number} {}

    int between(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
    }
    bool one_in(int n) { return between(1, n) == 1; }

    std::string employer() {
        static const std::array<const char*, 4> percents{"5 %", "2 %", "4.5 %", "7 %"};
        std::string text =
            R"(employer: { kind: company, name: Assistanse AS, organisation_number: "310000000", bank_account: "99990010001" }
sources:
  - { source: plan, title: { nb: Pensjonsavtale, en: Pension agreement }, short: { nb: pensjonsavtalen, en: the pension agreement }, publisher: Assistanse AS, reference: "1", read: 2025-01-02, kind: contract }
sub_units:
  - { sub_unit: hq, name: Assistanse AS, organisation_number: "310120006", municipality: "0301" }
  - { sub_unit: nord, name: Assistanse AS avd nord, organisation_number: "310120057", municipality: "5501" }
bound_by: [ { from: 2020-01-01, agreement: virke-bpa } ]
pay_calendar:
  - { from: 2022-01-01, first_day: 1, named_after: last_day, payment_day: 12, payment_month: next, if_no_bank_day: previous }
proration: [ { from: 2022-01-01, method: calendar_days } ]
)";
        text += fmt::format("holiday: [ {{ from: 2022-01-01, percent: {} }} ]\n",
                            one_in(3) ? "10.2 %" : "12 %");
        text += fmt::format(
            "pension: [ {{ from: 2022-01-01, plan: Innskudd, provider: Pensjon AS, "
            "provider_number: \"310000000\", employer_percent: {}, extra_percent: 3 %, "
            "employee_percent: 2 %, waives_pay_threshold: yes, basic_amount: each_month, premium: "
            "{}, source: plan, at: § 1 }} ]\n",
            percents[static_cast<std::size_t>(between(0, 3))],
            one_in(2) ? "with_run" : "as_paid");
        text += "covers:\n  - { cover: yrkesskade, name: Yrkesskadeforsikring, insurer: Trygg AS, "
                "policy: \"1\", from: 2022-01-01, per_month: 41.37 kr, occupational_injury: yes, "
                "source: plan, at: § 2 }\n";
        return text;
    }

    std::string arrangements() {
        std::string text = "arrangements:\n";
        for (int i = 0; i < arrangement_count; ++i) {
            text += fmt::format(
                "  - {{ arrangement: a{}, from: 2022-01-01, sub_unit: {}, municipality: \"{}\", "
                "paid_by: municipality, work_leaders: [ {{ person: leder, from: 2022-01-01 }} ], "
                "decision: [ {{ from: 2022-01-01, hours_per_week: \"60:00\" }} ] }}\n",
                i,
                i % 2 == 0 ? "hq" : "nord",
                i % 3 == 0 ? "0301" : "5501");
        }
        return text;
    }

    std::string assistants() {
        std::string text = "assistants:\n";
        int serial = 0;
        for (int i = 0; i < assistants_each; ++i) {
            text += assistant(i, serial);
        }
        return text;
    }

    /// Hours of May; each person's in order. `upto`: only shifts starting before that day.
    std::string hours(int upto) {
        std::string text =
            "period: 2025-05\napproved: { by: leder, at: 2025-06-02T20:00 }\nshifts:\n";
        for (const auto& shift : shifts_) {
            text += shift.day < upto ? shift.text : "";
        }
        return text;
    }

    void draw_shifts() {
        for (int person = 0; person < assistants_each; ++person) {
            for (int day = between(1, 4); day <= days_in_may - 1; day += between(2, 9)) {
                const int start = between(0, 23 * 60 + 59);
                const int length = between(30, 14 * 60);
                const int end = start + length;
                shifts_.push_back(
                    {day,
                     fmt::format("  - {{ assistant: p{}, arrangement: a{}, start: "
                                 "2025-05-{:02}T{:02}:{:02}, end: 2025-05-{:02}T{:02}:{:02}, duty: "
                                 "{} }}\n",
                                 person,
                                 one_in(4) ? other_of(person) : home_of(person),
                                 day,
                                 start / 60,
                                 start % 60,
                                 day + end / 1440,
                                 end % 1440 / 60,
                                 end % 60,
                                 one_in(6) ? "passive" : "active")});
            }
        }
    }

    /// Rosters are what was worked, so that nobody is off on 1 May.
    std::string roster() {
        std::string text = hours(days_in_may + 1);
        text.erase(text.find("approved"), text.find("shifts:") - text.find("approved"));
        return text;
    }

    /// An evening for everybody in the last days of April: the week of 1 May begins there.
    static std::string roster_before() {
        std::string text = "period: 2025-04\nshifts:\n";
        for (int person = 0; person < assistants_each; ++person) {
            text += fmt::format("  - {{ assistant: p{}, arrangement: a{}, start: "
                                "2025-04-{}T14:00, end: 2025-04-{}T23:00, duty: active }}\n",
                                person,
                                home_of(person),
                                28 + person % 3,
                                28 + person % 3);
        }
        return text;
    }

private:
    static constexpr int arrangement_count = 6;
    struct Drawn {
        int day = 0;
        std::string text;
    };

    static int home_of(int person) { return person % arrangement_count; }
    static int other_of(int person) { return (person + 1) % arrangement_count; }

    std::string tax_card() {
        switch (between(0, 3)) {
        case 0:
            return fmt::format("main_employer: yes, table: {}, percent: 31 %",
                               8000 + 10 * between(0, 40));
        case 1:
            return fmt::format("main_employer: no, percent: {} %", between(20, 45));
        case 2:
            return "main_employer: yes, result: none";
        default:
            return "main_employer: yes, table: 9050, percent: 44 %";
        }
    }

    std::string assistant(int number, int& serial) {
        const Date birth = Date::from_civil(between(1950, 2008),
                                            static_cast<unsigned>(between(1, 12)),
                                            static_cast<unsigned>(between(1, 28)))
                               .value();
        const std::string salary =
            number % 10 == 0
                ? fmt::format(
                      "        monthly_salary: [ {{ from: 2022-01-01, amount: {}.00 kr, source: "
                      "plan, at: § 3 }} ]\n",
                      between(34'674, 41'000))
                : "";
        return fmt::format(
            R"(  - assistant: p{0}
    given_name: Person
    family_name: Nummer {0}
    birth_date: {1}
    national_id: "{2}"
    bank_account: "{3}"
    payslip_language: nb
    tax_cards: [ {{ from: 2025-01-01, year: 2025, {4} }} ]
    employments:
      - employment: 1
        from: {5}
        terms: [ {{ from: {5}, agreement: virke-bpa }} ]
        arrangements: [ {{ from: {5}, arrangements: [a{6}, a{7}] }} ]
        weekly_norm: [ {{ from: {5}, hours: "{8}" }} ]
        position: [ {{ from: {5}, percent: {9} % }} ]
        rota: [ {{ from: {5}, works_rota: yes }} ]
{10})",
            number,
            birth.text(),
            national_id(birth, serial),
            bank_account(number),
            tax_card(),
            Date::from_civil(between(2022, 2024), static_cast<unsigned>(between(1, 12)), 1)
                .value()
                .text(),
            std::min(home_of(number), other_of(number)),
            std::max(home_of(number), other_of(number)),
            one_in(3) ? "37:30" : "35:30",
            between(20, 100),
            salary);
    }

    std::mt19937 engine_;
    std::vector<Drawn> shifts_;
};

/// Computes the month with the hours given; a problem fails the test.
months::Made run_may(months::ChainInMemory& chain, months::Files files) {
    const auto base = std::filesystem::path{BPA_SOURCE_DIR} / "tests/properties/no-such-folder";
    auto made =
        chain.run(months::layered(base, files), {.period = Month::from_civil(2025, 5).value()}, 2);
    for (const auto& diagnostic : made.diagnostics.sorted(made.files)) {
        FAIL(source::draw(diagnostic, made.files, source::Language::en));
    }
    REQUIRE(made.computed.ok);
    return made;
}

/// Everything a month leaves that splitting it must not change.
std::map<std::string, Money> outcome_of(const run::Balances& closing) {
    std::map<std::string, Money> outcome;
    for (const auto& [assistant, accounts] : closing.accounts) {
        for (const auto& [account, amount] : accounts.all()) {
            const bool is_withholding = account.kind == line::AccountKind::withheld ||
                                        account.kind == line::AccountKind::uncarded_tax ||
                                        // Tax goes before own shares: what one run leaves for
                                        // them is not what two leave.
                                        account.kind == line::AccountKind::pension_employee;
            if (!is_withholding && amount != Money{}) {
                outcome[assistant + " " + account.text()] = amount;
            }
        }
    }
    return outcome;
}

/// The cost of each person, part by part, apart from the code that sums them.
void check_parts(const months::Made& made) {
    const auto& result = made.computed.result;
    Money cost;
    Money contribution_of_persons;
    for (const auto& person : result.assistants) {
        Money parts;
        Money out;
        for (const auto& line : person.lines) {
            const auto& code = made.computed.legend.at(line.code);
            const bool is_paid =
                code.role == line::PayRole::pay || code.role == line::PayRole::reimbursement;
            parts += is_paid || code.role == line::PayRole::cost ? line.amount : Money{};
            out += is_paid                            ? line.amount
                   : code.role == line::PayRole::cost ? Money{}
                                                      : -line.amount;
            contribution_of_persons += code.code == "contribution" ? line.amount : Money{};
        }
        REQUIRE(parts == person.totals.cost);
        REQUIRE(out == person.totals.net);
        cost += parts;
    }
    REQUIRE(cost == result.totals.cost);
    Money of_arrangements;
    for (const auto& one : result.arrangements) {
        of_arrangements += one.totals.cost;
    }
    REQUIRE(of_arrangements == cost);
    Money in_rows;
    for (const auto& row : result.obligations.contribution) {
        REQUIRE(row.basis == row.pay + row.premiums - row.refunds);
        REQUIRE(row.amount ==
                round_to_ore(ExactMoney::of(row.basis) * row.rate.fraction(), Rounding{}));
        in_rows += row.persons;
    }
    REQUIRE(in_rows == contribution_of_persons);
}

} // namespace

TEST_CASE("a random month adds up, and splits into two runs without a change") {
    int persons = 0;
    std::size_t lines = 0;
    for (unsigned number = 0; number < employers; ++number) {
        Draw draw{number};
        draw.draw_shifts();
        months::Files files{{"employer.yaml", draw.employer()},
                            {"arrangements.yaml", draw.arrangements()},
                            {"assistants.yaml", draw.assistants()},
                            {"roster/2025-04.yaml", Draw::roster_before()},
                            {"roster/2025-05.yaml", draw.roster()}};
        files["hours/2025-05.yaml"] = draw.hours(days_in_may + 1);
        months::ChainInMemory whole;
        const auto in_one = run_may(whole, files);
        check_parts(in_one);

        months::ChainInMemory halves;
        auto first = files;
        first["hours/2025-05.yaml"] = draw.hours(draw.between(5, 25));
        check_parts(run_may(halves, first));
        const auto in_two = run_may(halves, files);
        check_parts(in_two);
        const auto expected = outcome_of(in_one.computed.closing);
        REQUIRE(expected.size() > static_cast<std::size_t>(assistants_each));
        const auto two = outcome_of(in_two.computed.closing);
        std::string differences;
        for (const auto& [account, amount] : two) {
            const auto found = expected.find(account);
            const Money in_one_run = found == expected.end() ? Money{} : found->second;
            if (amount != in_one_run) {
                differences += fmt::format("employer {}: {}: {} in two runs, {} in one\n",
                                           number,
                                           account,
                                           amount.text(),
                                           in_one_run.text());
            }
        }
        INFO(differences);
        REQUIRE(differences.empty());
        REQUIRE(two.size() == expected.size());
        persons += static_cast<int>(in_one.computed.result.assistants.size());
        for (const auto& person : in_one.computed.result.assistants) {
            lines += person.lines.size();
        }
    }
    fmt::print("months: seed {}, {} employers, {} assistants, {} lines, in one run and in two\n",
               seed,
               employers,
               persons,
               lines);
}
