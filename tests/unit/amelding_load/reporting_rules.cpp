// The rules of the monthly report as loaded. Expectations are read from the guide to the report,
// the schemas and the code tables, as each test names them.
#include "loaded.hpp"
#include "rulebook/load/load.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

using testing::month;
using testing::reporting_rules;

bool is_valid(CodeList list, std::string_view code, Month in) {
    return reporting_rules().code(list, code, in) != nullptr;
}

const Treatment& treatment(std::string_view pay_code, Month in) {
    const auto* found = reporting_rules().treatment(pay_code, in);
    REQUIRE(found != nullptr);
    return *found;
}

/// Whether an income may be so in the month.
bool is_legal(std::string_view benefit,
              std::string_view description,
              bool contribution,
              bool withholding) {
    const auto& all = reporting_rules().combinations;
    return std::any_of(all.begin(), all.end(), [&](const Combination& one) {
        return one.benefit == benefit && one.description == description &&
               one.bears_contribution.value_or(contribution) == contribution &&
               one.bears_withholding.value_or(withholding) == withholding;
    });
}

} // namespace

TEST_CASE("a code holds in its months, both included") {
    // The codes of leave were replaced in January 2023.
    CHECK(is_valid(CodeList::leave, "velferdspermisjon", month(2022, 12)));
    CHECK_FALSE(is_valid(CodeList::leave, "velferdspermisjon", month(2023, 1)));
    CHECK_FALSE(is_valid(CodeList::leave, "andreIkkeLovfestedePermisjoner", month(2022, 12)));
    CHECK(is_valid(CodeList::leave, "andreIkkeLovfestedePermisjoner", month(2023, 1)));
    // On-call staff have a form of appointment of their own from January 2025.
    CHECK_FALSE(
        is_valid(CodeList::appointment, "midlertidigAnsattSomTilkallingsvikar", month(2024, 12)));
    CHECK(is_valid(CodeList::appointment, "midlertidigAnsattSomTilkallingsvikar", month(2025, 1)));
    // The coordinated attachment came with 2026; the older one for tax still runs.
    CHECK_FALSE(is_valid(CodeList::attachment, "utleggstrekkSamordnet", month(2025, 12)));
    CHECK(is_valid(CodeList::attachment, "utleggstrekkSamordnet", month(2026, 1)));
    CHECK(is_valid(CodeList::attachment, "utleggstrekkSkatt", month(2026, 1)));
    CHECK(is_valid(CodeList::pay, "overtidsmat", month(2018, 12)));
    CHECK_FALSE(is_valid(CodeList::pay, "overtidsmat", month(2019, 1)));
    CHECK(reporting_rules().has_code(CodeList::pay, "overtidsmat"));
}

TEST_CASE("a code is known letter for letter, in its own list") {
    // The cause of the end date is spelled with one n in `Loens`.
    CHECK(is_valid(CodeList::end_cause, "byttetLoenssystemEllerRegnskapsfoerer", month(2026, 11)));
    CHECK_FALSE(
        is_valid(CodeList::end_cause, "byttetLoennssystemEllerRegnskapsfoerer", month(2026, 11)));
    CHECK_FALSE(is_valid(CodeList::pay, "Timeloenn", month(2026, 11)));
    CHECK_FALSE(is_valid(CodeList::deduction, "timeloenn", month(2026, 11)));
    // The code of extra tax withheld on request was found in no source.
    CHECK(reporting_rules().lists.at(static_cast<std::size_t>(CodeList::withholding)).size() == 6);
}

TEST_CASE("the occupation list has its codes with their days") {
    const auto& occupations = reporting_rules().occupations;
    // Personal assistant in private homes: from 24 November 2014.
    const auto found = occupations.find("5133108");
    REQUIRE(found != occupations.end());
    CHECK(found->second.first == *Date::from_civil(2014, 11, 24));
    CHECK_FALSE(found->second.last.has_value());
    CHECK(occupations.contains("0111101"));
    CHECK_FALSE(occupations.contains("0112106")); // a number the list skips
    CHECK_FALSE(occupations.contains("5133"));    // the newer four digits are another list
    CHECK(reporting_rules().occupation_titles.at("5133108").nb == "Personlig assistent i hjemmet");
}

