// Gives any bytes to the reader of message files and holds what every reading must keep: it ends,
// it tells its end or why there is none, begin and end come in pairs, and every message has a text.
#include "amelding/reader.hpp"
#include "source/diagnostic.hpp"
#include "values/check.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace bpa;

class Pairs : public amelding::Receiver {
public:
    void begin(const amelding::Envelope&) override {
        BPA_CHECK(!has_begun_);
        has_begun_ = true;
    }
    void begin_unit(const amelding::Unit&) override {
        BPA_CHECK(has_begun_ && !in_unit_);
        in_unit_ = true;
    }
    void recipient(const amelding::Recipient&) override { BPA_CHECK(in_unit_); }
    void end_unit(const amelding::Unit&) override {
        BPA_CHECK(in_unit_);
        in_unit_ = false;
    }
    void end(const amelding::Envelope&) override {
        BPA_CHECK(has_begun_ && !in_unit_ && !has_ended_);
        has_ended_ = true;
    }
    [[nodiscard]] bool has_ended() const { return has_ended_; }

private:
    bool has_begun_ = false;
    bool in_unit_ = false;
    bool has_ended_ = false;
};

void tell(const std::string& code, const source::MessageArgs& args) {
    const source::Diagnostic told{.code = code, .place = {}, .args = args};
    for (const auto language : {source::Language::nb, source::Language::en}) {
        BPA_CHECK(!source::text_of(told, language).empty());
        BPA_CHECK(!source::remedy_of(told, language).empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    Pairs pairs;
    amelding::Findings findings;
    const auto refusal = amelding::read_message(text, pairs, findings);
    BPA_CHECK(pairs.has_ended() == !refusal.has_value());
    if (refusal) {
        tell(refusal->code, refusal->args);
    }
    for (const auto& finding : findings.all()) {
        BPA_CHECK(finding.at.line > 0 && finding.at.column > 0);
        tell(finding.code, finding.args);
    }
    return 0;
}
