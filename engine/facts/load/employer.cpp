#include "facts/load/checked_values.hpp"
#include "facts/load/load.hpp"
#include "facts/load/obligations.hpp"
#include "facts/load/reading.hpp"
#include "facts/load/reporting.hpp"
#include "facts/load/schemas.hpp"
#include "rulebook/load/context.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

EmployerKind kind_of(std::string_view text) {
    for (const auto kind : {EmployerKind::municipality,
                            EmployerKind::cooperative,
                            EmployerKind::company,
                            EmployerKind::own_employer_enterprise,
                            EmployerKind::own_employer_private_person}) {
        if (name_of(kind) == text) {
            return kind;
        }
    }
    fail_check("the reader has checked the choice", __FILE__, __LINE__);
}

/// A private person answers with her national id; everybody else with an organisation number.
void check_identity(const yaml::MappingReader& reader,
                    const Employer& employer,
                    source::Diagnostics& diagnostics) {
    const bool is_private = employer.kind == EmployerKind::own_employer_private_person;
    const source::MessageArgs kind = {{"kind", std::string{name_of(employer.kind)}}};
    if (is_private && !reader.has("national_id")) {
        diagnostics.add(problem_at(reader, "kind", "employer/national-id-required", kind));
    }
    if (!is_private && reader.has("national_id")) {
        diagnostics.add(
            masked(problem_at(reader, "national_id", "employer/national-id-not-wanted", kind)));
    }
    if (!is_private && !reader.has("organisation_number")) {
        diagnostics.add(problem_at(reader, "kind", "employer/organisation-number-required", kind));
    }
    if (is_private && reader.has("organisation_number")) {
        diagnostics.add(problem_at(
            reader, "organisation_number", "employer/organisation-number-not-wanted", kind));
    }
}

void check_organisation_number(const yaml::MappingReader& reader,
                               const std::string& number,
                               source::Diagnostics& diagnostics) {
    if (!number.empty() && !is_organisation_number(number)) {
        diagnostics.add(problem_at(reader,
                                   "organisation_number",
                                   "employer/bad-organisation-number",
                                   {{"number", number}}));
    }
}

Employer read_identity(const yaml::Node& node, source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 5> kinds = {"municipality",
                                                              "cooperative",
                                                              "company",
                                                              "own_employer_enterprise",
                                                              "own_employer_private_person"};
    const yaml::MappingReader reader{node, schemas::employer, diagnostics};
    Employer employer;
    employer.place = reader.place();
    const auto kind = reader.get_choice("kind", kinds);
    employer.name = reader.get_text("name").value_or("");
    employer.organisation_number = reader.get_text("organisation_number").value_or("");
    employer.national_id = reader.get_text("national_id").value_or("");
    employer.bank_account = reader.get_text("bank_account").value_or("");
    if (kind) {
        employer.kind = kind_of(*kind);
        check_identity(reader, employer, diagnostics);
    }
    check_organisation_number(reader, employer.organisation_number, diagnostics);
    if (!employer.national_id.empty() && !read_national_id(employer.national_id)) {
        diagnostics.add(masked(problem_at(reader, "national_id", "employer/bad-national-id")));
    }
    if (!employer.bank_account.empty() && !is_bank_account(employer.bank_account)) {
        diagnostics.add(
            masked(problem_at(reader, "bank_account", account_problem(employer.bank_account))));
    }
    return employer;
}

SubUnit read_sub_unit(const yaml::MappingReader& reader,
                      const rulebook::Rules& rules,
                      source::Diagnostics& diagnostics) {
    SubUnit unit;
    unit.place = reader.place();
    unit.id = reader.get_short_name("sub_unit").value_or("");
    unit.name = reader.get_text("name").value_or("");
    unit.organisation_number = reader.get_text("organisation_number").value_or("");
    unit.municipality = reader.get_text("municipality").value_or("");
    unit.contribution_zone = get_zone(reader, rules, diagnostics);
    check_organisation_number(reader, unit.organisation_number, diagnostics);
    return unit;
}

void read_sub_units(const yaml::MappingReader& file,
                    Employer& employer,
                    const rulebook::Rules& rules,
                    source::Diagnostics& diagnostics) {
    const yaml::Node* list = file.get_sequence("sub_units");
    if (list == nullptr) {
        return;
    }
    const bool is_private = employer.kind == EmployerKind::own_employer_private_person;
    const source::MessageArgs kind = {{"kind", std::string{name_of(employer.kind)}}};
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::sub_unit, diagnostics};
        auto unit = read_sub_unit(reader, rules, diagnostics);
        const bool has_number = reader.has("organisation_number");
        if (is_private && has_number) {
            diagnostics.add(problem_at(
                reader, "organisation_number", "employer/organisation-number-not-wanted", kind));
        }
        if (!is_private && !has_number && reader.ok()) {
            diagnostics.add(
                problem_at(reader, "sub_unit", "employer/organisation-number-required", kind));
        }
        if (!unit.id.empty()) {
            employer.sub_units.push_back(std::move(unit));
        }
    }
    order_by_id(employer.sub_units, "sub_unit", diagnostics);
}