TEST_CASE("the edition follows the month that is reported") {
    const auto& rules = reporting_rules();
    CHECK(rules.version_of(month(2020, 12)) == Version::v2_1);
    CHECK(rules.version_of(month(2021, 1)) == Version::v2_2);
    CHECK(rules.version_of(month(2024, 12)) == Version::v2_2);
    CHECK(rules.version_of(month(2025, 1)) == Version::v2_3);
    CHECK(rules.version_of(month(2026, 11)) == Version::v2_3);
    CHECK(rules.tax_by_date_from == month(2026, 1));
    CHECK(rules.attachment_dated_from == month(2026, 1));
    CHECK(rules.appointment_from == month(2021, 1));
}

TEST_CASE("hourly pay and overtime count hours, other pay does not") {
    const auto now = month(2026, 11);
    const auto& rules = reporting_rules();
    CHECK(rules.count_of("kontantytelse", "timeloenn", now) == CountUse::hours);
    CHECK(rules.count_of("kontantytelse", "overtidsgodtgjoerelse", now) == CountUse::hours);
    CHECK(rules.count_of("kontantytelse", "fastloenn", now) == CountUse::none);
    CHECK(rules.count_of("kontantytelse", "feriepenger", now) == CountUse::none);
    CHECK(rules.count_of("utgiftsgodtgjoerelse", "kilometergodtgjoerelseBil", now) ==
          CountUse::optional);
}

TEST_CASE("a combination is legal as the guide and the table of codes have it") {
    CHECK(is_legal("kontantytelse", "timeloenn", true, true));
    CHECK_FALSE(is_legal("kontantytelse", "timeloenn", true, false));
    CHECK_FALSE(is_legal("naturalytelse", "timeloenn", true, true));
    // Holiday pay is always liable to withholding.
    CHECK_FALSE(is_legal("kontantytelse", "feriepenger", true, false));
    // Pay after death is not.
    CHECK_FALSE(is_legal("kontantytelse", "loennEtterDoedsfall", true, true));
    // Work in a private home: only what bears no contribution.
    CHECK_FALSE(is_legal("kontantytelse", "loennTilPrivatpersonerForArbeidIHjemmet", true, true));
    CHECK(is_legal("kontantytelse", "loennTilPrivatpersonerForArbeidIHjemmet", false, true));
    // Mileage is free of both, or bears both above the tax-free rate.
    CHECK(is_legal("utgiftsgodtgjoerelse", "kilometergodtgjoerelseBil", false, false));
    CHECK(is_legal("utgiftsgodtgjoerelse", "kilometergodtgjoerelseBil", true, true));
    CHECK_FALSE(is_legal("utgiftsgodtgjoerelse", "kilometergodtgjoerelseBil", true, false));
    CHECK_FALSE(is_legal("kontantytelse", "kilometergodtgjoerelseBil", false, false));
    // No source says of a bonus.
    CHECK(is_legal("kontantytelse", "bonus", false, true));
}

TEST_CASE("pay for time becomes hourly pay, and overtime of the hours that are") {
    const auto& hourly = treatment("hourly_pay", month(2024, 1));
    CHECK(hourly.kind == PostKind::income);
    CHECK(hourly.benefit == "kontantytelse");
    CHECK(hourly.description == "timeloenn");
    CHECK(hourly.overtime == "overtidsgodtgjoerelse");
    CHECK(hourly.away == "uregelmessigeTilleggKnyttetTilIkkeArbeidetTid");
    CHECK(hourly.counts == CountedTime::paid);
    CHECK(hourly.bears_contribution);
    CHECK(hourly.bears_withholding);
    // Paid rest is hourly pay whose hours are left out; away from the workplace it is another.
    const auto& passive = treatment("passive_pay", month(2026, 11));
    CHECK(passive.description == "timeloenn");
    CHECK(passive.counts == CountedTime::none);
    CHECK(passive.away == "uregelmessigeTilleggKnyttetTilIkkeArbeidetTid");
    CHECK(treatment("overtime_supplement", month(2026, 11)).is_overtime);
    CHECK(treatment("public_holiday_supplement", month(2026, 11)).description ==
          "helligdagstillegg");
    CHECK(treatment("weekend_supplement", month(2026, 11)).description ==
          "uregelmessigeTilleggKnyttetTilArbeidetTid");
}

