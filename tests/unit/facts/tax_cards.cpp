// Tax cards, typed by hand on the assistant or fetched into a file of the year.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

using Codes = std::vector<std::string>;

const std::string people = "assistants.yaml";
const std::string fetched = "tax-cards/2026.yaml";

/// The good folder with more keys of ada's, each on its line.
Folder with_keys(const std::string& lines) {
    Folder folder = good_folder();
    edit(folder, people, "payslip_language: nb", "payslip_language: nb\n    " + lines);
    return folder;
}

/// The same with a tax card of hers; `keys` after `from` and `year`.
Folder with_card(const std::string& keys) {
    return with_keys("tax_cards: [ { from: 2026-01-01, year: 2026, " + keys + " } ]");
}

Codes codes_of_card(const std::string& keys) {
    return load(with_card(keys)).codes();
}

/// A fetched card of ada's with two parts.
const std::string ada_card = "tax_cards:\n"
                             "  - assistant: ada\n"
                             "    from: 2026-01-01\n"
                             "    year: 2026\n"
                             "    card: \"10001\"\n"
                             "    issued: 2025-12-16\n"
                             "    parts:\n"
                             "      - { for: main_employer, table: \"0100\", percent: 33.5 %, "
                             "months: 10.5 }\n"
                             "      - { for: other_employer, percent: 36 % }\n"
                             "    information: [ action_zone, paye ]\n";

Folder with_fetched(const std::string& text) {
    Folder folder = good_folder();
    folder[fetched] = text;
    return folder;
}

/// What is wrong after one edit of ada's fetched card.
Codes codes_of_fetched(const std::string& from, const std::string& to) {
    Folder folder = with_fetched(ada_card);
    edit(folder, fetched, from, to);
    return load(folder).codes();
}

} // namespace

TEST_CASE("tax cards are read as written") {
    Folder folder = with_card("main_employer: yes, table: 8115, percent: 36 %");
    edit(folder,
         people,
         "percent: 36 % } ]",
         "percent: 36 % }, { from: 2026-07-01, year: 2026, main_employer: no, percent: 31.5 % }, { "
         "from: 2027-01-01, year: 2027, main_employer: yes, result: none } ]");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& cards = loaded.facts->assistants[0].tax_cards;
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].value.role == EmployerRole::main);
    CHECK(cards[0].value.parts.front().use == CardUse::main_employer);
    CHECK(cards[0].value.parts.front().table == TableCode::parse("8115"));
    CHECK(cards[0].value.parts.front().percent->text() == "36 %");
    CHECK(cards[0].value.year == 2026);
    CHECK(cards[1].value.role == EmployerRole::other);
    CHECK(cards[1].value.parts.front().use == CardUse::other_employer);
    CHECK_FALSE(cards[1].value.parts.front().table);
    CHECK(cards[1].value.parts.front().percent->text() == "31.5 %");
    CHECK(cards[2].from == day("2027-01-01"));
    CHECK(cards[2].value.result == CardResult::none);
    CHECK(cards[2].value.parts.empty());
    CHECK(loaded.facts->assistants[1].tax_cards.empty());
}

TEST_CASE("a card typed by hand may say all that a card says") {
    const auto loaded = load(with_card("main_employer: unknown, exempt: yes, exempt_up_to: "
                                       "65000.00 kr, card: \"77\", issued: 2025-12-20"));
    REQUIRE(loaded.codes().empty());
    const TaxCard& card = loaded.facts->assistants[0].tax_cards.at(0).value;
    CHECK(card.role == EmployerRole::unknown);
    CHECK(card.id == "77");
    CHECK(card.issued == day("2025-12-20"));
    CHECK(card.parts.front().is_exempt);
    CHECK(card.parts.front().exempt_up_to == Money::ore(65'000'00));

    const auto at_source = load(with_card("main_employer: yes, percent: 25 %, paye: yes"));
    REQUIRE(at_source.codes().empty());
    CHECK(at_source.facts->assistants[0].tax_cards.at(0).value.is_paye);
}

