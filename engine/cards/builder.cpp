#include "cards/builder.hpp"

#include "values/check.hpp"
#include "yaml/screen.hpp"

#include <algorithm>

namespace bpa::cards {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Takes over the problems of a reader that does not know whose numbers stand in the file.
void take_masked(const source::Diagnostics& found,
                 const source::SourceFiles& files,
                 source::Diagnostics& diagnostics) {
    for (source::Diagnostic& problem : found.sorted(files)) {
        problem.private_value = true;
        diagnostics.add(std::move(problem));
    }
}

} // namespace

source::Diagnostic
problem_at(const source::Place& place, std::string_view code, source::MessageArgs args) {
    return {.code = std::string{code},
            .place = place,
            .length = 1,
            .args = std::move(args),
            .related = {},
            .private_value = true};
}

void Builder::refuse(std::string_view code, std::size_t offset, source::MessageArgs args) {
    if (!is_refused_) {
        diagnostics_.add(problem_at(locator_.at(offset), code, std::move(args)));
    }
    is_refused_ = true;
}

bool Builder::open(std::string name, std::size_t offset) {
    if (open_.size() >= limits_.max_depth) {
        refuse("import/too-deep", offset);
        return false;
    }
    if (++count_ > limits_.max_elements) {
        refuse("import/too-large", offset);
        return false;
    }
    open_.push_back(
        {.name = std::move(name), .text = {}, .children = {}, .place = locator_.at(offset)});
    return true;
}

bool Builder::close() {
    BPA_CHECK(!open_.empty());
    Element closed = std::move(open_.back());
    open_.pop_back();
    closed.text = trimmed(closed.text);
    if (!closed.children.empty() && !closed.text.empty()) {
        diagnostics_.add(problem_at(closed.place, "import/malformed", {{"kind", "XML"}}));
        is_refused_ = true;
        return false;
    }
    if (open_.empty()) {
        root_ = std::move(closed);
    } else {
        open_.back().children.push_back(std::move(closed));
    }
    return true;
}

void Builder::add_text(std::string_view text) {
    if (!open_.empty()) {
        open_.back().text += text;
    }
}

std::optional<Element> read_elements(const source::SourceFiles& files,
                                     source::FileId file,
                                     source::Diagnostics& diagnostics,
                                     const Limits& limits) {
    const std::string_view whole = files.at(file).text;
    yaml::Locator locator{file, whole};
    Builder builder{locator, diagnostics, limits};
    if (whole.size() > limits.max_bytes) {
        builder.refuse("import/too-large", 0);
        return std::nullopt;
    }
    source::Diagnostics found;
    if (!yaml::screen_bytes(file, whole, found)) {
        take_masked(found, files, diagnostics);
        return std::nullopt;
    }
    const std::size_t start = whole.find_first_not_of(" \t\r\n", yaml::byte_order_mark_size(whole));
    if (start != std::string_view::npos && whole[start] == '{') {
        read_json(whole, builder);
    } else if (start != std::string_view::npos && whole[start] == '<') {
        read_xml(whole, builder);
    } else {
        builder.refuse("import/not-an-answer", start == std::string_view::npos ? 0 : start);
    }
    return builder.is_refused() ? std::nullopt : builder.take_root();
}

} // namespace bpa::cards
