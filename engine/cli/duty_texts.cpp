#include "cli/duty_texts.hpp"

#include "cli/words.hpp"

#include <fmt/format.h>

namespace bpa::cli {

using source::Language;

namespace {

/// What a duty pays that is converted: `0:20 lønnet for hver time`.
std::string paid_text(Language language, const rulebook::PaidPart& paid) {
    constexpr Words an_hour{.nb = "{} lønnet for hver time", .en = "{} paid for each hour"};
    constexpr Words of_hour{.nb = "{} av hver time lønnet", .en = "{} of each hour paid"};
    constexpr Words kroner{.nb = "{} kr i timen", .en = "{} kr an hour"};
    constexpr Words a_duty{.nb = "{} kr for vakten", .en = "{} kr for the duty"};
    if (const auto* minutes = std::get_if<Minutes>(&paid)) {
        return fmt::format(fmt::runtime(an_hour.in(language)), minutes->text());
    }
    if (const auto* share = std::get_if<Percent>(&paid)) {
        return fmt::format(fmt::runtime(of_hour.in(language)), share->fraction().text());
    }
    if (const auto* rate = std::get_if<HourlyRate>(&paid)) {
        return fmt::format(fmt::runtime(kroner.in(language)), rate->text());
    }
    return fmt::format(fmt::runtime(a_duty.in(language)), std::get<Money>(paid).text());
}

} // namespace

std::string text_of(const rulebook::ConversionTerms& terms, Language language) {
    constexpr Words calls{.nb = "; utrykning: {} for hver påbegynte {}",
                          .en = "; call: {} for each {} begun"};
    constexpr Words summed{.nb = "; utrykninger: summen avrundet til {}, opp fra {}",
                           .en = "; calls: their sum rounded to {}, up from {}"};
    constexpr Words least{.nb = "; minst {} for hver utrykning", .en = "; at least {} for a call"};
    constexpr Words all{.nb = "; alt er aktivt fra {} aktiv tid",
                        .en = "; all is active from {} active time"};
    constexpr Words working{.nb = "; {} teller som arbeidstid",
                            .en = "; {} counts as working time"};
    std::string text = paid_text(language, terms.paid_per_hour);
    const auto add = [&](const Words& words, const auto&... values) {
        text += fmt::format(fmt::runtime(words.in(language)), values...);
    };
    if (terms.call_block && terms.call_up_from) {
        add(summed, terms.call_block->text(), terms.call_up_from->text());
    } else if (terms.call_block) {
        add(calls, terms.call_block->text(), terms.call_block->text());
    }
    if (terms.least_per_call) {
        add(least, terms.least_per_call->text());
    }
    if (terms.all_active) {
        add(all, terms.all_active->text());
    }
    if (terms.working_time) {
        add(working, terms.working_time->exact().text());
    }
    return text;
}

} // namespace bpa::cli
