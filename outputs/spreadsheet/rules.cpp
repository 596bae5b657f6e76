#include "outputs/spreadsheet/rules.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

/// Points of a heading that takes two lines.
constexpr int two_lines = 32;

constexpr int title_width = 44;
constexpr int source_width = 66;
constexpr int clause_width = 44;

constexpr ColumnIndex title = 0;
constexpr ColumnIndex id = 1;
constexpr ColumnIndex lines = 2;
constexpr ColumnIndex amount = 3;
constexpr ColumnIndex source = 4;
constexpr ColumnIndex at = 5;
constexpr ColumnIndex in_force = 6;
constexpr ColumnIndex confidence = 7;
constexpr ColumnIndex publisher = 8;
constexpr ColumnIndex text_date = 9;
constexpr ColumnIndex read = 10;
constexpr ColumnIndex reference = 11; // last: an address may be long

ListLayout layout_of(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 1,
            .columns = {column(title_width, {"Regel", "Rule"}),
                        column(36, {"Navn i regelfilene", "Name in the rule files"}),
                        column(11, {"Linjer", "Lines"}),
                        column(16, {"Beløp", "Amount"}),
                        column(source_width, {"Kilde", "Source"}),
                        column(clause_width, {"Hjemmel", "Clause"}),
                        column(11, {"Gjelder fra", "In force"}),
                        column(26, {"Sikkerhet", "Confidence"}),
                        column(26, {"Utgiver", "Publisher"}),
                        column(11, {"Tekstens dato", "Date of the text"}),
                        column(11, {"Lest", "Read"}),
                        column(60, {"Utgiverens betegnelse", "Publisher's reference"})},
            .numbers = {{lines, amount}},
            .pages_wide = 2};
}

Phrase name_of_role(line::PayRole role) {
    switch (role) {
    case line::PayRole::pay:
        return {"lønn", "pay"};
    case line::PayRole::benefit:
        return {"naturalytelse", "benefit in kind"};
    case line::PayRole::reimbursement:
        return {"utlegg", "outlay"};
    case line::PayRole::tax:
        return {"skattetrekk", "tax"};
    case line::PayRole::deduction:
        return {"trekk", "deduction"};
    case line::PayRole::cost:
        return {"kostnad for arbeidsgiveren", "cost of the employer"};
    }
    fail_check("a role has a name", __FILE__, __LINE__);
}

std::string bases_of(const Desk& desk, line::BaseSet bases) {
    constexpr std::array<std::pair<line::Base, Phrase>, line::base_count> names{
        {{line::Base::holiday_pay, {"feriepenger", "holiday pay"}},
         {line::Base::pension, {"pensjon", "pension"}},
         {line::Base::afp, {"AFP", "AFP"}},
         {line::Base::contribution, {"arbeidsgiveravgift", "contribution"}},
         {line::Base::withholding, {"forskuddstrekk", "withholding"}}}};
    std::string text;
    for (const auto& [base, name] : names) {
        if (line::has_base(bases, base)) {
            text += (text.empty() ? "" : ", ") + desk.say(name);
        }
    }
    return text;
}

} // namespace

RuleSheet::RuleSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Regler og kilder", "Rules and sources"})},
      layout_{layout_of(desk)}, sheet_{book.add(name_)} {}

void RuleSheet::write_use(RuleUses::const_reference use, RowIndex row) {
    const auto& [rule_and_basis, what] = use;
    const line::RuleName& rule = desk_.legend.at(rule_and_basis.first);
    const line::Citation& citation = desk_.legend.at(rule_and_basis.second);
    const line::Source& text = desk_.legend.at(citation.source);
    sheet_.row_height(row,
                      std::max({wrapped_height(desk_.name(rule.title), title_width),
                                wrapped_height(desk_.name(text.title), source_width),
                                wrapped_height(citation.at, clause_width)}));
    sheet_.text({row, title}, desk_.name(rule.title), Style::wrapped);
    sheet_.text({row, id}, rule.id);
    sheet_.number({row, lines}, static_cast<std::int64_t>(what.lines));
    sheet_.money({row, amount}, what.amount);
    sheet_.text({row, source}, desk_.name(text.title), Style::indented_wrapped);
    sheet_.text({row, at}, citation.at, Style::wrapped);
    sheet_.date({row, in_force}, citation.in_force);
    sheet_.text({row, confidence},
                std::string{display::confidence(citation.confidence, desk_.language)});
    sheet_.text({row, publisher}, text.publisher);
    if (text.text_date) {
        sheet_.date({row, text_date}, *text.text_date);
    }
    sheet_.date({row, read}, text.read);
    sheet_.text({row, reference}, text.reference);
}

