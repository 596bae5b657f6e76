// The reference pages of the checks of bank files and vouchers, held against the message catalogue.
#include "source/catalogue/areas.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace bpa::source {
namespace {

std::string page_of(const std::string& name) {
    std::ifstream file{std::string{BPA_SOURCE_DIR} + "/docs/reference/" + name};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The row of a code, as the catalogue words it; no row that no code has.
void hold(const std::string& page, const std::vector<std::span<const Message>>& areas) {
    std::size_t count = 0;
    for (const auto area : areas) {
        for (const auto& message : area) {
            INFO(message.code);
            auto link = std::string{message.code};
            link.replace(link.find('/'), 1, "-");
            const auto begin =
                page.find("| [`" + std::string{message.code} + "`](../errors/" + link + ".md) | ");
            REQUIRE(begin != std::string::npos);
            const auto row = page.substr(begin, page.find('\n', begin) - begin);
            CHECK(row.find("| " + std::string{message.text_en} + " |") != std::string::npos);
            CHECK(row.find("| " + std::string{message.remedy_en} + " |") != std::string::npos);
            ++count;
        }
    }
    std::size_t rows = 0;
    const auto head = "| [`" + std::string{areas.front().front().code.substr(0, 4)};
    for (auto at = page.find(head); at != std::string::npos; at = page.find(head, at + 1)) {
        const auto row = page.substr(at, page.find('\n', at) - at);
        const bool has_remedy = std::count(row.begin(), row.end(), '|') > 3;
        rows += has_remedy ? 1U : 0U; // what stops the reading has a table without
    }
    CHECK(rows == count);
}

} // namespace

TEST_CASE("the page of the checks of bank files has every check, as the catalogue words it") {
    hold(page_of("bank-checks.md"), {bank_check_messages(), bank_status_messages()});
}

TEST_CASE("the page of the checks of vouchers has every check, as the catalogue words it") {
    hold(page_of("voucher-checks.md"), {voucher_messages()});
}

} // namespace bpa::source
