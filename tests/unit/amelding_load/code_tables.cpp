// The code lists and the occupation list are those of the shared tables, where these are present.
#include "loaded.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace bpa::amelding {
namespace {

namespace fs = std::filesystem;

fs::path tables() {
    const char* named = std::getenv("BPA_SHARED");
    const auto shared =
        named == nullptr ? fs::path{BPA_SOURCE_DIR} / ".." / "shared" : fs::path{named};
    return shared / "data/amelding-codes";
}

/// The fields of a row; a field in quotes may hold the separator.
std::vector<std::string> fields_of(const std::string& line, char separator) {
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (c == separator && !is_quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

/// The rows under the heading; empty when there is no such table.
std::vector<std::vector<std::string>> rows_of(const fs::path& path, char separator) {
    std::ifstream file{path};
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        rows.push_back(fields_of(line, separator));
    }
    return rows;
}

const std::map<std::string, CodeList>& list_names() {
    static const std::map<std::string, CodeList> names{
        {"Arbeidsforholdstype", CodeList::employment_type},
        {"Arbeidstidsordning", CodeList::working_time},
        {"Ansettelsesform", CodeList::appointment},
        {"AarsakTilSluttdato", CodeList::end_cause},
        {"PermisjonsOgPermitteringsBeskrivelse", CodeList::leave},
        {"Fordel", CodeList::benefit},
        {"Loennsbeskrivelse", CodeList::pay},
        {"Forskuddstrekksbeskrivelse", CodeList::withholding},
        {"Fradragsbeskrivelse", CodeList::deduction},
        {"Utleggstrekkbeskrivelse", CodeList::attachment},
        {"BeregningskodeForArbeidsgiveravgift", CodeList::contribution_code},
        {"Arbeidsgiveravgiftsone", CodeList::contribution_zone},
        {"Spraak", CodeList::reply_language}};
    return names;
}

std::string text_of(const std::optional<Month>& month) {
    return month ? month->text() : std::string{};
}

std::string confidence_of(const Code& code) {
    const auto& legend = testing::reporting_rules().legend;
    switch (legend.at(code.citation).confidence) {
    case line::Confidence::verified:
        return "VERIFIED";
    case line::Confidence::single:
        return "SINGLE";
    case line::Confidence::derived:
        break;
    }
    return "DERIVED";
}

/// Each code as `list;code;from;until;confidence`.
std::set<std::string> our_codes() {
    std::set<std::string> codes;
    for (const auto& [name, list] : list_names()) {
        const auto& ours = testing::reporting_rules().lists.at(static_cast<std::size_t>(list));
        for (const auto& [value, entries] : ours) {
            for (const auto& code : entries) {
                codes.insert(name + ";" + value + ";" + text_of(code.months.first) + ";" +
                             text_of(code.months.last) + ";" + confidence_of(code));
            }
        }
    }
    return codes;
}

} // namespace

TEST_CASE("the code lists are those of the shared table") {
    const auto path = tables() / "amelding-kodelister.csv";
    if (!fs::exists(path)) {
        WARN("skipped: not present: the table of code lists");
        return;
    }
    std::set<std::string> theirs;
    for (const auto& row : rows_of(path, ',')) {
        REQUIRE(row.size() == 6);
        // A value that was not found stands in brackets, and is no code.
        if (row[1].front() != '(') {
            theirs.insert(row[0] + ";" + row[1] + ";" + row[2] + ";" + row[3] + ";" + row[5]);
        }
    }
    REQUIRE(theirs.size() > 100);
    CHECK(our_codes() == theirs);
}

TEST_CASE("the occupations are those of the shared table") {
    const auto path = tables() / "yrkeskoder.csv";
    if (!fs::exists(path)) {
        WARN("skipped: not present: the occupation list");
        return;
    }
    std::set<std::string> theirs;
    for (const auto& row : rows_of(path, ';')) {
        REQUIRE(row.size() >= 7);
        theirs.insert(row[0] + ";" + row[6] + ";" + (row.size() > 7 ? row[7] : std::string{}));
    }
    std::set<std::string> ours;
    for (const auto& [code, days] : testing::reporting_rules().occupations) {
        ours.insert(code + ";" + days.first.text() + ";" +
                    (days.last ? days.last->text() : std::string{}));
    }
    REQUIRE(theirs.size() > 6000);
    CHECK(ours == theirs);
}

} // namespace bpa::amelding
