#include "amelding/bytes.hpp"
#include "bank/reader.hpp"
#include "cli/checked_file.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <atomic>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

void take(CheckedFile& checked, const bank::Findings& findings) {
    checked.count = findings.count();
    for (const auto& finding : findings.all()) {
        checked.findings.push_back({.code = finding.code,
                                    .severity = std::string{name_of(finding.severity)},
                                    .at = {finding.at.line, finding.at.column},
                                    .employment = {},
                                    .field = {},
                                    .item = finding.payment,
                                    .args = plain_args(finding.args)});
    }
    for (const auto severity :
         {bank::Severity::file, bank::Severity::payment, bank::Severity::look}) {
        checked.severity[std::string{name_of(severity)}] = findings.count(severity);
    }
    std::ranges::stable_sort(checked.findings, {}, [](const CheckedFinding& finding) {
        return std::tuple{finding.at.line == 0, finding.at.line, finding.at.column};
    });
}

void hold_against_schema(CheckedFile& checked,
                         const fs::path& path,
                         const amelding::SchemaFolder& schemas,
                         bank::Findings& findings) {
    using enum bank::Edition;
    std::string_view space;
    for (const auto edition : {payment_03, payment_09, status_03, status_10}) {
        space = name_of(edition) == checked.edition ? namespace_of(edition) : space;
    }
    checked.schema = schemas.file_of(space);
    if (checked.schema.empty()) {
        return;
    }
    amelding::FileBytes bytes{path};
    const std::atomic<bool> is_stopped = false;
    const auto add = [&findings](std::uint64_t line, std::string message) {
        findings.add({.code = "bank/schema",
                      .severity = bank::Severity::file,
                      .at = {.line = line, .column = 0},
                      .payment = {},
                      .args = {{"message", std::move(message)}}});
    };
    checked.schema_breaks = schemas.validate(space, bytes, add, is_stopped);
}

} // namespace

CheckedFile check_bank_file(const fs::path& path, const CheckedAgainst& against) {
    CheckedFile checked{
        .name = source::visible(path.string()), .kind = kind_of(path), .edition = {}};
    amelding::FileBytes bytes{path};
    std::optional<bank::Refusal> refusal;
    const auto file = bank::read_file(bytes, refusal);
    if (!file) {
        auto args = refusal->args;
        args.emplace_back("line", std::to_string(refusal->at.line));
        checked.refusal = Unread{.code = refusal->code,
                                 .at = {refusal->at.line, refusal->at.column},
                                 .args = std::move(args)};
        return checked;
    }
    bank::Findings findings;
    bank::Edition edition{};
    if (const auto* payment = std::get_if<bank::PaymentFile>(&*file)) {
        checked.kind = FileKind::payment;
        checked.message = payment->id.text;
        edition = payment->edition;
        check(*payment, *against.payments, findings);
    } else {
        const auto& status = std::get<bank::StatusFile>(*file);
        checked.kind = FileKind::status;
        edition = status.edition;
        check(status, against.answered, findings);
    }
    checked.edition = name_of(edition);
    if (against.bank_schemas != nullptr) {
        hold_against_schema(checked, path, *against.bank_schemas, findings);
    }
    take(checked, findings);
    return checked;
}

} // namespace bpa::cli