std::optional<PayCalendar> read_pay_calendar(const yaml::MappingReader& reader,
                                             source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> namings = {"last_day", "first_day"};
    static constexpr std::array<std::string_view, 3> months = {"same", "next", "second_next"};
    static constexpr std::array<std::string_view, 2> bank_days = {"previous", "next"};
    // Every month has a 28th; a period that began on the 31st would begin on no fixed day.
    const auto first_day = get_whole_in(reader, "first_day", {1, 28}, diagnostics);
    const auto payment_day = get_whole_in(reader, "payment_day", {1, 31}, diagnostics);
    const auto naming = reader.get_choice("named_after", namings);
    const auto month = reader.get_choice("payment_month", months);
    const auto bank_day = reader.get_choice("if_no_bank_day", bank_days);
    if (!first_day || !payment_day || !naming || !month || !bank_day) {
        return std::nullopt;
    }
    const auto offset = std::find(months.begin(), months.end(), *month) - months.begin();
    return PayCalendar{
        .first_day = static_cast<unsigned>(*first_day),
        .named_after = *naming == "last_day" ? PeriodNaming::month_of_last_day
                                             : PeriodNaming::month_of_first_day,
        .payment_day = static_cast<unsigned>(*payment_day),
        .payment_month_offset = static_cast<int>(offset),
        .bank_day = *bank_day == "next" ? BankDayRule::next : BankDayRule::previous,
    };
}

/// The agreed percentage, and its basis where one is stated.
std::optional<AgreedPercent> read_holiday(const yaml::MappingReader& reader,
                                          const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto citation = from ? cite_if_stated(reader, *from, context) : std::nullopt;
    const auto percent = get_share(reader, "percent", context.diagnostics);
    return percent ? std::optional{AgreedPercent{*percent, citation}} : std::nullopt;
}

/// Nobody may agree to less than the Act gives.
void check_holiday(const std::vector<FromDate<AgreedPercent>>& agreed, const LoadContext& context) {
    for (std::size_t i = 0; i < agreed.size(); ++i) {
        const auto& law = context.rules.law.holiday_pay.percent;
        for (const auto* least : values_during(law, days_of(agreed, i))) {
            const Percent percent = agreed[i].value.percent;
            if (percent < least->value) {
                context.diagnostics.add(
                    problem_at(agreed[i].place,
                               "employer/holiday-under-law",
                               {{"percent", percent.text()},
                                {"least", least->value.text()},
                                {"basis", basis_text(context.rules.legend, least->citation)}}));
                break;
            }
        }
    }
}

void read_histories(const yaml::MappingReader& file,
                    EmployerFile& result,
                    const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    Employer& employer = result.employer;
    employer.agreement = read_history<std::string>(
        file.get_sequence("bound_by"), schemas::bound_by, diagnostics, [](const auto& reader) {
            return reader.get_id("agreement");
        });
    employer.holiday_percent = read_history<AgreedPercent>(
        file.get_sequence("holiday"), schemas::holiday, diagnostics, [&](const auto& reader) {
            return read_holiday(reader, context);
        });
    check_holiday(employer.holiday_percent, context);
    employer.holiday_pay_out = read_history<MonthOfYear>(
        file.get_sequence("holiday_pay_out"),
        schemas::holiday_pay_out,
        diagnostics,
        [&](const auto& reader) { return get_month_of_year(reader, "month", diagnostics); });
    employer.pay_calendar = read_history<PayCalendar>(
        file.get_sequence("pay_calendar"),
        schemas::pay_calendar,
        diagnostics,
        [&](const auto& reader) { return read_pay_calendar(reader, diagnostics); });
    for (const auto& bound : employer.agreement) {
        result.agreements.push_back({bound.value, bound.place});
    }
}

void read_options(const yaml::MappingReader& file,
                  EmployerFile& result,
                  source::Diagnostics& diagnostics) {
    const yaml::Node* list = file.get_sequence("options");
    if (list == nullptr) {
        return;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::option, diagnostics};
        const auto agreement = reader.get_id("agreement");
        const auto option = reader.get_id("option");
        const auto value = reader.get_text("value");
        if (agreement && option && value) {
            result.options.push_back({*agreement, *option, *value, reader.place_of("value")});
        }
    }
    const auto key = [](const rulebook::OptionChoice& choice) {
        return std::tie(choice.agreement, choice.option, choice.place);
    };
    std::sort(result.options.begin(), result.options.end(), [&](const auto& a, const auto& b) {
        return key(a) < key(b);
    });
}

/// The employer's own documents, written as the sources of a contract are.
void read_sources(const yaml::Node* list, const LoadContext& context) {
    if (list != nullptr) {
        auto& rules = context.rules;
        rulebook::Context as_rules{
            context.inputs, context.diagnostics, rules.legend, rules.calendar};
        rulebook::read_sources(as_rules, *list);
    }
}

} // namespace

std::optional<EmployerFile>
load_employer(source::Inputs& inputs, rulebook::Rules& rules, source::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    const auto file = inputs.open("employer.yaml", diagnostics);
    if (!file) {
        return std::nullopt;
    }
    const auto root = yaml::read(inputs.files(), *file, diagnostics);
    if (!root) {
        return std::nullopt;
    }
    const yaml::MappingReader reader{*root, schemas::employer_file, diagnostics};
    const LoadContext context{inputs, rules, diagnostics};
    EmployerFile result;
    read_sources(reader.get_sequence("sources"), context);
    if (const yaml::Node* node = reader.get_mapping("employer")) {
        result.employer = read_identity(*node, diagnostics);
    }
    read_sub_units(reader, result.employer, rules, diagnostics);
    read_histories(reader, result, context);
    read_obligations(reader, result.employer, context);
    result.employer.reporting =
        read_employer_reporting(reader.get_sequence("reporting"), diagnostics);
    read_options(reader, result, diagnostics);
    if (diagnostics.size() != before) {
        return std::nullopt;
    }
    return result;
}

} // namespace bpa::facts
