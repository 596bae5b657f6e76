#include "payment/record.hpp"

#include "source/place.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

namespace bpa::payment {

TEST_CASE("a record is read back as it was written") {
    const Date day = std::get<Date>(parse_date("2026-10-12"));
    Record record;
    record.program = "bpalonn";
    record.version = "0.6.0";
    record.payment = "2026-10/01-02";
    record.run = "2026-10/01";
    record.manifest_sha256 = "ab12";
    record.message = "20261001-ab12-1";
    record.edition = "pain.001.001.09";
    record.created = "2026-10-11T12:00:00";
    record.repeats = "2026-10/01-01";
    record.acknowledged = {"account-changed:kari", "amount-unusual:ola"};
    record.items = {{"wages/kari", "M-1-1", Money::ore(2'135'040), day},
                    {"union_dues/Forbundet \"A\"", "M-2-1", Money::ore(20'000), day}};
    record.left_out = {{"withheld_tax", "no_kid"}};
    record.read = {{"input/bank.yaml", "cd34", 12}};
    record.wrote = {{"pain.001.xml", "ef56", 3456}};

    source::SourceFiles files;
    const auto text = write_record(record);
    const auto file = files.add({"payment.yaml", "", text});
    source::Diagnostics diagnostics;
    const auto again = read_record(files, file, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(again);
    CHECK(write_record(*again) == text);
    CHECK(again->repeats == "2026-10/01-01");
    REQUIRE(again->items.size() == 2);
    CHECK(again->items[1].key == "union_dues/Forbundet \"A\"");
    CHECK(again->items[0].amount == Money::ore(2'135'040));
    CHECK(again->items[0].day == day);
    CHECK(again->left_out.front().why == "no_kid");
}

} // namespace bpa::payment
