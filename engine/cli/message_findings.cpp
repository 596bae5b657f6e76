#include "cli/message_findings.hpp"

#include "source/diagnostic.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::cli {
namespace {

using amelding::Finding;
using amelding::Severity;

/// A message is shown as one of the catalogue, without place.
source::Diagnostic diagnostic_of(const Finding& finding) {
    return {.code = finding.code, .args = finding.args};
}

std::string who(const Finding& finding, const std::vector<std::string>& recipients) {
    const bool is_known = finding.recipient != 0 && finding.recipient <= recipients.size();
    return is_known ? recipients[finding.recipient - 1] : std::string{};
}

std::vector<const Finding*> in_order(const amelding::Findings& findings) {
    std::vector<const Finding*> sorted;
    for (const auto& finding : findings.all()) {
        sorted.push_back(&finding);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding* a, const Finding* b) {
        return a->severity < b->severity;
    });
    return sorted;
}

} // namespace

std::string_view word_of(Severity severity, Language language) {
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

std::string text_of(const Finding& finding, Language language) {
    return source::text_of(diagnostic_of(finding), language);
}

std::string remedy_of(const Finding& finding, Language language) {
    return source::remedy_of(diagnostic_of(finding), language);
}

std::string findings_text(const amelding::Findings& findings,
                          const std::vector<std::string>& recipients,
                          Language language) {
    std::string text;
    for (const auto* finding : in_order(findings)) {
        const auto person = who(*finding, recipients);
        text += fmt::format("{}[{}]: {}{}\n",
                            word_of(finding->severity, language),
                            finding->code,
                            person.empty() ? person : person + ": ",
                            text_of(*finding, language));
        if (!finding->field.empty()) {
            text += fmt::format("   {}\n", finding->field);
        }
        text += fmt::format("   = {}\n", remedy_of(*finding, language));
    }
    return text;
}

ordered_json findings_json(const amelding::Findings& findings,
                           const std::vector<std::string>& recipients,
                           Language language) {
    ordered_json list = ordered_json::array();
    for (const auto* finding : in_order(findings)) {
        list.push_back({{"code", finding->code},
                        {"severity", amelding::name_of(finding->severity)},
                        {"assistant", who(*finding, recipients)},
                        {"employment", finding->employment},
                        {"field", finding->field},
                        {"text", text_of(*finding, language)},
                        {"remedy", remedy_of(*finding, language)}});
    }
    return list;
}

} // namespace bpa::cli
