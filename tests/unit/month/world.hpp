#pragma once

#include "month/month.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bpa::month::test {

[[nodiscard]] Date day(std::string_view text);
/// Kroner, written as in files: `900000.00`.
[[nodiscard]] Money kr(std::string_view text);
/// `12` or `2.3`: so many per cent.
[[nodiscard]] Percent percent(std::string_view text);

/// A value from a day on.
template <class T>
[[nodiscard]] facts::FromDate<T> from(std::string_view first, T value) {
    return {.from = day(first), .value = std::move(value), .place = {}};
}

/// A law with the figures of the years 2023 to 2026, and one assistant, Ada, born 1990-05-05, at an
/// employer who has agreed nothing. Its figures are typed in from the sources, apart from `rules/`.
class World {
public:
    World();

    rulebook::Rules rules;
    facts::Facts facts;
    calc::Settings settings;
    std::vector<source::Diagnostic> problems;
    line::Accounts accounts; ///< what runs so far have left
    line::AssistantResult result;

    [[nodiscard]] facts::Assistant& ada() { return facts.assistants.front(); }
    /// The period of the month of payment, paid on a day.
    void pay_on(std::string_view payment_date);
    using Step = void (*)(PersonMonth&);
    /// A run that pays one amount on a day, and takes one step. Gives the amounts of the lines the
    /// step added, in order.
    std::vector<std::string> run(std::string_view payment_date, std::string_view pay, Step step);
    /// Likewise, with amounts under several codes.
    std::vector<std::string> run_codes(std::string_view payment_date,
                                       const std::vector<std::pair<std::string, std::string>>& pay,
                                       Step step);
    /// The code of a line that the last run added.
    [[nodiscard]] const std::string& code_of(std::size_t added) const;
    /// An input of a line that the last run added; empty when it has none of the name.
    [[nodiscard]] std::string input(std::size_t added, line::InputName name) const;
    [[nodiscard]] std::vector<std::string> problem_codes() const;
    [[nodiscard]] line::PayCodeIndex code(std::string_view name) const;
    [[nodiscard]] line::CitationIndex cite(std::string_view at);

    /// A parameter that holds from 2020 on.
    template <class T>
    [[nodiscard]] rulebook::Dated<T> always(T value, std::string_view at) {
        return {{{.days = {day("2020-01-01"), std::nullopt},
                  .value = value,
                  .citation = cite(at),
                  .place = {}}},
                std::nullopt};
    }
    /// The basic amount of the years whose values are known on `verified_until`.
    [[nodiscard]] rulebook::Dated<Money> basic_amounts(std::string_view verified_until);

private:
    void add_codes();
    void add_holiday_pay();
    void add_pension();
    void add_afp();
    void add_fund();
    std::size_t lines_paid_ = 0;
};

} // namespace bpa::month::test
