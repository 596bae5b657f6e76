#include "bank/tree.hpp"

#include "amelding/clean_text.hpp"

#include <algorithm>
#include <array>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <memory>
#include <new>
#include <utility>

namespace bpa::bank {
namespace {

constexpr std::size_t most_bytes = 64UL * 1024 * 1024;
constexpr std::size_t most_levels = 64;
constexpr std::size_t most_elements = 2'000'000; ///< of some 70 000 payments; all are held at once
constexpr std::size_t longest_text = 10'000;     ///< of one element: the formats' longest is 500
constexpr std::string_view message_space = "urn:iso:std:iso:20022:tech:xsd:";

std::string_view text_of(const xmlChar* text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::optional<Edition> edition_named(std::string_view space) {
    constexpr std::array editions{
        Edition::payment_03, Edition::payment_09, Edition::status_03, Edition::status_10};
    const auto* const found = std::ranges::find(editions, space, namespace_of);
    return found == editions.end() ? std::nullopt : std::optional{*found};
}

void trim(std::string& text) {
    constexpr std::string_view white = " \t\r\n";
    const auto last = text.find_last_not_of(white);
    text.erase(last == std::string::npos ? 0 : last + 1);
    text.erase(0, std::min(text.find_first_not_of(white), text.size()));
}

/// Knows one reading by the library, which only splits the text.
class Parsing {
public:
    explicit Parsing(std::optional<Refusal>& refusal) : refusal_{refusal} {
        handler_.initialized = XML_SAX2_MAGIC;
        handler_.internalSubset = &Parsing::on_document_type;
        handler_.startElementNs = &Parsing::on_start;
        handler_.endElementNs = &Parsing::on_end;
        handler_.characters = &Parsing::on_text;
        handler_.cdataBlock = &Parsing::on_text;
        handler_.serror = &Parsing::on_error;
        context_.reset(xmlCreatePushParserCtxt(&handler_, this, nullptr, 0, nullptr));
        if (context_ == nullptr) {
            throw std::bad_alloc{};
        }
        // The text is UTF-8 whatever it says of itself: the screen has made it so.
        xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    }

    std::optional<Tree> run(amelding::CleanText& text) {
        std::size_t bytes = 0;
        while (!refusal_) {
            const auto block = text.next();
            if (const auto& stopped = text.refusal()) {
                refusal_ = Refusal{.code = stopped->code,
                                   .at = {stopped->at.line, stopped->at.column},
                                   .args = stopped->args};
                break;
            }
            bytes += block.size();
            if (bytes > most_bytes) {
                refuse("bank/too-large");
                break;
            }
            xmlParseChunk(context_.get(),
                          block.data(),
                          static_cast<int>(block.size()), // a block is far below the range of int
                          block.empty() ? 1 : 0);
            if (block.empty()) {
                if (!refusal_ && context_->wellFormed == 0) {
                    refuse("bank/not-well-formed");
                }
                break;
            }
        }
        return refusal_ ? std::nullopt : std::optional{std::move(tree_)};
    }

private:
    struct Free {
        void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
    };

    static Parsing& of(void* self) { return *static_cast<Parsing*>(self); }

    At here() {
        return {
            .line = static_cast<std::uint64_t>(std::max(0, xmlSAX2GetLineNumber(context_.get()))),
            .column =
                static_cast<std::uint32_t>(std::max(0, xmlSAX2GetColumnNumber(context_.get())))};
    }

    void refuse(std::string code) {
        if (!refusal_) {
            refusal_ = Refusal{.code = std::move(code), .at = here(), .args = {}};
            xmlStopParser(context_.get());
        }
    }

    static void on_document_type(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        of(self).refuse("bank/document-type");
    }

    void start(std::string_view name, std::string_view space, std::string currency) {
        if (refusal_) {
            return;
        }
        if (open_.empty()) {
            const auto edition = edition_named(space);
            if (!edition || name != "Document") {
                refuse(space.starts_with(message_space) ? "bank/unknown-edition"
                                                        : "bank/not-a-bank-file");
                return;
            }
            tree_.edition = *edition;
            space_ = space;
            tree_.root = {.name = std::string{name},
                          .text = {},
                          .currency = {},
                          .at = here(),
                          .children = {}};
            open_.push_back(&tree_.root);
            return;
        }
        if (open_.size() == most_levels) {
            refuse("bank/too-deep");
            return;
        }
        if (++elements_ > most_elements) {
            refuse("bank/too-large");
            return;
        }
        // The elements of the open parent stay where they are: only the last one grows.
        auto& siblings = open_.back()->children;
        siblings.push_back({.name = space == space_ ? std::string{name} : std::string{},
                            .text = {},
                            .currency = std::move(currency),
                            .at = here(),
                            .children = {}});
        open_.push_back(&siblings.back());
    }

    static void on_start(void* self,
                         const xmlChar* name,
                         const xmlChar*,
                         const xmlChar* space,
                         int,
                         const xmlChar**,
                         int attribute_count,
                         int,
                         const xmlChar** attributes) {
        constexpr std::size_t parts = 5; // name, prefix, namespace, begin and end of the value
        std::string currency;
        for (std::size_t i = 0; i < static_cast<std::size_t>(attribute_count); ++i) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-bounds-pointer-arithmetic): the library's list
            const xmlChar** const attribute = attributes + i * parts;
            constexpr std::size_t begin = 3;
            constexpr std::size_t end = 4;
            if (text_of(attribute[0]) == "Ccy") {
                // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as above
                currency.assign(reinterpret_cast<const char*>(attribute[begin]),
                                static_cast<std::size_t>(attribute[end] - attribute[begin]));
            }
        }
        of(self).start(text_of(name), text_of(space), std::move(currency));
    }

