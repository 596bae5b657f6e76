// Lines of GBAT10 by the published table of its columns, each with one thing wrong.
#include "vouchers.hpp"

#include <catch2/catch.hpp>

namespace bpa::voucher {
namespace {

using testing::changed;
using testing::clean;
using testing::Codes;
using testing::codes_in;
using testing::line;

/// The clean file with a column of its first line written otherwise; columns count from 1.
std::string with_column(std::size_t column, const std::string& value) {
    auto text = clean();
    std::size_t from = 0;
    for (std::size_t i = 1; i < column; ++i) {
        from = text.find(';', from) + 1;
    }
    const auto to = text.find_first_of(";\r", from);
    return text.replace(from, to - from, value);
}

} // namespace

TEST_CASE("a voucher file as it should be has no findings, and is read as it stands") {
    const auto reading = read(clean());
    CHECK_FALSE(reading.refusal);
    CHECK(codes_in(clean()).empty());
    CHECK(reading.vouchers.encoding == Encoding::utf8);
    REQUIRE(reading.vouchers.entries.size() == 5);
    const auto& tax = reading.vouchers.entries[1];
    CHECK(tax.line == 2);
    CHECK(tax.number == "1");
    CHECK(tax.date == Date::from_civil(2026, 11, 13));
    CHECK(tax.kind == "5");
    CHECK(tax.period == "11");
    CHECK(tax.year == "2026");
    CHECK(tax.account == "2600");
    CHECK(tax.vat_code == "0");
    CHECK(tax.amount == Money::ore(-7'800'000));
}

TEST_CASE("further columns by their place") {
    auto text = clean();
    text = changed(text,
                   "300000,00;;;;;;;;;;;;;;;;;;;;;",
                   "300000,00;;;;;;;F-7;1234566;20261201;;"
                   "99990001010;Lønn;Under;;P1;A2;;;;;");
    const auto reading = read(text);
    CHECK(codes_in(text).empty());
    const auto& entry = reading.vouchers.entries.at(0);
    CHECK(entry.invoice == "F-7");
    CHECK(entry.kid == "1234566");
    CHECK(entry.due == Date::from_civil(2026, 12, 1));
    CHECK(entry.text == "Lønn");
    CHECK(entry.sub_text == "Under");
    CHECK(entry.project == "P1");
    CHECK(entry.department == "A2");
}

TEST_CASE("encodings: what is written in each is the same text") {
    const auto text_in = [](const std::string& bytes) {
        const auto reading = read(bytes);
        REQUIRE_FALSE(reading.refusal);
        return std::pair{reading.vouchers.encoding, reading.vouchers.entries.at(0).text};
    };
    const auto with = [](const std::string& text) {
        return line("5000", "1,00", "1", text) + line("2930", "-1,00");
    };
    CHECK(text_in(with("Lønn")) == std::pair{Encoding::utf8, std::string{"Lønn"}});
    CHECK(text_in("\xEF\xBB\xBF" + with("Lønn")) ==
          std::pair{Encoding::utf8_with_mark, std::string{"Lønn"}});
    CHECK(text_in(with("L\xF8nn")) == std::pair{Encoding::windows_1252, std::string{"Lønn"}});
    CHECK(text_in(with("L\xF8nn \x80 \x96")) ==
          std::pair{Encoding::windows_1252, std::string{"Lønn € –"}});
    CHECK(codes_in(with("L\xF8nn \x81")) == Codes{"encoding"}); // stands for nothing
    CHECK(codes_in("\xEF\xBB\xBF" + with("L\xF8nn")) == Codes{"encoding"});
    CHECK(codes_in("\xFF\xFEG\0B\0") == Codes{"encoding"}); // UTF-16
}

TEST_CASE("quotes and ends of lines") {
    const auto quoted = line("5000", "1,00", "1", "\"Lønn; \"\"november\"\"\"");
    const auto other = line("2930", "-1,00");
    CHECK(read(quoted + other).vouchers.entries.at(0).text == "Lønn; \"november\"");
    CHECK(codes_in(quoted + other).empty());
    CHECK(codes_in(line("5000", "1,00", "1", "\"Lønn") + other) == Codes{"unclosed-quote"});
    CHECK(read(line("5000", "1,00", "1", "\"Lønn") + other).refusal->line == 1);
    auto feeds = clean();
    std::erase(feeds, '\r');
    CHECK(codes_in(feeds).empty());
    auto returns = clean();
    std::erase(returns, '\n');
    CHECK(codes_in(returns).empty());
    CHECK(read(returns).vouchers.entries.size() == 5);
    CHECK(codes_in(clean() + "\r\n\r\n").empty());
    CHECK(codes_in(changed(clean(), "GBAT10;1;", "\"GBAT10\";\"1\";")).empty());
}

TEST_CASE("what stops the reading") {
    CHECK(codes_in("") == Codes{"empty"});
    CHECK(codes_in("\r\n \n") == Codes{"empty"});
    CHECK(codes_in("Bilag;Dato\n" + clean()) == Codes{"not-vouchers"});
    CHECK(codes_in(changed(clean(), "2600", std::string("26\0", 3))) == Codes{"control-character"});
    CHECK(read(changed(clean(), "2600", "26\x01")).refusal->line == 2);
    CHECK(codes_in(std::string(most_bytes + 1, 'x')) == Codes{"too-large"});
}

TEST_CASE("columns: number, what is required, length and form") {
    CHECK(codes_in(changed(clean(), ";;\r\n", ";\r\n")) == Codes{"field-count"});
    CHECK(codes_in(changed(clean(), "\r\n", ";\r\n")) == Codes{"extra-columns"});
    CHECK(codes_in(clean() + "SUM;0\r\n") == Codes{"constant"});
    for (const std::size_t column : {4UL, 5UL, 7UL, 8UL, 9UL}) {
        INFO(column);
        CHECK(codes_in(with_column(column, "")).contains("missing-field")); // and what follows
    }
    CHECK(codes_in(with_column(8, "123456")) == Codes{"too-long"});
    CHECK(codes_in(with_column(21, std::string(100, 'a'))).empty());
    CHECK(codes_in(with_column(21, std::string(101, 'a'))) == Codes{"too-long"});
    CHECK(codes_in(with_column(3, "13.11.26")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(3, "20261131")) == Codes{"bad-value"}); // no such day
    CHECK(codes_in(with_column(18, "20270230")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(5, "14")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(5, "0")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(5, "13")).empty());
    CHECK(codes_in(with_column(7, "500")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(7, "50A0")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(23, "4")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(27, "X")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(27, "T")).empty());
}

TEST_CASE("amounts") {
    CHECK(codes_in(with_column(9, "300000.00")) == Codes{"decimal-mark"});
    CHECK(codes_in(with_column(9, "300000,0")) == Codes{"amount-decimals"});
    CHECK(codes_in(with_column(9, "300000")) == Codes{"amount-decimals"});
    CHECK(codes_in(with_column(9, "300000,000")) == Codes{"amount-decimals"});
    CHECK(codes_in(with_column(9, "300 000,00")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(9, "300.000,00")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(9, "-")) == Codes{"bad-value"});
    CHECK(codes_in(with_column(9, "+300000,00")).empty());
    CHECK(codes_in(with_column(9, "0300000,00")).empty());
    CHECK(codes_in(with_column(9, "1234567890123,00")).contains("too-long"));
}

TEST_CASE("numbers that check themselves, and what should not be there") {
    CHECK(codes_in(with_column(17, "1234567")) == Codes{"kid"});
    CHECK(codes_in(with_column(17, "10003-")).empty());
    CHECK(codes_in(with_column(20, "99990001011")) == Codes{"bank-account"});
    CHECK(codes_in(with_column(20, "99990001010")).empty());
    // Synthetic numbers of the tax administration.
    CHECK(codes_in(with_column(21, "Lønn 01819045077")) == Codes{"national-id"});
    CHECK(codes_in(with_column(12, "018190 45077")) == Codes{"national-id"});
    CHECK(codes_in(with_column(21, "Lønn 01819045078")).empty());
}

} // namespace bpa::voucher