TEST_CASE("what is withheld is described from 2026, and extra tax is asked for from 2025") {
    CHECK(treatment("tax_withheld", month(2025, 12)).description.empty());
    CHECK(treatment("tax_withheld", month(2026, 1)).description == "ordinaert");
    CHECK(treatment("tax_extra", month(2024, 12)).kind == PostKind::withholding);
    CHECK(treatment("tax_extra", month(2025, 1)).kind == PostKind::ask);
    CHECK(treatment("tax_extra", month(2025, 1)).asked_as == PostKind::withholding);
    CHECK(treatment("pension_employee", month(2026, 1)).description ==
          "premieTilPensjonsordninger");
    CHECK(reporting_rules().treatment("attachment_coordinated", month(2025, 12)) == nullptr);
    CHECK(treatment("attachment_tax", month(2026, 1)).description == "utleggstrekkSkatt");
    CHECK(treatment("attachment_child_support", month(2026, 1)).kind == PostKind::none);
    CHECK(treatment("back_pay", month(2026, 1)).kind == PostKind::ask);
}

TEST_CASE("an arrangement of working time follows from rota and weekly hours") {
    const auto& rules = reporting_rules();
    const auto hours = [](std::string_view text) { return *Decimal::parse(text); };
    CHECK(rules.working_time_for(true, hours("35.5")) == "doegnkontinuerligSkiftOgTurnus355");
    CHECK(rules.working_time_for(true, hours("33.6")) == "helkontinuerligSkiftOgAndreOrdninger336");
    CHECK(rules.working_time_for(true, hours("36.5")) == "skift365");
    CHECK(rules.working_time_for(true, hours("37.5")) == "andreSkift");
    CHECK(rules.working_time_for(false, hours("35.5")) == "ikkeSkift");
    CHECK(rules.hours_of_working_time.at("skift365") == hours("36.5"));
    CHECK(rules.hours_of_working_time.at("offshore336") == hours("33.6"));
    CHECK(rules.hours_of_working_time.count("ikkeSkift") == 0);
}

TEST_CASE("limits of the checks, and none where no source gives one") {
    const auto& rules = reporting_rules();
    CHECK(rules.most_hours == Decimal::whole(300));
    CHECK(rules.least_weekly_hours == Decimal::whole(25));
    CHECK(rules.most_weekly_hours == Decimal::whole(45));
    CHECK(rules.leave_days == 14);
    CHECK_FALSE(rules.least_hourly.has_value());
    CHECK_FALSE(rules.most_hourly.has_value());
}

TEST_CASE("the rates of a zone are those of the rules of the contribution") {
    source::Inputs inputs{testing::rules_with()};
    source::Diagnostics diagnostics;
    const auto law = rulebook::load_base_rules(inputs, diagnostics);
    REQUIRE(law);
    const auto& rules = reporting_rules();
    CHECK(rules.zones.size() == 7);
    for (const auto& [zone, values] : law->law.contribution.rates) {
        const auto name = zone.substr(0, zone.find('+')); // `Ia+` is the second rate of Ia
        const auto& rates = rules.zone_rates.at(rules.zones.at(name));
        for (const int year : {2024, 2025, 2026}) {
            INFO(zone << " in " << year);
            const auto in = month(year, 6);
            const auto* entry = values.on(in.first_day()).entry;
            REQUIRE(entry != nullptr);
            CHECK(std::any_of(rates.begin(), rates.end(), [&](const auto& rate) {
                return rate.first.contains(in) && rate.second.text() + " %" == entry->value.text();
            }));
            CHECK(std::count_if(rates.begin(), rates.end(), [&](const auto& rate) {
                      return rate.first.contains(in);
                  }) == (name == "Ia" ? 2 : 1));
        }
    }
}

TEST_CASE("every code of a list names a source that is registered") {
    const auto& rules = reporting_rules();
    const auto* code = rules.code(CodeList::pay, "timeloenn", month(2026, 11));
    REQUIRE(code != nullptr);
    CHECK(rules.legend.at(rules.legend.at(code->citation).source).id == "amelding-income-codes");
}

} // namespace bpa::amelding
