#include "amelding/clean_text.hpp"

#include "source/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace bpa::amelding {
namespace {

constexpr std::size_t block = 64UL * 1024;
constexpr std::size_t longest_character = 4;
/// The declaration stands in the first characters of an XML file.
constexpr std::size_t declaration_reach = 256;
constexpr char32_t last_of_ascii = 0x7F;

/// Whether a control character other than tab, line feed and carriage return.
bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20U && c != '\t' && c != '\n' && c != '\r';
}

/// Eight bytes at once.
using Word = std::uint64_t;
constexpr Word high_bits = 0x8080'8080'8080'8080U;

Word word_at(std::string_view text, std::size_t at) {
    Word word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

/// How many bytes at the beginning are ASCII, in whole words.
std::size_t ascii_words(std::string_view text) {
    std::size_t at = 0;
    while (at + sizeof(Word) <= text.size() && (word_at(text, at) & high_bits) == 0) {
        at += sizeof(Word);
    }
    return at;
}

/// The high bit of every byte that is below a space and no line feed, and no other bit.
Word controls_of(Word word) {
    constexpr Word low_bits = ~high_bits;
    constexpr Word to_space = 0x6060'6060'6060'6060U; // carries a space into the high bit
    constexpr Word line_feeds = 0x0A0A'0A0A'0A0A'0A0AU;
    const Word from_space = ((word & low_bits) + to_space) | word;
    const Word other = word ^ line_feeds;
    const Word no_line_feed = ((other & low_bits) + low_bits) | other;
    return ~from_space & no_line_feed & high_bits;
}

/// Where the first control character is; the size of the text when it has none.
std::size_t find_control(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + sizeof(Word) <= text.size() && controls_of(word_at(text, at)) == 0) {
            at += sizeof(Word);
            continue;
        }
        // A tab, a carriage return, or the last few bytes: one by one.
        const auto end = std::min(at + sizeof(Word), text.size());
        for (; at < end; ++at) {
            if (is_control(text[at])) {
                return at;
            }
        }
    }
    return text.size();
}

