#include "cli/guarantee_texts.hpp"

#include "cli/words.hpp"

#include <fmt/format.h>

namespace bpa::cli {

using source::Language;

namespace {

template <class... Values>
std::string say(const Words& words, Language language, const Values&... values) {
    return fmt::format(fmt::runtime(words.in(language)), values...);
}

} // namespace

std::string text_of(const Minutes& least, Language language) {
    return say({.nb = "minst {}", .en = "at least {}"}, language, least.text());
}

std::string text_of(const rulebook::CancelledTerms& terms, Language language) {
    return say({.nb = "{} når den avlyses mindre enn {} før",
                .en = "{} when called off less than {} before"},
               language,
               terms.share.text(),
               terms.notice_under.text());
}

std::string text_of(const rulebook::MealTerms& terms, Language language) {
    return say({.nb = "{} kr etter {} overtid", .en = "{} kr after {} of overtime"},
               language,
               terms.amount.text(),
               terms.after.text());
}

std::string text_of(const std::variant<Money, Percent>& amount, Language language) {
    if (const auto* share = std::get_if<Percent>(&amount)) {
        return say(
            {.nb = "{} av timelønnen", .en = "{} of the hourly wage"}, language, share->text());
    }
    return say({.nb = "{} kr for dagen", .en = "{} kr for the day"},
               language,
               std::get<Money>(amount).text());
}

std::string when_of(const rulebook::Guarantee& rule, Language language) {
    if (!rule.joins_gaps_under) {
        return {};
    }
    return say({.nb = "opphold under {} lønnes", .en = "gaps under {} are paid"},
               language,
               rule.joins_gaps_under->text());
}

std::string when_of(const rulebook::DayAmount& rule, Language language) {
    if (rule.on == rulebook::DayAmountOn::moved) {
        return say({.nb = "vakter som er flyttet", .en = "shifts that were moved"}, language);
    }
    return say({.nb = "opphold på {} eller mer", .en = "a gap of {} or more"},
               language,
               rule.gap_at_least.value().text());
}

} // namespace bpa::cli
