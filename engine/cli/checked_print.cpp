#include "cli/checked_file.hpp"
#include "cli/json.hpp"
#include "source/characters.hpp"
#include "source/diagnostic.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <map>

namespace bpa::cli {
namespace {

using amelding::Finding;
using amelding::Severity;

/// Of one code; the rest are counted.
constexpr std::size_t most_in_full = 20;

std::string_view word_for(Severity severity, Language language) {
    constexpr Words rejected{.nb = "avvisning", .en = "rejected"};
    constexpr Words immediate{.nb = "øyeblikkelig", .en = "immediate"};
    constexpr Words guidance{.nb = "retningslinje", .en = "guidance"};
    switch (severity) {
    case Severity::rejected:
        return rejected.in(language);
    case Severity::immediate:
        return immediate.in(language);
    case Severity::guidance:
        return guidance.in(language);
    }
    BPA_CHECK(false);
}

source::Diagnostic message_of(const std::string& code, const source::MessageArgs& args) {
    return {.code = code, .place = {}, .args = args};
}

/// `november.xml:12:7`, as far as it is known.
std::string place_text(const std::string& name, amelding::At at) {
    if (at.line == 0) {
        return name;
    }
    return at.column == 0 ? fmt::format("{}:{}", name, at.line)
                          : fmt::format("{}:{}:{}", name, at.line, at.column);
}

/// Whom a finding concerns, by numbers that are nobody's secret.
std::string whom(const Finding& finding, Language language) {
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
        constexpr std::size_t longest = 60;
        add(employment,
            source::hide_digits(source::visible(source::shorten(finding.employment, longest)),
                                source::private_digits));
    }
    if (!finding.field.empty()) {
        add(field, source::visible(finding.field));
    }
    return text;
}

std::string finding_text(const CheckedFile& file, const Finding& finding, Language language) {
    const auto message = message_of(finding.code, finding.args);
    const auto who = whom(finding, language);
    return fmt::format("{}: {}[{}]: {}\n{}   = {}\n",
                       place_text(file.name, finding.at),
                       word_for(finding.severity, language),
                       finding.code,
                       source::text_of(message, language),
                       who.empty() ? "" : fmt::format("   | {}\n", who),
                       source::remedy_of(message, language));
}

/// What the file is, as far as it could be read.
std::string what_it_is(const CheckedFile& file) {
    if (!file.envelope) {
        return "a-melding";
    }
    const auto& envelope = *file.envelope;
    const bool is_xml = file.notation == amelding::Notation::xml;
    std::string text = is_xml ? fmt::format("a-melding {} (XML)", name_of(envelope.version))
                              : std::string{"a-melding (JSON)"};
    return envelope.month ? fmt::format("{} {}", text, envelope.month->text()) : text;
}

std::string schema_words(const CheckedFile& file, bool has_schemas, Language language) {
    constexpr Words json{.nb = "; JSON har ikke noe skjema å holdes mot",
                         .en = "; JSON has no schema to be held against"};
    constexpr Words valid{.nb = "; følger skjemaet {}", .en = "; follows the schema {}"};
    constexpr Words breaks{.nb = "; bryter skjemaet {} på {} linjer",
                           .en = "; breaks the schema {} on {} lines"};
    if (!has_schemas || file.refusal) {
        return {};
    }
    if (file.notation == amelding::Notation::json) {
        return std::string{json.in(language)};
    }
    return file.schema_breaks == 0
               ? fmt::format(fmt::runtime(valid.in(language)), file.schema)
               : fmt::format(fmt::runtime(breaks.in(language)), file.schema, file.schema_breaks);
}

std::string counted(const CheckedFile& file, Language language) {
    constexpr Words none{.nb = "ingen funn", .en = "no findings"};
    constexpr Words counts{.nb = "{} funn: avvisning {}, øyeblikkelig {}, retningslinje {}",
                           .en = "{} findings: rejected {}, immediate {}, guidance {}"};
    return file.count == 0 ? std::string{none.in(language)}
                           : fmt::format(fmt::runtime(counts.in(language)),
                                         file.count,
                                         file.rejected,
                                         file.immediate,
                                         file.count - file.rejected - file.immediate);
}

ordered_json place_json(amelding::At at) {
    if (at.line == 0) {
        return nullptr;
    }
    ordered_json place{{"line", at.line}};
    if (at.column != 0) {
        place["column"] = at.column;
    }
    return place;
}

ordered_json json_of(const Finding& finding, Language language) {
    const auto message = message_of(finding.code, finding.args);
    return {
        {"code", finding.code},
        {"severity", std::string{name_of(finding.severity)}},
        {"place", place_json(finding.at)},
        {"recipient", finding.recipient == 0 ? ordered_json{} : ordered_json(finding.recipient)},
        {"employment",
         source::hide_digits(source::visible(finding.employment), source::private_digits)},
        {"field", finding.field},
        {"text", source::text_of(message, language)},
        {"remedy", source::remedy_of(message, language)}};
}

ordered_json json_of(const CheckedFile& file, Language language) {
    ordered_json json{{"file", file.name},
                      {"notation", file.notation == amelding::Notation::xml ? "xml" : "json"},
                      {"version", nullptr},
                      {"month", nullptr},
                      {"refusal", nullptr}};
    if (file.envelope) {
        json["version"] = std::string{name_of(file.envelope->version)};
        if (file.envelope->month) {
            json["month"] = file.envelope->month->text();
        }
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
    json["counts"] = {{"rejected", file.rejected},
                      {"immediate", file.immediate},
                      {"guidance", file.count - file.rejected - file.immediate}};
    json["findings"] = ordered_json::array();
    for (const auto& finding : file.findings) {
        json["findings"].push_back(json_of(finding, language));
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
