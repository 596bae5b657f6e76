#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "employer.yaml";

} // namespace

TEST_CASE("an employer is read as written") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.codes().empty());
    const Employer& employer = loaded.facts->employer;
    CHECK(employer.kind == EmployerKind::company);
    CHECK(employer.name == "Assistanse AS");
    CHECK(employer.organisation_number == "310000019");
    CHECK(employer.bank_account == "99990001010");
    REQUIRE(employer.sub_units.size() == 2);
    // By id; a whole municipality gives its zone, a split one keeps the one written.
    CHECK(employer.sub_units[0].id == "nord");
    CHECK(employer.sub_units[0].contribution_zone == "IV");
    CHECK(employer.sub_units[1].id == "oslo");
    CHECK(employer.sub_units[1].contribution_zone == "I");
    CHECK(employer.agreement.front().value == "virke-bpa");
    CHECK(employer.holiday_percent.front().value.percent.text() == "12 %");
    CHECK(employer.pension.front().value.name == "two per cent");
    const PayCalendar& calendar = employer.pay_calendar.front().value;
    CHECK(calendar.payment_day == 10);
    CHECK(calendar.payment_month_offset == 1);
    CHECK(calendar.bank_day == BankDayRule::previous);
}

TEST_CASE("agreements and options are asked of the rules") {
    Folder folder = good_folder();
    source::Inputs inputs{
        {.read = [&](const std::string& path) -> source::ReadResult { return folder.at(path); },
         .list = {},
         .shown_prefix = [](const std::string&) { return std::string{}; }}};
    source::Diagnostics diagnostics;
    auto base = rules();
    const auto employer = load_employer(inputs, base, diagnostics);
    REQUIRE(employer);
    REQUIRE(employer->agreements.size() == 1);
    CHECK(employer->agreements.front().id == "virke-bpa");
    CHECK(inputs.files().text(employer->agreements.front().place) == "employer.yaml:10:5");
    REQUIRE(employer->options.size() == 1);
    CHECK(employer->options.front().option == "combine");
    CHECK(employer->options.front().value == "highest");
}

TEST_CASE("a private person has a national id and no organisation number") {
    Folder folder = good_folder();
    edit(folder, file, "kind: company", "kind: own_employer_private_person");
    edit(
        folder, file, "  organisation_number: \"310000019\"\n", "  national_id: \"01819032129\"\n");
    edit(folder, file, ", organisation_number: \"310000027\"", "");
    edit(folder, file, ", organisation_number: \"924616733\"", "");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->employer.national_id == "01819032129");
    CHECK(loaded.facts->employer.organisation_number.empty());

    edit(folder, file, "01819032129", "01819032128");
    CHECK(load(folder).codes() == std::vector<std::string>{"employer/bad-national-id"});
    edit(folder, file, "  national_id: \"01819032128\"\n", "");
    CHECK(load(folder).codes() == std::vector<std::string>{"employer/national-id-required"});
    edit(folder, file, "name: Oslo,", "name: Oslo, organisation_number: \"310000027\",");
    CHECK(load(folder).codes() ==
          std::vector<std::string>{"employer/national-id-required",
                                   "employer/organisation-number-not-wanted"});
}

TEST_CASE("what is wrong with an employer is said at its place") {
    require_bad(
        {file, "310000019", "310000018", "employer/bad-organisation-number", "\"310000018\""});
    require_bad(
        {file, "310000027", "31000002", "employer/bad-organisation-number", "\"31000002\""});
    require_bad({file, "99990001010", "99990001011", "employer/bad-account", "\"99990001011\""});
    require_bad({file,
                 "  organisation_number: \"310000019\"\n",
                 "",
                 "employer/organisation-number-required",
                 "company"});
    require_bad({file,
                 "organisation_number: \"310000027\", ",
                 "",
                 "employer/organisation-number-required",
                 "oslo,"});
    require_bad({file,
                 "  bank_account",
                 "  national_id: \"01819032129\"\n  bank_account",
                 "employer/national-id-not-wanted",
                 "\"01819032129\""});
    require_bad(
        {file, "sub_unit: nord", "sub_unit: oslo", "employer/duplicate-id", "{ sub_unit: oslo"});
    require_bad({file, "first_day: 1,", "first_day: 29,", "employer/number-out-of-range", "29,"});
    require_bad(
        {file, "payment_day: 10", "payment_day: 32", "employer/number-out-of-range", "32,"});
    require_bad({file, "payment_day: 10", "payment_day: 0", "employer/number-out-of-range", "0,"});
}

TEST_CASE("a dated list goes forward in time") {
    require_bad({file,
                 "percent: 12 % }",
                 "percent: 12 % }, { from: 2023-01-01, percent: 10.2 % }",
                 "employer/dates-not-ascending",
                 "{ from: 2023-01-01"});
    require_bad({file,
                 "percent: 12 % }",
                 "percent: 12 % }, { from: 2024-01-01, percent: 10.2 % }",
                 "employer/same-from-twice",
                 "{ from: 2024-01-01, percent: 10.2"});
    Folder folder = good_folder();
    edit(folder, file, "percent: 12 % }", "percent: 12 % }, { from: 2023-01-01, percent: 10.2 % }");
    CHECK(load(folder).other.at(0).starts_with("{ from: 2024-01-01, percent: 12 % }"));
}

TEST_CASE("a zone is needed where the municipality is split, and must fit where it is whole") {
    require_bad({file, ", contribution_zone: IV", "", "employer/zone-needed", "{ sub_unit: nord"});
    require_bad({file,
                 "\"0301\" }",
                 "\"0301\", contribution_zone: IV }",
                 "employer/zone-contradicts",
                 "{ sub_unit: oslo"});
    require_bad(
        {file, "contribution_zone: IV", "contribution_zone: VI", "employer/unknown-zone", "VI"});
    require_bad(
        {file, "\"0301\" }", "\"0302\" }", "employer/unknown-municipality", "{ sub_unit: oslo"});
    Folder folder = good_folder();
    edit(folder, file, "\"0301\" }", "\"0301\", contribution_zone: I }");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("a period needs a pay calendar") {
    require_bad({file,
                 "from: 2024-01-01, first_day",
                 "from: 2026-11-01, first_day",
                 "employer/no-pay-calendar",
                 "kind: company"});
}

} // namespace bpa::facts::test
