#include "cli/checked_file.hpp"

#include "amelding/bytes.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view bank_space = "urn:iso:std:iso:20022:";

/// The first bytes of a file, without what UTF-16 puts between them and without its mark.
std::string head_of(const fs::path& path) {
    constexpr std::size_t most = 64UL * 1024;
    amelding::FileBytes bytes{path};
    std::string head(most, '\0');
    std::size_t filled = 0;
    while (filled < most) {
        const auto count = bytes.read(std::span{head}.subspan(filled));
        if (count == 0) {
            break;
        }
        filled += count;
    }
    head.resize(filled);
    std::erase(head, '\0');
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (head.starts_with(mark)) {
            head.erase(0, mark.size());
        }
    }
    return head;
}

/// The word of the format in what is neither XML nor JSON; not first, it is told as a heading.
bool is_of_vouchers(std::string_view head) {
    const auto first = head.find_first_not_of(" \t\r\n");
    const bool is_other = first == std::string_view::npos ||
                          std::string_view{"<{["}.find(head[first]) != std::string_view::npos;
    return !is_other && head.find("GBAT10") != std::string_view::npos;
}

/// Where the thing that begins at `at` ends: a comment, an instruction, a document type.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
    const auto after = [text, at](std::string_view end) {
        const auto found = text.find(end, at);
        return found == std::string_view::npos ? text.size() : found + end.size();
    };
    const auto rest = text.substr(at);
    if (rest.starts_with("<!--")) {
        return after("-->");
    }
    if (rest.starts_with("<?")) {
        return after("?>");
    }
    const auto bracket = text.find('[', at);
    const auto end = text.find('>', at);
    return bracket < end ? after("]>") : after(">");
}

/// The first tag of XML, up to its end; empty when there is none.
std::string_view root_tag(std::string_view text) {
    auto at = text.find('<');
    while (at < text.size()) {
        const auto next = text.substr(at + 1, 1);
        if (next != "!" && next != "?") {
            return text.substr(at, end_of_markup(text, at) - at);
        }
        at = text.find('<', end_of_markup(text, at));
    }
    return {};
}

/// Two files with one id: the bank takes one of them.
void tell_twice(std::vector<CheckedFile>& files) {
    std::map<std::string, std::string> seen;
    for (auto& file : files) {
        if (file.message.empty()) {
            continue;
        }
        const auto [first, is_new] = seen.emplace(file.message, file.name);
        if (!is_new) {
            ++file.count;
            ++file.severity["file"];
            file.findings.push_back({.code = "bank/message-twice",
                                     .severity = "file",
                                     .at = {},
                                     .employment = {},
                                     .field = {},
                                     .item = {},
                                     .args = {{"file", first->second}}});
        }
    }
}

} // namespace

std::string_view name_of(FileKind kind) {
    switch (kind) {
    case FileKind::report:
        return "a-melding";
    case FileKind::payment:
        return "payment";
    case FileKind::status:
        return "status";
    case FileKind::voucher:
        return "voucher";
    }
    BPA_CHECK(false);
}

FileKind kind_of(const fs::path& file) {
    const auto head = head_of(file);
    if (is_of_vouchers(head)) {
        return FileKind::voucher;
    }
    const auto root = root_tag(head);
    const auto name = root.substr(0, root.find_first_of(" \t\r\n>/"));
    const bool is_bank = root.find(bank_space) != std::string_view::npos || name == "<Document" ||
                         name.ends_with(":Document");
    if (!is_bank) {
        return FileKind::report;
    }
    return root.find(":pain.002.") == std::string_view::npos ? FileKind::payment : FileKind::status;
}

source::MessageArgs plain_args(source::MessageArgs args) {
    for (auto& [name, value] : args) {
        if (name == "written") {
            value = source::hide_digits(value, source::private_digits);
        }
    }
    return args;
}

std::vector<CheckedFile> check_files(const std::vector<fs::path>& files,
                                     const CheckedAgainst& against) {
    std::vector<FileKind> kinds;
    std::vector<fs::path> reports;
    for (const auto& file : files) {
        kinds.push_back(kind_of(file));
        if (kinds.back() == FileKind::report) {
            reports.push_back(file);
        }
    }
    auto checked_reports = check_reports(reports, against);
    std::vector<CheckedFile> checked;
    auto next_report = checked_reports.begin();
    for (std::size_t i = 0; i < files.size(); ++i) {
        switch (kinds[i]) {
        case FileKind::report:
            checked.push_back(std::move(*next_report++));
            break;
        case FileKind::payment:
        case FileKind::status:
            checked.push_back(check_bank_file(files[i], against));
            break;
        case FileKind::voucher:
            checked.push_back(check_vouchers(files[i], against));
            break;
        }
    }
    tell_twice(checked);
    return checked;
}

} // namespace bpa::cli
