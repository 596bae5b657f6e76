#include "cli/feedback_print.hpp"

#include "cli/json.hpp"
#include "outputs/display/values.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using report::Answer;
using report::AnswerDue;
using report::AnswerStatus;
using report::DueUse;

template <class... Values>
std::string fill(Language language, const Words& pattern, const Values&... values) {
    return fmt::format(fmt::runtime(pattern.in(language)), values...);
}

std::string_view word_of(AnswerStatus status, Language language) {
    constexpr Words accepted{.nb = "mottatt", .en = "received"};
    constexpr Words with_errors{.nb = "mottatt med feil", .en = "received with errors"};
    constexpr Words rejected{.nb = "avvist", .en = "rejected"};
    switch (status) {
    case AnswerStatus::accepted:
        return accepted.in(language);
    case AnswerStatus::accepted_with_errors:
        return with_errors.in(language);
    case AnswerStatus::rejected:
        return rejected.in(language);
    }
    BPA_CHECK(false);
}

std::string_view word_of(DueUse use, Language language) {
    constexpr Words contribution{.nb = "arbeidsgiveravgift", .en = "employer's contribution"};
    constexpr Words tax{.nb = "forskuddstrekk", .en = "tax withheld"};
    constexpr Words attachment{.nb = "utleggstrekk", .en = "attachments"};
    switch (use) {
    case DueUse::contribution:
        return contribution.in(language);
    case DueUse::withheld_tax:
        return tax.in(language);
    case DueUse::attachment:
        return attachment.in(language);
    }
    BPA_CHECK(false);
}

std::string due_text(const AnswerDue& due, Language language) {
    std::string text = fmt::format("    {}", word_of(due.use, language));
    if (due.payment_date) {
        text += fill(language,
                     {" av lønn {}", " of wages on {}"},
                     display::plain_date(*due.payment_date, language));
    }
    text += fill(language,
                 {": {} innen {}", ": {} by {}"},
                 display::money(due.amount, language),
                 display::plain_date(due.due, language));
    if (!due.account.empty()) {
        text += fill(language, {", konto {}", ", account {}"}, due.account);
    }
    return text + (due.kid.empty() ? "\n" : fmt::format(", KID {}\n", due.kid));
}

std::string answer_text(const Answer& answer, Language language) {
    std::string text = fmt::format("  {}: {} {}\n",
                                   answer.message,
                                   word_of(answer.status, language),
                                   display::plain_date(answer.received, language));
    for (const auto& error : answer.errors) {
        text += fmt::format("    {}: {}{}\n",
                            error.code,
                            error.assistant.empty() ? "" : error.assistant + ": ",
                            error.text.empty() ? error.severity : error.text);
    }
    for (const auto& due : answer.due) {
        text += due_text(due, language);
    }
    return text;
}

std::string path_of(const ShownFeedback& shown, Month month) {
    return (shown.folder / report::feedback_file(month)).string();
}

ordered_json due_json(const AnswerDue& due) {
    ordered_json one{{"what", name_of(due.use)},
                     {"amount", due.amount.text()},
                     {"due", due.due.text()},
                     {"account", due.account},
                     {"kid", due.kid}};
    if (due.payment_date) {
        one["payment_date"] = due.payment_date->text();
    }
    return one;
}

ordered_json answer_json(const Answer& answer) {
    ordered_json errors = ordered_json::array();
    for (const auto& error : answer.errors) {
        errors.push_back({{"code", error.code},
                          {"severity", error.severity},
                          {"text", error.text},
                          {"assistant", error.assistant}});
    }
    ordered_json dues = ordered_json::array();
    for (const auto& due : answer.due) {
        dues.push_back(due_json(due));
    }
    return {{"message", answer.message},
            {"received", answer.received.text()},
            {"status", name_of(answer.status)},
            {"receipt", answer.receipt},
            {"errors", std::move(errors)},
            {"due", std::move(dues)}};
}

std::size_t unchanged_of(const ShownFeedback& shown) {
    std::size_t count = 0;
    for (const auto& month : shown.months) {
        count += month.unchanged;
    }
    return count;
}

std::string months_text(const ShownFeedback& shown) {
    constexpr Words written{.nb = "{}, skrevet i {}:\n", .en = "{}, written to {}:\n"};
    constexpr Words wanted{.nb = "{}, til {}:\n", .en = "{}, for {}:\n"};
    std::string text;
    for (const auto& month : shown.months) {
        if (month.added.empty()) {
            continue;
        }
        text += fill(shown.language,
                     shown.is_written ? written : wanted,
                     month.month.text(),
                     path_of(shown, month.month));
        for (const Answer& answer : month.added) {
            text += answer_text(answer, shown.language);
        }
    }
    return text;
}

} // namespace

std::string feedback_text(const ShownFeedback& shown) {
    const Language language = shown.language;
    std::string text = months_text(shown);
    const bool is_nothing_new = text.empty();
    if (const auto count = unchanged_of(shown); count != 0) {
        text += fill(language,
                     {"Står der fra før, uendret: {}.\n", "There already, unchanged: {}.\n"},
                     count);
    }
    if (is_nothing_new) {
        text += fill(language, {"Ingen nye svar.\n", "No new answers.\n"});
    } else if (!shown.is_written) {
        text += fill(language,
                     {"Ingenting er skrevet. Er dette riktig, kjør en gang til med --yes.\n",
                      "Nothing was written. If this is right, run again with --yes.\n"});
    }
    return text;
}

std::string feedback_json(const ShownFeedback& shown) {
    ordered_json months = ordered_json::array();
    for (const auto& month : shown.months) {
        if (month.added.empty()) {
            continue;
        }
        ordered_json answers = ordered_json::array();
        for (const Answer& answer : month.added) {
            answers.push_back(answer_json(answer));
        }
        months.push_back({{"month", month.month.text()},
                          {"file", path_of(shown, month.month)},
                          {"answers", std::move(answers)}});
    }
    return json_text({{"written", shown.is_written},
                      {"unchanged", unchanged_of(shown)},
                      {"months", std::move(months)}});
}

} // namespace bpa::cli
