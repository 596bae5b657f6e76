// Runs a case that is told as an employer folder and one or more runs: `run_months FOLDER`. The
// folder's `employer/` lies over `fixtures/cases/_base/employer`, or the case names an employer of
// `fixtures/employers`. Prints what was expected, what
// came, and the clause; exit 0 when they are equal to the øre, 1 when not, 2 when the case cannot
// be read.
#include "months.hpp"
#include "report.hpp"
#include "source/diagnostic.hpp"
#include "values/parse.hpp"
#include "yaml/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

using namespace bpa;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;
using yaml::Schema;

constexpr KeySpec case_keys[] = {{"story", Need::required, "text"},
                                 {"employer", Need::optional, "id"},
                                 {"runs", Need::required, "list"},
                                 {"exercises", Need::optional, "list"},
                                 {"shape", Need::optional, "list of whole numbers"}};
constexpr Schema case_schema{"case", case_keys};
constexpr KeySpec run_keys[] = {{"period", Need::required, "month"},
                                {"payment_date", Need::optional, "date"},
                                {"only", Need::optional, "id"},
                                {"codes", Need::optional, "list"},
                                {"lines", Need::optional, "list"},
                                {"accounts", Need::optional, "list"},
                                {"contribution", Need::optional, "list"},
                                {"claim", Need::optional, "money"},
                                {"due", Need::optional, "list"},
                                {"decisions", Need::optional, "list"},
                                {"findings", Need::optional, "list"},
                                {"problem", Need::optional, "text"}};
constexpr Schema run_schema{"run", run_keys};
constexpr KeySpec line_keys[] = {{"assistant", Need::required, "id"},
                                 {"code", Need::required, "id"},
                                 {"amount", Need::required, "money"},
                                 {"because", Need::required, "text"},
                                 {"hours", Need::optional, "text"},
                                 {"arrangement", Need::optional, "id"}};
constexpr Schema line_schema{"line", line_keys};
constexpr KeySpec account_keys[] = {{"assistant", Need::optional, "id"},
                                    {"account", Need::required, "text"},
                                    {"amount", Need::required, "money"}};
constexpr Schema account_schema{"account", account_keys};
constexpr KeySpec row_keys[] = {{"sub_unit", Need::required, "id"},
                                {"zone", Need::required, "text"},
                                {"basis", Need::required, "money"},
                                {"amount", Need::required, "money"}};
constexpr Schema row_schema{"contribution", row_keys};

constexpr KeySpec due_keys[] = {{"kind", Need::required, "id"},
                                {"due", Need::required, "date"},
                                {"amount", Need::optional, "money"},
                                {"from", Need::required, "date"},
                                {"until", Need::required, "date"},
                                {"because", Need::optional, "text"}};
constexpr Schema due_schema{"due", due_keys};
constexpr KeySpec decision_keys[] = {{"arrangement", Need::required, "id"},
                                     {"year", Need::required, "whole number"},
                                     {"awarded", Need::required, "text"},
                                     {"earlier", Need::required, "text"},
                                     {"charged", Need::required, "text"},
                                     {"left", Need::required, "text"}};
constexpr Schema decision_schema{"decisions", decision_keys};

using cases::because_of;
using cases::Report;

/// Knows what the readers of a case share.
struct Reading {
    source::Diagnostics& diagnostics;
    Report& report;
};

/// What the lines of a run say beside their amounts.
struct Shown {
    bool hours = false;
    bool arrangements = false; ///< of what is of no shift
};

std::string text_of(const std::string& whose,
                    const line::Line& line,
                    const line::Legend& legend,
                    const Shown& shown) {
    return fmt::format("{} {} {}{} ({}){}",
                       whose,
                       legend.at(line.code).code,
                       shown.hours ? line.counted.text() + " = " : "",
                       line.amount.text(),
                       because_of(legend, line.derivation.basis),
                       shown.arrangements ? " " + line.arrangement : "");
}

