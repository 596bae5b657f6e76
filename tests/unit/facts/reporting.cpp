// What only the monthly report asks for: read as written, refused where it contradicts itself.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

using Codes = std::vector<std::string>;

const std::string employer = "employer.yaml";
const std::string people = "assistants.yaml";
/// The last line of ada's first employment and the second's end, which the keys are put after.
const std::string first_end = "        seniority: { start: 2020-06-15, credited_months: 18 }\n";
const std::string second_end = "        until: 2026-10-31\n";

Folder with(const std::string& path, const std::string& after, const std::string& lines) {
    Folder folder = good_folder();
    edit(folder, path, after, after + lines);
    return folder;
}

Folder with_leaves(const std::string& leaves) {
    return with(people, first_end, "        leaves: [ " + leaves + " ]\n");
}

std::string leave(const std::string& id, const std::string& days, const std::string& percent) {
    return "{ leave: " + id + ", " + days + ", percent: " + percent +
           ", kind: utdanningspermisjonLovfestet }";
}

} // namespace

TEST_CASE("what the employer reports of everybody is read") {
    Folder folder = good_folder();
    folder[employer] += "reporting:\n  - { from: 2024-01-01, occupation: \"5133108\", "
                        "appointment: fast, reply_language: nynorsk }\n  - { from: 2026-01-01, "
                        "extra_withholding_code: egenKode }\n";
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& history = loaded.facts->employer.reporting;
    REQUIRE(history.size() == 2);
    CHECK(history[0].from == day("2024-01-01"));
    CHECK(history[0].value.occupation == "5133108");
    CHECK(history[0].value.appointment == "fast");
    CHECK(history[0].value.reply_language == "nynorsk");
    CHECK(history[0].value.extra_withholding_code.empty());
    // A later entry replaces the one before it whole.
    CHECK(history[1].value.occupation.empty());
    CHECK(history[1].value.extra_withholding_code == "egenKode");
}

TEST_CASE("what is reported of an employment is read") {
    Folder folder =
        with(people,
             first_end,
             "        reported_id: Gammel_1.2-3\n        reporting:\n          - { from: "
             "2025-01-01, occupation: \"5133108\", appointment: midlertidig, working_time: "
             "ikkeSkift, full_time_hours: \"37:30\", position: 0 %, wage_changed: 2026-04-01 }\n");
    edit(
        folder, people, second_end, second_end + "        end_cause: arbeidstakerHarSagtOppSelv\n");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& employments = loaded.facts->assistants.at(0).employments;
    CHECK(employments.at(0).reported_id == "Gammel_1.2-3");
    CHECK(employments.at(0).end_cause.empty());
    CHECK(employments.at(1).end_cause == "arbeidstakerHarSagtOppSelv");
    const EmploymentReporting& stated = employments.at(0).reporting.at(0).value;
    CHECK(stated.occupation == "5133108");
    CHECK(stated.appointment == "midlertidig");
    CHECK(stated.working_time == "ikkeSkift");
    CHECK(stated.full_time_hours == Minutes::of(37 * 60 + 30));
    CHECK(stated.position == Percent::of_fraction(Exact{0}));
    CHECK(stated.wage_changed == day("2026-04-01"));
}

TEST_CASE("without the keys nothing is stated") {
    const auto loaded = load(good_folder());
    REQUIRE(loaded.codes().empty());
    CHECK(loaded.facts->employer.reporting.empty());
    const Employment& employment = loaded.facts->assistants.at(0).employments.at(0);
    CHECK(employment.reporting.empty());
    CHECK(employment.leaves.empty());
    CHECK(employment.reported_id.empty());
}

TEST_CASE("an occupation has seven digits") {
    for (const auto* wrong : {"513310", "51331088", "513310a"}) {
        Folder folder = good_folder();
        folder[employer] +=
            std::string{"reporting: [ { from: 2024-01-01, occupation: \""} + wrong + "\" } ]\n";
        CHECK(load(folder).codes() == Codes{"employer/bad-occupation"});
    }
}

TEST_CASE("an id that was carried over can be one, and is one employment's") {
    const auto codes_of = [](const std::string& id) {
        return load(with(people, first_end, "        reported_id: \"" + id + "\"\n")).codes();
    };
    CHECK(codes_of(std::string(150, 'a')).empty());
    CHECK(codes_of(std::string(151, 'a')) == Codes{"employer/bad-reported-id"});
    CHECK(codes_of("a b") == Codes{"employer/bad-reported-id"});
    CHECK(codes_of("å") == Codes{"employer/bad-reported-id"});
    Folder folder = with(people, first_end, "        reported_id: x\n");
    edit(folder, people, second_end, second_end + "        reported_id: x\n");
    CHECK(load(folder).codes() == Codes{"employer/duplicate-id"});
}

TEST_CASE("only an employment that ends has a cause") {
    CHECK(
        load(with(people, first_end, "        end_cause: arbeidstakerHarSagtOppSelv\n")).codes() ==
        Codes{"employer/key-needed"});
}

