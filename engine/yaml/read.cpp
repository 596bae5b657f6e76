#include "source/diagnostic.hpp"
#include "yaml/build.hpp"
#include "yaml/locator.hpp"
#include "yaml/node.hpp"
#include "yaml/screen.hpp"
#include "yaml/syntax.hpp"
#include "yaml/ways.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <limits>
#include <streambuf>
#include <string>

namespace bpa::yaml {
namespace {

/// Feeds the library a text without copying it whole, and stops when the library has taken more
/// than `max_piece` bytes since the last event: it holds an open bracket's content in memory until
/// the bracket closes, some hundred bytes for each byte read.
class GuardedInput final : public std::streambuf {
public:
    GuardedInput(std::string_view text, const TreeBuilder& builder, std::size_t max_piece)
        : text_{text}, builder_{builder}, max_piece_{max_piece} {}

    /// Whether the end the library saw was ours and not the file's.
    [[nodiscard]] bool is_cut() const { return is_cut_; }

protected:
    int_type underflow() override {
        if (gptr() < egptr()) {
            return traits_type::to_int_type(*gptr());
        }
        if (at_ >= text_.size()) {
            return traits_type::eof();
        }
        if (at_ > builder_.last_event() + max_piece_) {
            is_cut_ = true;
            return traits_type::eof();
        }
        const std::size_t count = text_.copy(chunk_.data(), chunk_.size(), at_);
        at_ += count;
        setg(chunk_.data(), chunk_.data(), chunk_.data() + count);
        return traits_type::to_int_type(*gptr());
    }

private:
    std::string_view text_;
    const TreeBuilder& builder_;
    std::size_t max_piece_;
    std::size_t at_ = 0;
    bool is_cut_ = false;
    std::array<char, 4096> chunk_{};
};

std::string size_text(std::size_t bytes) {
    constexpr std::size_t megabyte = 1U << 20U;
    constexpr std::size_t kilobyte = 1U << 10U;
    return bytes >= megabyte ? std::to_string(bytes / megabyte) + " MB"
                             : std::to_string(bytes / kilobyte) + " kB";
}

void add(std::string_view code,
         const source::Place& place,
         source::MessageArgs args,
         source::Diagnostics& diagnostics) {
    diagnostics.add({.code = std::string{code},
                     .place = place,
                     .length = 1,
                     .args = std::move(args),
                     .related = {}});
}

/// Offset of a line beginning with `%`; npos when there is none. The library reads such a line as a
/// directive wherever it stands, and drops it in silence when it does not know it.
std::size_t find_directive(std::string_view text) {
    const std::size_t start = byte_order_mark_size(text);
    if (text.substr(start).starts_with('%')) {
        return start;
    }
    const std::size_t line_break = text.find("\n%");
    return line_break == std::string_view::npos ? line_break : line_break + 1;
}

/// Whether a file may be given to the library at all; what is wrong is reported.
bool screen_file(Locator& locator, source::Diagnostics& diagnostics, const Limits& limits) {
    const source::Place whole_file{.file = locator.file(), .line = 0, .column = 0};
    // The library counts bytes in an int.
    constexpr std::size_t most_bytes = std::numeric_limits<int>::max() / 2;
    const std::size_t limit = std::min(limits.max_bytes, most_bytes);
    if (locator.text().size() > limit) {
        add("yaml/too-large", whole_file, {{"limit", size_text(limit)}}, diagnostics);
        return false;
    }
    if (!screen_bytes(locator.file(), locator.text(), diagnostics)) {
        return false;
    }
    const std::size_t directive = find_directive(locator.text());
    if (directive != std::string_view::npos) {
        add("yaml/directive", locator.at(directive), {}, diagnostics);
        return false;
    }
    return true;
}

/// Runs the library over the text. False when it was refused, which is then reported.
bool parse(TreeBuilder& builder,
           Locator& locator,
           source::Diagnostics& diagnostics,
           const Limits& limits) {
    const std::string_view text = locator.text().substr(byte_order_mark_size(locator.text()));
    GuardedInput input{text, builder, limits.max_piece_bytes};
    std::optional<SyntaxFailure> failure;
    std::string library_text;
    try {
        std::istream stream{&input};
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused&) {
        return false;
    } catch (const YAML::Exception& exception) {
        library_text = exception.msg;
        failure = SyntaxFailure{.library_text = library_text,
                                .offset = builder.offset_of(exception.mark),
                                .last_event = builder.last_event(),
                                .unclosed_bracket = builder.unclosed_bracket()};
    }
    if (input.is_cut()) {
        add("yaml/piece-too-large",
            locator.at(builder.last_event()),
            {{"limit", size_text(limits.max_piece_bytes)}},
            diagnostics);
        return false;
    }
    if (failure) {
        report_syntax(*failure, locator, diagnostics);
        return false;
    }
    return true;
}

/// A screened text, by the library.
std::optional<Node> parse_tree(Locator& locator,
                               source::Diagnostics& diagnostics,
                               const Limits& limits,
                               const std::vector<Stream>& streams) {
    TreeBuilder builder{locator, diagnostics, limits, streams};
    if (!parse(builder, locator, diagnostics, limits)) {
        return std::nullopt;
    }
    auto root = builder.take_root();
    if (!root) {
        add("yaml/empty-file", {.file = locator.file(), .line = 0, .column = 0}, {}, diagnostics);
    }
    return root;
}

} // namespace

std::optional<Node> read(const source::SourceFiles& files,
                         source::FileId file,
                         source::Diagnostics& diagnostics,
                         const Limits& limits,
                         const std::vector<Stream>& streams) {
    Locator locator{file, files.at(file).text};
    if (!screen_file(locator, diagnostics, limits)) {
        return std::nullopt;
    }
    if (auto root = read_canonical(file, locator.text(), limits, streams)) {
        return root;
    }
    return parse_tree(locator, diagnostics, limits, streams);
}

std::optional<Node> read_by_library(const source::SourceFiles& files,
                                    source::FileId file,
                                    source::Diagnostics& diagnostics,
                                    const Limits& limits,
                                    const std::vector<Stream>& streams) {
    Locator locator{file, files.at(file).text};
    if (!screen_file(locator, diagnostics, limits)) {
        return std::nullopt;
    }
    return parse_tree(locator, diagnostics, limits, streams);
}

} // namespace bpa::yaml
