#include "amelding/bytes.hpp"
#include "cli/checked_file.hpp"
#include "source/characters.hpp"
#include "voucher/voucher.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

/// The whole file, or one byte more than is read of it.
std::string text_of(const fs::path& path) {
    constexpr std::size_t block = 1024UL * 1024;
    amelding::FileBytes bytes{path};
    std::string text;
    for (std::size_t count = 1; count != 0 && text.size() <= voucher::most_bytes;) {
        const auto before = text.size();
        text.resize(before + block);
        count = bytes.read(std::span{text}.subspan(before));
        text.resize(before + count);
    }
    return text;
}

} // namespace

CheckedFile check_vouchers(const fs::path& path, const CheckedAgainst& against) {
    CheckedFile checked{.name = source::visible(path.string()),
                        .kind = FileKind::voucher,
                        .notation = "csv",
                        .edition = "GBAT10"};
    auto reading = voucher::read(text_of(path));
    if (reading.refusal) {
        const auto& why = *reading.refusal;
        checked.refusal = Unread{.code = why.code, .at = {why.line, 0}, .args = why.args};
    } else {
        check(reading.vouchers, against.accounts, reading.findings);
        checked.encoding = name_of(reading.vouchers.encoding);
    }
    checked.count = reading.findings.count();
    for (const auto& finding : reading.findings.all()) {
        checked.findings.push_back({.code = finding.code,
                                    .severity = std::string{name_of(finding.severity)},
                                    .at = {finding.line, 0},
                                    .employment = {},
                                    .field = {},
                                    .item = finding.voucher,
                                    .args = plain_args(finding.args)});
    }
    using enum voucher::Severity;
    for (const auto severity : {file, voucher::Severity::voucher, look}) {
        checked.severity[std::string{name_of(severity)}] = reading.findings.count(severity);
    }
    std::ranges::stable_sort(checked.findings, {}, [](const CheckedFinding& finding) {
        return std::tuple{finding.at.line == 0, finding.at.line};
    });
    return checked;
}

} // namespace bpa::cli
