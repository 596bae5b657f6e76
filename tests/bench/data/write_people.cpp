#include "file.hpp"
#include "write.hpp"

namespace bpa::bench {
namespace {

namespace fs = std::filesystem;

std::string text(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}",
                       static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// In single quotes, the one way to write any text of one line in YAML.
std::string quoted(const std::string& name) {
    std::string out = "'";
    for (const char c : name) {
        out += c;
        if (c == '\'') {
            out += c;
        }
    }
    return out + "'";
}

bool is_plain(const std::string& name) {
    const auto odd = [](char c) {
        return c == '=' || c == '+' || c == '@' || c == '-' || c == '\'' || c == '"' || c == ';' ||
               c == '<' || c == '&' || c == ':' || c == ' ';
    };
    for (const char c : name) {
        if (odd(c)) {
            return false;
        }
    }
    return true;
}

std::string scalar(const std::string& name) {
    return is_plain(name) ? name : quoted(name);
}

void write_card(File& file, const Person& person) {
    if (!person.has_card) {
        return;
    }
    const auto& card = person.card;
    file.write("    tax_cards: [ {{ from: 2025-01-01, year: 2025, main_employer: {}",
               card.is_main ? "yes" : "no");
    if (card.table > 0) {
        file.write(", table: {}", card.table);
    }
    if (card.percent > 0) {
        file.write(", percent: {} %", card.percent);
    }
    file.write("{} }} ]\n", card.is_missing ? ", result: none" : "");
}

std::string norm_of(Pattern pattern) {
    switch (pattern) {
    case Pattern::nights:
    case Pattern::turns:
        return "33:36";
    case Pattern::evenings:
    case Pattern::hours:
        return "35:30";
    case Pattern::days:
    case Pattern::salaried:
        return "37:30";
    }
    return {};
}

/// The law's shorter week where the work is round the clock, or on a rota with Sundays and nights.
std::string statutory_of(Pattern pattern) {
    switch (pattern) {
    case Pattern::nights:
    case Pattern::turns:
        return "36:00";
    case Pattern::evenings:
    case Pattern::hours:
        return "38:00";
    case Pattern::days:
    case Pattern::salaried:
        return {};
    }
    return {};
}

void write_pay(File& file, const Person& person) {
    if (person.ore_per_hour > 0) {
        file.write(
            "        wage: [ {{ from: 2025-01-01, per_hour: {}.{:02} kr, source: letters-2025, "
            "at: {} § 2 }} ]\n",
            person.ore_per_hour / 100,
            person.ore_per_hour % 100,
            person.id);
    }
    if (person.kroner_per_month > 0) {
        file.write("        monthly_salary: [ {{ from: {}, amount: {}.00 kr, source: "
                   "letters-2025, at: {} § 2 }} ]\n",
                   text(person.hired),
                   person.kroner_per_month,
                   person.id);
    }
}

void write_terms(File& file, const Person& person) {
    const auto from = text(person.hired);
    file.write("        rota: [ {{ from: {}, works_rota: yes }} ]\n", from);
    file.write("        sundays_on_average: [ {{ from: {}, by: written_agreement, source: "
               "averaging-2025, at: punkt 3 }} ]\n",
               from);
    if (person.counts_hours) {
        file.write(
            "        seniority: {{ counter: hours, credited_hours: \"{}:00\", hours_per_year: "
            "\"1568:00\", source: letters-2025, at: {} § 3 }}\n",
            person.paid_before / 10,
            person.id);
    } else if (person.credited_months > 0) {
        file.write("        seniority: {{ credited_months: {} }}\n", person.credited_months);
    }
    if (const auto week = statutory_of(person.pattern); !week.empty()) {
        file.write("        statutory_week: [ {{ from: {}, hours: \"{}\" }} ]\n", from, week);
    }
    if (person.pattern == Pattern::turns) {
        file.write("        averaging: [ {{ from: {}, by: union, weeks: 26, day: \"12:30\", week: "
                   "\"48:00\", source: averaging-2025, at: punkt 2 }} ]\n",
                   from);
    }
    if (person.is_in_union) {
        file.write("        union: [ {{ from: {}, name: Fagforbundet }} ]\n", from);
    }
}

void write_employment(File& file, const Person& person, const Employer& employer) {
    const auto from = text(person.hired);
    file.write("    employments:\n      - employment: 1\n        from: {}\n"
               "        terms: [ {{ from: {}, agreement: virke-bpa }} ]\n"
               "        arrangements: [ {{ from: {}, arrangements: [",
               from,
               from,
               from);
    const char* between = "";
    for (const auto at : person.arrangements) {
        file.write("{}{}", between, employer.arrangements.at(at).id);
        between = ", ";
    }
    file.write("] }} ]\n        weekly_norm: [ {{ from: {}, hours: \"{}\" }} ]\n"
               "        position: [ {{ from: {}, percent: {} % }} ]\n",
               from,
               norm_of(person.pattern),
               from,
               person.position);
    write_pay(file, person);
    write_terms(file, person);
}

std::string money(std::int64_t ore) {
    return fmt::format("{}.{:02} kr", ore / 100, ore % 100);
}

} // namespace

void write_assistants(const fs::path& folder, const Employer& employer) {
    File file(folder / "assistants.yaml");
    file.write(
        "# Invented people; synthetic national identity numbers (month + 80).\nassistants:\n");
    for (const auto& person : employer.people) {
        file.write("  - assistant: {}\n    given_name: {}\n    family_name: {}\n"
                   "    birth_date: {}\n    national_id: \"{}\"\n    bank_account: \"{}\"\n"
                   "    payslip_language: {}\n",
                   person.id,
                   scalar(person.given_name),
                   scalar(person.family_name),
                   text(person.born),
                   person.national_id,
                   person.account,
                   person.wants_english ? "en" : "nb");
        write_card(file, person);
        write_employment(file, person, employer);
    }
    file.close();
}

void write_opening(const fs::path& folder, const Employer& employer) {
    File file(folder / "opening.yaml");
    file.write("first_period: 2025-04\nopening:{}\n", employer.people.empty() ? " []" : "");
    // Pay so far is in hundreds of kroner, so that every share of it is exact.
    for (const auto& person : employer.people) {
        const std::int64_t paid = static_cast<std::int64_t>(person.paid_before) * 100;
        const bool is_senior = static_cast<int>(person.born.year()) <= 2025 + 1 - 60;
        const std::int64_t senior = is_senior ? paid * 23 / 1000 : 0;
        file.write("  - {{ assistant: {}, year: 2025, gross_year_to_date: {}, holiday_basis: {}, "
                   "holiday_earned: {}",
                   person.id,
                   money(paid),
                   money(paid),
                   money(paid * 12 / 100 + senior));
        if (is_senior) {
            file.write(", holiday_senior_earned: {}", money(senior));
        }
        file.write(", pension_pay: {}, pension_employer: {}, pension_employee: {}, afp_pay: {}, "
                   "afp_premium: 0.00 kr }}\n",
                   money(paid),
                   money(paid * 5 / 100),
                   money(paid * 2 / 100),
                   money(paid));
    }
    file.close();
}

} // namespace bpa::bench
