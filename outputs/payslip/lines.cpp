#include "outputs/display/conversions.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/payslip/sections.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using display::Span;
using document::Align;
using document::Row;
using document::Table;
using line::InputName;
using line::Line;
using line::PayRole;
using source::Language;

/// Lines that one row stands for: one sentence says why for all of them.
using Group = std::vector<const Line*>;

/// Time is told line by line, and what conversions make of it once for all. How far a ladder had
/// come is no matter either: its step is of the rate.
bool is_time(const line::Input& input) {
    return input.name == InputName::hours || input.name == InputName::counted_hours ||
           input.name == InputName::paid_per_hour || input.name == InputName::call_block ||
           input.name == InputName::counter_before || input.name == InputName::weekends;
}

bool is_same_term(const line::Input& a, const line::Input& b) {
    return a.name == b.name && a.value == b.value;
}

/// Whether the one has every term of the other, in whatever order.
bool has_terms_of(const Line& line, const Line& other) {
    const auto& inputs = line.derivation.inputs;
    return std::all_of(other.derivation.inputs.begin(),
                       other.derivation.inputs.end(),
                       [&inputs](const line::Input& term) {
                           return is_time(term) || std::any_of(inputs.begin(),
                                                               inputs.end(),
                                                               [&term](const line::Input& each) {
                                                                   return is_same_term(each, term);
                                                               });
                       });
}

bool has_same_inputs(const Line& a, const Line& b) {
    // Of one rule the inputs are nearly always in one order.
    return std::equal(a.derivation.inputs.begin(),
                      a.derivation.inputs.end(),
                      b.derivation.inputs.begin(),
                      b.derivation.inputs.end(),
                      [](const line::Input& x, const line::Input& y) {
                          return (is_time(x) && is_time(y)) || is_same_term(x, y);
                      }) ||
           (has_terms_of(a, b) && has_terms_of(b, a));
}

/// Whether two rates differ in nothing but the years of seniority, which change in the middle of a
/// month without a change in pay.
bool is_same_rate(const line::Rate& a, const line::Rate& b) {
    const auto& other = b.derivation.inputs;
    return a.value == b.value && a.provisional == b.provisional &&
           a.derivation.rule == b.derivation.rule && a.derivation.basis == b.derivation.basis &&
           std::equal(a.derivation.inputs.begin(),
                      a.derivation.inputs.end(),
                      other.begin(),
                      other.end(),
                      [](const line::Input& x, const line::Input& y) {
                          return is_same_term(x, y) ||
                                 (x.name == y.name && x.name == InputName::seniority_years);
                      });
}

bool has_same_rate(const Slip& slip, const Line& a, const Line& b) {
    if (!a.rate || !b.rate || a.rate == b.rate) {
        return a.rate && b.rate;
    }
    const auto& rates = slip.who().rates;
    return is_same_rate(rates.at(static_cast<std::size_t>(*a.rate)),
                        rates.at(static_cast<std::size_t>(*b.rate)));
}

/// Whether two lines differ in time and amount alone.
bool has_same_terms(const Slip& slip, const Line& a, const Line& b) {
    return a.code == b.code && a.shift && b.shift && a.provisional == b.provisional &&
           a.derivation.rule == b.derivation.rule && has_same_rate(slip, a, b) &&
           slip.employment_of(a) == slip.employment_of(b) && has_same_inputs(a, b);
}

/// A monthly salary comes before what is paid by the hour besides it.
bool is_salary(const Group& group) {
    return display::find_input(group.front()->derivation, InputName::monthly_salary) != nullptr;
}

/// The lines of the roles in groups, salary first and then by pay code number.
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
    const auto place = [&slip](const Group& group) {
        return std::pair{!is_salary(group), slip.code_of(*group.front()).number};
    };
    std::stable_sort(groups.begin(), groups.end(), [&place](const Group& a, const Group& b) {
        return place(a) < place(b);
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
    std::vector<Span> spans; ///< only where the reason is the clock
    const Line* line = nullptr;
    std::vector<Date> days;
};

bool has_same_clocks(const std::vector<Span>& all, const std::vector<Span>& others) {
    return std::equal(
        all.begin(), all.end(), others.begin(), others.end(), [](const Span& a, const Span& b) {
            return a.from == b.from && a.to == b.to && a.jump == b.jump;
        });
}

/// The lines of a group by time and amount. The clock is told where the reason is the clock.
std::vector<Alike> alike_in(const Slip& slip, const Group& group) {
    const line::RuleName& rule = slip.telling.legend.at(group.front()->derivation.rule);
    const bool is_by_clock = !rule.because.in(slip.language()).empty();
    std::vector<Alike> kinds;
    for (const Line* line : group) {
        std::vector<Span> spans;
        if (is_by_clock) {
            spans = display::spans_of(slip.who(), *line);
        }
        const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Alike& kind) {
            return kind.line->quantity == line->quantity && kind.line->amount == line->amount &&
                   kind.line->counted == line->counted && has_same_clocks(kind.spans, spans);
        });
        if (found == kinds.end()) {
            kinds.push_back({std::move(spans), line, {line->earned_on}});
        } else {
            found->days.push_back(line->earned_on);
        }
    }
    return kinds;
}

/// Appends `17:00–22:00, 5:00 timer = 300,00 kr: 2., 9. og 16. oktober`.
void append(std::string& out, const Slip& slip, const Alike& kind) {
    const Language language = slip.language();
    const Line& line = *kind.line;
    if (!kind.spans.empty()) {
        out += display::clocks_and_jumps(kind.spans, language);
        out += ", ";
    }
    const bool is_worked = line.quantity != Minutes{};
    if (is_worked) {
        display::append_hours(out, line.quantity, language);
        out += display::unit_of_hours(line.quantity, language);
    } else {
        out += display::say(
            language, {"{} timer", "{} hours"}, display::hours(line.counted, language));
    }
    if (is_worked && line.counted != ExactMinutes::of(line.quantity)) {
        out += display::say(
            language, {" lønnet som {}", " paid as {}"}, display::hours(line.counted, language));
    }
    out += " = ";
    display::append_money(out, shown(slip.code_of(line).role, line.amount), language);
    out += ": ";
    out += display::days(kind.days, slip.header.period_days.first.year(), language);
}

/// Why, and then the lines one by one, those alike together.
std::string note_of(const Slip& slip, const Group& group) {
    const Line& first = *group.front();
    std::string note;
    if (first.shift && first.rate) {
        note = display::why_all(slip.telling, group) + ". ";
        std::string_view gap;
        for (const Alike& kind : alike_in(slip, group)) {
            note += gap;
            append(note, slip, kind);
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
        Row row;
        row.cells.reserve(table_.columns.size());
        row.cells.push_back(std::move(name));
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
            // Amounts that settle overtime as a whole are for one and the same time.
            of_code.time = groups[first].front()->shift ? of_code.time : ExactMinutes{};
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
