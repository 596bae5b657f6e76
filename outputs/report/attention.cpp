#include "outputs/findings/wording.hpp"
#include "outputs/report/sections.hpp"

#include <algorithm>

namespace bpa::outputs::report {
namespace {

using display::Phrase;
using line::Finding;
using line::FindingLevel;

/// Knows findings that ask for the same: the advice is said once.
struct Advice {
    std::string remedy;
    std::vector<std::string> texts;
};

std::vector<Advice> advice_at(const Report& report, FindingLevel level) {
    std::vector<Advice> all;
    for (const Finding& finding : report.run.findings) {
        if (finding.level != level) {
            continue;
        }
        FindingWords words = words_of(finding, report.start.legend, report.language());
        const auto same = std::find_if(all.begin(), all.end(), [&words](const Advice& advice) {
            return advice.remedy == words.remedy;
        });
        if (same == all.end()) {
            all.push_back({std::move(words.remedy), {std::move(words.text)}});
        } else {
            same->texts.push_back(std::move(words.text));
        }
    }
    return all;
}

std::size_t count_at(const Report& report, FindingLevel level) {
    return static_cast<std::size_t>(std::count_if(
        report.run.findings.begin(), report.run.findings.end(), [level](const Finding& finding) {
            return finding.level == level;
        }));
}

void add_rest(const Report& report, std::size_t left_out) {
    if (left_out > 0) {
        report.paragraph(display::say(report.language(),
                                      {"{} til står i findings.txt.",
                                       "{} more stand in "
                                       "findings.txt."},
                                      display::count(left_out, report.language())));
    }
}

/// As many findings as a page can hold, each advice after what it is for.
void add_level(const Report& report, FindingLevel level, const Phrase& heading) {
    const std::size_t number = count_at(report, level);
    if (number == 0) {
        return;
    }
    report.heading(heading);
    std::size_t told = 0;
    for (const Advice& advice : advice_at(report, level)) {
        if (told == listed_at_most) {
            break;
        }
        for (const std::string& each : advice.texts) {
            if (told < listed_at_most) {
                report.paragraph(each);
                ++told;
            }
        }
        if (!advice.remedy.empty()) {
            report.paragraph(report.say(Phrase{"Gjør dette: ", "Do this: "}) + advice.remedy);
        }
    }
    add_rest(report, number - told);
}

} // namespace

void add_attention(const Report& report) {
    add_level(report, FindingLevel::stop, {"Dette må avklares", "This must be settled"});
    add_level(report, FindingLevel::review, {"Dette bør du se på", "You should look at this"});
    add_level(report, FindingLevel::note, {"Til orientering", "For information"});
    const line::RunResult& run = report.run;
    if (run.findings.empty()) {
        report.heading({"Dette bør du se på", "You should look at this"});
        report.paragraph(report.say(Phrase{"Ingen merknader.", "No findings."}));
    }
    if (!run.held_back.empty()) {
        report.heading({"Ikke med i denne kjøringen", "Left out of this run"});
        report.paragraph(
            display::list(run.held_back, report.language()) + ". " +
            report.say(Phrase{
                "De har feil som må rettes. Kjør samme periode en gang til når det er gjort, så "
                "får de lønn da.",
                "They have errors that must be corrected. Run the same period once more when that "
                "is done, and they are paid then."}));
    }
}

} // namespace bpa::outputs::report
