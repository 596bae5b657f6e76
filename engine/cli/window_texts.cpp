#include "cli/window_texts.hpp"

#include "cli/words.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace bpa::cli {
namespace {

/// Knows what windows are told with.
struct Saying {
    const std::vector<line::Text>& day_names;
    Language language = Language::nb;
};

std::string days_text(const Saying& saying, const rulebook::Window& window) {
    constexpr std::array<Words, 7> names{{{.nb = "mandag", .en = "Monday"},
                                          {.nb = "tirsdag", .en = "Tuesday"},
                                          {.nb = "onsdag", .en = "Wednesday"},
                                          {.nb = "torsdag", .en = "Thursday"},
                                          {.nb = "fredag", .en = "Friday"},
                                          {.nb = "lørdag", .en = "Saturday"},
                                          {.nb = "søndag", .en = "Sunday"}}};
    constexpr unsigned every_weekday = (1U << names.size()) - 1U;
    if (window.weekdays == every_weekday) {
        return saying.language == Language::nb ? "hver dag" : "every day";
    }
    std::vector<std::string> days;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (((window.weekdays >> i) & 1U) != 0) {
            days.emplace_back(names.at(i).in(saying.language));
        }
    }
    for (std::size_t i = 0; i < saying.day_names.size(); ++i) {
        if (((window.named_days >> i) & 1U) != 0) {
            days.push_back(saying.day_names[i].in(saying.language));
        }
    }
    return fmt::format("{}", fmt::join(days, ", "));
}

/// What a window has besides days and hours.
std::string window_limits(const Saying& saying, const rulebook::Window& window) {
    constexpr Words later{.nb = " {} døgn senere", .en = " {} days later"};
    constexpr Words norm{.nb = " (ukenorm {})", .en = " (weekly norm {})"};
    constexpr Words end{.nb = ", til vakten er slutt, ikke etter {}",
                        .en = ", on to the end of the duty, not after {}"};
    const auto say = [&](const Words& words, const std::string& value) {
        return fmt::format(fmt::runtime(words.in(saying.language)), value);
    };
    std::string text;
    if (window.days_later > 0) {
        text += say(later, std::to_string(window.days_later));
    }
    if (window.extension) {
        text += say(end, window.extension->not_after.text());
    }
    std::string norms;
    for (const auto one : window.norms) {
        norms += (norms.empty() ? "" : ", ") + one.text();
    }
    return norms.empty() ? text : text + say(norm, norms);
}

std::string all(const Saying& saying, std::span<const rulebook::Window> windows) {
    std::string text;
    for (const auto& window : windows) {
        text += text.empty() ? "" : "; ";
        text += fmt::format("{} {}–{}{}",
                            days_text(saying, window),
                            window.from.text(),
                            window.to.text(),
                            window_limits(saying, window));
    }
    return text;
}

} // namespace

std::string text_of(const std::vector<rulebook::Window>& windows,
                    const rulebook::Rules& rules,
                    Language language) {
    return all({rules.day_names, language}, windows);
}

std::string
text_of(const rulebook::OvertimeStep& step, const rulebook::Rules& rules, Language language) {
    constexpr Words first{.nb = "de første {} av overtiden", .en = "the first {} of the overtime"};
    constexpr Words before{.nb = "inntil {} før en planlagt vakt begynner",
                           .en = "up to {} before a planned shift begins"};
    constexpr Words day_off{.nb = "på en dag turnusen har fri",
                            .en = "on a day the roster leaves free"};
    constexpr Words eve{.nb = "dagen før {}, etter den siste planlagte vakten",
                        .en = "the day before {}, after the last planned shift"};
    std::vector<std::string> parts;
    const auto say = [&](const Words& words, const std::string& value) {
        parts.push_back(fmt::format(fmt::runtime(words.in(language)), value));
    };
    if (!step.windows.empty()) {
        parts.push_back(text_of(step.windows, rules, language));
    }
    if (step.first_hours) {
        say(first, step.first_hours->text());
    }
    if (step.before_shift) {
        say(before, step.before_shift->text());
    }
    if (step.on_day_off) {
        parts.emplace_back(day_off.in(language));
    }
    if (!step.eve_of.empty()) {
        say(eve, text_of(step.eve_of, rules, language));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace bpa::cli
