#include "cli/rules_kinds.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "rulebook/load/law_rules.hpp"
#include "rulebook/load/rule_kinds.hpp"
#include "rulebook/load/schemas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace bpa::cli {
namespace {

/// What a kind is for, in a line. How it is written stands in `docs/reference/rule-kinds.md`.
struct KindWords {
    std::string_view name;
    Words what;
};
constexpr std::array kind_words{
    KindWords{"annual_hours",
              {.nb = "timene en årslønn deles på, etter ukentlig timetall og formål",
               .en = "the hours a year's pay is divided by, by weekly norm and purpose"}},
    KindWords{"weekly_norm",
              {.nb = "ukentlig timetall ut fra turnusen, også regnet ut time for time",
               .en = "the weekly norm from facts of the roster, also computed hour by hour"}},
    KindWords{"seniority",
              {.nb = "hva som teller som ansiennitet, og når et trinn får virkning",
               .en = "what counts as seniority, and when a step takes effect"}},
    KindWords{"hourly_wage",
              {.nb = "grunnlønn: stige etter ansiennitet, eller egen lønn",
               .en = "base pay: a ladder by seniority, or a wage of one's own"}},
    KindWords{"wage_addition",
              {.nb = "kroner per time i tillegg etter kompetanse, alder eller ansiennitet",
               .en = "kroner per hour in addition by competence, age or seniority"}},
    KindWords{"roster_supplement",
              {.nb = "fast tillegg hver måned som følger av turnusen",
               .en = "a fixed monthly supplement that follows from the roster"}},
    KindWords{"general_increase",
              {.nb = "generelt tillegg i et oppgjør; foreløpig bare opplysning",
               .en = "the general increase of a settlement; data only for now"}},
    KindWords{"back_pay",
              {.nb = "virkning tilbake i tid i et oppgjør; foreløpig bare opplysning",
               .en = "the retroactive effect of a settlement; data only for now"}},
    KindWords{"time_supplement",
              {.nb = "tillegg for tid innenfor vinduer på døgnet og dager",
               .en = "a supplement for time inside windows of clock and days"}},
    KindWords{"stacking",
              {.nb = "hvordan tillegg for samme tid møtes",
               .en = "how supplements for the same time meet"}},
    KindWords{"sunday_supplement",
              {.nb = "hva vilkårene gir for arbeid på søndag",
               .en = "what the terms give for work on Sundays"}},
    KindWords{"conversion",
              {.nb = "tjeneste som lønnes som en del av en annen, med utrykninger",
               .en = "a duty paid as a share of another, with calls to active work"}},
    KindWords{"short_notice",
              {.nb = "tillegg for reise varslet for sent, med tak for hver tur",
               .en = "an addition for travel told too late, capped for each trip"}},
    KindWords{"trip_model",
              {.nb = "hvordan arbeid på tur lønnes mot turnusen",
               .en = "how work on a trip is paid against the roster"}},
    KindWords{"stay_allowance",
              {.nb = "kroner for hvert døgn på tur", .en = "kroner for each 24 hours of a trip"}},
    KindWords{"guarantee",
              {.nb = "det som minst lønnes for et oppmøte",
               .en = "what is paid at least for an attendance"}},
    KindWords{"cancelled_shift",
              {.nb = "lønn for en vakt som ble avlyst for sent",
               .en = "pay for a shift called off too late"}},
    KindWords{"meal_money",
              {.nb = "kroner for mat etter så mange timer overtid",
               .en = "kroner for a meal after so many hours of overtime"}},
    KindWords{"day_amount",
              {.nb = "delt dagsverk og forskjøvet arbeidstid",
               .en = "split shifts and shifted working time"}},
    KindWords{"overtime",
              {.nb = "når tid blir overtid, og hva den gir",
               .en = "when time becomes overtime, and what it gives"}},
};

std::string_view words_for(std::string_view name, Language language) {
    const auto found = std::find_if(
        kind_words.begin(), kind_words.end(), [&](const auto& one) { return one.name == name; });
    return found == kind_words.end() ? std::string_view{} : found->what.in(language);
}

bool is_common(std::string_view key) {
    return std::any_of(rulebook::schemas::rule_keys.begin(),
                       rulebook::schemas::rule_keys.end(),
                       [&](const auto& common) { return common.key == key; });
}

/// Its own keys; those that may be left out in brackets.
std::vector<std::string> keys_of(const yaml::Schema& schema) {
    std::vector<std::string> keys;
    for (const auto& key : schema.keys) {
        if (!is_common(key.key)) {
            const bool may_lack = key.need == yaml::Need::optional;
            keys.push_back(fmt::format(fmt::runtime(may_lack ? "[{}]" : "{}"), key.key));
        }
    }
    return keys;
}

std::string text_of(const std::vector<ToldKind>& kinds, Language language) {
    constexpr Words head{
        .nb = "Det en regel kan være, {} arter. Nøkler i klammer kan utelates. Hver art har et "
              "avsnitt i docs/reference/rule-kinds.md, med eksempel.\n",
        .en = "What a rule may be, {} kinds. Keys in brackets may be left out. Each kind has a "
              "section in docs/reference/rule-kinds.md, with an example.\n"};
    constexpr std::array families{
        std::pair{"wage", Words{.nb = "Lønn", .en = "Wages"}},
        std::pair{"supplement", Words{.nb = "Tillegg", .en = "Supplements"}},
        std::pair{"duty", Words{.nb = "Tjenester", .en = "Duties"}},
        std::pair{"overtime", Words{.nb = "Overtid", .en = "Overtime"}}};
    std::string text = fmt::format(fmt::runtime(head.in(language)), kinds.size());
    for (const auto& [family, title] : families) {
        text += fmt::format("\n{}\n", title.in(language));
        for (const auto& kind : kinds) {
            if (kind.family == family) {
                text += fmt::format("  {:<20} {}\n", kind.name, kind.what);
                text += fmt::format("  {:<20} {}\n", "", fmt::join(kind.keys, " "));
            }
        }
    }
    std::vector<std::string_view> law;
    for (const auto& kind : kinds) {
        if (kind.family == "law") {
            law.push_back(kind.name);
        }
    }
    text += fmt::format("\n{}\n  {}\n",
                        Words{.nb = "Lov, i rules/law", .en = "Law, in rules/law"}.in(language),
                        fmt::join(law, " "));
    return text;
}

std::string json_of_kinds(const std::vector<ToldKind>& kinds) {
    auto list = ordered_json::array();
    for (const auto& kind : kinds) {
        list.push_back({{"kind", kind.name},
                        {"family", kind.family},
                        {"what", kind.what},
                        {"keys", kind.keys}});
    }
    return json_text({{"kinds", list}});
}

} // namespace

std::vector<ToldKind> told_kinds(Language language) {
    const std::array<std::pair<std::string_view, std::span<const rulebook::RuleKind>>, 6> families{
        {{"wage", rulebook::wage_kinds()},
         {"supplement", rulebook::supplement_kinds()},
         {"duty", rulebook::duty_kinds()},
         {"duty", rulebook::trip_kinds()},
         {"duty", rulebook::guarantee_kinds()},
         {"overtime", rulebook::overtime_kinds()}}};
    std::vector<ToldKind> told;
    for (const auto& [family, kinds] : families) {
        for (const auto& kind : kinds) {
            told.push_back(
                {kind.name, family, words_for(kind.name, language), keys_of(kind.schema)});
        }
    }
    for (const auto name : rulebook::LawRules::kinds()) {
        told.push_back({name, "law", {}, {}});
    }
    return told;
}

int rules_kinds(const Request& request) {
    const auto kinds = told_kinds(request.language);
    say(request.format == Format::json ? json_of_kinds(kinds) : text_of(kinds, request.language));
    return exit_code::done;
}

} // namespace bpa::cli
