// Runs the cases of one check: `check_case FILE`. Each makes messages of a base file by small
// edits, reads them as `check-file` does, and holds the findings against what the case expects,
// worked out by hand. Prints message and remedy in bokmål. Exit 0 when all agree, 1 when not, 2
// when the file cannot be read.
#include "amelding/checker.hpp"
#include "amelding/load/load.hpp"
#include "amelding/reader.hpp"
#include "run/disk.hpp"
#include "source/diagnostic.hpp"
#include "yaml/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace bpa;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;
using yaml::Schema;

constexpr KeySpec file_keys[] = {{"check", Need::required, "id"},
                                 {"cases", Need::required, "list"}};
constexpr Schema file_schema{"checks", file_keys};
constexpr KeySpec case_keys[] = {{"case", Need::required, "text"},
                                 {"because", Need::optional, "text"},
                                 {"beside", Need::optional, "list"},
                                 {"base", Need::optional, "text"},
                                 {"edits", Need::optional, "list"},
                                 {"expect", Need::optional, "list"}};
constexpr Schema case_schema{"case", case_keys};
constexpr KeySpec message_keys[] = {{"base", Need::required, "text"},
                                    {"edits", Need::optional, "list"}};
constexpr Schema message_schema{"message", message_keys};
constexpr KeySpec edit_keys[] = {{"old", Need::required, "text"},
                                 {"new", Need::optional, "text"},
                                 {"until", Need::optional, "text"},
                                 {"nth", Need::optional, "whole"},
                                 {"all", Need::optional, "yes_no"}};
constexpr Schema edit_schema{"edit", edit_keys};
constexpr KeySpec expect_keys[] = {{"code", Need::required, "id"},
                                   {"severity", Need::required, "id"},
                                   {"recipient", Need::optional, "whole"},
                                   {"employment", Need::optional, "text"},
                                   {"field", Need::required, "text"},
                                   {"line", Need::required, "text"}};
constexpr Schema expect_schema{"finding", expect_keys};

/// What a case cannot be run for.
struct BrokenCase : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string read_text(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        throw BrokenCase{path.string() + " cannot be read"};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

void edit(std::string& text, const yaml::Node& node, source::Diagnostics& diagnostics) {
    const MappingReader one{node, edit_schema, diagnostics};
    const auto old = one.get_text("old").value_or("");
    const auto with = one.get_text("new").value_or("");
    std::vector<std::size_t> places;
    for (auto at = text.find(old); !old.empty() && at != std::string::npos;
         at = text.find(old, at + old.size())) {
        places.push_back(at);
    }
    if (one.get_yes_no("all").value_or(false)) {
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            text.replace(*place, old.size(), with);
        }
        return;
    }
    const auto nth = one.get_whole("nth");
    const auto index = static_cast<std::size_t>(nth.value_or(1)) - 1;
    if (index >= places.size() || (!nth && places.size() != 1)) {
        throw BrokenCase{fmt::format("`{}` stands {} times", old, places.size())};
    }
    auto end = places[index] + old.size();
    if (const auto until = one.get_text("until")) {
        const auto last = text.find(*until, end);
        if (last == std::string::npos) {
            throw BrokenCase{fmt::format("`{}` does not follow", *until)};
        }
        end = last + until->size();
    }
    text.replace(places[index], end - places[index], with);
}

/// Knows a case: the messages, of which the last is the one checked, and what is expected.
struct Case {
    std::string name;
    std::vector<std::string> messages;
    std::vector<std::string> expected;
    std::vector<std::pair<std::string, std::string>> severities; ///< by code
};

std::string make_message(const MappingReader& reader,
                         const std::filesystem::path& folder,
                         source::Diagnostics& diagnostics) {
    auto text = read_text(folder / reader.get_text("base").value_or("october.xml"));
    if (const auto* edits = reader.get_sequence("edits")) {
        for (const auto& item : edits->items) {
            edit(text, item, diagnostics);
        }
    }
    return text;
}

/// So much of a line tells where it is.
constexpr std::size_t shown_line = 30;

std::string described(std::string_view code,
                      std::string_view severity,
                      std::int64_t recipient,
                      std::string_view employment,
                      std::string_view field,
                      std::string_view line) {
    return fmt::format("{} {}, recipient {}, employment `{}`, field `{}`, line `{}`",
                       code,
                       severity,
                       recipient,
                       employment,
                       field,
                       line.substr(0, shown_line));
}

Case read_case(const yaml::Node& node,
               const std::filesystem::path& folder,
               source::Diagnostics& diagnostics) {
    const MappingReader reader{node, case_schema, diagnostics};
    Case read{.name = reader.get_text("case").value_or("")};
    if (const auto* others = reader.get_sequence("beside")) {
        for (const auto& item : others->items) {
            const MappingReader other{item, message_schema, diagnostics};
            read.messages.push_back(make_message(other, folder, diagnostics));
        }
    }
    read.messages.push_back(make_message(reader, folder, diagnostics));
    const auto* expected = reader.get_sequence("expect");
    for (const auto& item : expected != nullptr ? expected->items : std::vector<yaml::Node>{}) {
        const MappingReader one{item, expect_schema, diagnostics};
        const auto code = "amelding/" + one.get_id("code").value_or("");
        const auto severity = one.get_id("severity").value_or("");
        read.expected.push_back(described(code,
                                          severity,
                                          one.get_whole("recipient").value_or(0),
                                          one.get_text("employment").value_or(""),
                                          one.get_text("field").value_or(""),
                                          one.get_text("line").value_or("")));
        read.severities.emplace_back(code, severity);
    }
    return read;
}

