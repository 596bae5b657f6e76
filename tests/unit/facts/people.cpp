#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string people = "assistants.yaml";
const std::string arrangements = "arrangements.yaml";

} // namespace

TEST_CASE("arrangements are read as written, by id") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.codes().empty());
    const auto& all = loaded.facts->arrangements;
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == "luna");
    CHECK(all[0].days == DateRange{day("2024-01-01"), day("2026-10-20")});
    CHECK(all[0].paid_by == "nav");
    CHECK(all[0].decision_hours_per_week.front().value == Minutes::of(20 * 60 + 30));
    CHECK(all[1].id == "sol");
    CHECK(all[1].sub_unit == "oslo");
    REQUIRE(all[1].leaders.size() == 2);
    CHECK(all[1].leaders[0].person == "kari");
    CHECK(all[1].leaders[0].role == LeaderRole::work_leader);
    CHECK(all[1].leaders[1].person == "ola");
    CHECK(all[1].leaders[1].role == LeaderRole::deputy);
    CHECK(all[1].leaders[1].days == DateRange{day("2026-10-05"), day("2026-10-31")});
}

TEST_CASE("assistants and employments are read as written") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->assistants.size() == 2);
    const Assistant& ada = loaded.facts->assistants[0];
    CHECK(ada.id == "ada");
    CHECK(ada.family_name == "Berg");
    CHECK(ada.birth_date == day("1990-01-01"));
    CHECK(ada.national_id == "01819045077");
    CHECK(ada.language == source::Language::nb);
    CHECK(loaded.facts->assistants[1].language == source::Language::en);
    REQUIRE(ada.employments.size() == 2);
    const Employment& first = ada.employments[0];
    CHECK(first.number == 1);
    CHECK(first.days == DateRange{day("2025-01-01"), {}});
    CHECK(first.terms.front().value == "virke-bpa");
    CHECK(first.arrangements.front().value == std::vector<std::string>{"luna", "sol"});
    CHECK(first.weekly_norm.front().value == Minutes::of(35 * 60 + 30));
    CHECK(first.position.front().value.text() == "60 %");
    CHECK(first.rota.front().value);
    CHECK(first.seniority.counter == SeniorityCounter::calendar);
    CHECK(first.seniority.start == day("2020-06-15"));
    CHECK(first.seniority.credited_months == 18);
    CHECK(ada.employments[1].terms.front().value == "contracts/standard");
}

TEST_CASE("an own wage carries its basis") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.facts);
    const auto& wage = loaded.facts->assistants[0].employments[1].own_wage.at(0);
    CHECK(wage.value.per_hour == HourlyRate::ore(23500));
    const line::Citation& citation = loaded.rules.legend.at(wage.value.citation);
    CHECK(loaded.rules.legend.at(citation.source).id == "letter");
    CHECK(citation.at == "§ 2");
    CHECK(citation.in_force == day("2026-10-10"));
}

TEST_CASE("what is wrong with an arrangement is said at its place") {
    require_bad({arrangements,
                 "until: 2026-10-20",
                 "until: 2023-10-20",
                 "employer/ends-before-it-starts",
                 "2023-10-20"});
    require_bad({arrangements,
                 "until: 2026-10-31",
                 "until: 2026-10-04",
                 "employer/ends-before-it-starts",
                 "2026-10-04"});
    require_bad(
        {arrangements, "sub_unit: nord", "sub_unit: nrod", "employer/unknown-sub-unit", "nrod"});
    require_bad({arrangements,
                 "\"9001\"",
                 "\"9002\"",
                 "employer/unknown-municipality",
                 "arrangement: luna"});
}

