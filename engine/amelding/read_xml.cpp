#include "amelding/read_xml.hpp"

#include <algorithm>
#include <array>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <memory>
#include <string>

namespace bpa::amelding {
namespace {

/// How much the library may hold back while it waits for the end of a tag or a comment.
constexpr std::size_t most_held_back = 1024UL * 1024;
constexpr std::string_view format_prefix = "urn:ske:fastsetting:innsamling:a-meldingen:";
constexpr std::string_view schema_instance = "http://www.w3.org/2001/XMLSchema-instance";

std::string_view text_of(const xmlChar* text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::optional<Version> version_of(std::string_view space) {
    constexpr std::array versions = {Version::v2_1, Version::v2_2, Version::v2_3};
    const auto* const found = std::ranges::find(versions, space, namespace_of);
    return found == versions.end() ? std::nullopt : std::optional{*found};
}

/// What is wrong with the text, as a key of `catalogue/words.cpp`.
std::string reason_of(int code) {
    switch (code) {
    case XML_ERR_TAG_NAME_MISMATCH:
        return "xml mismatch";
    case XML_ERR_DOCUMENT_END:
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_TAG_NOT_FINISHED:
        return "xml end";
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
        return "xml character";
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
        return "xml entity";
    case XML_ERR_NAME_TOO_LONG:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
        return "xml attribute";
    default:
        return "xml other";
    }
}

/// Knows one reading by the library. The library only splits the text: no document type, no entity
/// beyond the five of XML itself, nothing fetched, no tree of its own.
class Parsing {
public:
    Parsing(CleanText& text, Builder& builder, bool only_root)
        : text_{text}, builder_{builder}, only_root_{only_root} {
        handler_.initialized = XML_SAX2_MAGIC;
        handler_.internalSubset = &Parsing::on_document_type;
        handler_.startElementNs = &Parsing::on_start;
        handler_.endElementNs = &Parsing::on_end;
        handler_.characters = &Parsing::on_text;
        handler_.ignorableWhitespace = &Parsing::on_text;
        handler_.cdataBlock = &Parsing::on_text;
        handler_.serror = &Parsing::on_error;
        context_.reset(xmlCreatePushParserCtxt(&handler_, this, nullptr, 0, nullptr));
        if (context_ == nullptr) {
            throw std::bad_alloc{};
        }
        // The text is UTF-8 whatever it says of itself: our own screen has made it so.
        xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    }

    std::optional<Version> run() {
        while (!is_stopped()) {
            const auto block = text_.next();
            if (text_.refusal()) {
                return version_;
            }
            window_ += block;
            is_ending_ = block.empty();
            // A block is far below the range of int.
            xmlParseChunk(context_.get(),
                          block.data(),
                          static_cast<int>(block.size()),
                          block.empty() ? 1 : 0);
            if (block.empty()) {
                end();
                return version_;
            }
            look_at_held_back();
            forget_passed();
        }
        return version_;
    }

private:
    struct Free {
        void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
    };

    static Parsing& of(void* self) { return *static_cast<Parsing*>(self); }

    [[nodiscard]] bool is_stopped() const { return is_done_ || builder_.refusal().has_value(); }

    void end() {
        if (!is_stopped() && context_->wellFormed == 0) {
            refuse("amelding/not-well-formed", {{"reason", "xml end"}});
        }
        if (!is_stopped()) {
            builder_.end();
        }
    }

    /// How many bytes of the window the library has come to.
    [[nodiscard]] std::size_t reached() const {
        const long at = xmlByteConsumed(context_.get());
        const auto count = at < 0 ? 0 : static_cast<std::size_t>(at);
        return count < passed_ ? 0 : std::min(count - passed_, window_.size());
    }

    /// The place of the tag that the library has just read.
    At place_of_tag() {
        const auto tag = window_.rfind('<', reached());
        if (tag != std::string::npos && tag >= walked_) {
            walk_to(tag);
        }
        return walk_.at;
    }

    At place_reached() {
        walk_to(std::max(walked_, reached()));
        return walk_.at;
    }

    void walk_to(std::size_t at) {
        walk_.pass(std::string_view{window_}.substr(walked_, at - walked_));
        walked_ = at;
    }

    void look_at_held_back() {
        if (!is_stopped() && window_.size() - reached() > most_held_back) {
            refuse("amelding/too-long", {{"element", ""}});
        }
    }

    /// A tag that has not ended is held back whole, so that its beginning is kept.
    void forget_passed() {
        walk_to(std::max(walked_, reached()));
        window_.erase(0, walked_);
        passed_ += walked_;
        walked_ = 0;
    }

    void refuse(std::string code, source::MessageArgs args) {
        builder_.refuse(std::move(code), place_reached(), std::move(args));
        xmlStopParser(context_.get());
    }
    void stop() {
        is_done_ = true;
        xmlStopParser(context_.get());
    }

    /// A file that is cut short breaks something else too.
    [[nodiscard]] std::string reason_at(int code) const {
        return is_ending_ && code != XML_ERR_TAG_NAME_MISMATCH ? "xml end" : reason_of(code);
    }

    static void on_document_type(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        Parsing& parsing = of(self);
        parsing.builder_.refuse("amelding/document-type", parsing.place_of_tag());
        parsing.stop();
    }

    /// The root names the version; a root of anything else is no message.
    bool take_root(std::string_view name, std::string_view space, At at) {
        version_ = version_of(space);
        if (version_ && name == "melding") {
            builder_.set_version(*version_);
            space_ = space;
            return true;
        }
        const bool is_other_version = space.starts_with(format_prefix) && !version_;
        version_.reset();
        if (is_other_version) {
            const auto edition = space.substr(format_prefix.size());
            builder_.refuse(
                "amelding/unknown-version", at, {{"version", std::string{edition.substr(0, 40)}}});
        } else {
            builder_.refuse(
                "amelding/not-a-message", at, {{"element", std::string{name.substr(0, 40)}}});
        }
        return false;
    }

    void start(std::string_view name, std::string_view space) {
        if (is_stopped()) {
            return;
        }
        const auto at = place_of_tag();
        const bool is_root = !version_;
        if (is_root && !take_root(name, space, at)) {
            stop();
            return;
        }
        if (is_root && only_root_) {
            stop();
            return;
        }
        if (!(space == space_ ? builder_.open(name, at) : open_foreign(name, at))) {
            stop();
        }
    }

    bool open_foreign(std::string_view name, At at) { return builder_.open_foreign(name, at); }

    static void on_start(void* self,
                         const xmlChar* name,
                         const xmlChar*,
                         const xmlChar* space,
                         int,
                         const xmlChar**,
                         int attribute_count,
                         int,
                         const xmlChar** attributes) {
        Parsing& parsing = of(self);
        parsing.start(text_of(name), text_of(space));
        constexpr std::size_t parts = 5; // name, prefix, namespace, begin and end of the value
        for (std::size_t i = 0; i < static_cast<std::size_t>(attribute_count); ++i) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-pointer-arithmetic): the library's list
            const xmlChar** const attribute = attributes + i * parts;
            if (!parsing.is_stopped() && text_of(attribute[2]) != schema_instance) {
                parsing.builder_.add_attribute(text_of(attribute[0]), parsing.walk_.at);
            }
        }
    }

