#include "cli/lists_words.hpp"

#include "outputs/display/values.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <fmt/format.h>

#include <variant>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using lists::CauseKind;
using lists::Verdict;

/// `{0}` is ours, `{1}` theirs.
Words words_of(CauseKind kind) {
    switch (kind) {
    case CauseKind::entry:
        return {.nb = "leverandøren har innmeldt {1}; her begynte arbeidsforholdet {0}",
                .en = "the provider has entry on {1}; here the employment began on {0}"};
    case CauseKind::exit:
        return {.nb = "leverandøren har utmeldt {1}; her er siste dag {0}",
                .en = "the provider has exit on {1}; here the last day is {0}"};
    case CauseKind::other_month:
        return {.nb = "leverandøren bruker tallet for {0}",
                .en = "the provider uses the figure of {0}"};
    case CauseKind::annual_pay:
        return {.nb = "leverandøren regner fra årslønn (månedens lønn ganger 12,16)",
                .en = "the provider reckons from annual pay (the month's pay times 12.16)"};
    case CauseKind::own_share:
        return {.nb = "leverandøren regner med egenandelen på {0}",
                .en = "the provider counts the employee's own share of {0} in"};
    case CauseKind::rounding:
        return {.nb = "høyst en krone: trolig avrunding", .en = "at most a krone: likely rounding"};
    case CauseKind::pay:
        return {.nb = "leverandøren har lønnen {1}; her er den {0}",
                .en = "the provider has the pay {1}; here it is {0}"};
    case CauseKind::not_paid:
        return {.nb = "ingen lønn med pensjon er utbetalt her i måneden",
                .en = "no pay with pension was paid here in the month"};
    case CauseKind::started:
        return {.nb = "begynte {0}: leverandøren har trolig ikke meldingen ennå",
                .en = "began on {0}: the provider has likely not been told yet"};
    case CauseKind::ended:
        return {.nb = "sluttet {0}", .en = "left on {0}"};
    case CauseKind::unknown:
        return {.nb = "nummeret finnes ikke i denne mappen",
                .en = "nobody in this folder has the number"};
    }
    BPA_CHECK(false);
}

/// A value of a cause as people read it: a day, a month, an amount, or that there is none.
std::string value_text(const std::string& value, Language language) {
    if (value.empty()) {
        constexpr Words none{.nb = "ingen", .en = "none"};
        return std::string{none.in(language)};
    }
    if (const auto day = parse_date(value); std::holds_alternative<Date>(day)) {
        return display::plain_date(std::get<Date>(day), language);
    }
    if (std::holds_alternative<Month>(parse_month(value))) {
        return display::month(value, language);
    }
    const auto money = parse_money(value + " kr");
    return std::holds_alternative<Money>(money) ? display::money(std::get<Money>(money), language)
                                                : value;
}

std::string head_of(const lists::Compared& person, Language language) {
    constexpr Words differs{.nb = "{}: avviker med {}; her {}, hos leverandøren {}",
                            .en = "{}: differs by {}; here {}, at the provider {}"};
    constexpr Words same{.nb = "{}: samme innskudd, {}, men noe annet avviker",
                         .en = "{}: the same contribution, {}, but something else differs"};
    constexpr Words ours{.nb = "{}: bare her, {}", .en = "{}: only here, {}"};
    constexpr Words theirs{.nb = "rad {}{}: bare hos leverandøren, {}",
                           .en = "row {}{}: only at the provider, {}"};
    const auto money = [&](Money amount) { return display::money(amount, language); };
    switch (person.verdict) {
    case Verdict::equal:
        return {};
    case Verdict::differs:
        if (person.difference() == Money{}) {
            return fmt::format(
                fmt::runtime(same.in(language)), person.assistant, money(person.ours));
        }
        return fmt::format(fmt::runtime(differs.in(language)),
                           person.assistant,
                           money(person.difference()),
                           money(person.ours),
                           money(person.theirs));
    case Verdict::only_ours:
        return fmt::format(fmt::runtime(ours.in(language)), person.assistant, money(person.ours));
    case Verdict::only_theirs:
        return fmt::format(fmt::runtime(theirs.in(language)),
                           person.row,
                           person.assistant.empty() ? "" : " (" + person.assistant + ")",
                           money(person.theirs));
    }
    BPA_CHECK(false);
}

std::string own_share_text(const lists::Compared& person, Language language) {
    if (person.own_ours == person.own_theirs) {
        return {};
    }
    constexpr Words own{.nb = "egenandelen er {} her og {} hos leverandøren",
                        .en = "the own share is {} here and {} at the provider"};
    return "  = " +
           fmt::format(fmt::runtime(own.in(language)),
                       display::money(person.own_ours.value_or(Money{}), language),
                       display::money(person.own_theirs.value_or(Money{}), language)) +
           "\n";
}

} // namespace

std::string comparison_text(const lists::Comparison& comparison, Language language) {
    constexpr Words title{.nb = "\nMot leverandørens liste:\n",
                          .en = "\nAgainst the provider's list:\n"};
    constexpr Words sums{.nb = "Like: {}, avvik: {}, bare her: {}, bare hos leverandøren: {}\n"
                               "Innskudd her {}, hos leverandøren {}, avvik {}\n",
                         .en = "Equal: {}, different: {}, only here: {}, only at the provider: {}\n"
                               "Contribution here {}, at the provider {}, difference {}\n"};
    constexpr Words other{.nb = "Listen ser ut til å være for {}.\n",
                          .en = "The list looks like that of {}.\n"};
    std::string text{title.in(language)};
    if (const auto month = comparison.other_month(); !month.empty()) {
        text += fmt::format(fmt::runtime(other.in(language)), display::month(month, language));
    }
    for (const auto& person : comparison.people) {
        if (person.verdict == Verdict::equal) {
            continue;
        }
        text += head_of(person, language) + "\n" + own_share_text(person, language);
        for (const auto& cause : person.causes) {
            text += "  = " +
                    fmt::format(fmt::runtime(words_of(cause.kind).in(language)),
                                value_text(cause.ours, language),
                                value_text(cause.theirs, language)) +
                    "\n";
        }
    }
    const auto money = [&](Money amount) { return display::money(amount, language); };
    return text + fmt::format(fmt::runtime(sums.in(language)),
                              comparison.count(Verdict::equal),
                              comparison.count(Verdict::differs),
                              comparison.count(Verdict::only_ours),
                              comparison.count(Verdict::only_theirs),
                              money(comparison.ours),
                              money(comparison.theirs),
                              money(comparison.theirs - comparison.ours));
}

} // namespace bpa::cli
