#include "bank/status.hpp"

#include <catch2/catch.hpp>

namespace bpa::bank {
namespace {

const std::vector<SentPayment> sent{
    {"M", "M-1", "M-1-1"}, {"M", "M-1", "M-1-2"}, {"M", "M-2", "M-2-1"}};

StatusFile
file(std::string group, std::vector<BlockStatus> blocks = {}, std::string original = "M") {
    StatusFile made;
    made.original.text = std::move(original);
    made.status.text = std::move(group);
    made.blocks = std::move(blocks);
    return made;
}
BlockStatus block(std::string id, std::string status, std::vector<TransferStatus> transfers = {}) {
    return {.at = {},
            .block = {std::move(id), {}},
            .status = {std::move(status), {}},
            .reasons = {},
            .transfers = std::move(transfers)};
}
TransferStatus transfer(std::string id, std::string status) {
    return {.at = {},
            .instruction = {},
            .end_to_end = {std::move(id), {}},
            .status = {std::move(status), {}},
            .reasons = {{.code = {"AC01", {}}, .is_proprietary = false, .texts = {}}}};
}

PaymentState state(const std::vector<StatusFile>& files, const std::string& id) {
    return answers_to(sent, files).at(id).state;
}

} // namespace

TEST_CASE("silence is neither success nor rejection") {
    CHECK(state({}, "M-1-1") == PaymentState::unknown);
    // In a block that was accepted in part, only what is named is known.
    const auto partly = file("PART", {block("M-1", "PART", {transfer("M-1-2", "RJCT")})});
    CHECK(state({partly}, "M-1-1") == PaymentState::unknown);
    CHECK(state({partly}, "M-1-2") == PaymentState::rejected);
    CHECK(state({partly}, "M-2-1") == PaymentState::unknown);
    CHECK(answers_to(sent, std::vector{partly}).at("M-1-2").reasons.at(0).code.text == "AC01");
    CHECK(state({file("XXXX")}, "M-1-1") == PaymentState::unknown);
}

TEST_CASE("the payment's own status goes before its block's, and that before the file's") {
    const auto said =
        file("ACTC", {block("M-1", "ACSP", {transfer("M-1-1", "ACSC")}), block("M-2", "RJCT")});
    CHECK(state({said}, "M-1-1") == PaymentState::settled);
    CHECK(state({said}, "M-1-2") == PaymentState::received);
    CHECK(state({said}, "M-2-1") == PaymentState::rejected);
    CHECK(state({file("RJCT")}, "M-1-2") == PaymentState::rejected);
}

TEST_CASE("a later answer goes before an earlier one, but a rejection stays") {
    const auto first = file("ACTC");
    const auto then = file("PART", {block("M-1", "PART", {transfer("M-1-2", "RJCT")})});
    const auto last = file("ACSC");
    CHECK(state({first, then}, "M-1-1") == PaymentState::received); // nothing new said of it
    CHECK(state({first, then, last}, "M-1-1") == PaymentState::settled);
    CHECK(state({first, then, last}, "M-1-2") == PaymentState::rejected);
}

TEST_CASE("an answer to another file says nothing") {
    CHECK(state({file("RJCT", {}, "N")}, "M-1-1") == PaymentState::unknown);
}

} // namespace bpa::bank