    static void on_end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        Parsing& parsing = of(self);
        if (!parsing.is_stopped() && !parsing.builder_.close()) {
            parsing.stop();
        }
    }

    static void on_text(void* self, const xmlChar* text, int length) {
        Parsing& parsing = of(self);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const auto* bytes = reinterpret_cast<const char*>(text);
        if (!parsing.is_stopped() &&
            !parsing.builder_.add_text({bytes, static_cast<std::size_t>(length)})) {
            parsing.stop();
        }
    }

    static void on_error(void* self, xmlErrorPtr error) {
        Parsing& parsing = of(self);
        if (error->level == XML_ERR_FATAL && !parsing.is_stopped()) {
            parsing.refuse("amelding/not-well-formed",
                           {{"reason", parsing.reason_at(error->code)}});
        }
    }

    CleanText& text_;
    Builder& builder_;
    bool only_root_;
    bool is_done_ = false;
    bool is_ending_ = false; ///< the library has been told that no more comes
    std::optional<Version> version_;
    std::string space_;
    std::string window_;     ///< given to the library, from a little before it has come to
    std::size_t passed_ = 0; ///< bytes before the window
    std::size_t walked_ = 0; ///< bytes of the window that the place is past
    Walk walk_;
    xmlSAXHandler handler_{};
    std::unique_ptr<xmlParserCtxt, Free> context_;
};

} // namespace

std::optional<Version> read_xml(CleanText& text, Builder& builder, bool only_root) {
    return Parsing{text, builder, only_root}.run();
}

} // namespace bpa::amelding
