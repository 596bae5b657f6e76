#include "outputs/findings/wording.hpp"

#include "outputs/display/page.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/time_off.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

namespace bpa::outputs {
namespace {

using line::Legend;
using source::Language;

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

/// A day or a moment as people write it; anything else as it is. The offset of a moment is left
/// out: the place of the finding says which shift it is.
std::string time(const std::string& plain, Language language) {
    const auto day = parse_date(plain);
    if (const Date* found = std::get_if<Date>(&day)) {
        return display::plain_date(*found, language);
    }
    const auto moment = parse_local_time(plain);
    const LocalTime* found = std::get_if<LocalTime>(&moment);
    return found == nullptr ? plain : display::moment(*found, language);
}

/// The parts of a text between separators.
std::vector<std::string> parts_of(const std::string& plain, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < plain.size();) {
        const std::size_t end = std::min(plain.find(separator, from), plain.size());
        parts.push_back(plain.substr(from, end - from));
        from = end + separator.size();
    }
    return parts;
}

/// `2026-05-14/2026-05-17, 2026-05-25` as `14. mai 2026 til 17. mai 2026 og 25. mai 2026`.
std::string occasions(const std::string& plain, Language language) {
    std::vector<std::string> told;
    for (const std::string& occasion : parts_of(plain, ", ")) {
        std::string text;
        for (const std::string& part : parts_of(occasion, "/")) {
            text +=
                text.empty() ? std::string_view{} : display::Phrase{" til ", " to "}.in(language);
            text += time(part, language);
        }
        told.push_back(std::move(text));
    }
    return display::list(told, language);
}

/// The clock alone: `start` in front of it has told the day.
std::string clock_of(const std::string& plain) {
    const auto parsed = parse_local_time(plain);
    const LocalTime* found = std::get_if<LocalTime>(&parsed);
    return found == nullptr ? plain : display::clock(found->clock.minutes());
}

/// `I: 11, III: 2` as `11 i sone I og 2 i sone III`.
std::string days_by_zone(const std::string& plain, Language language) {
    constexpr std::string_view colon = ": ";
    std::vector<std::string> parts;
    for (const std::string& part : parts_of(plain, ", ")) {
        const std::size_t at = part.find(colon);
        if (at == std::string::npos) {
            return plain;
        }
        parts.push_back(display::say(language,
                                     {"{} i sone {}", "{} in zone {}"},
                                     part.substr(at + colon.size()),
                                     part.substr(0, at)));
    }
    return display::list(parts, language);
}

std::string readable(const std::string& name,
                     const std::string& value,
                     const Legend& legend,
                     Language language) {
    if (name == "rule" || name == "key") {
        return display::title_of_rule(legend, value, language);
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
    if (name == "end") {
        return clock_of(value);
    }
    if (name == "days") {
        return days_by_zone(value, language);
    }
    if (name == "month") {
        return display::month(value, language);
    }
    return name == "occasions" ? occasions(value, language) : time(value, language);
}

/// A screen reader spells out the marks around names, and a sentence has a capital and a full stop.
/// A name that stands first keeps its small letter: it is an alias, written as in the folder.
std::string as_sentence(std::string text) {
    text = display::capitalized(std::move(text));
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