/// The line of a text, without the spaces around it.
std::string line_of(const std::string& text, std::uint64_t number) {
    std::size_t at = 0;
    for (std::uint64_t i = 1; i < number && at != std::string::npos; ++i) {
        at = text.find('\n', at);
        at = at == std::string::npos ? at : at + 1;
    }
    if (number == 0 || at == std::string::npos) {
        return {};
    }
    auto line = text.substr(at, text.find('\n', at) - at);
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    return line;
}

amelding::Findings check(const Case& one, const amelding::ReportingRules& rules) {
    amelding::Findings findings;
    amelding::History history;
    const auto read = [&](std::size_t file, amelding::Receiver& receiver, auto& into) {
        if (const auto refusal = amelding::read_message(one.messages[file], receiver, into, file)) {
            throw BrokenCase{"message refused: " + refusal->code};
        }
    };
    const bool are_many = one.messages.size() > 1;
    for (std::size_t i = 0; are_many && i < one.messages.size(); ++i) {
        amelding::HistoryCollector collector{history, i};
        amelding::Findings apart; // told when the file is checked
        read(i, collector, apart);
    }
    for (std::size_t i = 0; i < one.messages.size(); ++i) {
        amelding::Checker checker{rules, findings, are_many ? &history : nullptr, i};
        read(i, checker, findings);
    }
    return findings;
}

/// Whether the reference page gives the code this severity.
bool is_documented(const std::string& page, const std::string& code, const std::string& severity) {
    const auto row = page.find("| [`" + code + "`]");
    return row != std::string::npos &&
           page.substr(row, page.find('\n', row) - row).find(severity) != std::string::npos;
}

bool run_case(const Case& one, const amelding::ReportingRules& rules, const std::string& page) {
    const auto findings = check(one, rules);
    fmt::print("{}:\n", one.name);
    std::vector<std::string> found;
    for (const auto& finding : findings.all()) {
        found.push_back(described(finding.code,
                                  name_of(finding.severity),
                                  static_cast<std::int64_t>(finding.recipient),
                                  finding.employment,
                                  finding.field,
                                  line_of(one.messages.at(finding.file), finding.at.line)));
        const source::Diagnostic shown{.code = finding.code, .args = finding.args};
        fmt::print("  {}: {}\n    = {}\n",
                   finding.code,
                   source::text_of(shown, source::Language::nb),
                   source::remedy_of(shown, source::Language::nb));
        // Both languages must fill.
        static_cast<void>(source::text_of(shown, source::Language::en));
        static_cast<void>(source::remedy_of(shown, source::Language::en));
    }
    auto expected = one.expected;
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    bool is_good = expected == found;
    for (const auto& line : expected) {
        if (std::find(found.begin(), found.end(), line) == found.end()) {
            fmt::print("  EXPECTED {}\n", line);
        }
    }
    for (const auto& line : found) {
        if (std::find(expected.begin(), expected.end(), line) == expected.end()) {
            fmt::print("  FOUND {}\n", line);
        }
    }
    for (const auto& [code, severity] : one.severities) {
        if (!is_documented(page, code, severity)) {
            fmt::print("  the reference page does not have {} as {}\n", code, severity);
            is_good = false;
        }
    }
    fmt::print("  {}\n",
               !is_good           ? "WRONG"
               : expected.empty() ? "clean, as expected"
                                  : "as expected");
    return is_good;
}

int run_file(const std::filesystem::path& path) {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    source::Inputs inputs{run::disk_source(path.parent_path(), root / "rules")};
    source::Diagnostics diagnostics;
    const auto rules = amelding::load_reporting_rules(inputs, diagnostics);
    const auto file = inputs.open(path.filename().string(), diagnostics);
    const auto node = file ? yaml::read(inputs.files(), *file, diagnostics) : std::nullopt;
    bool is_good = node.has_value() && rules.has_value();
    const auto page = read_text(root / "docs/reference/amelding-checks.md");
    bool is_shown = false;
    if (is_good) {
        const MappingReader reader{*node, file_schema, diagnostics};
        const auto code = "amelding/" + reader.get_id("check").value_or("");
        for (const auto& item : reader.get_sequence("cases")->items) {
            const auto one = read_case(item, path.parent_path(), diagnostics);
            is_good = run_case(one, *rules, page) && is_good;
            is_shown =
                is_shown || std::any_of(one.severities.begin(),
                                        one.severities.end(),
                                        [&](const auto& pair) { return pair.first == code; });
        }
    }
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        fmt::print("{}", source::draw(problem, inputs.files(), source::Language::en));
    }
    if (is_good && !is_shown) {
        fmt::print("no case breaks the check of the file\n");
    }
    return is_good && is_shown && diagnostics.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return argc == 2 ? run_file(argv[1]) : 2;
    } catch (const std::exception& problem) {
        fmt::print("{}\n", problem.what());
        return 2;
    }
}
