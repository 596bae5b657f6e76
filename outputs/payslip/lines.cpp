#include "outputs/display/spans.hpp"
#include "outputs/payslip/sections.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using document::Align;
using document::Row;
using document::Table;
using line::InputName;
using line::Line;
using line::PayRole;
using source::Language;

/// Lines that one row stands for: one sentence says why for all of them.
using Group = std::vector<const Line*>;

/// Time is told line by line, and what conversions make of it once for all.
bool is_time(const line::Input& input) {
    return input.name == InputName::hours || input.name == InputName::counted_hours ||
           input.name == InputName::paid_per_hour || input.name == InputName::call_block;
}

/// Whether two lines differ in time and amount alone.
bool has_same_terms(const Slip& slip, const Line& a, const Line& b) {
    const auto has_terms_of = [](const Line& line, const Line& other) {
        return std::all_of(
            line.derivation.inputs.begin(),
            line.derivation.inputs.end(),
            [&other](const line::Input& input) {
                const auto& inputs = other.derivation.inputs;
                return is_time(input) ||
                       std::any_of(inputs.begin(), inputs.end(), [&input](const line::Input& each) {
                           return each.name == input.name && each.value == input.value;
                       });
            });
    };
    return a.code == b.code && slip.employment_of(a) == slip.employment_of(b) && a.rate == b.rate &&
           a.rate && a.shift.has_value() == b.shift.has_value() && a.shift &&
           a.provisional == b.provisional && a.derivation.rule == b.derivation.rule &&
           has_terms_of(a, b) && has_terms_of(b, a);
}

/// The lines of the roles in groups, by pay code number.
std::vector<Group> groups_of(const Slip& slip, const std::vector<PayRole>& roles) {
    std::vector<Group> groups;
    for (const Line& line : slip.who().lines) {
        if (std::find(roles.begin(), roles.end(), slip.code_of(line).role) == roles.end()) {
            continue;
        }
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return has_same_terms(slip, *group.front(), line);
        });
        if (found == groups.end()) {
            groups.push_back({&line});
        } else {
            found->push_back(&line);
        }
    }
    const auto number = [&slip](const Group& group) { return slip.code_of(*group.front()).number; };
    std::stable_sort(groups.begin(), groups.end(), [&number](const Group& a, const Group& b) {
        return number(a) < number(b);
    });
    return groups;
}

/// Tax and deductions lower what is paid out, so a reader sees them below zero.
Money shown(PayRole role, Money amount) {
    return role == PayRole::tax || role == PayRole::deduction ? -amount : amount;
}

/// The days a line without shift is for, before its reason; empty for the whole period.
std::string days_of(const Slip& slip, const Line& line) {
    const Language language = slip.language();
    const line::RunHeader& header = slip.header;
    if (!line.earned_until || line.earned_until == line.earned_on) {
        return display::short_date(line.earned_on, language) + ": ";
    }
    if (line.earned_on == header.period_days.first &&
        line.earned_until == header.period_days.last) {
        return {};
    }
    return display::say(language,
                        {"{} til og med {}: ", "{} to {}, both included: "},
                        display::short_date(line.earned_on, language),
                        display::short_date(*line.earned_until, language));
}

/// Knows lines of a group that are alike but for the day.
struct Alike {
    std::string clocks;
    const Line* line = nullptr;
    std::vector<Date> days;
};

/// The lines of a group by time and amount. The clock is told where the reason is the clock.
std::vector<Alike> alike_in(const Slip& slip, const Group& group) {
    const line::RuleName& rule = slip.telling.legend.at(group.front()->derivation.rule);
    std::vector<Alike> kinds;
    for (const Line* line : group) {
        std::string clocks;
        if (!rule.because.in(slip.language()).empty()) {
            clocks =
                display::clocks_and_jumps(display::spans_of(slip.who(), *line), slip.language());
        }
        const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Alike& kind) {
            return kind.clocks == clocks && kind.line->quantity == line->quantity &&
                   kind.line->counted == line->counted && kind.line->amount == line->amount;
        });
        if (found == kinds.end()) {
            kinds.push_back({std::move(clocks), line, {line->earned_on}});
        } else {
            found->days.push_back(line->earned_on);
        }
    }
    return kinds;
}

/// `17:00–22:00, 5:00 timer = 300,00 kr: 2., 9. og 16. oktober`.
std::string text_of(const Slip& slip, const Alike& kind) {
    const Language language = slip.language();
    const Line& line = *kind.line;
    std::string text = kind.clocks + (kind.clocks.empty() ? "" : ", ");
    text +=
        display::say(language, {"{} timer", "{} hours"}, display::hours(line.quantity, language));
    if (line.counted != ExactMinutes::of(line.quantity)) {
        text += display::say(
            language, {" lønnet som {}", " paid as {}"}, display::hours(line.counted, language));
    }
    text += " = " + slip.say(shown(slip.code_of(line).role, line.amount)) + ": ";
    return text + display::days(kind.days, slip.header.period_days.first.year(), language);
}

/// Why, and then the lines one by one, those alike together.
std::string note_of(const Slip& slip, const Group& group) {
    const Line& first = *group.front();
    std::string note;
    if (first.shift && first.rate) {
        note = display::why_all(slip.telling, first) + ". ";
        std::string_view gap;
        for (const Alike& kind : alike_in(slip, group)) {
            note += gap;
            note += text_of(slip, kind);
            gap = "; ";
        }
        if (const std::string told = display::conversions_of(slip.telling, group); !told.empty()) {
            note += ". " + told;
        }
    } else {
        note = days_of(slip, first) + display::why(slip.telling, first);
    }
    note += '.';
    if (first.provisional) {
        note += slip.say(Phrase{" Foreløpig sats.", " Provisional rate."});
    }
    return note;
}

