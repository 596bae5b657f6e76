// What importing an answer comes to: from when a card is used, what is new, and what is refused.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::cards::test {
namespace {

using facts::CardResult;
using Codes = std::vector<std::string>;

const std::string file = "tax-cards/2026.yaml";

/// The folder after the good answer was imported.
Folder folder_with_card() {
    Folder folder = good_folder();
    const auto first = plan(good_json(), folder);
    REQUIRE(first.plan);
    folder[file] = first.text;
    return folder;
}

/// A later card of ada's.
std::string later_card(const std::string& issued) {
    return changed(changed(good_json(), "2025-12-16", issued), "10001", "10002");
}

/// An answer about ada without a card.
std::string answer_of(const std::string& result, const std::string& number = "01819045077") {
    return R"({"status":"FORESPOERSEL_OK","arbeidsgiver":[{"arbeidsgiveridentifikator":)"
           R"({"organisasjonsnummer":"310000019"},"arbeidstaker":[{"arbeidstakeridentifikator":")" +
           number + R"(","resultatForSkattekort":")" + result + R"(","inntektsaar":"2026"}]}]})";
}

} // namespace

TEST_CASE("a first card is written as facts are read", "[cards]") {
    const auto first = plan(good_json(), good_folder());
    REQUIRE(first.codes.empty());
    REQUIRE(first.plan->changes.size() == 1);
    CHECK(first.plan->changes[0].assistant == 0); // ada comes before bo
    CHECK_FALSE(first.plan->changes[0].before);
    CHECK(first.plan->changes[0].after.from == day("2026-01-01")); // issued the year before
    CHECK(
        first.text ==
        "# Skrevet av `bpalonn import tax-cards`; kommentarer her går tapt ved neste import.\n"
        "# Written by `bpalonn import tax-cards`; comments put here are lost by the next import.\n"
        "tax_cards:\n"
        "  - assistant: \"ada\"\n"
        "    from: 2026-01-01\n"
        "    year: 2026\n"
        "    card: \"10001\"\n"
        "    issued: 2025-12-16\n"
        "    result: card\n"
        "    parts:\n"
        "      - { for: main_employer, table: \"8010\", percent: 33 %, months: 10.5 }\n"
        "      - { for: other_employer, percent: 36.5 % }\n"
        "    information: [ action_zone ]\n");
    CHECK(first.text.find("01819045077") == std::string::npos);
}

TEST_CASE("the same answer a second time changes nothing", "[cards]") {
    const Folder folder = folder_with_card();
    for (const auto& answer : {good_json(), good_xml()}) {
        const auto again = plan(answer, folder);
        REQUIRE(again.plan);
        CHECK(again.plan->changes.empty());
        CHECK(again.plan->unchanged == 1);
        CHECK(again.text == folder.at(file));
    }
}

TEST_CASE("a later card is used from its issue, and the earlier one is kept", "[cards]") {
    const auto later = plan(later_card("2026-03-10"), folder_with_card());
    REQUIRE(later.plan);
    REQUIRE(later.plan->changes.size() == 1);
    CHECK(later.plan->changes[0].before->value.id == "10001");
    CHECK(later.plan->changes[0].after.from == day("2026-03-10"));
    CHECK(later.text.find("10001") < later.text.find("10002"));

    const auto moved = plan(later_card("2026-03-10"), folder_with_card(), day("2026-04-01"));
    REQUIRE(moved.plan);
    CHECK(moved.plan->changes[0].after.from == day("2026-04-01"));
}

TEST_CASE("a newer card for the same day takes the place of the one before", "[cards]") {
    const auto newer = plan(later_card("2025-12-20"), folder_with_card());
    REQUIRE(newer.plan);
    CHECK(newer.plan->changes[0].is_replacing);
    CHECK(newer.text.find("10001") == std::string::npos);
    CHECK(newer.text.find("10002") != std::string::npos);
}

TEST_CASE("what takes a card back or falsifies it is refused", "[cards]") {
    Folder folder = folder_with_card();
    const auto later = plan(later_card("2026-03-10"), folder);
    folder[file] = later.text;
    CHECK(plan(good_json(), folder).codes == Codes{"import/older-card"});
    CHECK(plan(changed(good_json(), "8010", "8090"), folder_with_card()).codes ==
          Codes{"import/changed-card"});
    CHECK(plan(changed(good_json(), "36.5", "35"), folder_with_card()).codes ==
          Codes{"import/changed-card"});
    CHECK(plan(later_card("2026-02-01"), folder_with_card(), day("2026-01-15")).codes ==
          Codes{"import/from-before-issue"});
    CHECK(plan(later_card("2026-02-01"), folder_with_card(), day("2027-01-15")).codes ==
          Codes{"import/from-other-year"});
    // In the folder a card is used from 10 March on: none goes before it.
    Folder moved = good_folder();
    moved[file] = plan(good_json(), moved, day("2026-03-10")).text;
    CHECK(plan(later_card("2026-02-01"), moved).codes == Codes{"import/from-too-early"});
}

TEST_CASE("cards typed by hand are never touched", "[cards]") {
    Folder folder = good_folder();
    folder["assistants.yaml"] =
        changed(folder["assistants.yaml"],
                "99990001088\", payslip_language: nb, ",
                "99990001088\", payslip_language: nb, tax_cards: [ { from: 2026-01-01, year: 2026, "
                "main_employer: yes, percent: 30 % } ], ");
    CHECK(plan(good_json(), folder).codes == Codes{"import/card-by-hand"});
    const auto later = plan(later_card("2026-03-10"), folder);
    REQUIRE(later.plan);
    CHECK(later.plan->changes[0].before->from == day("2026-01-01"));
    CHECK(later.text.find("30 %") == std::string::npos);
}

