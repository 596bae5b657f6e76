#include "outputs/findings/findings.hpp"

#include "outputs/csv/csv.hpp"
#include "outputs/display/page.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "outputs/display/words.hpp"
#include "outputs/findings/wording.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>

namespace bpa::outputs {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::Finding;
using line::FindingLevel;
using source::Language;

Phrase level_heading(FindingLevel level) {
    switch (level) {
    case FindingLevel::stop:
        return {"Må avklares før lønnen kan kjøres", "Must be settled first"};
    case FindingLevel::review:
        return {"Bør ses på", "Should be looked at"};
    case FindingLevel::note:
        return {"Til orientering", "For information"};
    }
    BPA_CHECK(false);
}

/// Knows what the text is made from.
struct Desk {
    const line::RunStart& start;
    const Names& names;
};

void write_finding(Page& page, const Desk& desk, const Finding& finding) {
    const Language language = desk.start.language;
    const auto entry = [&](const Phrase& label, const std::string& value) {
        if (!value.empty()) {
            page.entry(label.in(language), value, 2);
        }
    };
    const FindingWords words = words_of(finding, desk.start.legend, language, desk.names);
    page.line(words.text);
    entry({"Gjør dette", "Do this"}, words.remedy);
    entry({"Sted", "Place"}, desk.start.files.text(finding.place));
    if (finding.citation) {
        entry({"Grunnlag", "Basis"},
              display::basis(desk.start.legend, *finding.citation, language));
    }
    entry({"Kode", "Code"}, finding.code);
}

std::string args_text(const source::MessageArgs& args) {
    std::string text;
    for (const auto& [name, value] : args) {
        text += text.empty() ? "" : ";";
        text += name;
        text += '=';
        text += value;
    }
    return text;
}

} // namespace

std::string
findings_text(const line::RunResult& result, const line::RunStart& start, const Names& names) {
    const Language language = start.language;
    Page page;
    if (result.header.draft) {
        page.line(Phrase{"UTKAST", "DRAFT"}.in(language));
    }
    page.heading(say(
        language, {"Merknader til lønnskjøring {}", "Findings of pay run {}"}, result.header.run));
    if (result.findings.empty()) {
        page.line(Phrase{"Ingen merknader.", "No findings."}.in(language));
    }
    constexpr std::array levels = {FindingLevel::stop, FindingLevel::review, FindingLevel::note};
    for (const FindingLevel level : levels) {
        const auto is_here = [level](const Finding& finding) { return finding.level == level; };
        const auto number = std::count_if(result.findings.begin(), result.findings.end(), is_here);
        if (number == 0) {
            continue;
        }
        page.heading(
            say(language, {"{}: {}", "{}: {}"}, level_heading(level).in(language), number));
        for (const Finding& finding : result.findings) {
            if (is_here(finding)) {
                write_finding(page, {start, names}, finding);
                page.blank();
            }
        }
    }
    return page.finished();
}

std::string findings_csv(const line::RunResult& result,
                         const line::Legend& legend,
                         const source::SourceFiles& files) {
    CsvTable table{"level", "code", "assistant", "place", "source", "at", "args", "draft"};
    for (const Finding& finding : result.findings) {
        table.field(name_of(finding.level));
        table.field(finding.code);
        table.field(finding.assistant);
        table.field(files.text(finding.place));
        table.field(finding.citation ? legend.at(legend.at(*finding.citation).source).id : "");
        table.field(finding.citation ? legend.at(*finding.citation).at : "");
        table.field(args_text(finding.args));
        table.field(result.header.draft ? "UTKAST" : "");
        table.end_row();
    }
    return table.take();
}

void FindingsWriter::begin(const line::RunStart& start, line::Sink& sink) {
    start_.emplace(start);
    sink_ = &sink;
    names_ = {};
}

void FindingsWriter::add(const line::AssistantResult& who) {
    names_.add(who.person);
}

void FindingsWriter::finish(const line::RunResult& run) {
    sink_->put("findings.txt", findings_text(run, *start_, names_));
    sink_->put("findings.csv", findings_csv(run, start_->legend, start_->files));
}

} // namespace bpa::outputs
