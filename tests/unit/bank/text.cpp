#include "bank/order.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace bpa::bank {
namespace {

constexpr std::size_t long_enough = 140;
using Signs = std::vector<std::string>;

} // namespace

TEST_CASE("what every bank takes is left as it is") {
    const std::string text = "Åse Bjørg Sæther-O'Neill (lønn) 10/2026, ß ü é ç & % = @ §: 1+1?";
    const auto made = bank_text(text, long_enough);
    CHECK(made.text == text);
    CHECK(made.replaced.empty());
    CHECK_FALSE(made.is_cut);
}

TEST_CASE("other letters become their base letters, and are told") {
    CHECK(bank_text("Łukasz Wiśniewski", long_enough).text == "Lukasz Wisniewski");
    CHECK(bank_text("Łukasz Wiśniewski", long_enough).replaced == Signs{"Ł", "ś"});
    CHECK(bank_text("Şahin Đurić", long_enough).text == "Sahin Duric");
    CHECK(bank_text("Nguyễn Thị Bảo", long_enough).text == "Nguyen Thi Bao");
    CHECK(bank_text("Erzsébet Őry", long_enough).text == "Erzsébet Ory");
    // Each once, however often it stands there.
    CHECK(bank_text("čačak", long_enough).replaced == Signs{"č"});
}

TEST_CASE("what has no base letter becomes a space, and white space is drawn together") {
    CHECK(bank_text("Ravn  \t Assistanse", long_enough).text == "Ravn Assistanse");
    CHECK(bank_text("  Ravn ", long_enough).text == "Ravn");
    CHECK(bank_text("A_B*C", long_enough).text == "A B C");
    CHECK(bank_text("Имя", long_enough).text.empty());
    CHECK(bank_text("a\u00A0b", long_enough).text == "a b"); // no-break space
    CHECK(bank_text("<b>&", long_enough).text == "b &");
    // `e` with a mark of its own after it, as some systems store `é`.
    CHECK(bank_text("Rene\u0301e", long_enough).text == "Renee");
}

TEST_CASE("cut between characters") {
    const auto made = bank_text("Åsne Ødegård", 6);
    CHECK(made.text == "Åsne Ø"); // six characters, eight bytes
    CHECK(made.is_cut);
    CHECK(bank_text("Åsne Ødegård", 5).text == "Åsne"); // no space at the end
    CHECK_FALSE(bank_text("Åsne", 4).is_cut);
}

TEST_CASE("bytes that are no text are left out") {
    CHECK(bank_text("a\xff"
                    "b",
                    long_enough)
              .text == "a b");
}

} // namespace bpa::bank
