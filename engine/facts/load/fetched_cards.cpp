#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/tax_cards.hpp"

#include <array>

namespace bpa::facts {
namespace {

/// Knows the file of a year, and whom its cards may be for.
struct YearFrame {
    int year = 0;
    Facts& facts;
    const LoadContext& context;
};

Assistant* find_assistant(const yaml::MappingReader& reader, const YearFrame& frame) {
    const auto alias = reader.view_id("assistant");
    if (!alias) {
        return nullptr;
    }
    auto& all = frame.facts.assistants;
    const auto found =
        std::lower_bound(all.begin(), all.end(), *alias, [](const Assistant& one, auto wanted) {
            return one.id < wanted;
        });
    if (found != all.end() && found->id == *alias) {
        return &*found;
    }
    std::vector<std::string> known;
    for (std::size_t i = 0; all.size() <= most_compared && i < all.size(); ++i) {
        known.push_back(all[i].id);
    }
    frame.context.diagnostics.add(
        problem_at(reader,
                   "assistant",
                   "hours/unknown-assistant",
                   {{"name", std::string{*alias}}, {"nearest", suggestion(*alias, known)}}));
    return nullptr;
}

void read_information(const yaml::MappingReader& reader,
                      TaxCard& card,
                      source::Diagnostics& diagnostics) {
    for (const yaml::Node* item : reader.get_scalars("information")) {
        if (item->scalar == "paye") {
            card.is_paye = true;
        } else if (item->scalar == "svalbard") {
            card.is_svalbard = true;
        } else if (item->scalar == "action_zone") {
            card.is_action_zone = true;
        } else {
            auto problem = problem_at(item->place,
                                      "value/not-one-of",
                                      {{"written", item->scalar},
                                       {"nearest", ""},
                                       {"allowed", "paye, svalbard, action_zone"}});
            problem.length = item->length();
            diagnostics.add(std::move(problem));
        }
    }
}

void read_parts(const yaml::MappingReader& reader, TaxCard& card, const CardFrame& frame) {
    static constexpr std::array uses = {CardUse::main_employer,
                                        CardUse::other_employer,
                                        CardUse::insurance_only,
                                        CardUse::insurance_only_commuter};
    const yaml::Node* list = reader.get_sequence("parts");
    if (list == nullptr) { // an empty list says that the card is not for wages
        frame.diagnostics.add(problem_at(
            reader.place(), "employer/tax-card-empty", {{"assistant", std::string{frame.person}}}));
        return;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader part{item, schemas::card_part, frame.diagnostics};
        const auto use = get_named(part, "for", uses);
        if (!use) {
            continue;
        }
        if (const CardPart* before = card.part_for(*use)) {
            frame.diagnostics.add(against(before->place,
                                          problem_at(part,
                                                     "for",
                                                     "employer/card-part-twice",
                                                     {{"for", std::string{name_of(*use)}}})));
        }
        card.parts.push_back(read_card_part(part, *use, frame));
    }
}

/// A card stands in the file of its year, where the run of that year looks for it.
void check_year(const yaml::MappingReader& reader, const TaxCard& card, const YearFrame& frame) {
    if (card.year != frame.year) {
        frame.context.diagnostics.add(problem_at(
            reader,
            "year",
            "employer/card-year-differs",
            {{"year", std::to_string(card.year)}, {"file", std::to_string(frame.year)}}));
    }
}

void read_fetched_card(const yaml::Node& node, const YearFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    const yaml::MappingReader reader{node, schemas::fetched_card, diagnostics};
    Assistant* person = find_assistant(reader, frame);
    const auto from = reader.get_date("from");
    auto card = read_card_head(reader, diagnostics);
    if (person == nullptr || !from || !card) {
        return;
    }
    check_year(reader, *card, frame);
    read_information(reader, *card, diagnostics);
    if (card->result == CardResult::card) {
        read_parts(reader, *card, {person->id, diagnostics});
    } else {
        refuse_key(reader, {"parts", "result: " + std::string{name_of(card->result)}}, diagnostics);
    }
    person->tax_cards.push_back({*from, std::move(*card), reader.place()});
}

/// Puts the cards of both ways of writing them in order, and refuses two from the same day.
void order_cards(Assistant& person, source::Diagnostics& diagnostics) {
    auto& cards = person.tax_cards;
    std::sort(cards.begin(), cards.end(), [](const auto& a, const auto& b) {
        return a.from != b.from ? a.from < b.from : a.place < b.place;
    });
    for (std::size_t i = 1; i < cards.size(); ++i) {
        // Two beside the person herself were compared while her list was read.
        const bool is_compared = cards[i].place.file == person.place.file &&
                                 cards[i - 1].place.file == person.place.file;
        if (cards[i].from == cards[i - 1].from && !is_compared) {
            diagnostics.add(of_person(
                person.id,
                against(cards[i - 1].place,
                        problem_at(cards[i].place,
                                   "employer/two-cards-one-day",
                                   {{"assistant", person.id}, {"from", cards[i].from.text()}}))));
        }
    }
}

/// Refuses a file beside the years' that looks like cards and is no year's: nobody would read it.
void refuse_strays(const LoadContext& context) {
    constexpr std::string_view folder = "tax-cards/";
    for (const std::string& path : context.inputs.list("tax-cards")) {
        const std::string name = path.substr(folder.size());
        const std::string stem = name.substr(0, name.rfind('.'));
        const bool is_year = std::holds_alternative<Month>(parse_month(stem + "-01"));
        if ((is_year && name == stem + ".yaml") ||
            (!name.ends_with(".yaml") && !name.ends_with(".yml"))) {
            continue;
        }
        if (const auto file = context.inputs.open(path, context.diagnostics)) {
            context.diagnostics.add(
                problem_at({.file = *file, .line = 0, .column = 0}, "employer/card-file-name", {}));
        }
    }
}

void read_year(const YearFrame& frame) {
    const auto keep = [&](const yaml::Node& node) { read_fetched_card(node, frame); };
    const auto root = read_file(frame.context,
                                "tax-cards/" + std::to_string(frame.year) + ".yaml",
                                true,
                                {{"tax_cards", keep}});
    if (root) {
        const yaml::MappingReader reader{*root, schemas::tax_cards_file, frame.context.diagnostics};
        (void)reader.get_sequence("tax_cards");
    }
}

} // namespace

void read_fetched_cards(Facts& facts, int year_of_payment, const LoadContext& context) {
    refuse_strays(context);
    for (const int year : {year_of_payment - 1, year_of_payment}) {
        read_year({year, facts, context});
    }
    for (Assistant& person : facts.assistants) {
        order_cards(person, context.diagnostics);
    }
}

} // namespace bpa::facts
