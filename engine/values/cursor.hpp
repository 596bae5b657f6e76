#pragma once

#include "values/parse.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bpa::parsing {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Knows how far a text is read, and the first thing that was wrong with it. After a failure every
/// step does nothing, so that a reader can be written as the shape it expects.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_{text} {
        if (text.empty()) {
            fail(ParseProblem::empty, 0);
        }
    }

    [[nodiscard]] bool failed() const { return failure_.has_value(); }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    /// The next byte, or a zero byte at the end.
    [[nodiscard]] char next() const { return at_end() ? '\0' : text_[at_]; }
    [[nodiscard]] char next_but_one() const {
        return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    void fail(ParseProblem problem, std::size_t at) {
        if (!failure_) {
            failure_ = ParseFailure{problem, at};
        }
    }

    bool take_if(char wanted) {
        if (failed() || at_end() || text_[at_] != wanted) {
            return false;
        }
        ++at_;
        return true;
    }

    void expect(char wanted) {
        if (!failed() && !take_if(wanted)) {
            fail(ParseProblem::malformed, at_);
        }
    }

    void expect_end() {
        if (!failed() && !at_end()) {
            fail(ParseProblem::malformed, at_);
        }
    }

    /// One or more digits as they stand.
    std::string_view digits() {
        if (failed() || !is_digit(next())) {
            fail(ParseProblem::malformed, at_);
            return {};
        }
        const std::size_t start = at_;
        while (is_digit(next())) {
            ++at_;
        }
        return text_.substr(start, at_ - start);
    }

    /// Digits that do not begin with a needless zero.
    std::string_view number() {
        if (!failed() && next() == '0' && is_digit(next_but_one())) {
            fail(ParseProblem::malformed, at_);
        }
        return digits();
    }

    /// Exactly `count` digits as a number; `count` is at most four.
    int fixed(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count && !failed(); ++i) {
            if (!is_digit(next())) {
                fail(ParseProblem::malformed, at_);
                return 0;
            }
            value = value * 10 + (next() - '0');
            ++at_;
        }
        return value;
    }

    /// ` kr`: one space, the unit, and nothing more.
    void expect_unit(std::string_view unit) {
        if (failed()) {
            return;
        }
        if (at_end()) {
            return fail(ParseProblem::missing_unit, at_);
        }
        // A digit after the space means grouping, and then it is the space that does not belong.
        if (next() != ' ' || is_digit(next_but_one())) {
            return fail(ParseProblem::malformed, at_);
        }
        ++at_;
        if (at_end()) {
            return fail(ParseProblem::missing_unit, at_);
        }
        if (next() == ' ') {
            return fail(ParseProblem::malformed, at_);
        }
        const std::string_view word = rest().substr(0, rest().find(' '));
        if (word != unit) {
            return fail(ParseProblem::wrong_unit, at_);
        }
        at_ += word.size();
        expect_end();
    }

    template <class T>
    [[nodiscard]] Parsed<T> result(const T& value) const {
        if (failure_) {
            return *failure_;
        }
        return value;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<ParseFailure> failure_;
};

/// Adds digits to `value`, or returns false when 64 bits do not hold them. The sign goes along,
/// since the smallest number has no positive twin.
[[nodiscard]] inline bool
append_digits(std::int64_t& value, std::string_view digits, bool negative) {
    for (const char c : digits) {
        const int digit = negative ? '0' - c : c - '0';
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value)) {
            return false;
        }
    }
    return true;
}

} // namespace bpa::parsing