TEST_CASE("work has the zone of its municipality, and beside the sub-unit the sub-unit's") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.facts);
    // luna: in the split municipality of `nord`, whose zone is written; sol: in Oslo.
    CHECK(loaded.facts->arrangements[0].contribution_zone == "IV");
    CHECK(loaded.facts->arrangements[1].contribution_zone == "I");
    Folder folder = good_folder();
    const std::string sol = "sub_unit: oslo\n    municipality: \"0301\"";
    edit(folder, arrangements, sol, "sub_unit: oslo\n    municipality: \"5401\"");
    CHECK(load(folder).facts->arrangements[1].contribution_zone == "IV");
    // Away from its sub-unit, work in a split municipality must state its zone.
    const std::string away = "sub_unit: oslo\n    municipality: \"9001\"";
    require_bad({arrangements, sol, away, "employer/zone-needed", "arrangement: sol"});
    require_bad(
        {arrangements, sol, sol + "\n    contribution_zone: II", "employer/unknown-zone", "II"});
    require_bad({arrangements,
                 sol,
                 sol + "\n    contribution_zone: IV",
                 "employer/zone-contradicts",
                 "arrangement: sol"});
    edit(folder, arrangements, "\"5401\"", "\"9001\"\n    contribution_zone: IV");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("an arrangement that ended before the year of payment may lie in a former municipality") {
    Folder folder = good_folder();
    edit(folder, arrangements, "until: 2026-10-20", "until: 2025-12-31");
    edit(folder, arrangements, "\"9001\"", "\"9002\"");
    edit(folder, "hours/2026-10.yaml", ", arrangement: luna", "");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("an id is used once") {
    Folder folder = good_folder();
    edit(folder, people, "assistant: bo", "assistant: ada");
    edit(folder, "hours/2026-10.yaml", "assistant: bo", "assistant: ada");
    const auto loaded = load(folder);
    REQUIRE_FALSE(loaded.codes().empty());
    CHECK(loaded.codes().front() == "employer/duplicate-id");
    CHECK(loaded.problems.front().place.line == 25);
    CHECK(loaded.problems.front().related.front().line == 2);
    require_bad(
        {people, "employment: 2", "employment: 1", "employer/duplicate-id", "employment: 1"});
}

TEST_CASE("numbers of a person are checked and never shown") {
    // The last digit is raised by one, so a control digit fails.
    for (const Bad& bad :
         {Bad{people, "01819045077", "01819045078", "employer/bad-national-id:ada", "\""},
          Bad{people, "01819045077", "1234", "employer/bad-national-id:ada", "\""},
          Bad{people, "99990001088", "99990001089", "employer/bad-account:ada", "\""},
          Bad{people,
              "birth_date: 1990-01-01\n    national_id: \"01819045077",
              "birth_date: 1990-02-01\n    national_id: \"01819045077",
              "employer/birth-date-contradicts-id:ada",
              "\""}}) {
        require_bad(bad);
        Folder folder = good_folder();
        edit(folder, bad.path, bad.from, bad.to);
        const auto loaded = load(folder);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems.front().private_value);
        for (const auto* number : {"01819045077", "01819045078", "\"1234\"", "99990001089"}) {
            CHECK(loaded.shown.front().find(number) == std::string::npos);
        }
    }
}

TEST_CASE("a line quoted for another reason keeps the numbers in it") {
    Folder folder = good_folder();
    edit(folder,
         people,
         "01819045077\"\n    bank_account: \"99990001088\"",
         "01819045077\"\n    bank_acount: \"99990001088\"");
    const auto loaded = load(folder);
    // The misspelt key, and the key that is missing for it.
    REQUIRE(loaded.codes() == std::vector<std::string>{"yaml/missing-key", "yaml/unknown-key"});
    CHECK(loaded.shown[1].find("bank_acount: \"•••••••••••\"") != std::string::npos);
    CHECK(loaded.shown[1].find("99990001088") == std::string::npos);
}

TEST_CASE("a birth date contradicts by day, month or two digits of the year, never by century") {
    const std::string line = "birth_date: 1990-01-01\n    national_id: \"01819045077";
    const auto with = [&](const std::string& birth_date) {
        Folder folder = good_folder();
        edit(
            folder, people, line, "birth_date: " + birth_date + "\n    national_id: \"01819045077");
        return load(folder).codes();
    };
    const std::vector<std::string> contradicts = {"employer/birth-date-contradicts-id:ada"};
    CHECK(with("1990-01-02") == contradicts);
    CHECK(with("1990-02-01") == contradicts);
    CHECK(with("1991-01-01") == contradicts);
    CHECK(with("2090-01-01").empty());
}

