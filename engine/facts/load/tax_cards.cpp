#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

namespace bpa::facts {
namespace {

/// What a card says must fit together: a table, a percentage or both; or that there is none.
void check_card(const yaml::MappingReader& reader,
                const TaxCard& card,
                const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    if (card.result != CardResult::card) {
        refuse_key(reader, {"table", "missing: yes"}, diagnostics);
        refuse_key(reader, {"percent", "missing: yes"}, diagnostics);
    } else if (!reader.has("table") && !reader.has("percent")) {
        diagnostics.add(
            problem_at(reader.place(), "employer/tax-card-empty", {{"assistant", frame.person}}));
    } else if (card.role != EmployerRole::main) {
        // A table is for the main employer only; everybody else withholds the card's percentage.
        need_key(reader, {"percent", "main_employer: no"}, diagnostics);
    }
}

/// What a card typed by hand says: the one part that is used.
CardPart
read_part(const yaml::MappingReader& reader, EmployerRole role, source::Diagnostics& diagnostics) {
    constexpr WholeRange tables{1000, 9999}; // the tables have four digits
    CardPart part;
    part.place = reader.place();
    part.use = role == EmployerRole::main ? CardUse::main_employer : CardUse::other_employer;
    if (const auto table = get_whole_in(reader, "table", tables, diagnostics)) {
        part.table = TableCode::parse(std::to_string(*table));
    }
    part.percent = get_share(reader, "percent", diagnostics);
    return part;
}

std::optional<TaxCard> read_tax_card(const yaml::MappingReader& reader,
                                     const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    constexpr WholeRange years{1900, 2999};
    TaxCard card;
    card.place = reader.place();
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto is_main = reader.get_yes_no("main_employer");
    if (!year || !is_main) {
        return std::nullopt;
    }
    card.year = static_cast<int>(*year);
    card.role = *is_main ? EmployerRole::main : EmployerRole::other;
    if (reader.get_yes_no("missing").value_or(false)) {
        card.result = CardResult::none;
    } else {
        card.parts.push_back(read_part(reader, *card.role, diagnostics));
    }
    check_card(reader, card, frame);
    return card;
}

} // namespace

std::vector<FromDate<TaxCard>> read_tax_cards(const yaml::Node* list,
                                              const EmploymentFrame& frame) {
    return read_history<TaxCard>(list,
                                 schemas::tax_card,
                                 frame.context.diagnostics,
                                 [&](const auto& reader) { return read_tax_card(reader, frame); });
}

} // namespace bpa::facts