/// Every line of the pay codes the case names, in the order of the result.
void compare_lines(const MappingReader& run, const months::Made& made, const Reading& reading) {
    std::set<std::string> codes;
    for (const auto* scalar : run.get_scalars("codes")) {
        codes.insert(scalar->scalar);
    }
    std::vector<std::string> expected;
    Shown shown;
    const auto* list = run.get_sequence("lines");
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        const MappingReader line{item, line_schema, reading.diagnostics};
        const auto hours = line.get_text("hours");
        const auto arrangement = line.get_id("arrangement");
        shown.hours = shown.hours || hours;
        shown.arrangements = shown.arrangements || arrangement;
        codes.insert(line.get_id("code").value_or(""));
        expected.push_back(fmt::format("{} {} {}{} ({}){}",
                                       line.get_id("assistant").value_or(""),
                                       line.get_id("code").value_or(""),
                                       hours ? *hours + " = " : "",
                                       line.get_money("amount").value_or(Money{}).text(),
                                       line.get_text("because").value_or(""),
                                       arrangement ? " " + *arrangement : ""));
    }
    std::vector<std::string> actual;
    const auto& legend = made.computed.legend;
    const auto only = run.get_id("only");
    for (const auto& person : made.computed.result.assistants) {
        if (only && person.person.alias != *only) {
            continue;
        }
        for (const auto& line : person.lines) {
            if (codes.contains(legend.at(line.code).code)) {
                actual.push_back(text_of(person.person.alias, line, legend, shown));
            }
        }
    }
    reading.report.row(made.run + " number of lines",
                       std::to_string(expected.size()),
                       std::to_string(actual.size()));
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        reading.report.row(fmt::format("{} line {}", made.run, i + 1),
                           i < expected.size() ? expected[i] : "nothing",
                           i < actual.size() ? actual[i] : "nothing");
    }
}

void compare_accounts(const MappingReader& run, const months::Made& made, const Reading& reading) {
    const auto* list = run.get_sequence("accounts");
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        const MappingReader one{item, account_schema, reading.diagnostics};
        const auto whose = one.has("assistant") ? one.get_id("assistant").value_or("") : "";
        const auto name = one.get_text("account").value_or("");
        const auto account = line::Account::parse(name);
        const auto found = made.computed.closing.accounts.find(whose);
        const bool is_there = account && found != made.computed.closing.accounts.end();
        reading.report.row(fmt::format("{} {} {}", made.run, whose, name),
                           one.get_money("amount").value_or(Money{}).text(),
                           is_there ? found->second.at(*account).text() : "no such account");
    }
}

void compare_contribution(const MappingReader& run,
                          const months::Made& made,
                          const Reading& reading) {
    const auto& obligations = made.computed.result.obligations;
    if (const auto* list = run.get_sequence("contribution")) {
        for (std::size_t i = 0; i < std::max(list->items.size(), obligations.contribution.size());
             ++i) {
            std::string expected = "nothing";
            std::string actual = "nothing";
            if (i < list->items.size()) {
                const MappingReader row{list->items[i], row_schema, reading.diagnostics};
                expected = fmt::format("{} {} {} -> {}",
                                       row.get_id("sub_unit").value_or(""),
                                       row.get_text("zone").value_or(""),
                                       row.get_money("basis").value_or(Money{}).text(),
                                       row.get_money("amount").value_or(Money{}).text());
            }
            if (i < obligations.contribution.size()) {
                const auto& row = obligations.contribution[i];
                actual = fmt::format("{} {}{} {} -> {}",
                                     row.sub_unit,
                                     row.zone,
                                     row.is_after_allowance ? "+" : "",
                                     row.basis.text(),
                                     row.amount.text());
            }
            reading.report.row(
                fmt::format("{} contribution {}", made.run, i + 1), expected, actual);
        }
    }
    if (const auto claim = run.get_money("claim")) {
        reading.report.row(
            made.run + " claim", claim->text(), obligations.contribution_claim.text());
    }
}

/// Holds two lists against each other, row by row.
void compare_rows(const std::string& what,
                  const std::vector<std::string>& expected,
                  const std::vector<std::string>& actual,
                  Report& report) {
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        report.row(fmt::format("{} {}", what, i + 1),
                   i < expected.size() ? expected[i] : "nothing",
                   i < actual.size() ? actual[i] : "nothing");
    }
}

/// Everything that is due, in order, when the case has a list of it.
void compare_due(const MappingReader& run, const months::Made& made, const Reading& reading) {
    const auto* list = run.get_sequence("due");
    if (list == nullptr) {
        return;
    }
    constexpr auto form = "{} {} {} for {}/{} ({})";
    std::vector<std::string> expected;
    for (const auto& item : list->items) {
        const MappingReader one{item, due_schema, reading.diagnostics};
        const auto amount = one.get_money("amount");
        expected.push_back(fmt::format(form,
                                       one.get_date("due").value_or(Date{}).text(),
                                       one.get_id("kind").value_or(""),
                                       amount ? amount->text() : "-",
                                       one.get_date("from").value_or(Date{}).text(),
                                       one.get_date("until").value_or(Date{}).text(),
                                       one.get_text("because").value_or("")));
    }
    std::vector<std::string> actual;
    for (const auto& item : made.computed.result.obligations.due) {
        actual.push_back(
            fmt::format(form,
                        item.due.text(),
                        name_of(item.kind),
                        item.amount ? item.amount->text() : "-",
                        item.covers.first.text(),
                        item.covers.last->text(),
                        item.basis ? because_of(made.computed.legend, *item.basis) : ""));
    }
    compare_rows(made.run + " due", expected, actual, reading.report);
}