TEST_CASE("a tax card says one thing") {
    CHECK(codes_of_card("main_employer: yes, percent: 30 %").empty());
    CHECK(codes_of_card("main_employer: no, table: 8000, percent: 30 %").empty());
    CHECK(codes_of_card("main_employer: yes, exempt: yes").empty());
    CHECK(codes_of_card("main_employer: yes, result: not_liable").empty());
    CHECK(codes_of_card("main_employer: yes") == Codes{"employer/tax-card-empty"});
    CHECK(codes_of_card("main_employer: no, table: 8000") == Codes{"employer/key-needed"});
    CHECK(codes_of_card("main_employer: yes, result: none, table: 8000, percent: 30 %") ==
          Codes{"employer/key-not-wanted", "employer/key-not-wanted"});
    CHECK(codes_of_card("main_employer: yes, exempt: yes, table: 8010, percent: 33 %") ==
          Codes{"employer/key-not-wanted", "employer/key-not-wanted"});
    CHECK(codes_of_card("main_employer: yes, percent: 33 %, exempt: no, exempt_up_to: 1.00 kr") ==
          Codes{"employer/key-not-wanted"});
    CHECK(codes_of_card("main_employer: yes, exempt_up_to: 65000.00 kr") ==
          Codes{"employer/key-needed"});
    CHECK(codes_of_card("main_employer: yes, exempt: yes, exempt_up_to: -1.00 kr") ==
          Codes{"employer/below-zero"});
    CHECK(codes_of_card("main_employer: yes, percent: 101 %") == Codes{"employer/over-the-whole"});
    CHECK(codes_of_card("main_employer: yes, table: 810") == Codes{"employer/bad-table-code"});
    CHECK(codes_of_card("main_employer: yes, percent: 30 %, months: 0") ==
          Codes{"employer/bad-card-months"});
    CHECK(codes_of_card("main_employer: yes, percent: 30 %, months: 12.5") ==
          Codes{"employer/bad-card-months"});
    CHECK(codes_of_card("main_employer: yes, percent: 30 %, issued: 2026-01-02") ==
          Codes{"employer/card-before-issue"});
    CHECK(codes_of_card("main_employer: maybe, percent: 30 %") == Codes{"value/not-one-of"});
}

TEST_CASE("what the employer is stands by dates or on the card, not both") {
    const std::string roles =
        "main_employer: [ { from: 2026-01-01, is: other }, { from: 2026-04-01, is: main } ]\n    ";
    const std::string cards =
        "tax_cards: [ { from: 2026-01-01, year: 2026, percent: 36 % }, { from: 2026-05-01, year: "
        "2026, table: 8010 } ]";
    const auto loaded = load(with_keys(roles + cards));
    REQUIRE(loaded.codes().empty());
    const Assistant& ada = loaded.facts->assistants[0];
    REQUIRE(ada.employer_roles.size() == 2);
    CHECK(ada.employer_roles[1].from == day("2026-04-01"));
    CHECK(ada.employer_roles[1].value == EmployerRole::main);
    // Each card has the part for what the employer was when it began.
    CHECK_FALSE(ada.tax_cards[0].value.role);
    CHECK(ada.tax_cards[0].value.parts.front().use == CardUse::other_employer);
    CHECK(ada.tax_cards[1].value.parts.front().use == CardUse::main_employer);

    const auto both = load(with_keys(
        roles +
        "tax_cards: [ { from: 2026-01-01, year: 2026, main_employer: no, percent: 36 % } ]"));
    REQUIRE(both.codes() == Codes{"employer/role-twice"});
    CHECK(both.other.front().starts_with("{ from: 2026-01-01, is: other }"));

    // Nobody knows: the card is read as another employer's.
    const auto unknown =
        load(with_keys("tax_cards: [ { from: 2026-01-01, year: 2026, percent: 36 % } ]"));
    REQUIRE(unknown.codes().empty());
    CHECK(unknown.facts->assistants[0].tax_cards[0].value.parts.front().use ==
          CardUse::other_employer);
}

TEST_CASE("fetched cards give the same facts") {
    const auto loaded = load(with_fetched(ada_card));
    REQUIRE(loaded.codes().empty());
    const auto& cards = loaded.facts->assistants[0].tax_cards;
    REQUIRE(cards.size() == 1);
    const TaxCard& card = cards[0].value;
    CHECK(cards[0].from == day("2026-01-01"));
    CHECK(card.year == 2026);
    CHECK(card.id == "10001");
    CHECK(card.issued == day("2025-12-16"));
    CHECK(card.result == CardResult::card);
    CHECK(card.is_paye);
    CHECK(card.is_action_zone);
    CHECK_FALSE(card.is_svalbard);
    CHECK_FALSE(card.role);
    REQUIRE(card.part_for(CardUse::main_employer) != nullptr);
    CHECK(card.part_for(CardUse::main_employer)->table->text() == "0100");
    CHECK(card.part_for(CardUse::main_employer)->percent->text() == "33.5 %");
    CHECK(card.part_for(CardUse::main_employer)->months == Exact::decimal(105, 1));
    REQUIRE(card.part_for(CardUse::other_employer) != nullptr);
    CHECK(card.part_for(CardUse::other_employer)->percent->text() == "36 %");
    CHECK(card.part_for(CardUse::insurance_only) == nullptr);
}