TEST_CASE("leaves are read by id, with what is stated of them") {
    const auto loaded =
        load(with_leaves("{ leave: vinter, from: 2026-01-05, until: 2026-03-31, percent: 40 %, "
                         "kind: utdanningspermisjonLovfestet, paid: no, source: letter, at: § 3 }, "
                         "{ leave: barn, from: 2026-04-01, percent: 100 %, kind: "
                         "permisjonMedForeldrepenger }"));
    REQUIRE(loaded.codes().empty());
    const auto& leaves = loaded.facts->assistants.at(0).employments.at(0).leaves;
    REQUIRE(leaves.size() == 2);
    CHECK(leaves[0].id == "barn");
    CHECK_FALSE(leaves[0].days.last);
    CHECK_FALSE(leaves[0].is_paid);
    CHECK_FALSE(leaves[0].citation);
    CHECK(leaves[1].days == DateRange{day("2026-01-05"), day("2026-03-31")});
    CHECK(leaves[1].percent.text() == "40 %");
    CHECK(leaves[1].kind == "utdanningspermisjonLovfestet");
    CHECK(leaves[1].is_paid == false);
    CHECK(loaded.rules.legend.at(*leaves[1].citation).at == "§ 3");
}

TEST_CASE("leaves of one day are the whole position at most") {
    const std::string spring = "from: 2026-02-01, until: 2026-05-31";
    const std::string may = "from: 2026-05-31, until: 2026-08-31";
    // 60 % + 40 % on 31 May is the whole; 41 % is more.
    CHECK(load(with_leaves(leave("a", spring, "60 %") + ", " + leave("b", may, "40 %")))
              .codes()
              .empty());
    CHECK(load(with_leaves(leave("a", spring, "60 %") + ", " + leave("b", may, "41 %"))).codes() ==
          Codes{"employer/leaves-over-the-whole:ada"});
    CHECK(load(with_leaves(leave("a", spring, "60 %") + ", " +
                           leave("b", "from: 2026-06-01, until: 2026-08-31", "41 %")))
              .codes()
              .empty());
    CHECK(load(with_leaves(leave("a", spring, "101 %"))).codes() ==
          Codes{"employer/over-the-whole"});
}

TEST_CASE("a leave is inside the employment, and has an id of its own") {
    CHECK(load(with_leaves(leave("a", "from: 2024-12-31", "20 %"))).codes() ==
          Codes{"employer/leave-outside-employment:ada"});
    // The second employment is from 10 to 31 October.
    const auto second = [](const std::string& days) {
        return load(with(people,
                         second_end,
                         "        leaves: [ " + leave("a", days, "20 %") + " ]\n"))
            .codes();
    };
    CHECK(second("from: 2026-10-12, until: 2026-10-31").empty());
    CHECK(second("from: 2026-10-12").empty());
    CHECK(second("from: 2026-10-12, until: 2026-11-01") ==
          Codes{"employer/leave-outside-employment:ada"});
    CHECK(second("from: 2026-11-01, until: 2026-11-02") ==
          Codes{"employer/leave-outside-employment:ada"});
    CHECK(load(with_leaves(leave("a", "from: 2026-01-01, until: 2026-01-31", "20 %") + ", " +
                           leave("a", "from: 2026-02-01, until: 2026-02-28", "20 %")))
              .codes() == Codes{"employer/duplicate-id"});
    CHECK(load(with_leaves("{ leave: a, from: 2026-01-01, percent: 20 %, kind: permittering, "
                           "source: letter }"))
              .codes() == Codes{"employer/key-needed"});
}

TEST_CASE("an amount entered by hand says what it is reported as") {
    const auto loaded_with = [](const std::string& keys) {
        Folder folder = good_folder();
        folder["adjustments/2026-10.yaml"] =
            "period: 2026-10\nadjustments:\n  - { assistant: bo, code: bonus, date: 2026-10-15, "
            "amount: 500.00 kr, source: letter, at: § 7, approved: { by: kari, at: "
            "2026-10-16T10:00 }" +
            keys + " }\n";
        return load(folder);
    };
    const auto plain = loaded_with("");
    REQUIRE(plain.codes().empty());
    CHECK(plain.facts->adjustments.at(0).reported_as.empty());
    CHECK(plain.facts->adjustments.at(0).benefit.empty());
    CHECK_FALSE(plain.facts->adjustments.at(0).kilometres);

    const auto stated = loaded_with(", reported_as: bonus");
    REQUIRE(stated.codes().empty());
    CHECK(stated.facts->adjustments.at(0).reported_as == "bonus");
    CHECK(stated.facts->adjustments.at(0).benefit == "kontantytelse");

    const auto driven = loaded_with(
        ", reported_as: kilometergodtgjoerelseBil, benefit: utgiftsgodtgjoerelse, kilometres: 84");
    REQUIRE(driven.codes().empty());
    CHECK(driven.facts->adjustments.at(0).benefit == "utgiftsgodtgjoerelse");
    CHECK(driven.facts->adjustments.at(0).kilometres == 84);

    CHECK(loaded_with(", benefit: utgiftsgodtgjoerelse").codes() == Codes{"employer/key-needed"});
    CHECK(loaded_with(", kilometres: 0").codes().size() == 1);
}

} // namespace bpa::facts::test
