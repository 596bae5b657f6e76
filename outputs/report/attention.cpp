#include "outputs/findings/wording.hpp"
#include "outputs/report/sections.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace bpa::outputs::report {
namespace {

using display::Phrase;
using line::Finding;
using line::FindingLevel;

/// Their sentences hold for several people at once.
constexpr std::array of_several = {std::string_view{"finding/floor-unknown"},
                                   std::string_view{"finding/provisional-rate"}};

/// Knows findings that say the same of several people: one, and whom it is about. The first day and
/// the hours are of all of them.
struct Same {
    Finding finding;
    std::vector<std::string> who;
    Minutes hours;
};

std::string* find_arg(Finding& finding, std::string_view name) {
    const auto found = std::find_if(finding.args.begin(),
                                    finding.args.end(),
                                    [name](const auto& arg) { return arg.first == name; });
    return found == finding.args.end() ? nullptr : &found->second;
}

bool says_the_same(const Finding& a, const Finding& b) {
    const auto is_equal = [](const auto& one, const auto& other) {
        const bool is_own = one.first == "assistant" || one.first == "hours" || one.first == "date";
        return one.first == other.first && (is_own || one.second == other.second);
    };
    return a.code == b.code &&
           std::find(of_several.begin(), of_several.end(), a.code) != of_several.end() &&
           std::equal(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(), is_equal);
}

void join(Same& same, Finding finding) {
    same.who.push_back(finding.assistant);
    if (const std::string* hours = find_arg(finding, "hours"); hours != nullptr) {
        const auto parsed = parse_minutes(*hours);
        const Minutes* time = std::get_if<Minutes>(&parsed);
        same.hours += time == nullptr ? Minutes{} : *time;
    }
    std::string* first = find_arg(same.finding, "date");
    const std::string* day = find_arg(finding, "date");
    if (first != nullptr && day != nullptr) {
        *first = std::min(*first, *day);
    }
}

std::vector<Same> findings_at(const Report& report, FindingLevel level) {
    std::vector<Same> all;
    for (const Finding& finding : report.run.findings) {
        if (finding.level != level) {
            continue;
        }
        auto same = std::find_if(all.begin(), all.end(), [&finding](const Same& each) {
            return says_the_same(each.finding, finding);
        });
        if (same == all.end()) {
            same = all.insert(all.end(), {.finding = finding, .who = {}, .hours = {}});
        }
        join(*same, finding);
    }
    return all;
}

/// `Ada Lie, Bo Ås og 45 til`: no more names than a sentence can bear.
std::string names_in(const Report& report, const std::vector<std::string>& who) {
    constexpr std::size_t most = 180;
    std::vector<std::string> names;
    std::size_t length = 0;
    for (const std::string& alias : who) {
        std::string name = report.gathered.names.of(alias);
        length += name.size();
        if (length > most && !names.empty()) {
            break;
        }
        names.push_back(std::move(name));
    }
    if (names.size() < who.size()) {
        names.push_back(display::say(report.language(),
                                     {"{} til", "{} more"},
                                     display::count(who.size() - names.size(), report.language())));
    }
    return display::list(names, report.language());
}

FindingWords words_in(const Report& report, Same& same) {
    if (same.who.size() > 1) {
        same.finding.assistant = names_in(report, same.who);
        if (std::string* whom = find_arg(same.finding, "assistant"); whom != nullptr) {
            *whom = same.finding.assistant;
        }
        if (std::string* hours = find_arg(same.finding, "hours"); hours != nullptr) {
            *hours = display::hours(same.hours, report.language());
        }
    }
    return words_of(same.finding, report.start.legend, report.language(), report.gathered.names);
}

/// Knows findings that ask for the same: the advice is said once.
struct Advice {
    std::string remedy;
    std::vector<std::string> texts;
};

std::vector<Advice> advice_on(const Report& report, std::vector<Same> findings) {
    std::vector<Advice> all;
    for (Same& finding : findings) {
        FindingWords words = words_in(report, finding);
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
    std::vector<Same> findings = findings_at(report, level);
    const std::size_t number = findings.size();
    if (number == 0) {
        return;
    }
    report.heading(heading);
    std::size_t told = 0;
    for (const Advice& advice : advice_on(report, std::move(findings))) {
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