TEST_CASE("cards of both places stand in order of day") {
    Folder folder = with_card("main_employer: yes, table: 8000, percent: 30 %");
    folder[fetched] = ada_card;
    edit(folder, fetched, "from: 2026-01-01", "from: 2026-04-01");
    // January 2026 is withheld by last year's card until the new one is there.
    folder["tax-cards/2025.yaml"] = "tax_cards:\n"
                                    "  - { assistant: ada, from: 2025-01-01, year: 2025, "
                                    "result: not_liable }\n";
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    const auto& cards = loaded.facts->assistants[0].tax_cards;
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].value.year == 2025);
    CHECK(cards[0].value.result == CardResult::not_liable);
    CHECK(cards[1].value.role == EmployerRole::main);
    CHECK(cards[2].value.id == "10001");
}

TEST_CASE("the files of other years are not read") {
    Folder folder = good_folder();
    folder["tax-cards/2024.yaml"] = "not: cards\n";
    folder["tax-cards/2027.yaml"] = "not: cards\n";
    folder["tax-cards/notes.txt"] = "by hand\n";
    CHECK(load(folder).codes().empty());
    // Paid in January, October's hours look at the year of payment and the one before.
    CHECK_FALSE(load(folder, {}, day("2027-01-10")).codes().empty());
}

TEST_CASE("what is wrong with fetched cards is said") {
    CHECK(codes_of_fetched("assistant: ada", "assistant: adda") ==
          Codes{"hours/unknown-assistant"});
    CHECK(codes_of_fetched("year: 2026", "year: 2025") == Codes{"employer/card-year-differs"});
    CHECK(codes_of_fetched("issued: 2025-12-16", "issued: 2026-01-02") ==
          Codes{"employer/card-before-issue"});
    CHECK(codes_of_fetched("\"0100\"", "100") == Codes{"employer/bad-table-code"});
    CHECK(codes_of_fetched("33.5 %", "133.5 %") == Codes{"employer/over-the-whole"});
    CHECK(codes_of_fetched("months: 10.5", "exempt: yes") ==
          Codes{"employer/key-not-wanted", "employer/key-not-wanted"});
    CHECK(codes_of_fetched("for: other_employer", "for: main_employer") ==
          Codes{"employer/card-part-twice"});
    CHECK(codes_of_fetched("for: other_employer", "for: pension") == Codes{"value/not-one-of"});
    CHECK(codes_of_fetched("action_zone, paye", "action_zone, pay") == Codes{"value/not-one-of"});
    CHECK(codes_of_fetched("card: \"10001\"", "result: none") == Codes{"employer/key-not-wanted"});
    CHECK(load(with_fetched("tax_cards:\n"
                            "  - { assistant: ada, from: 2026-01-01, year: 2026 }\n"))
              .codes() == Codes{"employer/tax-card-empty"});

    Folder stray = good_folder();
    stray["tax-cards/2026-cards.yaml"] = ada_card;
    CHECK(load(stray).codes() == Codes{"employer/card-file-name"});
}

TEST_CASE("two cards from one day are refused with both places") {
    Folder folder = with_card("main_employer: yes, table: 8000, percent: 30 %");
    folder[fetched] = ada_card;
    const auto loaded = load(folder);
    REQUIRE(loaded.codes() == Codes{"employer/two-cards-one-day:ada"});
    CHECK(loaded.other.front().starts_with("{ from: 2026-01-01, year: 2026, main_employer"));

    const auto twice = load(with_fetched(ada_card + ada_card.substr(ada_card.find('\n') + 1)));
    CHECK(twice.codes() == Codes{"employer/two-cards-one-day:ada"});

    // In one list by hand it is the list's order that is wrong.
    Folder by_hand = with_card("main_employer: yes, percent: 30 %");
    edit(by_hand,
         people,
         "percent: 30 % } ]",
         "percent: 30 % }, { from: 2026-01-01, year: 2026, main_employer: no, percent: 31 % } ]");
    CHECK(load(by_hand).codes() == Codes{"employer/same-from-twice"});
}

} // namespace bpa::facts::test
