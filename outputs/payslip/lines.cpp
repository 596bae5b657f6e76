#include "outputs/display/spans.hpp"
#include "outputs/display/words.hpp"
#include "outputs/payslip/sections.hpp"

#include <algorithm>
#include <vector>

namespace bpa::outputs::payslip {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::Line;
using line::PayRole;
using source::Language;

/// Lines of one pay code, in the order of the result.
struct Group {
    line::PayCodeIndex code{};
    std::vector<const Line*> lines;
};

std::vector<Group> groups_of(const Slip& slip, PayRole role) {
    std::vector<Group> groups;
    for (const Line& line : slip.who().lines) {
        if (slip.code_of(line).role != role) {
            continue;
        }
        const auto same = [&line](const Group& group) { return group.code == line.code; };
        auto found = std::find_if(groups.begin(), groups.end(), same);
        if (found == groups.end()) {
            found = groups.insert(groups.end(), Group{.code = line.code, .lines = {}});
        }
        found->lines.push_back(&line);
    }
    const auto number = [&slip](const Group& group) {
        return slip.telling.legend.at(group.code).number;
    };
    std::stable_sort(groups.begin(), groups.end(), [&number](const Group& a, const Group& b) {
        return number(a) < number(b);
    });
    return groups;
}

/// Tax and deductions lower what is paid out, so a reader sees them below zero.
Money shown(PayRole role, Money amount) {
    return role == PayRole::tax || role == PayRole::deduction ? -amount : amount;
}

/// The days a line without shift is for.
std::string days_of(const Slip& slip, const Line& line) {
    const Language language = slip.language();
    const line::RunHeader& header = slip.header;
    if (!line.earned_until || line.earned_until == line.earned_on) {
        return display::short_date(line.earned_on, language);
    }
    if (line.earned_on == header.period_days.first &&
        line.earned_until == header.period_days.last) {
        return std::string{Phrase{"Hele perioden", "The whole period"}.in(language)};
    }
    return say(language,
               {"{} til og med {}", "{} to {}, both included"},
               display::short_date(line.earned_on, language),
               display::short_date(*line.earned_until, language));
}

/// When a line was earned; with the employment where there are several to choose from.
std::string when(const Slip& slip, const Line& line) {
    if (line.shift) {
        const auto spans = display::spans_of(slip.who(), line);
        return spans.empty() ? display::short_date(line.earned_on, slip.language())
                             : display::dated(spans, slip.language());
    }
    std::string text = days_of(slip, line);
    if (line.employment != 0 && slip.who().person.employments.size() > 1) {
        text += say(slip.language(), {", arbeidsforhold {}", ", employment {}"}, line.employment);
    }
    return text;
}

void write_line(Page& page, Slip& slip, const Line& line) {
    const Language language = slip.language();
    std::string row = when(slip, line) + ": ";
    if (line.rate) {
        const line::Rate& rate = slip.who().rates.at(static_cast<std::size_t>(*line.rate));
        row += display::hours(line.quantity, language);
        if (line.counted != ExactMinutes::of(line.quantity)) {
            row += Phrase{" timer, lønnet som ", " hours, paid as "}.in(language);
            row += display::hours(line.counted, language);
        }
        row += Phrase{" timer à ", " hours at "}.in(language);
        row += display::money(rate.value, language) + " = ";
    }
    row += display::money(shown(slip.code_of(line).role, line.amount), language);
    page.line(row);
    write_reason(page, slip, line);
    if (line.provisional) {
        page.line(Phrase{"Foreløpig sats.", "Provisional rate."}.in(language), 2);
    }
}

/// What a pay code comes to, below its lines.
void write_group_total(Page& page, const Slip& slip, const Group& group, Money amount) {
    const Language language = slip.language();
    ExactMinutes time;
    bool is_provisional = false;
    for (const Line* line : group.lines) {
        time += line->counted;
        is_provisional = is_provisional || line->provisional;
    }
    const bool is_timed = time != ExactMinutes{};
    if (!is_timed && group.lines.size() == 1) {
        return;
    }
    const line::PayCode& code = slip.telling.legend.at(group.code);
    std::string text = say(language, {"{} i alt: ", "{} in all: "}, code.name.in(language));
    if (is_timed) {
        text += say(language, {"{} timer, ", "{} hours, "}, display::hours(time, language));
    }
    text += display::money(shown(code.role, amount), language);
    if (is_provisional) {
        text += Phrase{" (foreløpig)", " (provisional)"}.in(language);
    }
    page.line(text);
}

Money write_group(Page& page, Slip& slip, const Group& group) {
    const line::PayCode& code = slip.telling.legend.at(group.code);
    page.heading(say(slip.language(),
                     {"{} (lønnsart {})", "{} (pay code {})"},
                     code.name.in(slip.language()),
                     code.number));
    Money amount;
    for (const Line* line : group.lines) {
        write_line(page, slip, *line);
        amount += line->amount;
    }
    write_group_total(page, slip, group, amount);
    return amount;
}

} // namespace

void write_reason(Page& page, Slip& slip, const Line& line) {
    const display::Telling& telling = slip.telling;
    if (!line.rate) {
        page.line(display::why(telling, line) + ".", 2);
        return;
    }
    const std::vector<display::Span> spans = display::spans_of(telling.who, line);
    std::string& known = slip.reasons[{
        line.rate, line.derivation.rule, line.code, display::clocks(spans, telling.language)}];
    if (known.empty()) {
        display::append_wrapped(known, display::why(telling, line, spans) + ".", 2);
    }
    page.lines(known);
}

Money write_lines(Page& page, Slip& slip, PayRole role) {
    Money printed;
    for (const Group& group : groups_of(slip, role)) {
        printed += write_group(page, slip, group);
    }
    return printed;
}

void write_nothing_earned(Page& page, const Slip& slip) {
    if (slip.who().lines.empty()) {
        page.blank();
        page.line(Phrase{"Det er ingen lønn å utbetale i denne kjøringen.",
                         "There is no pay to pay out in this run."}
                      .in(slip.language()));
    }
}

} // namespace bpa::outputs::payslip
