#include "report/feedback_import.hpp"

#include "facts/load/reading.hpp"
#include "yaml/locator.hpp"
#include "yaml/syntax.hpp"

#include <algorithm>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;

/// Whether two answers say the same, wherever they stand.
bool is_same(const Answer& a, const Answer& b) {
    return write_feedback({a}) == write_feedback({b});
}

/// Knows the messages of a month, and the new answer to each.
struct AnsweredMonth {
    Month month;
    MonthMessages messages;
    std::vector<const Answer*> added; ///< for each message; null without
    std::size_t unchanged = 0;

    /// Takes an answer to one of the messages; false when it is to none of them.
    bool take(const Answer& answer, source::Diagnostics& diagnostics) {
        for (std::size_t i = 0; i < messages.all.size(); ++i) {
            const SentMessage& message = messages.all[i];
            if (message.record.message != answer.message) {
                continue;
            }
            if (!message.answer) {
                added[i] = &answer;
            } else if (is_same(*message.answer, answer)) {
                ++unchanged;
            } else {
                diagnostics.add(facts::against(
                    message.answer->place,
                    facts::problem_at(answer.place,
                                      "feedback/answered-otherwise",
                                      {{"message", answer.message}, {"month", month.text()}})));
            }
            check_payment_dates(answer, month, diagnostics);
            return true;
        }
        return false;
    }

    [[nodiscard]] MonthAnswers result() const {
        MonthAnswers made{.month = month, .unchanged = unchanged};
        for (std::size_t i = 0; i < messages.all.size(); ++i) {
            const auto& before = messages.all[i].answer;
            if (before) {
                made.all.push_back(*before);
            } else if (added[i] != nullptr) {
                made.added.push_back(*added[i]);
                made.all.push_back(*added[i]);
            }
        }
        return made;
    }
};

/// Where the first comment from a place on begins; npos without one.
std::size_t find_comment(std::string_view text, std::size_t from) {
    constexpr std::string_view blank = "\n\r\t ";
    constexpr std::string_view before_value = "\n\r\t [{,";
    for (std::size_t at = from; at < text.size(); ++at) {
        const char before = at == 0 ? '\n' : text[at - 1];
        if (text[at] == '#' && blank.find(before) != std::string_view::npos) {
            return at;
        }
        const bool is_quote = text[at] == '"' || text[at] == '\'';
        if (is_quote && before_value.find(before) != std::string_view::npos) {
            at = yaml::end_of_quoted(text, at) - 1; // the file was read: every quote is closed
        }
    }
    return std::string_view::npos;
}

} // namespace

void check_comments(Month month, source::Inputs& inputs, source::Diagnostics& diagnostics) {
    const auto file = inputs.open(feedback_file(month), diagnostics, true);
    if (!file) {
        return;
    }
    const std::string_view text = inputs.files().at(*file).text;
    const auto at = find_comment(text, text.starts_with(feedback_head) ? feedback_head.size() : 0);
    if (at != std::string_view::npos) {
        diagnostics.add(
            {.code = "feedback/comments-lost", .place = yaml::Locator{*file, text}.at(at)});
    }
}

std::optional<std::vector<MonthAnswers>> plan_import(const std::vector<Answer>& answers,
                                                     const fs::path& employer,
                                                     std::optional<Month> month,
                                                     source::Inputs& inputs,
                                                     source::Diagnostics& diagnostics) {
    const auto problems = diagnostics.size();
    std::vector<AnsweredMonth> months;
    for (const Month each : reported_months(employer)) {
        if (month && *month != each) {
            continue;
        }
        if (auto messages = read_messages(employer, each, inputs, diagnostics)) {
            const auto count = messages->all.size();
            months.push_back({each, std::move(*messages), std::vector<const Answer*>(count)});
        }
    }
    if (diagnostics.size() != problems) {
        return std::nullopt;
    }
    for (const Answer& answer : answers) {
        const bool is_taken = std::any_of(months.begin(), months.end(), [&](auto& each) {
            return each.take(answer, diagnostics);
        });
        if (!is_taken) {
            diagnostics.add(facts::problem_at(
                answer.place,
                "feedback/no-such-message",
                {{"message", answer.message}, {"month", month ? month->text() : ""}}));
        }
    }
    if (diagnostics.size() != problems) {
        return std::nullopt;
    }
    std::vector<MonthAnswers> made;
    for (const AnsweredMonth& each : months) {
        made.push_back(each.result());
    }
    return made;
}

} // namespace bpa::report
