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
    if (card.is_missing) {
        refuse_key(reader, {"table", "missing: yes"}, diagnostics);
        refuse_key(reader, {"percent", "missing: yes"}, diagnostics);
    } else if (!reader.has("table") && !reader.has("percent")) {
        diagnostics.add(
            problem_at(reader.place(), "employer/tax-card-empty", {{"assistant", frame.person}}));
    } else if (!card.is_main_employer) {
        // A table is for the main employer only; everybody else withholds the card's percentage.
        need_key(reader, {"percent", "main_employer: no"}, diagnostics);
    }
}

std::optional<TaxCard> read_tax_card(const yaml::MappingReader& reader,
                                     const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    constexpr WholeRange years{1900, 2999};
    constexpr WholeRange tables{1000, 9999}; // the tables have four digits
    TaxCard card;
    card.place = reader.place();
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto is_main = reader.get_yes_no("main_employer");
    if (const auto table = get_whole_in(reader, "table", tables, diagnostics)) {
        card.table = static_cast<int>(*table);
    }
    card.percent = get_share(reader, "percent", diagnostics);
    card.is_missing = reader.get_yes_no("missing").value_or(false);
    if (!year || !is_main) {
        return std::nullopt;
    }
    card.year = static_cast<int>(*year);
    card.is_main_employer = *is_main;
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
