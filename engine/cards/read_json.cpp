#include "cards/builder.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <iterator>
#include <optional>

namespace bpa::cards {
namespace {

using nlohmann::json;

/// Knows where in a text the library has come, which its events do not say.
struct Reading {
    std::string_view text;
    std::size_t taken = 0; ///< bytes given to the library
};

/// Gives the library one byte after the other, and notes how many.
class NotedByte {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    NotedByte(Reading& reading, std::size_t at) : reading_{&reading}, at_{at} {}
    reference operator*() const { return reading_->text[at_]; }
    NotedByte& operator++() {
        reading_->taken = ++at_;
        return *this;
    }
    NotedByte operator++(int) {
        const NotedByte before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const NotedByte& a, const NotedByte& b) { return a.at_ == b.at_; }
    friend bool operator!=(const NotedByte& a, const NotedByte& b) { return a.at_ != b.at_; }

private:
    Reading* reading_;
    std::size_t at_;
};

/// Where the string begins whose closing quote was the last byte taken.
std::size_t start_of_string(const Reading& reading) {
    std::size_t at = reading.taken - 1;
    while (at > 0) {
        --at;
        std::size_t slashes = 0;
        while (slashes < at && reading.text[at - 1 - slashes] == '\\') {
            ++slashes;
        }
        if (reading.text[at] == '"' && slashes % 2 == 0) {
            return at;
        }
    }
    return at;
}

/// Where the number or word begins that was taken last; the library looks one byte past it.
std::size_t start_of_word(const Reading& reading) {
    constexpr std::string_view ends = " \t\r\n,:[]{}";
    std::size_t at = reading.taken;
    while (at > 0 && ends.find(reading.text[at - 1]) != std::string_view::npos) {
        --at;
    }
    while (at > 0 && ends.find(reading.text[at - 1]) == std::string_view::npos) {
        --at;
    }
    return at;
}

/// Turns the library's events into elements. Numbers keep the text they were written with.
class Events {
public:
    Events(Reading& reading, Builder& builder) : reading_{reading}, builder_{builder} {}

    // NOLINTBEGIN(readability-identifier-naming): the library's names
    bool null() { return true; } // says nothing, like an element that is not there
    bool boolean(bool value) { return add(value ? "true" : "false", start_of_word(reading_)); }
    bool number_integer(json::number_integer_t value) { return add_number(std::to_string(value)); }
    bool number_unsigned(json::number_unsigned_t value) {
        return add_number(std::to_string(value));
    }
    bool number_float(json::number_float_t, const std::string& written) {
        return add_number(written);
    }
    bool string(const std::string& value) { return add(value, start_of_string(reading_)); }
    bool binary(const json::binary_t&) { return false; }
    bool start_object(std::size_t) {
        take_name_of_list();
        lists_.push_back(std::nullopt);
        return builder_.open(name_, reading_.taken - 1);
    }
    bool end_object() {
        lists_.pop_back();
        return builder_.close();
    }
    bool key(const std::string& name) {
        name_ = name;
        return true;
    }
    bool start_array(std::size_t) {
        if (!lists_.empty() && lists_.back()) { // a list in a list has no name to give its items
            builder_.refuse("import/too-deep", reading_.taken - 1);
            return false;
        }
        lists_.push_back(name_);
        return true;
    }
    bool end_array() {
        lists_.pop_back();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception&) {
        builder_.refuse("import/malformed", position == 0 ? 0 : position - 1, {{"kind", "JSON"}});
        return false;
    }
    // NOLINTEND(readability-identifier-naming)

private:
    /// An item of a list has the list's name.
    void take_name_of_list() {
        if (!lists_.empty() && lists_.back()) {
            name_ = *lists_.back();
        }
    }

    bool add(std::string_view text, std::size_t offset) {
        take_name_of_list();
        if (!builder_.open(name_, offset)) {
            return false;
        }
        builder_.add_text(text);
        return builder_.close();
    }

    bool add_number(std::string_view written) {
        take_name_of_list();
        if (!builder_.open(name_, start_of_word(reading_))) {
            return false;
        }
        builder_.add_text(written);
        builder_.mark_number();
        return builder_.close();
    }

    Reading& reading_;
    Builder& builder_;
    std::string name_;
    /// For each object and list that is open: nothing for an object, a list's name for a list.
    std::vector<std::optional<std::string>> lists_;
};

} // namespace

void read_json(std::string_view text, Builder& builder) {
    Reading reading{.text = text};
    Events events{reading, builder};
    (void)json::sax_parse(NotedByte{reading, 0}, NotedByte{reading, text.size()}, &events);
}

} // namespace bpa::cards
