#include "amelding/reader.hpp"

#include "amelding/builder.hpp"
#include "amelding/clean_text.hpp"
#include "amelding/read_json.hpp"
#include "amelding/read_xml.hpp"

namespace bpa::amelding {
namespace {

/// Receives for those who only look.
class Nobody : public Receiver {
public:
    void begin(const Envelope&) override {}
    void begin_unit(const Unit&) override {}
    void recipient(const Recipient&) override {}
    void end_unit(const Unit&) override {}
    void end(const Envelope&) override {}
};

/// What stopped the reading: the text itself, or what it says.
std::optional<Refusal> refusal_of(const CleanText& text, const Builder& builder) {
    return text.refusal() ? text.refusal() : builder.refusal();
}

/// The notation that the first character tells; none when it tells none, with the refusal.
std::optional<Notation> notation_of(CleanText& text, std::optional<Refusal>& refusal) {
    while (true) {
        const auto block = text.next();
        if (block.empty()) {
            refusal = text.refusal();
            if (!refusal) {
                refusal = Refusal{.code = "amelding/empty", .at = {}, .args = {}};
            }
            return std::nullopt;
        }
        const auto first = block.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) {
            continue;
        }
        if (block[first] == '<') {
            return Notation::xml;
        }
        if (block[first] == '{') {
            return Notation::json;
        }
        refusal = Refusal{.code = "amelding/not-a-message", .at = {}, .args = {{"element", ""}}};
        return std::nullopt;
    }
}

std::optional<Refusal>
read_twice(CleanText& text, Receiver& receiver, Findings& findings, std::size_t file) {
    Frame frame;
    for (const auto pass : {Pass::frame, Pass::people}) {
        text.restart();
        Builder builder{json_root(), Notation::json, pass, &frame, receiver, findings, file};
        builder.set_version(Version::v2_3);
        read_json(text, builder);
        if (auto refusal = refusal_of(text, builder)) {
            return refusal;
        }
    }
    return std::nullopt;
}

} // namespace

Beginning begin_of(Bytes& bytes) {
    CleanText text{bytes};
    Beginning beginning;
    const auto notation = notation_of(text, beginning.refusal);
    beginning.notation = notation.value_or(Notation::xml);
    if (notation == Notation::xml) {
        Nobody nobody;
        Findings findings;
        Builder builder{xml_root(), Notation::xml, Pass::whole, nullptr, nobody, findings, 0};
        text.restart();
        const auto version = read_xml(text, builder, true);
        beginning.version = version.value_or(beginning.version);
        beginning.refusal = refusal_of(text, builder);
    }
    return beginning;
}

std::optional<Refusal>
read_message(Bytes& bytes, Receiver& receiver, Findings& findings, std::size_t file) {
    CleanText text{bytes};
    std::optional<Refusal> refusal;
    const auto notation = notation_of(text, refusal);
    if (refusal) {
        return refusal;
    }
    if (notation == Notation::json) {
        return read_twice(text, receiver, findings, file);
    }
    text.restart();
    Builder builder{xml_root(), Notation::xml, Pass::whole, nullptr, receiver, findings, file};
    read_xml(text, builder, false);
    return refusal_of(text, builder);
}

std::optional<Refusal>
read_message(std::string_view text, Receiver& receiver, Findings& findings, std::size_t file) {
    TextBytes bytes{text};
    return read_message(bytes, receiver, findings, file);
}

} // namespace bpa::amelding
