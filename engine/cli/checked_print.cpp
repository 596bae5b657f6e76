#include "cli/checked_file.hpp"
#include "cli/json.hpp"
#include "source/characters.hpp"
#include "source/diagnostic.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace bpa::cli {
namespace {

using Finding = CheckedFinding;

/// Of one code; the rest are counted.
constexpr std::size_t most_in_full = 20;

/// Knows a degree of severity: its identifier, and the user's word.
struct Degree {
    std::string_view id;
    Words word;
};

constexpr std::array report_degrees{
    Degree{"rejected", {.nb = "avvisning", .en = "rejected"}},
    Degree{"immediate", {.nb = "øyeblikkelig", .en = "immediate"}},
    Degree{"guidance", {.nb = "retningslinje", .en = "guidance"}},
};
constexpr std::array bank_degrees{
    Degree{"file", {.nb = "filen avvises", .en = "file refused"}},
    Degree{"payment", {.nb = "betalingen feiler", .en = "payment fails"}},
    Degree{"look", {.nb = "se på", .en = "look at"}},
};
constexpr std::array voucher_degrees{
    Degree{"file", {.nb = "filen avvises", .en = "file refused"}},
    Degree{"voucher", {.nb = "bilaget feiler", .en = "voucher fails"}},
    Degree{"look", {.nb = "se på", .en = "look at"}},
};

/// Worst first.
std::span<const Degree> degrees_of(FileKind kind) {
    switch (kind) {
    case FileKind::report:
        return report_degrees;
    case FileKind::payment:
    case FileKind::status:
        return bank_degrees;
    case FileKind::voucher:
        return voucher_degrees;
    }
    BPA_CHECK(false);
}

std::string_view word_for(FileKind kind, std::string_view severity, Language language) {
    const auto degrees = degrees_of(kind);
    const auto found = std::ranges::find(degrees, severity, &Degree::id);
    BPA_CHECK(found != degrees.end());
    return found->word.in(language);
}

std::size_t count_of(const CheckedFile& file, std::string_view severity) {
    const auto found = file.severity.find(std::string{severity});
    return found == file.severity.end() ? 0 : found->second;
}

source::Diagnostic message_of(const std::string& code, const source::MessageArgs& args) {
    return {.code = code, .place = {}, .args = args};
}

/// `november.xml:12:7`, as far as it is known.
std::string place_text(const std::string& name, FilePlace at) {
    if (at.line == 0) {
        return name;
    }
    return at.column == 0 ? fmt::format("{}:{}", name, at.line)
                          : fmt::format("{}:{}:{}", name, at.line, at.column);
}

/// An id of the file as it may be shown: it could hold a number that is nobody else's business.
std::string plain_id(const std::string& id) {
    constexpr std::size_t longest = 60;
    return source::hide_digits(source::visible(source::shorten(id, longest)),
                               source::private_digits);
}

/// Whom a finding concerns, by numbers that are nobody's secret.
std::string whom(FileKind kind, const Finding& finding, Language language) {
    constexpr Words payment{.nb = "betaling {}", .en = "payment {}"};
    constexpr Words voucher{.nb = "bilag {}", .en = "voucher {}"};
    constexpr Words recipient{.nb = "mottaker {}", .en = "recipient {}"};
    constexpr Words employment{.nb = "arbeidsforhold {}", .en = "employment {}"};
    constexpr Words field{.nb = "felt {}", .en = "field {}"};
    std::string text;
    const auto add = [&](const Words& words, const std::string& value) {
        text += text.empty() ? "" : ", ";
        text += fmt::format(fmt::runtime(words.in(language)), value);
    };
    if (finding.recipient != 0) {
        add(recipient, std::to_string(finding.recipient));
    }
    if (!finding.employment.empty()) {
        add(employment, plain_id(finding.employment));
    }
    if (!finding.item.empty()) {
        add(kind == FileKind::voucher ? voucher : payment, plain_id(finding.item));
    }
    if (!finding.field.empty()) {
        add(field, source::visible(finding.field));
    }
    return text;
}

std::string finding_text(const CheckedFile& file, const Finding& finding, Language language) {
    const auto message = message_of(finding.code, finding.args);
    const auto who = whom(file.kind, finding, language);
    return fmt::format("{}: {}[{}]: {}\n{}   = {}\n",
                       place_text(file.name, finding.at),
                       word_for(file.kind, finding.severity, language),
                       finding.code,
                       source::text_of(message, language),
                       who.empty() ? "" : fmt::format("   | {}\n", who),
                       source::remedy_of(message, language));
}

/// What the file is, as far as it could be read.
std::string what_it_is(const CheckedFile& file) {
    switch (file.kind) {
    case FileKind::report:
        break;
    case FileKind::payment:
        return file.edition.empty() ? "pain.001" : file.edition;
    case FileKind::status:
        return file.edition.empty() ? "pain.002" : file.edition;
    case FileKind::voucher:
        return file.encoding.empty() ? "GBAT10" : fmt::format("GBAT10 ({})", file.encoding);
    }
    if (file.edition.empty()) {
        return "a-melding";
    }
    std::string text = file.notation == "xml" ? fmt::format("a-melding {} (XML)", file.edition)
                                              : std::string{"a-melding (JSON)"};
    return file.month ? fmt::format("{} {}", text, file.month->text()) : text;
}

std::string schema_words(const CheckedFile& file, bool has_schemas, Language language) {
    constexpr Words none{.nb = "; {} har ikke noe skjema å holdes mot",
                         .en = "; {} has no schema to be held against"};
    constexpr Words valid{.nb = "; følger skjemaet {}", .en = "; follows the schema {}"};
    constexpr Words breaks{.nb = "; bryter skjemaet {} på {} linjer",
                           .en = "; breaks the schema {} on {} lines"};
    if (!has_schemas || file.refusal) {
        return {};
    }
    if (file.notation != "xml") {
        return fmt::format(fmt::runtime(none.in(language)),
                           file.kind == FileKind::voucher ? "GBAT10" : "JSON");
    }
    return file.schema_breaks == 0
               ? fmt::format(fmt::runtime(valid.in(language)), file.schema)
               : fmt::format(fmt::runtime(breaks.in(language)), file.schema, file.schema_breaks);
}

std::string counted(const CheckedFile& file, Language language) {
    constexpr Words none{.nb = "ingen funn", .en = "no findings"};
    constexpr Words counts{.nb = "{} funn: ", .en = "{} findings: "};
    if (file.count == 0) {
        return std::string{none.in(language)};
    }
    std::string text = fmt::format(fmt::runtime(counts.in(language)), file.count);
    std::string_view between;
    for (const auto& degree : degrees_of(file.kind)) {
        text +=
            fmt::format("{}{} {}", between, degree.word.in(language), count_of(file, degree.id));
        between = ", ";
    }
    return text;
}

ordered_json place_json(FilePlace at) {
    if (at.line == 0) {
        return nullptr;
    }
    ordered_json place{{"line", at.line}};
    if (at.column != 0) {
        place["column"] = at.column;
    }
    return place;
}

ordered_json json_of(FileKind kind, const Finding& finding, Language language) {
    const auto message = message_of(finding.code, finding.args);
    ordered_json json{
        {"code", finding.code}, {"severity", finding.severity}, {"place", place_json(finding.at)}};
    if (kind == FileKind::report) {
        json["recipient"] =
            finding.recipient == 0 ? ordered_json{} : ordered_json(finding.recipient);
        json["employment"] =
            source::hide_digits(source::visible(finding.employment), source::private_digits);
        json["field"] = finding.field;
    } else {
        json[kind == FileKind::voucher ? "voucher" : "payment"] =
            finding.item.empty() ? ordered_json{}
                                 : ordered_json(source::hide_digits(source::visible(finding.item),
                                                                    source::private_digits));
    }
    json["text"] = source::text_of(message, language);
    json["remedy"] = source::remedy_of(message, language);
    return json;
}

ordered_json json_of(const CheckedFile& file, Language language) {
    ordered_json json{{"file", file.name},
                      {"kind", std::string{name_of(file.kind)}},
                      {"notation", file.notation},
                      {"version", nullptr},
                      {"month", nullptr},
                      {"refusal", nullptr}};
    if (!file.edition.empty()) {
        json["version"] = file.edition;
    }
    if (file.month) {
        json["month"] = file.month->text();
    }
    if (file.refusal) {
        const auto message = message_of(file.refusal->code, file.refusal->args);
        json["refusal"] = {{"code", file.refusal->code},
                           {"place", place_json(file.refusal->at)},
                           {"text", source::text_of(message, language)},
                           {"remedy", source::remedy_of(message, language)}};
    }
    json["schema"] = file.schema.empty()
                         ? ordered_json{}
                         : ordered_json{{"file", file.schema}, {"breaks", file.schema_breaks}};
    json["counts"] = ordered_json::object();
    for (const auto& degree : degrees_of(file.kind)) {
        json["counts"][std::string{degree.id}] = count_of(file, degree.id);
    }
    json["findings"] = ordered_json::array();
    for (const auto& finding : file.findings) {
        json["findings"].push_back(json_of(file.kind, finding, language));
    }
    return json;
}

} // namespace

