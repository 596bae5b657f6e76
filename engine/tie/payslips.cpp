#include "run/folder_files.hpp"
#include "tie/readers.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view slips_folder = "payslips/";
constexpr std::string_view slip_end = ".txt";
constexpr std::size_t most_bytes = 16UL * 1024 * 1024;

/// Knows a label of the part from gross to net, in both languages.
struct Label {
    Figure figure;
    std::string_view nb;
    std::string_view en;
    bool is_taken_off = false; ///< written below zero
};
constexpr std::array labels{
    Label{Figure::gross, "Bruttolønn", "Gross pay"},
    Label{Figure::reimbursed, "Utlegg som dekkes", "Outlays covered"},
    Label{Figure::withheld_tax, "Skattetrekk", "Tax withheld", true},
    Label{Figure::net, "Netto til utbetaling", "Net to be paid out"},
};

/// The amount that a text begins with: `−7 652,00 kr`, `33,728.00 kr`; nothing when it is none.
std::optional<Money> amount_at(std::string_view text) {
    constexpr std::string_view minus = "\u2212";
    const auto end = text.find("kr");
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string plain;
    for (text = text.substr(0, end); !text.empty();) {
        if (text.starts_with(minus)) {
            plain += '-';
            text.remove_prefix(minus.size());
            continue;
        }
        const char sign = text.front();
        if ((sign >= '0' && sign <= '9') || sign == '-') {
            plain += sign;
        } else if (sign == ',' || sign == '.') {
            plain += '.'; // the last one is the decimal mark; the others part thousands
        }
        text.remove_prefix(1);
    }
    for (auto point = plain.find('.'); point != plain.rfind('.'); point = plain.find('.')) {
        plain.erase(point, 1);
    }
    return amount_of(plain);
}

/// Lines that were broken to fit the page, put together.
std::vector<std::string> whole_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("  ") && !lines.empty()) {
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
    }
    return lines;
}

/// `Forskuddstrekk (6000): Beløp −7 652,00 kr`: the amount, when the line is of a deduction that
/// is a figure of its own.
void add_line(std::string_view line, const Codes& codes, Reading& reading) {
    constexpr std::array<std::string_view, 2> amounts{"Beløp ", "Amount "};
    const auto close = line.find("): ");
    const auto open = line.rfind(" (", close);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return;
    }
    const auto known = codes.find(std::string{line.substr(open + 2, close - open - 2)});
    if (known == codes.end() || known->second.role != "deduction") {
        return;
    }
    for (const auto word : amounts) {
        const auto at = line.find(word, close);
        if (at == std::string_view::npos) {
            continue;
        }
        if (const auto amount = amount_at(line.substr(at + word.size()))) {
            std::map<Figure, Cell> added;
            add_code(added, known->second, -*amount); // deductions are written below zero
            for (const auto figure : {Figure::attachments, Figure::union_dues}) {
                reading.figures[figure].amount += added[figure].amount;
            }
        }
        return;
    }
}

/// Whether the slip has what every slip has.
bool add_slip(std::string_view text, const Codes& codes, Reading& reading) {
    bool has_net = false;
    int headings = 0;
    bool is_parts = false;
    for (const auto& line : whole_lines(text)) {
        if (line == "Fra brutto til netto" || line == "From gross to net") {
            is_parts = ++headings == 1;
            continue;
        }
        const auto colon = line.find(": ");
        if (colon == std::string::npos) {
            is_parts = is_parts && line.empty(); // the next heading ends the part
            continue;
        }
        for (const auto& label : labels) {
            const auto name = line.substr(0, colon);
            const auto amount = amount_at(line.substr(colon + 2));
            if (is_parts && (name == label.nb || name == label.en) && amount) {
                reading.figures[label.figure].amount += label.is_taken_off ? -*amount : *amount;
                has_net = has_net || label.figure == Figure::net;
            }
        }
        if (!is_parts) {
            add_line(line, codes, reading);
        }
    }
    return has_net;
}

void note_unknown(const report::PublishedRun& run, Reading& reading) {
    std::set<std::string_view> known;
    for (const auto& file : run.manifest.wrote) {
        known.insert(file.path);
    }
    std::error_code none;
    std::set<std::string> unknown; // a folder lists its files in any order
    for (const auto& entry : fs::directory_iterator{run.folder / slips_folder, none}) {
        const auto path = std::string{slips_folder} + entry.path().filename().string();
        if (path.ends_with(slip_end) && !known.contains(path)) {
            unknown.insert(path_of(run, path));
        }
    }
    for (const auto& path : unknown) {
        reading.notes.push_back({"tie/unknown-file", path, {}});
    }
}

} // namespace

Reading read_payslips(const report::PublishedRun& run, const Codes& codes) {
    Reading reading;
    for (const auto& file : run.manifest.wrote) {
        if (!file.path.starts_with(slips_folder) || !file.path.ends_with(slip_end)) {
            continue;
        }
        if (!reading.is_there) {
            reading.is_there = true;
            for (const auto figure : {Figure::gross,
                                      Figure::reimbursed,
                                      Figure::withheld_tax,
                                      Figure::attachments,
                                      Figure::union_dues,
                                      Figure::net}) {
                reading.figures[figure] = {};
            }
        }
        const auto shown = path_of(run, file.path);
        note_if_changed(run.folder, shown, run.manifest.wrote, file.path, reading);
        std::string text;
        const bool is_read = run::read_pieces(run.folder / file.path, [&](std::string_view bytes) {
            text += text.size() < most_bytes ? bytes : std::string_view{};
        });
        if (!is_read || !add_slip(text, codes, reading)) {
            reading.notes.push_back({"tie/unreadable", shown, {}});
        }
    }
    note_unknown(run, reading);
    return reading;
}

} // namespace bpa::tie
