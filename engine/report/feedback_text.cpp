#include "report/feedback.hpp"
#include "run/yaml_text.hpp"

#include <fmt/format.h>

namespace bpa::report {
namespace {

using run::in_quotes;

std::string stated(std::string_view key, const std::string& text) {
    return text.empty() ? std::string{} : fmt::format(", {}: {}", key, in_quotes(text));
}

std::string error_text(const AnswerError& error) {
    return fmt::format("      - {{ code: {}, severity: {}{}{} }}\n",
                       in_quotes(error.code),
                       error.severity,
                       stated("text", error.text),
                       stated("assistant", error.assistant));
}

std::string due_text(const AnswerDue& due) {
    const auto paid = due.payment_date ? fmt::format(", payment_date: {}", due.payment_date->text())
                                       : std::string{};
    return fmt::format("      - {{ what: {}{}, amount: {} kr, due: {}{}{} }}\n",
                       name_of(due.use),
                       paid,
                       due.amount.text(),
                       due.due.text(),
                       stated("account", due.account),
                       stated("kid", due.kid));
}

std::string answer_text(const Answer& answer) {
    std::string text = fmt::format("  - message: {}\n    received: {}\n    status: {}\n",
                                   in_quotes(answer.message),
                                   answer.received.text(),
                                   name_of(answer.status));
    if (!answer.receipt.empty()) {
        text += fmt::format("    receipt: {}\n", in_quotes(answer.receipt));
    }
    if (!answer.errors.empty()) {
        text += "    errors:\n";
        for (const AnswerError& error : answer.errors) {
            text += error_text(error);
        }
    }
    if (!answer.due.empty()) {
        text += "    due:\n";
        for (const AnswerDue& due : answer.due) {
            text += due_text(due);
        }
    }
    return text;
}

} // namespace

std::string write_feedback(const std::vector<Answer>& answers) {
    std::string text{feedback_head};
    text += answers.empty() ? "feedback: []\n" : "feedback:\n";
    for (const Answer& answer : answers) {
        text += answer_text(answer);
    }
    return text;
}

} // namespace bpa::report
