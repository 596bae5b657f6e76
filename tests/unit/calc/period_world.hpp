#pragma once

#include "calc/calculate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bpa::calc::test {

[[nodiscard]] Date day(std::string_view text);
/// Kroner: `215.00`.
[[nodiscard]] Money kr(std::string_view text);
[[nodiscard]] HourlyRate rate(std::string_view text);
[[nodiscard]] Percent percent(std::string_view text);
[[nodiscard]] Minutes hours(std::string_view text);

template <class T>
[[nodiscard]] facts::FromDate<T> from(std::string_view first, T value) {
    return {.from = day(first), .value = std::move(value), .place = {}};
}

/// Ada, employed since 2014 by a company, works in the arrangement `sol` led by Kari, under terms
/// with an own wage, yearly hours for 37:30 (1950), and nothing for evenings or weekends. The law
/// has 1 and 17 May and nothing else.
class World {
public:
    World();

    rulebook::Rules rules;
    facts::Facts facts;
    Settings settings;
    Prior prior;
    Outcome outcome;

    [[nodiscard]] facts::Employment& employment() {
        return facts.assistants.front().employments.front();
    }
    [[nodiscard]] rulebook::Rulebook& terms() { return rules.rulebooks.at("contracts/standard"); }

    void period(std::string_view first, std::string_view last);
    /// An approved shift `2025-05-17T08:00` to `…T16:00`, in the employment with this index.
    facts::Shift& work(std::string_view start, std::string_view end, std::uint32_t employment = 0);
    facts::Shift& plan(std::string_view start, std::string_view end, std::uint32_t employment = 0);
    /// A planned shift in the roster of the period before, which has these days.
    void plan_before(const DateRange& days, std::string_view start, std::string_view end);
    void adjust(std::string_view on, std::string_view code, std::string_view amount);
    void salary(std::string_view first, std::string_view per_month);

    /// Calculates; what the run leaves becomes what the next one starts from, and its shifts are
    /// paid.
    void run();
    /// `code amount` of the lines of the last run, in order, but not those of `hourly_pay`.
    [[nodiscard]] std::vector<std::string> lines() const;
    /// `name value` of a line's inputs; `lines()[at]` is the line.
    [[nodiscard]] std::vector<std::string> inputs(std::size_t at) const;
    [[nodiscard]] const line::Line& line(std::size_t at) const;
    /// Rate of each base line, in order.
    [[nodiscard]] std::vector<std::string> wages() const;
    [[nodiscard]] std::vector<std::string> finding_codes() const;
    [[nodiscard]] std::vector<std::string> problem_codes() const;

    [[nodiscard]] line::PayCodeIndex code(std::string_view name) const;
    [[nodiscard]] line::CitationIndex cite(std::string_view at);
    line::RuleIndex add_rule(std::string_view id);
    line::PayCodeIndex add_code(std::string_view name, int number, line::PayRole role);
    /// Index among the named days.
    [[nodiscard]] std::uint64_t day_bit(std::string_view id) const;

    template <class T>
    [[nodiscard]] rulebook::Dated<T> always(T value, std::string_view at) {
        return {{{.days = {day("2014-01-01"), std::nullopt},
                  .value = std::move(value),
                  .citation = cite(at),
                  .place = {}}},
                std::nullopt};
    }

private:
    facts::Shift make(std::string_view start, std::string_view end, std::uint32_t employment);
    void add_terms();
    void add_people();
};

} // namespace bpa::calc::test
