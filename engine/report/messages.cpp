#include "report/messages.hpp"

#include "run/chain.hpp"
#include "run/disk.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;

/// The record of a report; nothing when it is not there.
std::optional<Record> open_record(const fs::path& employer,
                                  const std::string& report,
                                  source::Inputs& inputs,
                                  source::Diagnostics& diagnostics) {
    const auto path = fmt::format("{}/{}/{}", reports_folder, report, record_name);
    if (!fs::exists(employer / path)) {
        return std::nullopt;
    }
    const auto file = inputs.open(path, diagnostics);
    auto record = file ? read_record(inputs.files(), *file, diagnostics) : std::nullopt;
    if (record && record->report != report) {
        diagnostics.add({.code = "report/moved",
                         .place = {*file, 0, 0},
                         .args = {{"here", report}, {"there", record->report}}});
        return std::nullopt;
    }
    return record;
}

bool is_received(const SentMessage& message) {
    return message.answer && message.answer->status != AnswerStatus::rejected;
}

void settle_status(MonthMessages& messages) {
    for (auto& message : messages.all) {
        message.status = !message.answer        ? MessageStatus::written
                         : is_received(message) ? MessageStatus::in_force
                                                : MessageStatus::rejected;
    }
    for (const auto& later : messages.all) {
        if (later.record.replaces.empty() || !is_received(later)) {
            continue;
        }
        for (auto& message : messages.all) {
            if (message.record.message == later.record.replaces) {
                message.status = MessageStatus::replaced;
            }
        }
    }
}

void take_answers(std::vector<Answer> answers,
                  MonthMessages& messages,
                  Month month,
                  source::Diagnostics& diagnostics) {
    for (auto& answer : answers) {
        const auto found =
            std::find_if(messages.all.begin(), messages.all.end(), [&](const auto& one) {
                return one.record.message == answer.message;
            });
        if (found == messages.all.end()) {
            diagnostics.add({.code = "report/unknown-message",
                             .place = answer.place,
                             .args = {{"message", answer.message}, {"month", month.text()}}});
        } else {
            found->answer = std::move(answer);
        }
    }
}

} // namespace

std::string_view name_of(MessageStatus status) {
    switch (status) {
    case MessageStatus::written:
        return "written";
    case MessageStatus::in_force:
        return "in_force";
    case MessageStatus::rejected:
        return "rejected";
    case MessageStatus::replaced:
        return "replaced";
    }
    BPA_CHECK(false);
}

std::vector<const SentMessage*> MonthMessages::in_force() const {
    std::vector<const SentMessage*> found;
    for (const auto& message : all) {
        if (message.status == MessageStatus::in_force) {
            found.push_back(&message);
        }
    }
    return found;
}

std::vector<const SentMessage*> MonthMessages::as_sent() const {
    std::vector<const SentMessage*> found;
    for (const auto& message : all) {
        const bool stands =
            message.status == MessageStatus::in_force || message.status == MessageStatus::written;
        const bool is_replaced = std::any_of(all.begin(), all.end(), [&](const auto& later) {
            return later.status == MessageStatus::written &&
                   later.record.replaces == message.record.message;
        });
        if (stands && !is_replaced) {
            found.push_back(&message);
        }
    }
    return found;
}

const SentMessage* MonthMessages::unanswered() const {
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& message) {
        return message.status == MessageStatus::written;
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<MonthMessages> read_messages(const fs::path& employer,
                                           Month month,
                                           source::Inputs& inputs,
                                           source::Diagnostics& diagnostics) {
    return read_messages(employer, month, {inputs, inputs}, diagnostics);
}

std::optional<MonthMessages> read_messages(const fs::path& employer,
                                           Month month,
                                           MessageInputs inputs,
                                           source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    MonthMessages messages;
    const auto folder = employer / reports_folder / month.text();
    const int next = inputs.before == 0 ? run::next_number(folder) : inputs.before;
    for (int number = 1; number < next; ++number) {
        const auto report = run::run_name(month, number);
        auto record = open_record(employer, report, inputs.records, diagnostics);
        if (record) {
            messages.all.push_back({.record = std::move(*record),
                                    .answer = std::nullopt,
                                    .folder = employer / reports_folder / report});
        } else if (diagnostics.size() == problems) {
            diagnostics.add({.code = "report/record-gap", .args = {{"report", report}}});
        }
    }
    take_answers(load_feedback(inputs.answers, month, diagnostics), messages, month, diagnostics);
    settle_status(messages);
    return diagnostics.size() == problems ? std::optional{std::move(messages)} : std::nullopt;
}

std::vector<Month> reported_months(const fs::path& employer) {
    std::vector<Month> months;
    std::error_code error;
    for (fs::directory_iterator entry{employer / reports_folder, error};
         !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        const auto month = parse_month(entry->path().filename().string());
        if (std::holds_alternative<Month>(month)) {
            months.push_back(std::get<Month>(month));
        }
    }
    std::sort(months.begin(), months.end());
    return months;
}

} // namespace bpa::report
