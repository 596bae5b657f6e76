#include "cli/import_print.hpp"

#include "cli/json.hpp"
#include "outputs/display/values.hpp"

#include <fmt/format.h>

#include <map>

namespace bpa::cli {
namespace {

namespace display = outputs::display;
using facts::CardResult;
using facts::CardUse;

template <class... Values>
std::string fill(Language language, const Words& pattern, const Values&... values) {
    return fmt::format(fmt::runtime(pattern.in(language)), values...);
}

std::string_view use_text(CardUse use, Language language) {
    switch (use) {
    case CardUse::main_employer:
        return language == Language::nb ? "hovedarbeidsgiver" : "main employer";
    case CardUse::other_employer:
        return language == Language::nb ? "biarbeidsgiver" : "other employer";
    case CardUse::insurance_only:
        return language == Language::nb ? "bare trygdeavgift" : "national insurance only";
    case CardUse::insurance_only_commuter:
        return language == Language::nb ? "bare trygdeavgift, grensegjenger"
                                        : "national insurance only, border commuter";
    }
    return {};
}

std::string part_text(const facts::CardPart& part, Language language) {
    std::string text;
    if (part.table) {
        text = fill(language, {"tabell {}", "table {}"}, part.table->text());
    }
    if (part.percent) {
        text += (text.empty() ? "" : ", ") + display::percent(*part.percent, language);
    }
    if (part.is_exempt && part.exempt_up_to) {
        text = fill(language,
                    {"frikort inntil {}", "exempt up to {}"},
                    display::money(*part.exempt_up_to, language));
    } else if (part.is_exempt) {
        text = fill(language, {"frikort uten grense", "exempt without limit"});
    }
    return fmt::format("{}: {}", use_text(part.use, language), text);
}

std::string_view result_text(CardResult result, Language language) {
    const auto say = [language](const Words& words) { return words.in(language); };
    switch (result) {
    case CardResult::card:
        return {};
    case CardResult::none:
        return say({"ikke skattekort", "no tax card"});
    case CardResult::not_liable:
        return say({"ikke trekkplikt", "no tax to be withheld"});
    case CardResult::invalid_organisation_number:
        return say({"ugyldig organisasjonsnummer: lønnen stanser til det er rettet",
                    "wrong organisation number: pay stops until it is put right"});
    case CardResult::invalid_national_id:
        return say({"ugyldig fødselsnummer eller D-nummer: lønnen stanser til det er rettet",
                    "wrong national id: pay stops until it is put right"});
    case CardResult::work_permit:
        return say(
            {"arbeidstillatelsen må avklares først", "the right to work must be settled first"});
    }
    return {};
}

/// Everything a card says, on one line.
std::string card_text(const cards::DatedCard& card, Language language) {
    std::vector<std::string> said;
    if (card.value.result != CardResult::card) {
        said.emplace_back(result_text(card.value.result, language));
    }
    if (card.value.result == CardResult::card && card.value.parts.empty()) {
        said.push_back(fill(language, {"ingen del for lønn", "no part for wages"}));
    }
    for (const facts::CardPart& part : card.value.parts) {
        said.push_back(part_text(part, language));
    }
    const auto add = [&](bool applies, const Words& words) {
        if (applies) {
            said.emplace_back(words.in(language));
        }
    };
    add(card.value.is_paye, {"kildeskatt på lønn", "tax at source on wages"});
    add(card.value.is_svalbard, {"opphold på Svalbard", "stays on Svalbard"});
    add(card.value.is_action_zone, {"opphold i tiltakssonen", "lives in the action zone"});
    std::string text =
        fill(language, {"fra {}: ", "from {}: "}, display::plain_date(card.from, language));
    text += fmt::format("{}", fmt::join(said, "; "));
    if (!card.value.id.empty() && card.value.issued) {
        text += fill(language,
                     {" (kort {}, utstedt {})", " (card {}, issued {})"},
                     card.value.id,
                     display::plain_date(*card.value.issued, language));
    }
    return text;
}

std::string change_text(const ShownImport& shown, const cards::Change& change) {
    const auto& person = shown.holders.assistants.at(change.assistant);
    const std::string before =
        change.before
            ? card_text(*change.before, shown.language)
            : fill(shown.language, {"ingen kort for {}", "no card for {}"}, shown.plan.year);
    return fill(shown.language,
                {"{}  {} {}\n  før: {}\n  nå:  {}\n", "{}  {} {}\n  before: {}\n  now:    {}\n"},
                person.id,
                person.given_name,
                person.family_name,
                before,
                card_text(change.after, shown.language));
}

std::string alias_list(const ShownImport& shown, const std::vector<std::size_t>& people) {
    std::vector<std::string> aliases;
    for (const std::size_t index : people) {
        aliases.push_back(shown.holders.assistants.at(index).id);
    }
    return display::list(aliases, shown.language);
}

std::string note_text(const ShownImport& shown, const cards::Note& note) {
    switch (note.kind) {
    case cards::NoteKind::unknown_person:
        return fill(shown.language,
                    {"linje {}, tegn {}: ingen i mappen har dette nummeret; ikke tatt med\n",
                     "line {}, character {}: nobody in the folder has this number; left out\n"},
                    note.place.line,
                    note.place.column);
    case cards::NoteKind::number_replaced:
        return fill(shown.language,
                    {"{0}: D-nummeret er byttet ut. Rett `national_id` for {0} i assistants.yaml, "
                     "og les svaret inn på nytt\n",
                     "{0}: the D-number has been replaced. Correct `national_id` of {0} in "
                     "assistants.yaml, and import the answer again\n"},
                    shown.holders.assistants.at(*note.assistant).id);
    case cards::NoteKind::unknown_replaced: {
        std::string text =
            fill(shown.language,
                 {"linje {}, tegn {}: et D-nummer er byttet ut, og ingen i mappen har dette "
                  "nummeret. Rett `national_id` i assistants.yaml, og les svaret inn på nytt\n",
                  "line {}, character {}: a D-number has been replaced, and nobody in the folder "
                  "has this number. Correct `national_id` in assistants.yaml, and import again\n"},
                 note.place.line,
                 note.place.column);
        if (!shown.plan.without_answer.empty()) {
            text +=
                fill(shown.language,
                     {"  uten svar, med D-nummer: {}\n", "  without answer, with D-number: {}\n"},
                     alias_list(shown, shown.plan.without_answer));
        }
        return text;
    }
    case cards::NoteKind::ignored_part:
        return {}; // told together
    }
    return {};
}

/// Parts for pensions and benefits stand on many cards: each kind is said once.
std::string ignored_text(const ShownImport& shown) {
    std::map<std::string_view, int> people;
    for (const cards::Note& note : shown.plan.notes) {
        if (note.kind == cards::NoteKind::ignored_part) {
            ++people[note.code];
        }
    }
    std::string text;
    for (const auto& [code, count] : people) {
        text += fill(shown.language,
                     {"{}: ikke for lønn herfra; ikke tatt med ({} kort)\n",
                      "{}: not for wages from here; left out (cards: {})\n"},
                     code,
                     count);
    }
    return text;
}

std::string closing_text(const ShownImport& shown) {
    const std::size_t count = shown.plan.changes.size();
    if (count == 0) {
        return fill(
            shown.language,
            {"Ingenting å endre i {}; uendret: {}\n", "Nothing to change in {}; unchanged: {}\n"},
            shown.path,
            shown.plan.unchanged);
    }
    const Words written{"Skrevet i {}; endret: {}, uendret: {}\n",
                        "Written to {}; changed: {}, unchanged: {}\n"};
    const Words proposed{
        "Ingenting er skrevet. Med --yes skrives dette i {}; endres: {}, uendret: {}\n",
        "Nothing has been written. With --yes this goes to {}; changes: {}, unchanged: {}\n"};
    return fill(shown.language,
                shown.is_written ? written : proposed,
                shown.path,
                count,
                shown.plan.unchanged);
}

std::string_view name_of(cards::NoteKind kind) {
    switch (kind) {
    case cards::NoteKind::unknown_person:
        return "unknown_person";
    case cards::NoteKind::number_replaced:
        return "number_replaced";
    case cards::NoteKind::unknown_replaced:
        return "unknown_replaced";
    case cards::NoteKind::ignored_part:
        return "ignored_part";
    }
    return {};
}

} // namespace

std::string import_text(const ShownImport& shown) {
    std::string text;
    for (const cards::Change& change : shown.plan.changes) {
        text += change_text(shown, change);
    }
    for (const cards::Note& note : shown.plan.notes) {
        text += note_text(shown, note);
    }
    return text + ignored_text(shown) + closing_text(shown);
}

std::string import_json(const ShownImport& shown) {
    ordered_json changes = ordered_json::array();
    for (const cards::Change& change : shown.plan.changes) {
        ordered_json one{{"assistant", shown.holders.assistants.at(change.assistant).id}};
        one["before"] = nullptr;
        if (change.before) {
            one["before"] = card_text(*change.before, shown.language);
        }
        one["from"] = change.after.from.text();
        one["after"] = card_text(change.after, shown.language);
        changes.push_back(std::move(one));
    }
    ordered_json notes = ordered_json::array();
    for (const cards::Note& note : shown.plan.notes) {
        ordered_json one{
            {"note", name_of(note.kind)}, {"line", note.place.line}, {"column", note.place.column}};
        if (note.assistant) {
            one["assistant"] = shown.holders.assistants.at(*note.assistant).id;
        }
        if (!note.code.empty()) {
            one["code"] = note.code;
        }
        notes.push_back(std::move(one));
    }
    return json_text({{"year", shown.plan.year},
                      {"file", shown.path},
                      {"written", shown.is_written},
                      {"unchanged", shown.plan.unchanged},
                      {"changes", std::move(changes)},
                      {"notes", std::move(notes)}});
}

std::string no_changes_text(Language language) {
    constexpr Words text{.nb = "Svaret sier at ingenting er endret siden forrige bestilling.\n",
                         .en =
                             "The answer says that nothing has changed since the last request.\n"};
    return std::string{text.in(language)};
}

} // namespace bpa::cli
