#include "cli/findings.hpp"

#include "outputs/display/page.hpp"
#include "outputs/findings/wording.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::cli {
namespace {

/// Knows one kind of finding and how often it stands.
struct Kind {
    const line::Finding* first = nullptr;
    std::size_t count = 0;
};

std::string_view word_for(line::FindingLevel level, Language language) {
    constexpr Words stop{.nb = "må avklares", .en = "must be settled"};
    constexpr Words review{.nb = "bør ses på", .en = "should be looked at"};
    constexpr Words note{.nb = "til orientering", .en = "for information"};
    switch (level) {
    case line::FindingLevel::stop:
        return stop.in(language);
    case line::FindingLevel::review:
        return review.in(language);
    case line::FindingLevel::note:
        return note.in(language);
    }
    BPA_CHECK(false);
}

/// In the order in which each first stands, which is by level.
std::vector<Kind> kinds_of(const std::vector<line::Finding>& findings) {
    std::vector<Kind> kinds;
    for (const auto& finding : findings) {
        const auto same = [&finding](const Kind& kind) {
            return kind.first->code == finding.code && kind.first->level == finding.level;
        };
        const auto known = std::ranges::find_if(kinds, same);
        if (known == kinds.end()) {
            kinds.push_back({&finding, 1});
        } else {
            ++known->count;
        }
    }
    return kinds;
}

} // namespace

std::string count_findings(const std::vector<line::Finding>& findings,
                           const line::Legend& legend,
                           Language language) {
    if (findings.empty()) {
        return {};
    }
    constexpr Words heading{
        .nb = "\nMerknader, de viktigste først; alle står i findings.txt\n\n",
        .en = "\nFindings, the most serious first; all stand in findings.txt\n\n"};
    constexpr Words more{.nb = "    og {} til av samme slag\n",
                         .en = "    and {} more of the kind\n"};
    std::string text{heading.in(language)};
    for (const auto& kind : kinds_of(findings)) {
        text += fmt::format("{:>5}  {} ({})\n",
                            kind.count,
                            word_for(kind.first->level, language),
                            kind.first->code);
        outputs::display::append_wrapped(
            text, outputs::words_of(*kind.first, legend, language).text, 4);
        if (kind.count > 1) {
            text += fmt::format(fmt::runtime(more.in(language)), kind.count - 1);
        }
    }
    return text;
}

} // namespace bpa::cli
