#include "outputs/html/html.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <libxml/xmlwriter.h>

namespace bpa::outputs::html {
namespace {

/// libxml2 has unsigned bytes.
const xmlChar* bytes(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str()); // NOLINT: the library's type
}

/// Elements inside a line of text; after any other a new line begins in the file.
bool is_inline(std::string_view tag) {
    constexpr std::array<std::string_view, 4> tags{"a", "span", "strong", "code"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

} // namespace

struct Page::Writer {
    std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer{xmlBufferCreate(), xmlBufferFree};
    std::unique_ptr<xmlTextWriter, void (*)(xmlTextWriterPtr)> out{
        xmlNewTextWriterMemory(buffer.get(), 0), xmlFreeTextWriter};
};

Page::Page(std::string_view language, std::string_view title, std::string_view style)
    : writer_{std::make_unique<Writer>()} {
    BPA_CHECK(writer_->out != nullptr);
    BPA_CHECK(style.find_first_of("<>&\"") == std::string_view::npos);
    const std::string html = "html";
    xmlTextWriterWriteDTD(writer_->out.get(), bytes(html), nullptr, nullptr, nullptr);
    text("\n");
    open("html", {{"lang", std::string{language}}});
    open("head");
    empty("meta", {{"charset", "utf-8"}});
    empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    leaf("title", title);
    leaf("style", style);
    close();
    open("body");
}

Page::~Page() = default;

void Page::start(std::string_view tag, Attributes attributes) {
    xmlTextWriterStartElement(writer_->out.get(), bytes(std::string{tag}));
    for (const auto& [name, value] : attributes) {
        xmlTextWriterWriteAttribute(writer_->out.get(), bytes(std::string{name}), bytes(value));
    }
}

void Page::open(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    open_.emplace_back(tag);
}

void Page::close() {
    BPA_CHECK(!open_.empty());
    // An end tag of its own: browsers take `<td/>` for an open element.
    xmlTextWriterFullEndElement(writer_->out.get());
    const bool ends_line = !is_inline(open_.back());
    open_.pop_back();
    if (ends_line) {
        text("\n");
    }
}

void Page::empty(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    xmlTextWriterEndElement(writer_->out.get());
    text("\n");
}

void Page::text(std::string_view text) {
    xmlTextWriterWriteString(writer_->out.get(), bytes(std::string{text}));
}

void Page::leaf(std::string_view tag, std::string_view text, Attributes attributes) {
    open(tag, attributes);
    this->text(text);
    close();
}

std::string Page::finished() {
    while (!open_.empty()) {
        close();
    }
    BPA_CHECK(xmlTextWriterFlush(writer_->out.get()) >= 0);
    const auto* content = xmlBufferContent(writer_->buffer.get());
    return {reinterpret_cast<const char*>(content), // NOLINT: the library's type
            static_cast<std::size_t>(xmlBufferLength(writer_->buffer.get()))};
}

} // namespace bpa::outputs::html