/// The accounts of every arrangement, in order, when the case has a list of them.
void compare_decisions(const MappingReader& run, const months::Made& made, const Reading& reading) {
    const auto* list = run.get_sequence("decisions");
    if (list == nullptr) {
        return;
    }
    constexpr auto form = "{} {}: {} - {} - {} = {}";
    std::vector<std::string> expected;
    for (const auto& item : list->items) {
        const MappingReader one{item, decision_schema, reading.diagnostics};
        expected.push_back(fmt::format(form,
                                       one.get_id("arrangement").value_or(""),
                                       one.get_whole("year").value_or(0),
                                       one.get_text("awarded").value_or(""),
                                       one.get_text("earlier").value_or(""),
                                       one.get_text("charged").value_or(""),
                                       one.get_text("left").value_or("")));
    }
    std::vector<std::string> actual;
    for (const auto& arrangement : made.computed.result.arrangements) {
        for (const auto& account : arrangement.decision) {
            actual.push_back(fmt::format(form,
                                         arrangement.arrangement,
                                         account.year,
                                         account.awarded.text(),
                                         account.earlier.text(),
                                         account.charged.text(),
                                         account.left.text()));
        }
    }
    compare_rows(made.run + " decision", expected, actual, reading.report);
}

/// The findings a case names must be there; others may.
void compare_findings(const MappingReader& run, const months::Made& made, const Reading& reading) {
    for (const auto* scalar : run.get_scalars("findings")) {
        const auto& found = made.computed.result.findings;
        const bool is_there = std::any_of(found.begin(), found.end(), [&](const auto& finding) {
            return finding.code == scalar->scalar;
        });
        reading.report.row(
            made.run + " finding", scalar->scalar, is_there ? scalar->scalar : "not found");
    }
}

/// False when the run did not come out and the case did not ask for that.
bool compare_problem(const MappingReader& run, const months::Made& made, const Reading& reading) {
    const auto wanted = run.get_text("problem");
    const auto sorted = made.diagnostics.sorted(made.files);
    if (!wanted && sorted.empty()) {
        return true;
    }
    reading.report.row(made.run + " problem",
                       wanted.value_or("none"),
                       sorted.empty() ? "none" : sorted.front().code);
    if (!wanted) {
        for (const auto& diagnostic : sorted) {
            fmt::print("{}\n", source::draw(diagnostic, made.files, source::Language::en));
        }
    }
    return false;
}

void run_one(const yaml::Node& node,
             months::ChainInMemory& chain,
             const source::InputSource& employer,
             const Reading& reading) {
    const MappingReader run{node, run_schema, reading.diagnostics};
    const auto period = run.get_month("period");
    if (!run.ok() || !period) {
        return;
    }
    const auto made =
        chain.run(employer, {.period = *period, .payment_date = run.get_date("payment_date")});
    if (compare_problem(run, made, reading)) {
        compare_lines(run, made, reading);
        compare_accounts(run, made, reading);
        compare_contribution(run, made, reading);
        compare_due(run, made, reading);
        compare_decisions(run, made, reading);
        compare_findings(run, made, reading);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 3) {
        fmt::print(stderr, "usage: run_months FOLDER [RULES]\n");
        return 2;
    }
    // `case/` names the folder as `case` does: its parent is asked for below.
    const auto folder = (std::filesystem::path{argv[1]} / "").parent_path();
    const std::filesystem::path rules{argc == 3 ? argv[2] : ""};
    source::Inputs inputs{months::layered(folder, {})};
    source::Diagnostics diagnostics;
    const auto file = inputs.open("case.yaml", diagnostics);
    const auto root = file ? yaml::read(inputs.files(), *file, diagnostics) : std::nullopt;
    Report report;
    if (root) {
        const MappingReader reader{*root, case_schema, diagnostics};
        fmt::print("{}\n", reader.get_text("story").value_or(""));
        const auto fixtures = folder.parent_path().parent_path();
        const auto named = reader.get_id("employer");
        const auto employer = named ? months::layered(fixtures / "employers" / *named, {}, rules)
                                    : months::layered(fixtures / "cases/_base/employer",
                                                      months::files_in(folder / "employer"),
                                                      rules);
        months::ChainInMemory chain;
        const auto* runs = reader.get_sequence("runs");
        for (const auto& item : runs == nullptr ? std::vector<yaml::Node>{} : runs->items) {
            run_one(item, chain, employer, {diagnostics, report});
        }
    }
    for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
        fmt::print("{}\n", source::draw(diagnostic, inputs.files(), source::Language::en));
    }
    return diagnostics.empty() ? report.exit_code() : 2;
}