void RuleSheet::write_totals(const Gathered& all,
                             const RuleUses& uses,
                             Rows rows,
                             ControlSheet& controls) {
    RuleUse sum;
    for (const auto& [rule_and_basis, use] : uses) {
        sum.lines += use.lines;
        sum.amount += use.amount;
    }
    const auto count = static_cast<std::int64_t>(sum.lines);
    sheet_.text({total_row, title}, desk_.say({"Sum", "Total"}), Style::bold);
    sheet_.formula_count(
        {total_row, lines}, "SUM(" + range(lines, rows) + ')', count, Style::total_count);
    sheet_.formula(
        {total_row, amount}, "SUM(" + range(amount, rows) + ')', sum.amount, Style::total);
    const auto add = [&](const Phrase& what, const ControlValue& engine, ColumnIndex column) {
        std::string on_lines;
        for (const LineSheet& sheet : all.lines) {
            on_lines += on_lines.empty() ? "" : "+";
            on_lines += (column == lines ? "COUNT(" : "SUM(") + prefix(sheet.name) +
                        fixed_range(line_amount_column, {first_row, sheet.last_row}) + ')';
        }
        controls.add(Control{.what = desk_.say(what),
                             .engine = engine,
                             .against = on_lines,
                             .formula = "SUM(" + prefix(name_) + fixed_range(column, rows) + ')',
                             .sheet = name_});
    };
    add({"Regler og kilder har til sammen så mange linjer som det er lønnslinjer.",
         "Rules and sources have as many lines in all as there are pay lines."},
        count,
        lines);
    add({"Beløpene på arket Regler og kilder er til sammen summen av alle lønnslinjer, uansett "
         "rolle.",
         "The amounts on the sheet Rules and sources are in all the sum of all pay lines, whatever "
         "their role."},
        sum.amount,
        amount);
}

void RuleSheet::write_options(const line::RunResult& run) {
    if (run.options.empty()) {
        return;
    }
    ++next_;
    const std::array<Phrase, 5> headings{{{"Valg i avtalen", "Option of the agreement"},
                                          {"Navn", "Name"},
                                          {"Er det tatt et valg?", "Was it chosen?"},
                                          {"Verdi i regelfilen", "Value in the rule file"},
                                          {"Hvorfor det er åpent", "Why it is open"}}};
    for (ColumnIndex column = 0; column < headings.size(); ++column) {
        sheet_.text({next_, column}, desk_.say(headings.at(column)), Style::heading);
    }
    sheet_.row_height(next_, two_lines);
    for (const line::OptionUse& option : run.options) {
        ++next_;
        sheet_.text({next_, 0}, desk_.name(option.title));
        sheet_.text({next_, 1}, option.agreement + '/' + option.option);
        sheet_.text({next_, 2},
                    desk_.say(option.is_default ? Phrase{"nei", "no"} : Phrase{"ja", "yes"}));
        sheet_.text({next_, 3}, option.value);
        sheet_.text({next_, 4}, desk_.name(option.reason));
    }
    ++next_;
}

void RuleSheet::write_pay_codes() {
    ++next_;
    const std::array<Phrase, 5> headings{{{"Lønnsart", "Pay code"},
                                          {"Navn i regelfilene", "Name in the rule files"},
                                          {"Nr.", "No."},
                                          {"Rolle", "Role"},
                                          {"Inngår i grunnlaget for", "Enters the base of"}}};
    for (ColumnIndex column = 0; column < headings.size(); ++column) {
        sheet_.text({next_, column},
                    desk_.say(headings.at(column)),
                    column == lines    ? Style::number_heading
                    : column == amount ? Style::indented_heading
                                       : Style::heading);
    }
    for (const line::PayCode& code : desk_.legend.pay_codes) {
        ++next_;
        sheet_.text({next_, 0}, desk_.name(code.name));
        sheet_.text({next_, 1}, code.code);
        sheet_.number({next_, 2}, code.number, Style::plain);
        sheet_.text({next_, 3}, desk_.say(name_of_role(code.role)), Style::indented);
        sheet_.text({next_, 4}, bases_of(desk_, code.bases));
    }
}

void RuleSheet::close(const RuleUses& uses, const Gathered& all, ControlSheet& controls) {
    const Rows rows{first_row,
                    first_row + static_cast<RowIndex>(std::max<std::size_t>(uses.size(), 1)) - 1};
    write_title(sheet_,
                desk_,
                name_,
                {"Reglene og kildene som linjene i denne kjøringen bygger på. Antall og beløp "
                 "kontrolleres i sum, ikke rad for rad.",
                 "The rules and sources that lines of this run rest on. Numbers and amounts are "
                 "controlled in all, not row by row."});
    write_totals(all, uses, rows, controls);
    sheet_.open_list(layout_);
    for (const auto& use : uses) {
        write_use(use, next_++);
    }
    sheet_.close_list(layout_, rows.second);
    next_ = rows.second + 1;
    write_options(all.run);
    write_pay_codes();
}

} // namespace bpa::outputs::spreadsheet
