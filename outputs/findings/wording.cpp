#include "outputs/findings/wording.hpp"

#include "outputs/display/page.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace bpa::outputs {
namespace {

using line::Legend;
using source::Language;

std::string title_of_rule(const Legend& legend, const std::string& id, Language language) {
    const auto found = std::find_if(legend.rules.begin(),
                                    legend.rules.end(),
                                    [&id](const line::RuleName& rule) { return rule.id == id; });
    return found == legend.rules.end() ? id : found->title.in(language);
}

std::string name_of_pay_code(const Legend& legend, const std::string& code, Language language) {
    const auto found =
        std::find_if(legend.pay_codes.begin(),
                     legend.pay_codes.end(),
                     [&code](const line::PayCode& each) { return each.code == code; });
    return found == legend.pay_codes.end() ? code : found->name.in(language);
}

/// `238.00` as `238,00`: the message itself says kroner. What has no øre is no amount.
std::string amount(const std::string& plain, Language language) {
    if (plain.find('.') == std::string::npos) {
        return plain;
    }
    const auto parsed = parse_money(plain + " kr");
    const Money* found = std::get_if<Money>(&parsed);
    if (found == nullptr) {
        return plain;
    }
    const std::string text = display::money(*found, language);
    return text.substr(0, text.size() - std::string_view{" kr"}.size());
}

std::string day(const std::string& plain, Language language) {
    const auto parsed = parse_date(plain);
    const Date* found = std::get_if<Date>(&parsed);
    return found == nullptr ? plain : display::plain_date(*found, language);
}

/// `lø 24.10.2026 22:00`. The offset is left out: the place of the finding says which shift it is.
std::string moment(const std::string& plain, Language language) {
    const auto parsed = parse_local_time(plain);
    const LocalTime* found = std::get_if<LocalTime>(&parsed);
    return found == nullptr ? plain
                            : display::short_date(found->date, language) + ' ' +
                                  display::clock(found->clock.minutes());
}

/// The clock alone: `start` in front of it has told the day.
std::string clock_of(const std::string& plain) {
    const auto parsed = parse_local_time(plain);
    const LocalTime* found = std::get_if<LocalTime>(&parsed);
    return found == nullptr ? plain : display::clock(found->clock.minutes());
}

/// `I: 11, III: 2` as `11 i sone I og 2 i sone III`.
std::string days_by_zone(const std::string& plain, Language language) {
    constexpr std::string_view gap = ", ";
    constexpr std::string_view colon = ": ";
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < plain.size();) {
        const std::size_t end = std::min(plain.find(gap, from), plain.size());
        const std::string part = plain.substr(from, end - from);
        const std::size_t at = part.find(colon);
        if (at == std::string::npos) {
            return plain;
        }
        parts.push_back(display::say(language,
                                     {"{} i sone {}", "{} in zone {}"},
                                     part.substr(at + colon.size()),
                                     part.substr(0, at)));
        from = end + gap.size();
    }
    return display::list(parts, language);
}

std::string readable(const std::string& name,
                     const std::string& value,
                     const Legend& legend,
                     Language language) {
    if (name == "rule" || name == "key") {
        return title_of_rule(legend, value, language);
    }
    if (name == "pay_code") {
        return name_of_pay_code(legend, value, language);
    }
    constexpr std::array amounts = {"paid",
                                    "reference",
                                    "amount",
                                    "due",
                                    "already",
                                    "tax",
                                    "pay",
                                    "net",
                                    "used",
                                    "limit",
                                    "beyond",
                                    "base",

                                    "asked",
                                    "taken",
                                    "left",
                                    "need",
                                    "claim"};
    if (std::find(amounts.begin(), amounts.end(), name) != amounts.end()) {
        return amount(value, language);
    }
    if (name == "start" || name == "approved_at") {
        return moment(value, language);
    }
    if (name == "end") {
        return clock_of(value);
    }
    if (name == "days") {
        return days_by_zone(value, language);
    }
    if (name == "month") {
        return display::month(value, language);
    }
    return name == "date" ? day(value, language) : value;
}

/// A screen reader spells out the marks around names, and a sentence has a capital and a full stop.
/// A name that stands first keeps its small letter: it is an alias, written as in the folder.
std::string as_sentence(std::string text) {
    const bool is_word_first = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
    if (is_word_first) {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    std::erase(text, '`');
    return text.ends_with('.') ? text : text + '.';
}

} // namespace

void Names::add(const line::PersonView& person) {
    std::string name = person.given_name + " " + person.family_name;
    if (source::count_characters(name) <= display::page_width) {
        ++bearers_[name];
        by_alias_.insert_or_assign(person.alias, std::move(name));
    }
}

std::string Names::of(const std::string& alias) const {
    const auto found = by_alias_.find(alias);
    if (found == by_alias_.end()) {
        return alias;
    }
    return bearers_.at(found->second) == 1 ? found->second : found->second + " (" + alias + ")";
}

FindingWords words_of(const line::Finding& finding,
                      const Legend& legend,
                      Language language,
                      const Names& names) {
    source::Diagnostic message{
        .code = finding.code, .place = finding.place, .args = finding.args, .related = {}};
    for (auto& [name, value] : message.args) {
        value = readable(name, value, legend, language);
    }
    const std::string by_alias = source::text_of(message, language);
    const bool tells_whom = finding.assistant.empty() ||
                            by_alias.find('`' + finding.assistant + '`') != std::string::npos;
    for (auto& [name, value] : message.args) {
        if (name == "assistant" || name == "approver") {
            value = names.of(value);
        }
    }
    return {.text = (tells_whom ? "" : names.of(finding.assistant) + ": ") +
                    as_sentence(source::text_of(message, language)),
            .remedy = as_sentence(source::remedy_of(message, language))};
}

} // namespace bpa::outputs