TEST_CASE("an answer without a card holds from the new year or from a day that is given",
          "[cards]") {
    const auto first = plan(answer_of("ikkeSkattekort"), good_folder());
    REQUIRE(first.plan);
    CHECK(first.plan->changes[0].after.from == day("2026-01-01"));
    CHECK(first.plan->changes[0].after.value.result == CardResult::none);
    CHECK(plan(answer_of("ikkeTrekkplikt"), folder_with_card()).codes ==
          Codes{"import/from-needed"});
    const auto given = plan(answer_of("ikkeTrekkplikt"), folder_with_card(), day("2026-05-01"));
    REQUIRE(given.plan);
    CHECK(given.text.find("result: not_liable") != std::string::npos);
}

TEST_CASE("a card that is only for a pension has no part, and is read back so", "[cards]") {
    Folder folder = good_folder();
    const std::string pension_only =
        R"({"arbeidsgiver":[{"arbeidsgiveridentifikator":{"organisasjonsnummer":"310000019"},)"
        R"("arbeidstaker":[{"arbeidstakeridentifikator":"01819045077","resultatForSkattekort":)"
        R"("skattekortopplysningerOK","inntektsaar":"2026","skattekort":{"utstedtDato":)"
        R"("2026-01-24","forskuddstrekk":[{"trekkode":"PENSJON","trekkprosent":)"
        R"({"prosentsats":25,"antallMaanederForTrekk":12}}]}}]}]})";
    const auto first = plan(pension_only, folder);
    REQUIRE(first.plan);
    CHECK(first.plan->changes.size() == 1);
    CHECK(first.text.find("    parts: []\n") != std::string::npos);
    folder[file] = first.text;
    const auto again = plan(pension_only, folder);
    REQUIRE(again.plan);
    CHECK(again.plan->unchanged == 1);
}

TEST_CASE("another employer's answer is refused, and another year's", "[cards]") {
    CHECK(plan(changed(good_json(), "310000019", "310000027"), good_folder()).codes ==
          Codes{"import/other-employer"});
    CHECK(plan(changed(good_json(), "\"2026\"", "\"2025\""), good_folder()).codes ==
          Codes{"import/other-year"});
}

TEST_CASE("of an answer that is wrong throughout only the first problems are told", "[cards]") {
    const std::string whole = good_json();
    const auto begin = whole.find("{\n      \"arbeidstakeridentifikator\"");
    const auto end = whole.find(" ]\n  } ]");
    const std::string person = whole.substr(begin, end - begin);
    std::string many = whole.substr(0, begin);
    for (int i = 0; i < 1000; ++i) {
        const std::string number = std::to_string(10'000'000'000 + i);
        many += (i == 0 ? "" : ",") +
                changed(changed(person, "01819045077", number), "2026\"", "2025\"");
    }
    CHECK(plan(many + whole.substr(end), good_folder()).codes.size() == 10);
}

TEST_CASE("who is not in the folder is told and left out", "[cards]") {
    const auto unknown = plan(changed(good_json(), "01819045077", "12849010091"), good_folder());
    REQUIRE(unknown.plan);
    CHECK(unknown.plan->changes.empty());
    // The pension part of somebody unknown is no news.
    REQUIRE(unknown.plan->notes.size() == 1);
    CHECK(unknown.plan->notes[0].kind == NoteKind::unknown_person);
    CHECK(unknown.plan->notes[0].place.line == 6);
}

TEST_CASE("a replaced D-number says whom to correct", "[cards]") {
    const std::string replaced = "utgaattDnummerSkattekortForFoedselsnummerErLevert";
    const auto old_number = plan(answer_of(replaced, "41819045060"), good_folder());
    REQUIRE(old_number.plan);
    CHECK(old_number.plan->changes.empty());
    REQUIRE(old_number.plan->notes.size() == 1);
    CHECK(old_number.plan->notes[0].kind == NoteKind::number_replaced);
    CHECK(old_number.plan->notes[0].assistant == 1);
    // Under the new number, which nobody has yet: bo is the one with a D-number and no answer.
    const auto new_number = plan(answer_of(replaced, "12849010091"), good_folder());
    REQUIRE(new_number.plan);
    CHECK(new_number.plan->notes.at(0).kind == NoteKind::unknown_replaced);
    CHECK(new_number.plan->without_answer == std::vector<std::size_t>{1});
    // Once corrected, the card under that result is taken in.
    const auto known =
        plan(changed(good_json(), "skattekortopplysningerOK", replaced), good_folder());
    REQUIRE(known.plan);
    CHECK(known.plan->changes.size() == 1);
}

TEST_CASE("comments by hand stop an import, our own do not", "[cards]") {
    const auto codes = [](const std::string& text) {
        source::SourceFiles files;
        const auto id = files.add({.path = file, .shown_prefix = {}, .text = text});
        source::Diagnostics diagnostics;
        check_comments(files, id, diagnostics);
        return diagnostics.size();
    };
    const std::string ours = folder_with_card().at(file);
    CHECK(codes(ours) == 0);
    CHECK(codes(ours + "# Ada called\n") == 1);
    CHECK(codes("tax_cards: []\n") == 0);
    CHECK(codes("# by hand\ntax_cards: []\n") == 1);
}

} // namespace bpa::cards::test