/// The encoding that an XML declaration names, in lower case; empty when it names none.
std::string declared_encoding(std::string_view text) {
    text = text.substr(0, declaration_reach);
    if (!text.starts_with("<?xml")) {
        return {};
    }
    text = text.substr(0, text.find("?>"));
    const auto key = text.find("encoding");
    if (key == std::string_view::npos) {
        return {};
    }
    const auto open = text.find_first_of("\"'", key);
    if (open == std::string_view::npos) {
        return {};
    }
    const auto close = text.find(text[open], open + 1);
    if (close == std::string_view::npos) {
        return {};
    }
    std::string name{text.substr(open + 1, close - open - 1)};
    std::ranges::transform(name, name.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

bool is_utf8_name(std::string_view name) {
    return name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii" ||
           name == "ascii";
}

} // namespace

void CleanText::restart() {
    bytes_.rewind();
    refusal_.reset();
    raw_.clear();
    clean_.clear();
    walk_ = {};
    form_ = Form::utf8;
    is_begun_ = false;
    at_end_ = false;
}

void CleanText::refuse(std::string code, source::MessageArgs args) {
    refusal_ = Refusal{.code = std::move(code), .at = walk_.at, .args = std::move(args)};
    clean_.clear();
}

bool CleanText::fill() {
    const auto before = raw_.size();
    raw_.resize(before + block);
    const auto count = bytes_.read(std::span{raw_}.subspan(before));
    raw_.resize(before + count);
    at_end_ = count == 0;
    if (bytes_.has_failed()) {
        refusal_ = Refusal{.code = "amelding/unreadable", .at = {}, .args = {}};
    }
    return !refusal_;
}

void CleanText::begin() {
    is_begun_ = true;
    using namespace std::literals;
    if (raw_.starts_with("\xEF\xBB\xBF"sv)) {
        raw_.erase(0, 3);
    } else if (raw_.starts_with("\xFF\xFE"sv) || raw_.starts_with("\xFE\xFF"sv)) {
        form_ = raw_.starts_with("\xFF"sv) ? Form::utf16_little : Form::utf16_big;
        raw_.erase(0, 2);
    } else if (raw_.starts_with("<\0"sv) || raw_.starts_with("\0<"sv) ||
               raw_.starts_with("{\0"sv) || raw_.starts_with("\0{"sv)) {
        refuse("amelding/encoding", {{"encoding", "UTF-16"}});
        return;
    }
    choose_declared();
}

/// What the declaration says must be what the bytes are.
void CleanText::choose_declared() {
    if (form_ == Form::utf8) {
        const auto name = declared_encoding(raw_);
        if (name == "iso-8859-1" || name == "latin1") {
            form_ = Form::latin1;
        } else if (!is_utf8_name(name)) {
            refuse("amelding/encoding", {{"encoding", source::shorten(name, block)}});
        }
        return;
    }
    std::string ascii; // the declaration with every zero byte left out
    for (const char c : std::string_view{raw_}.substr(0, 2 * declaration_reach)) {
        if (c != '\0') {
            ascii += c;
        }
    }
    const auto name = declared_encoding(ascii);
    if (!name.empty() && !name.starts_with("utf-16")) {
        refuse("amelding/encoding", {{"encoding", name}});
    }
}

std::string_view CleanText::next() {
    clean_.clear();
    while (clean_.empty() && !refusal_ && !at_end_) {
        if (!fill()) {
            break;
        }
        if (!is_begun_) {
            begin();
        }
        if (refusal_) {
            break;
        }
        switch (form_) {
        case Form::utf8:
            take_utf8();
            break;
        case Form::latin1:
            take_latin1();
            break;
        case Form::utf16_little:
        case Form::utf16_big:
            take_utf16();
            break;
        }
    }
    if (refusal_ || !screen()) {
        return {};
    }
    return clean_;
}

/// Whole characters move over; the beginning of one at the end of the block waits for the rest.
void CleanText::take_utf8() {
    std::size_t at = 0;
    while (at < raw_.size()) {
        at += ascii_words(std::string_view{raw_}.substr(at));
        if (at == raw_.size()) {
            break;
        }
        if (static_cast<unsigned char>(raw_[at]) <= last_of_ascii) {
            ++at;
            continue;
        }
        if (!at_end_ && raw_.size() - at < longest_character) {
            break;
        }
        const auto character = source::character_at(raw_, at);
        if (!character.is_valid) {
            walk_.pass(std::string_view{raw_}.substr(0, at));
            refuse("amelding/not-utf8",
                   {{"byte", fmt::format("{:02x}", static_cast<unsigned>(character.code))}});
            return;
        }
        at += character.bytes;
    }
    clean_.assign(raw_, 0, at);
    raw_.erase(0, at);
}

void CleanText::take_latin1() {
    for (const char c : raw_) {
        put(static_cast<unsigned char>(c));
    }
    raw_.clear();
}

void CleanText::take_utf16() {
    constexpr char32_t first_high = 0xD800;
    constexpr char32_t first_low = 0xDC00;
    constexpr char32_t past_low = 0xE000;
    constexpr char32_t past_first_plane = 0x10000;
    constexpr unsigned half = 10;
    const auto unit = [this](std::size_t at) {
        const char32_t first = static_cast<unsigned char>(raw_[at]);
        const char32_t second = static_cast<unsigned char>(raw_[at + 1]);
        return form_ == Form::utf16_little ? (second << 8U | first) : (first << 8U | second);
    };
    std::size_t at = 0;
    for (; at + 1 < raw_.size(); at += 2) {
        const auto code = unit(at);
        if (code < first_high || code >= past_low) {
            put(code);
            continue;
        }
        if (code < first_low && at + 3 >= raw_.size() && !at_end_) {
            break;
        }
        const auto low = code < first_low && at + 3 < raw_.size() ? unit(at + 2) : 0;
        if (low < first_low || low >= past_low) {
            walk_.pass(clean_);
            refuse("amelding/encoding", {{"encoding", "UTF-16"}});
            return;
        }
        put(past_first_plane + ((code - first_high) << half) + (low - first_low));
        at += 2;
    }
    raw_.erase(0, at);
    if (at_end_ && !raw_.empty()) { // half a character
        walk_.pass(clean_);
        refuse("amelding/encoding", {{"encoding", "UTF-16"}});
    }
}

void CleanText::put(char32_t code) {
    constexpr char32_t last_of_two = 0x7FF;
    constexpr char32_t last_of_three = 0xFFFF;
    constexpr unsigned six = 6;
    const auto add = [this](char32_t lead, char32_t bits) {
        clean_ += static_cast<char>(lead | bits);
    };
    const auto tail = [&](unsigned places) { add(0x80U, (code >> (places * six)) & 0x3FU); };
    if (code <= last_of_ascii) {
        add(0, code);
    } else if (code <= last_of_two) {
        add(0xC0U, code >> six);
        tail(0);
    } else if (code <= last_of_three) {
        add(0xE0U, code >> (2 * six));
        tail(1);
        tail(0);
    } else {
        add(0xF0U, code >> (3 * six));
        tail(2);
        tail(1);
        tail(0);
    }
}

/// Refuses control characters; moves the place past the block.
bool CleanText::screen() {
    const auto at = find_control(clean_);
    walk_.pass(std::string_view{clean_}.substr(0, at));
    if (at == clean_.size()) {
        return true;
    }
    refuse("amelding/control-character",
           {{"character", fmt::format("U+{:04X}", static_cast<unsigned char>(clean_[at]))}});
    return false;
}

} // namespace bpa::amelding