TEST_CASE("real and synthetic national ids are both accepted") {
    // A published example of a real-looking number: 2 January 1932, remainder 0.
    Folder folder = good_folder();
    edit(folder,
         people,
         "birth_date: 1990-01-01\n    national_id: \"01819045077",
         "birth_date: 2032-01-02\n    national_id: \"02013299997");
    // She is born after her employment: the loader compares the number and the date only.
    CHECK(load(folder).codes().empty());
}

TEST_CASE("when the assistants cannot be read, nobody is called unknown for it") {
    Folder folder = good_folder();
    edit(folder, people, "per_hour: 235.00 kr", "per_hour: 235,00 kr");
    // The decimal comma cuts the amount in two; the shifts of ada and bo are not to blame.
    CHECK(load(folder).codes() == std::vector<std::string>{"yaml/missing-colon"});
    folder.erase("assistants.yaml");
    CHECK(load(folder).codes() == std::vector<std::string>{"file/missing"});
}

TEST_CASE("what is wrong with an employment is said at its place") {
    const std::string ada_terms = "{ from: 2026-10-10, contract: standard }";
    require_bad({people,
                 "until: 2026-10-31",
                 "until: 2026-10-09",
                 "employer/ends-before-it-starts",
                 "2026-10-09"});
    require_bad({people,
                 ada_terms,
                 "{ from: 2026-10-10, contract: standrad }",
                 "employer/unknown-contract",
                 "standrad"});
    require_bad({people,
                 ada_terms,
                 "{ from: 2026-10-10, agreement: virke-bpo }",
                 "employer/unknown-agreement",
                 "virke-bpo"});
    require_bad({people,
                 ada_terms,
                 "{ from: 2026-10-10 }",
                 "employer/terms-not-one",
                 "{ from: 2026-10-10 }"});
    require_bad({people,
                 ada_terms,
                 "{ from: 2026-10-10, contract: standard, agreement: virke-bpa }",
                 "employer/terms-not-one",
                 "virke-bpa }"});
    require_bad(
        {people, "[luna, sol]", "[luna, sol, lune]", "employer/unknown-arrangement", "lune]"});
    require_bad({people, "source: letter", "source: leter", "employer/unknown-source", "leter"});
    require_bad({people,
                 "credited_months: 18",
                 "credited_months: -1",
                 "employer/number-out-of-range",
                 "-1"});
    require_bad({people, "employment: 2", "employment: 0", "employer/number-out-of-range", "0"});
}

TEST_CASE("terms, arrangements and norm hold from the first day") {
    const std::string late = "employer/starts-too-late:ada";
    require_bad({people,
                 "{ from: 2026-10-10, contract",
                 "{ from: 2026-10-11, contract",
                 late,
                 "{ from: 2026-10-11, contract"});
    require_bad({people,
                 "{ from: 2026-10-10, arrangements",
                 "{ from: 2026-10-11, arrangements",
                 late,
                 "{ from: 2026-10-11, arr"});
    require_bad({people,
                 "{ from: 2026-10-10, hours",
                 "{ from: 2026-10-11, hours",
                 late,
                 "{ from: 2026-10-11, hours"});
    require_bad({people, "[ { from: 2026-10-10, contract: standard } ]", "[]", late, "[]"});
    // Earlier than the employment is no harm.
    Folder folder = good_folder();
    edit(folder, people, "{ from: 2026-10-10, hours", "{ from: 2026-01-01, hours");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("an agreement the employer is bound by is the rule loader's to report") {
    Folder folder = good_folder();
    edit(folder,
         "employer.yaml",
         "agreement: virke-bpa }\noptions",
         "agreement: virke-bpa }\n  - { from: 2026-07-01, agreement: lost }\noptions");
    edit(folder, people, "contract: standard", "agreement: lost");
    CHECK(load(folder).codes().empty());
    // Likewise a contract whose file is there but gave no rulebook.
    folder = good_folder();
    folder["contracts/broken.yaml"] = "contract: broken\n";
    edit(folder, people, "contract: standard", "contract: broken");
    CHECK(load(folder).codes().empty());
}

} // namespace bpa::facts::test