/// `Timelønn (1000)`; with the employment where there are several to choose from.
std::string name_of(const Slip& slip, const Line& line) {
    const line::PayCode& code = slip.code_of(line);
    std::string name = display::say(
        slip.language(), {"{} ({})", "{} ({})"}, code.name.in(slip.language()), code.number);
    const std::uint32_t employment = slip.employment_of(line);
    if (employment != 0 && slip.who().person.employments.size() > 1) {
        name +=
            display::say(slip.language(), {", arbeidsforhold {}", ", employment {}"}, employment);
    }
    return name;
}

/// Knows a sum of lines as a row shows it.
struct Sum {
    ExactMinutes time;
    Money amount; ///< below zero for tax and deductions
    bool is_provisional = false;

    void add(const Slip& slip, const Line& line) {
        time += line.counted;
        amount += shown(slip.code_of(line).role, line.amount);
        is_provisional = is_provisional || line.provisional;
    }
    void add(const Sum& more) {
        time += more.time;
        amount += more.amount;
        is_provisional = is_provisional || more.is_provisional;
    }
};

/// Puts rows together. Time and rate have no columns where no line has a rate.
class Rows {
public:
    Rows(const Slip& slip, bool has_rates) : slip_{slip}, has_rates_{has_rates} {
        const auto column = [&slip](const Phrase& title, Align align) {
            return document::Column{.title = slip.say(title), .align = align};
        };
        table_.columns.push_back(column({"Lønnsart", "Pay code"}, Align::start));
        if (has_rates) {
            table_.columns.push_back(column({"Timer", "Hours"}, Align::end));
            table_.columns.push_back(column({"Sats per time", "Rate per hour"}, Align::end));
        }
        table_.columns.push_back(column({"Beløp", "Amount"}, Align::end));
    }

    void add(const Group& group, const Sum& sum) {
        const Line& first = *group.front();
        std::string rate;
        if (first.rate) {
            const auto& used = slip_.who().rates.at(static_cast<std::size_t>(*first.rate));
            rate = display::money(used.value, slip_.language());
        }
        Row row = row_of(name_of(slip_, first), sum, std::move(rate));
        row.note = note_of(slip_, group);
        table_.rows.push_back(std::move(row));
    }
    void add_sum(std::string name, const Sum& sum) {
        Row row = row_of(std::move(name), sum, {});
        row.is_strong = true;
        table_.rows.push_back(std::move(row));
    }
    [[nodiscard]] std::size_t size() const { return table_.rows.size(); }
    [[nodiscard]] Table take() { return std::move(table_); }

private:
    [[nodiscard]] Row row_of(std::string name, const Sum& sum, std::string rate) const {
        const Language language = slip_.language();
        Row row{.cells = {std::move(name)}, .note = {}};
        if (has_rates_) {
            row.cells.push_back(sum.time == ExactMinutes{} ? std::string{}
                                                           : display::hours(sum.time, language));
            row.cells.push_back(std::move(rate));
        }
        row.cells.push_back(slip_.say(sum.amount));
        if (sum.is_provisional) {
            row.cells.back() += slip_.say(Phrase{" (foreløpig)", " (provisional)"});
        }
        return row;
    }

    const Slip& slip_;
    bool has_rates_;
    Table table_;
};

/// A row for each group; below the groups of a pay code that has several, what they come to.
Sum add_rows(Rows& rows, const Slip& slip, const std::vector<Group>& groups) {
    Sum all;
    for (std::size_t i = 0; i < groups.size();) {
        const line::PayCodeIndex code = groups[i].front()->code;
        const std::size_t first = i;
        Sum of_code;
        for (; i < groups.size() && groups[i].front()->code == code; ++i) {
            Sum sum;
            for (const Line* line : groups[i]) {
                sum.add(slip, *line);
            }
            rows.add(groups[i], sum);
            of_code.add(sum);
        }
        if (i - first > 1) {
            rows.add_sum(display::say(slip.language(),
                                      {"{} i alt", "{} in all"},
                                      slip.telling.legend.at(code).name.in(slip.language())),
                         of_code);
        }
        all.add(of_code);
    }
    return all;
}

} // namespace

Row cost_row(const Slip& slip, const Line& line) {
    return {.cells = {slip.code_of(line).name.in(slip.language()), slip.say(line.amount)},
            .note = display::why(slip.telling, line) + '.'};
}

Money add_lines(const Slip& slip,
                const std::vector<PayRole>& roles,
                const Phrase& heading,
                const Phrase& total) {
    const std::vector<Group> groups = groups_of(slip, roles);
    if (groups.empty()) {
        return {};
    }
    const bool has_rates = std::any_of(groups.begin(), groups.end(), [](const Group& group) {
        return group.front()->rate.has_value();
    });
    Rows rows{slip, has_rates};
    Sum sum = add_rows(rows, slip, groups);
    if (rows.size() > 1 || roles.front() == PayRole::pay) {
        sum.time = {};
        rows.add_sum(slip.say(total), sum);
    }
    slip.heading(slip.say(heading));
    Table table = rows.take();
    fit(table);
    slip.blocks.emplace_back(std::move(table));
    return shown(roles.front(), sum.amount);
}

} // namespace bpa::outputs::payslip
