#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::outputs::html {

/// One attribute of an element.
using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::initializer_list<Attribute>;

/// Knows a page under construction: one file, nothing fetched, no scripts. What it holds is
/// well-formed XML too. Texts are escaped by libxml2; there is no way to write a tag as text.
class Page {
public:
    /// Begins the page: its head, and an open `body`. `style` may have no `<`, `>`, `&` or quote.
    Page(std::string_view language, std::string_view title, std::string_view style);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page();

    void open(std::string_view tag, Attributes attributes = {});
    void close();
    void text(std::string_view text);
    /// An element that has a text only.
    void leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// Closes what is open and gives the page.
    [[nodiscard]] std::string finished();

private:
    struct Writer;

    void start(std::string_view tag, Attributes attributes);
    void empty(std::string_view tag, Attributes attributes);

    std::unique_ptr<Writer> writer_;
    std::vector<std::string> open_;
};

/// Knows an element that is open as long as this lives.
class Element {
public:
    Element(Page& page, std::string_view tag, Attributes attributes = {}) : page_{page} {
        page_.open(tag, attributes);
    }
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    ~Element() { page_.close(); }

private:
    Page& page_;
};

} // namespace bpa::outputs::html