    static void on_end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
        Parsing& parsing = of(self);
        if (!parsing.refusal_ && !parsing.open_.empty()) {
            trim(parsing.open_.back()->text);
            parsing.open_.pop_back();
        }
    }

    static void on_text(void* self, const xmlChar* text, int length) {
        Parsing& parsing = of(self);
        if (parsing.refusal_ || parsing.open_.empty()) {
            return;
        }
        auto& into = parsing.open_.back()->text;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const std::string_view bytes{reinterpret_cast<const char*>(text),
                                     static_cast<std::size_t>(length)};
        // White space between elements is no text, however much of it there is.
        const bool is_white = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (into.empty() && is_white) {
            return;
        }
        if (into.size() + bytes.size() > longest_text) {
            parsing.refuse("bank/too-long");
            return;
        }
        into += bytes;
    }

    static void on_error(void* self, xmlErrorPtr error) {
        if (error->level == XML_ERR_FATAL) {
            of(self).refuse("bank/not-well-formed");
        }
    }

    std::optional<Refusal>& refusal_;
    Tree tree_;
    std::string space_;
    std::vector<Element*> open_;
    std::size_t elements_ = 0;
    xmlSAXHandler handler_{};
    std::unique_ptr<xmlParserCtxt, Free> context_;
};

} // namespace

const Element* Element::child(std::string_view of) const {
    const auto found = std::ranges::find(children, of, &Element::name);
    return found == children.end() ? nullptr : &*found;
}

const Element* Element::find(std::initializer_list<std::string_view> path) const {
    const Element* reached = this;
    for (const auto step : path) {
        reached = reached == nullptr ? nullptr : reached->child(step);
    }
    return reached;
}

Placed Element::placed(std::initializer_list<std::string_view> path) const {
    const Element* found = find(path);
    return found == nullptr ? Placed{} : Placed{found->text, found->at};
}

std::optional<Tree> read_tree(amelding::Bytes& bytes, std::optional<Refusal>& refusal) {
    amelding::CleanText text{bytes};
    return Parsing{refusal}.run(text);
}

} // namespace bpa::bank
