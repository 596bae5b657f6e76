#include "source/catalogue/areas.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>

namespace bpa::source {
namespace {

std::vector<Message> merge_areas() {
    std::vector<Message> all;
    for (const std::span<const Message> area : {amelding_messages(),
                                                amelding_file_messages(),
                                                amelding_own_messages(),
                                                amelding_value_messages(),
                                                bank_check_messages(),
                                                bank_status_messages(),
                                                file_messages(),
                                                yaml_messages(),
                                                value_messages(),
                                                employer_messages(),
                                                employer_value_messages(),
                                                employer_payment_messages(),
                                                employer_reporting_messages(),
                                                feedback_messages(),
                                                hours_messages(),
                                                import_messages(),
                                                lists_messages(),
                                                rules_messages(),
                                                rule_value_messages(),
                                                overtime_messages(),
                                                pay_rule_messages(),
                                                supplement_rule_messages(),
                                                reporting_rule_messages(),
                                                run_messages(),
                                                calc_messages(),
                                                finding_messages(),
                                                finding_holiday_messages(),
                                                finding_payment_messages(),
                                                finding_tax_messages(),
                                                finding_time_messages(),
                                                report_messages(),
                                                ledger_messages(),
                                                payment_file_messages(),
                                                voucher_messages(),
                                                tie_messages(),
                                                withhold_messages()}) {
        all.insert(all.end(), area.begin(), area.end());
    }
    const auto by_code = [](const Message& a, const Message& b) { return a.code < b.code; };
    std::sort(all.begin(), all.end(), by_code);
    const auto is_same_code = [](const Message& a, const Message& b) { return a.code == b.code; };
    BPA_CHECK(std::adjacent_find(all.begin(), all.end(), is_same_code) == all.end());
    return all;
}

const std::string* value_of(std::string_view name, const MessageArgs& args) {
    const auto found = std::find_if(
        args.begin(), args.end(), [name](const auto& arg) { return arg.first == name; });
    return found == args.end() ? nullptr : &found->second;
}

/// Knows a pattern filled in, and whether each of its placeholders had a value that is not empty.
struct Filled {
    std::string text;
    bool is_whole = true;
};

Filled fill_part(std::string_view pattern, const MessageArgs& args, bool is_optional) {
    Filled filled;
    while (true) {
        const std::size_t open = pattern.find('{');
        filled.text += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            return filled;
        }
        const std::size_t close = pattern.find('}', open);
        BPA_CHECK(close != std::string_view::npos);
        const std::string* value = value_of(pattern.substr(open + 1, close - open - 1), args);
        BPA_CHECK(value != nullptr || is_optional);
        if (value == nullptr || value->empty()) {
            filled.is_whole = false;
        } else {
            filled.text += *value;
        }
        pattern.remove_prefix(close + 1);
    }
}

std::string in_language(std::string_view name, const std::string& value, Language lang) {
    constexpr std::array<std::string_view, 5> translated = {
        "expected", "found", "form", "reason", "advice"};
    if (std::find(translated.begin(), translated.end(), name) == translated.end()) {
        return value;
    }
    for (const Word& word : words()) {
        if (word.key == value) {
            return std::string{lang == Language::nb ? word.nb : word.en};
        }
    }
    return value;
}

MessageArgs shown_args(const MessageArgs& args, Language lang) {
    constexpr std::size_t longest_value = 240;
    MessageArgs shown;
    for (const auto& [name, value] : args) {
        const std::string text = in_language(name, value, lang);
        // Somebody may have written a national id where another value belongs.
        shown.emplace_back(name,
                           shorten(hide_digits(visible(text), private_digits), longest_value));
    }
    return shown;
}

} // namespace

const std::vector<Message>& catalogue() {
    static const std::vector<Message> all = merge_areas();
    return all;
}

const Message& message_of(std::string_view code) {
    const std::vector<Message>& all = catalogue();
    const auto found = std::lower_bound(
        all.begin(), all.end(), code, [](const Message& message, std::string_view wanted) {
            return message.code < wanted;
        });
    BPA_CHECK(found != all.end() && found->code == code);
    return *found;
}

std::string fill(std::string_view pattern, const MessageArgs& args) {
    std::string text;
    while (true) {
        const std::size_t open = pattern.find("[[");
        text += fill_part(pattern.substr(0, open), args, false).text;
        if (open == std::string_view::npos) {
            return text;
        }
        const std::size_t close = pattern.find("]]", open);
        BPA_CHECK(close != std::string_view::npos);
        const Filled part = fill_part(pattern.substr(open + 2, close - open - 2), args, true);
        text += part.is_whole ? part.text : std::string{};
        pattern.remove_prefix(close + 2);
    }
}

std::string text_of(const Diagnostic& diagnostic, Language lang) {
    const Message& message = message_of(diagnostic.code);
    return fill(lang == Language::nb ? message.text_nb : message.text_en,
                shown_args(diagnostic.args, lang));
}

std::string remedy_of(const Diagnostic& diagnostic, Language lang) {
    const Message& message = message_of(diagnostic.code);
    return fill(lang == Language::nb ? message.remedy_nb : message.remedy_en,
                shown_args(diagnostic.args, lang));
}

} // namespace bpa::source
