#include "cards/builder.hpp"

#include <algorithm>
#include <cstddef>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <memory>
#include <string>

namespace bpa::cards {
namespace {

/// Knows one reading of a text by the library. The library only splits it: no document type, no
/// entity beyond the five of XML itself, nothing fetched, no tree of its own.
class Parsing {
public:
    Parsing(std::string_view text, Builder& builder) : text_{text}, builder_{builder} {
        handler_.initialized = XML_SAX2_MAGIC;
        handler_.internalSubset = &Parsing::on_document_type;
        handler_.startElementNs = &Parsing::on_start;
        handler_.endElementNs = &Parsing::on_end;
        handler_.characters = &Parsing::on_text;
        handler_.serror = &Parsing::on_error;
        context_.reset(xmlCreatePushParserCtxt(&handler_, this, nullptr, 0, nullptr));
        // The text is UTF-8 whatever it says of itself: our own screen has read it so.
        xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    }

    void run() {
        // The builder's limit on bytes is far below the range of int.
        xmlParseChunk(context_.get(), text_.data(), static_cast<int>(text_.size()), 1);
        if (context_->wellFormed == 0 && !builder_.is_refused()) {
            builder_.refuse("import/malformed", text_.size(), {{"kind", "XML"}});
        }
    }

private:
    struct Free {
        void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
    };

    static Parsing& of(void* self) { return *static_cast<Parsing*>(self); }
    static std::string_view text_of(const xmlChar* text) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
    }

    /// The byte the library has come to.
    [[nodiscard]] std::size_t reached() const {
        const long at = xmlByteConsumed(context_.get());
        return at < 0 ? 0 : std::min(static_cast<std::size_t>(at), text_.size());
    }
    void stop() { xmlStopParser(context_.get()); }

    static void on_document_type(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        Parsing& parsing = of(self);
        const auto begin = parsing.text_.rfind("<!", parsing.reached());
        parsing.builder_.refuse("import/document-type",
                                begin == std::string_view::npos ? 0 : begin);
        parsing.stop();
    }

    static void on_start(void* self,
                         const xmlChar* name,
                         const xmlChar*,
                         const xmlChar*,
                         int,
                         const xmlChar**,
                         int,
                         int,
                         const xmlChar**) {
        Parsing& parsing = of(self);
        const auto tag = parsing.text_.rfind('<', parsing.reached());
        if (!parsing.builder_.open(std::string{text_of(name)},
                                   tag == std::string_view::npos ? 0 : tag)) {
            parsing.stop();
        }
    }

    static void on_end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        Parsing& parsing = of(self);
        if (!parsing.builder_.is_refused() && !parsing.builder_.close()) {
            parsing.stop();
        }
    }

    static void on_text(void* self, const xmlChar* text, int length) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const auto* bytes = reinterpret_cast<const char*>(text);
        of(self).builder_.add_text({bytes, static_cast<std::size_t>(length)});
    }

    static void on_error(void* self, xmlErrorPtr error) {
        Parsing& parsing = of(self);
        if (error->level == XML_ERR_FATAL) {
            parsing.builder_.refuse("import/malformed", parsing.reached(), {{"kind", "XML"}});
        }
    }

    std::string_view text_;
    Builder& builder_;
    xmlSAXHandler handler_{};
    std::unique_ptr<xmlParserCtxt, Free> context_;
};

} // namespace

void read_xml(std::string_view text, Builder& builder) {
    Parsing{text, builder}.run();
}

} // namespace bpa::cards
