#include "amelding/read_json.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace bpa::amelding {
namespace {

using nlohmann::json;

/// Bytes of one string or number, or from one to the next. The library holds them all.
constexpr std::size_t longest_token = 8192;
constexpr std::size_t most_depth = 64;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool begins_number(char c) {
    return c == '-' || ('0' <= c && c <= '9');
}

bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

/// Knows what the library is given, and where it has come. Spaces between values are given as one
/// at most, since the library would hold them; a text that would fill it is cut off.
class Feed {
public:
    explicit Feed(CleanText& text) : text_{text} {}

    /// Whether there is no next byte. It is taken only when the library asks for it, so that the
    /// place is that of what the library has.
    [[nodiscard]] bool at_end() {
        if (!is_taken_) {
            is_taken_ = true;
            take();
        }
        return at_end_;
    }
    [[nodiscard]] char current() { return at_end() ? '\0' : current_; }
    void step() { is_taken_ = false; }
    [[nodiscard]] bool is_too_long() const { return is_too_long_; }
    /// Where the last value or bracket begins, and where the next byte stands.
    [[nodiscard]] At token() const { return token_; }
    [[nodiscard]] At here() const { return walk_.at; }

private:
    void take() {
        char c = 0;
        do {
            if (taken_ == block_.size()) {
                block_ = text_.next();
                taken_ = 0;
            }
            if (block_.empty() || is_too_long_) {
                at_end_ = true;
                return;
            }
            c = block_[taken_++];
            note(c);
            walk_.pass(c);
        } while (!in_string_ && is_space(c) && is_space(current_));
        current_ = c;
    }

    /// Follows strings and words, and notes where each begins.
    void note(char c) {
        ++held_;
        if (in_string_) {
            in_string_ = is_escaped_ || c != '"';
            is_escaped_ = !is_escaped_ && c == '\\';
            in_word_ = false;
        } else if (c == '"') {
            in_string_ = true;
            begin_token();
        } else if (begins_number(c) && !in_word_) {
            in_word_ = true;
            begin_token();
        } else if (is_letter(c) && !in_word_) { // true, false, null: the library does not let go
            in_word_ = true;
            token_ = walk_.at;
        } else if (c == '{' || c == '[') {
            token_ = walk_.at;
            in_word_ = false;
        } else if (is_space(c) || c == ',' || c == ':' || c == '}' || c == ']') {
            in_word_ = false;
            held_ -= is_space(c) ? 1U : 0U;
        }
        is_too_long_ = held_ > longest_token;
    }
    void begin_token() {
        token_ = walk_.at;
        held_ = 0;
    }

    CleanText& text_;
    std::string_view block_;
    std::size_t taken_ = 0;
    Walk walk_;
    At token_{.line = 1, .column = 1};
    std::size_t held_ = 0;
    char current_ = 0;
    bool is_taken_ = false;
    bool at_end_ = false;
    bool in_string_ = false;
    bool is_escaped_ = false;
    bool in_word_ = false;
    bool is_too_long_ = false;
};

/// Gives the library one byte after the other. Two are the same when both are at the end.
class NextByte {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit NextByte(Feed* feed) : feed_{feed} {}
    reference operator*() const { return feed_->current(); }
    NextByte& operator++() {
        feed_->step();
        return *this;
    }
    NextByte operator++(int) {
        const NextByte before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const NextByte& a, const NextByte& b) { return a.ends() == b.ends(); }
    friend bool operator!=(const NextByte& a, const NextByte& b) { return !(a == b); }

private:
    [[nodiscard]] bool ends() const { return feed_ == nullptr || feed_->at_end(); }
    Feed* feed_;
};

/// Turns the library's events into elements. Numbers keep the text they were written with.
class Events {
public:
    Events(Feed& feed, Builder& builder) : feed_{feed}, builder_{builder} {}

    // NOLINTBEGIN(readability-identifier-naming): the library's names
    bool null() { return !lists_.empty() || not_a_message(); } // like what is not there
    bool boolean(bool value) { return add(value ? "true" : "false", Builder::Written::yes_no); }
    bool number_integer(json::number_integer_t value) {
        return add(std::to_string(value), Builder::Written::number);
    }
    bool number_unsigned(json::number_unsigned_t value) {
        return add(std::to_string(value), Builder::Written::number);
    }
    bool number_float(json::number_float_t, const std::string& written) {
        return add(written, Builder::Written::number);
    }
    bool string(const std::string& value) { return add(value, Builder::Written::text); }
    bool binary(const json::binary_t&) { return false; }
    bool start_object(std::size_t) {
        take_name_of_list();
        lists_.emplace_back(std::nullopt);
        return lists_.size() == 1 || builder_.open(name_, feed_.token());
    }
    bool end_object() {
        lists_.pop_back();
        return lists_.empty() || builder_.close();
    }
    bool key(const std::string& name) {
        name_ = name;
        if (lists_.size() == 1 && name == "leveranse") {
            has_delivery_ = true;
        }
        return true;
    }
    bool start_array(std::size_t) {
        if (lists_.empty()) {
            return not_a_message();
        }
        // A list in a list has no name to give its items.
        if (lists_.back() || lists_.size() > most_depth) {
            builder_.refuse("amelding/too-deep", feed_.token());
            return false;
        }
        lists_.emplace_back(name_);
        return builder_.open_list(name_, feed_.token());
    }
    bool end_array() {
        lists_.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const json::exception& error) {
        if (feed_.is_too_long()) {
            builder_.refuse("amelding/too-long", feed_.token(), {{"element", shown_name()}});
        } else {
            constexpr int number_overflow = 406;
            const auto* reason = error.id == number_overflow ? "json number"
                                 : feed_.at_end()            ? "json end"
                                                             : "json other";
            builder_.refuse("amelding/not-well-formed", feed_.here(), {{"reason", reason}});
        }
        return false;
    }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] bool has_delivery() const { return has_delivery_; }

private:
    [[nodiscard]] std::string shown_name() const {
        constexpr std::size_t most = 40;
        return name_.size() <= most ? name_ : std::string{};
    }
    bool not_a_message() {
        builder_.refuse("amelding/not-a-message", feed_.token(), {{"element", ""}});
        return false;
    }
    /// An item of a list has the list's name.
    void take_name_of_list() {
        if (!lists_.empty() && lists_.back()) {
            name_ = *lists_.back();
        }
    }
    bool add(std::string_view text, Builder::Written written) {
        if (lists_.empty()) {
            return not_a_message();
        }
        take_name_of_list();
        if (!builder_.open(name_, feed_.token())) {
            return false;
        }
        builder_.mark(written);
        return builder_.add_text(text) && builder_.close();
    }

    Feed& feed_;
    Builder& builder_;
    std::string name_;
    bool has_delivery_ = false;
    /// For each object and list that is open: nothing for an object, a list's name for a list.
    std::vector<std::optional<std::string>> lists_;
};

} // namespace

void read_json(CleanText& text, Builder& builder) {
    Feed feed{text};
    Events events{feed, builder};
    const bool is_whole = json::sax_parse(NextByte{&feed}, NextByte{nullptr}, &events);
    if (text.refusal() || builder.refusal()) {
        return;
    }
    if (is_whole && events.has_delivery()) {
        builder.end();
    } else {
        builder.refuse("amelding/not-a-message", {}, {{"element", ""}});
    }
}

} // namespace bpa::amelding
