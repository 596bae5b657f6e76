#pragma once

#include "line/result.hpp"
#include "line/writer.hpp"
#include "outputs/display/figures.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "outputs/document/document.hpp"
#include "outputs/findings/wording.hpp"
#include "outputs/slip_files.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// The parts of the month report, in the order in which they stand: what to do first.
namespace bpa::outputs::report {

/// So many rows are read by a person; for the rest the report says where they stand.
inline constexpr std::size_t listed_at_most = 15;

/// Knows somebody who is paid.
struct Payee {
    std::string name;
    std::string account;
    Money net;
};

/// Knows what the report gathers while the assistants pass.
struct Gathered {
    std::vector<Payee> payees; ///< the first ones, no more than are listed
    std::size_t people = 0;
    std::size_t late_shifts = 0; ///< of earlier periods, paid now
    display::HolidayTotals holiday = {};
    Names names = {};
};

/// Knows what the parts look at, and the blocks they add to.
struct Report {
    const line::RunResult& run;
    const line::RunStart& start;
    const Gathered& gathered;
    SlipFiles slips;
    std::vector<document::Block>& blocks;

    [[nodiscard]] source::Language language() const { return start.language; }
    [[nodiscard]] std::string say(const display::Phrase& phrase) const {
        return std::string{phrase.in(language())};
    }
    [[nodiscard]] std::string say(Money amount) const { return display::money(amount, language()); }
    [[nodiscard]] document::Field field(const display::Phrase& label, std::string value) const {
        return {.label = say(label), .value = std::move(value)};
    }
    [[nodiscard]] document::Column
    column(const display::Phrase& title, document::Align align, unsigned weight) const {
        return {.title = say(title), .align = align, .weight = weight};
    }
    void heading(const display::Phrase& text) const {
        blocks.emplace_back(document::Heading{.level = 2, .text = say(text)});
    }
    void paragraph(std::string text) const {
        blocks.emplace_back(document::Paragraph{.text = std::move(text)});
    }
};

/// What to pay, send and give to whom, by which day.
void add_tasks(const Report& report);
/// What each assistant is paid; where that stands when they are many.
void add_payees(const Report& report);
/// What somebody should look at, with what to do; who and what was left out.
void add_attention(const Report& report);
void add_cost(const Report& report);
/// What is owed without a day of its own: holiday pay, pension, what was taken off for others.
void add_owed(const Report& report);
/// The hours used of each decision this year.
void add_hours(const Report& report);
/// What is not settled: provisional pay, choices nobody has made, late shifts.
void add_unsettled(const Report& report);

} // namespace bpa::outputs::report