std::string findings_text(const CheckedFile& file, Language language) {
    constexpr Words more{.nb = "{}: og {} til [{}]\n", .en = "{}: and {} more [{}]\n"};
    constexpr Words uncounted{.nb = "{}: og {} til, som ikke er tatt vare på\n",
                              .en = "{}: and {} more, which were not kept\n"};
    std::string text;
    std::map<std::string, std::size_t> told;
    for (const auto& finding : file.findings) {
        if (++told[finding.code] <= most_in_full) {
            text += finding_text(file, finding, language);
        }
    }
    for (const auto& [code, count] : told) {
        if (count > most_in_full) {
            text +=
                fmt::format(fmt::runtime(more.in(language)), file.name, count - most_in_full, code);
        }
    }
    if (file.count > file.findings.size()) {
        text += fmt::format(
            fmt::runtime(uncounted.in(language)), file.name, file.count - file.findings.size());
    }
    return text;
}

std::string refusal_text(const CheckedFile& file, Language language) {
    if (!file.refusal) {
        return {};
    }
    constexpr Words unreadable{.nb = "kan ikke leses", .en = "cannot be read"};
    const auto message = message_of(file.refusal->code, file.refusal->args);
    return fmt::format("{}: {}[{}]: {}\n   = {}\n",
                       place_text(file.name, file.refusal->at),
                       unreadable.in(language),
                       file.refusal->code,
                       source::text_of(message, language),
                       source::remedy_of(message, language));
}

std::string summary_text(const CheckedFile& file, bool has_schemas, Language language) {
    constexpr Words unread{.nb = "kan ikke leses til ende", .en = "cannot be read to its end"};
    std::string text = fmt::format("{}: {}: ", file.name, what_it_is(file));
    if (file.refusal) {
        text += unread.in(language);
        text += file.count == 0 ? std::string{} : "; " + counted(file, language);
    } else {
        text += counted(file, language) + schema_words(file, has_schemas, language);
    }
    return text + "\n";
}

std::string checked_json(const std::vector<CheckedFile>& files, Language language) {
    ordered_json list = ordered_json::array();
    for (const auto& file : files) {
        list.push_back(json_of(file, language));
    }
    return json_text({{"files", std::move(list)}});
}

} // namespace bpa::cli
