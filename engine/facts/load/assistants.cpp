#include "facts/load/assistants.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/reporting.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/tax_cards.hpp"
#include "facts/load/withholding_choices.hpp"
#include "values/parse.hpp"

#include <array>

namespace bpa::facts {
namespace {

/// The number's day and month against the birth date given; the century is never read from it.
bool contradicts(const NationalId& id, Date birth_date) {
    constexpr int century = 100;
    return id.day != birth_date.day() || id.month != birth_date.month() ||
           static_cast<int>(id.year_of_century) != birth_date.year() % century;
}

void check_numbers(const yaml::MappingReader& reader,
                   const Assistant& person,
                   const std::optional<Date>& birth_date,
                   source::Diagnostics& diagnostics) {
    const source::MessageArgs args = {{"assistant", person.id}};
    const auto report = [&](std::string_view key, std::string_view code) {
        diagnostics.add(masked(of_person(person.id, problem_at(reader, key, code, args))));
    };
    if (!person.bank_account.empty() && !is_bank_account(person.bank_account)) {
        report("bank_account", account_problem(person.bank_account));
    }
    if (person.national_id.empty()) {
        return;
    }
    const auto id = read_national_id(person.national_id);
    if (!id) {
        report("national_id", "employer/bad-national-id");
        return;
    }
    if (birth_date && contradicts(*id, *birth_date)) {
        diagnostics.add(masked(against(
            reader.place_of("birth_date"),
            of_person(
                person.id,
                problem_at(reader, "national_id", "employer/birth-date-contradicts-id", args)))));
    }
}

void order_employments(Assistant& person, source::Diagnostics& diagnostics) {
    auto& all = person.employments;
    std::sort(all.begin(), all.end(), [](const Employment& a, const Employment& b) {
        return a.number != b.number ? a.number < b.number : a.place < b.place;
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].number == all[i - 1].number) {
            diagnostics.add(against(
                all[i - 1].place,
                problem_at(all[i].place,
                           "employer/duplicate-id",
                           {{"key", "employment"}, {"id", std::to_string(all[i].number)}})));
        }
    }
}

std::optional<Household> read_members(const yaml::MappingReader& reader,
                                      source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 3> adults = {
        "single", "couple", "supporting_spouse"};
    constexpr WholeRange children{0, 20}; // more is a slip of the pen
    const auto written = reader.get_choice("adults", adults);
    if (!written) {
        return std::nullopt;
    }
    const auto count = [&](std::string_view key) {
        return static_cast<int>(get_whole_in(reader, key, children, diagnostics).value_or(0));
    };
    return Household{.adults = *written == "single"   ? HouseholdAdults::single
                               : *written == "couple" ? HouseholdAdults::couple
                                                      : HouseholdAdults::supporting_spouse,
                     .under_6 = count("under_6"),
                     .from_6_to_10 = count("from_6_to_10"),
                     .from_11_to_14 = count("from_11_to_14"),
                     .from_15 = count("from_15"),
                     .other_income =
                         get_amount(reader, "other_income", diagnostics).value_or(Money{})};
}

std::vector<FromDate<Household>> read_household(const yaml::Node* list,
                                                source::Diagnostics& diagnostics) {
    return read_history<Household>(list, schemas::household, diagnostics, [&](const auto& reader) {
        return read_members(reader, diagnostics);
    });
}

/// Knows the names an assistant's file may use.
struct KnownNames {
    std::vector<std::string> arrangements;
    std::vector<std::string> contracts;
};

std::optional<Assistant> read_assistant(const yaml::Node& node,
                                        const LoadContext& context,
                                        const Employer& employer,
                                        const KnownNames& known) {
    static constexpr std::array<std::string_view, 2> languages = {"nb", "en"};
    const yaml::MappingReader reader{node, schemas::assistant, context.diagnostics};
    Assistant person;
    person.place = reader.place();
    person.id = reader.get_short_name("assistant").value_or("");
    person.given_name = reader.get_text("given_name").value_or("");
    person.family_name = reader.get_text("family_name").value_or("");
    const auto birth_date = reader.get_date("birth_date");
    person.birth_date = birth_date.value_or(Date{});
    person.national_id = reader.get_text("national_id").value_or("");
    person.bank_account = reader.get_text("bank_account").value_or("");
    const auto language = reader.get_choice("payslip_language", languages);
    person.language = language == "en" ? source::Language::en : source::Language::nb;
    check_numbers(reader, person, birth_date, context.diagnostics);
    const EmploymentFrame frame{context, employer, person.id, known.arrangements, known.contracts};
    person.employer_roles =
        read_employer_roles(reader.get_sequence("main_employer"), context.diagnostics);
    person.tax_cards =
        read_tax_cards(reader, person.employer_roles, {person.id, context.diagnostics});
    read_withholding_wishes(reader, person, context.diagnostics);
    person.holiday_pay_month = read_history<MonthOfYear>(
        reader.get_sequence("holiday_pay_month"),
        schemas::holiday_pay_month,
        context.diagnostics,
        [&](const auto& entry) { return get_month_of_year(entry, "month", context.diagnostics); });
    person.household = read_household(reader.get_sequence("household"), context.diagnostics);
    if (const yaml::Node* list = reader.get_sequence("employments")) {
        for (const yaml::Node& item : list->items) {
            if (auto employment = read_employment(item, frame)) {
                employment->birth_date = person.birth_date;
                person.employments.push_back(std::move(*employment));
            }
        }
    }
    order_employments(person, context.diagnostics);
    if (person.id.empty()) {
        return std::nullopt;
    }
    return person;
}

} // namespace

std::vector<Assistant> read_assistants(const LoadContext& context, const Facts& facts) {
    KnownNames known;
    for (const Arrangement& arrangement : facts.arrangements) {
        known.arrangements.push_back(arrangement.id);
    }
    known.contracts = context.inputs.list("contracts");
    std::vector<Assistant> assistants;
    const auto keep = [&](const yaml::Node& node) {
        if (auto person = read_assistant(node, context, facts.employer, known)) {
            assistants.push_back(std::move(*person));
        }
    };
    const auto root = read_file(context, "assistants.yaml", false, {{"assistants", keep}});
    if (root) {
        const yaml::MappingReader reader{*root, schemas::assistants_file, context.diagnostics};
        (void)reader.get_sequence("assistants");
    }
    order_by_id(assistants, "assistant", context.diagnostics);
    check_reported_ids(assistants, context.diagnostics);
    return assistants;
}

} // namespace bpa::facts
