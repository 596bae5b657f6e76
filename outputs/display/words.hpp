#pragma once

#include "line/result.hpp"
#include "source/diagnostic.hpp"

#include <fmt/format.h>

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::outputs::display {

using source::Language;

/// Knows one phrase in both languages, with `{}` where values go.
struct Phrase {
    std::string_view nb;
    std::string_view en;

    [[nodiscard]] std::string_view in(Language language) const {
        return language == Language::nb ? nb : en;
    }
};

/// A value that goes into a phrase, as text.
[[nodiscard]] inline std::string_view said(std::string_view text) {
    return text;
}
template <std::integral Number>
[[nodiscard]] std::string said(Number number) {
    return std::to_string(number);
}
/// Puts each value where the pattern's next `{}` stands. There are as many of the one as of the
/// other.
[[nodiscard]] std::string fill(std::string_view pattern,
                               std::initializer_list<std::string_view> values);

/// Fills a phrase. Both patterns must take the same values in the same order.
template <class... Values>
[[nodiscard]] std::string say(Language language, const Phrase& phrase, const Values&... values) {
    return fill(phrase.in(language), {std::string_view{said(values)}...});
}

/// The text with a capital as its first letter; a digit or a capital stays as it is.
[[nodiscard]] std::string capitalized(std::string text);

/// Adds what is not there yet; nothing when it is empty.
void add_new(std::vector<std::string>& texts, std::string text);

/// Why a shift is not paid, and what can be done, as two whole sentences.
[[nodiscard]] std::string why_unpaid(line::UnpaidReason reason, Language language);
[[nodiscard]] std::string what_to_do(line::UnpaidReason reason, Language language);
/// How sure a figure is: «bekreftet i kilden».
[[nodiscard]] std::string_view confidence(line::Confidence confidence, Language language);
/// What an input is called: «timesats».
[[nodiscard]] std::string_view input_name(line::InputName name, Language language);
/// The period of a tax table: «uke», «14 dager».
[[nodiscard]] std::string table_period(TaxPeriod period, Language language);

/// What a running total is of, and for when: «feriepengegrunnlag, 2025».
[[nodiscard]] std::string account_name(const line::Account& account, Language language);

} // namespace bpa::outputs::display
