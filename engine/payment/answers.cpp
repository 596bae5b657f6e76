#include "payment/answers.hpp"

#include "bank/reader.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace bpa::payment {
namespace {

std::vector<bank::SentPayment> sent_in(const std::vector<Record>& files) {
    std::vector<bank::SentPayment> sent;
    for (const auto& file : files) {
        for (const auto& item : file.items) {
            sent.push_back({.message = file.message,
                            .block = item.id.substr(0, item.id.rfind('-')),
                            .end_to_end = item.id});
        }
    }
    return sent;
}

} // namespace

std::optional<std::map<std::string, bank::BankAnswer>>
read_answers(const std::vector<std::filesystem::path>& statuses,
             const std::vector<Record>& files,
             source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    std::vector<bank::StatusFile> read;
    for (const auto& path : statuses) {
        amelding::FileBytes bytes{path};
        std::optional<bank::Refusal> refusal;
        auto file = bank::read_file(bytes, refusal);
        auto* status = file ? std::get_if<bank::StatusFile>(&*file) : nullptr;
        if (status == nullptr || bytes.has_failed()) {
            diagnostics.add(
                {.code = "payment/status-unreadable", .args = {{"path", path.string()}}});
            if (refusal && refusal->code.starts_with("bank/")) {
                diagnostics.add(
                    {.code = refusal->code, .args = {{"line", std::to_string(refusal->at.line)}}});
            }
            continue;
        }
        const bool is_ours = std::ranges::any_of(
            files, [&](const Record& one) { return one.message == status->original.text; });
        if (!is_ours) {
            diagnostics.add(
                {.code = "payment/status-of-other",
                 .args = {{"path", path.string()}, {"message", status->original.text}}});
            continue;
        }
        read.push_back(std::move(*status));
    }
    if (diagnostics.size() != problems) {
        return std::nullopt;
    }
    return bank::answers_to(sent_in(files), read);
}

} // namespace bpa::payment
