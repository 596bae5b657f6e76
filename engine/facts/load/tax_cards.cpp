#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

namespace bpa::facts {
namespace {

/// What a card says must fit together: a table, a percentage or both; or that there is none.
bool is_whole(const yaml::MappingReader& reader,
              const TaxCard& card,
              const EmploymentFrame& frame,
              source::Diagnostics& found) {
    if (card.is_missing) {
        refuse_key(reader, {"table", "missing: yes"}, found);
        refuse_key(reader, {"percent", "missing: yes"}, found);
    } else if (!reader.has("table") && !reader.has("percent")) {
        found.add(
            problem_at(reader.place(), "employer/tax-card-empty", {{"assistant", frame.person}}));
    } else if (!card.is_main_employer) {
        // A table is for the main employer only; everybody else withholds the card's percentage.
        need_key(reader, {"percent", "main_employer: no"}, found);
    }
    return found.empty();
}

/// A table the year does not have; years the rules know nothing of are left to the calculation.
bool is_unknown_table(const TaxCard& card, const rulebook::Rules& rules) {
    const auto year = rules.law.tax_tables.find(card.year);
    if (!card.table || year == rules.law.tax_tables.end()) {
        return false;
    }
    const auto& all = year->second.codes;
    return std::none_of(all.begin(), all.end(), [&](const auto& series) {
        const int step = std::max(series.step, 1);
        return series.first <= *card.table && *card.table <= series.last &&
               (*card.table - series.first) % step == 0;
    });
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
    source::Diagnostics found;
    const bool fits = is_whole(reader, card, frame, found);
    if (is_unknown_table(card, frame.context.rules)) {
        found.add(problem_at(
            reader,
            "table",
            "employer/unknown-tax-table",
            {{"table", std::to_string(*card.table)}, {"year", std::to_string(card.year)}}));
    }
    for (auto& problem : found.sorted(frame.context.inputs.files())) {
        diagnostics.add(of_person(frame.person, std::move(problem)));
    }
    return fits ? std::optional{card} : std::nullopt;
}

} // namespace

std::vector<FromDate<TaxCard>> read_tax_cards(const yaml::Node* list,
                                              const EmploymentFrame& frame) {
    return read_history<TaxCard>(list,
                                 schemas::tax_card,
                                 frame.context.diagnostics,
                                 [&](const auto& reader) { return read_tax_card(reader, frame); });
}

void check_tax_cards(const std::vector<Assistant>& assistants,
                     Date payment_date,
                     source::Diagnostics& diagnostics) {
    for (const Assistant& assistant : assistants) {
        const auto* card = in_force(assistant.tax_cards, payment_date);
        if (card != nullptr && card->value.year != payment_date.year()) {
            diagnostics.add(
                of_person(assistant.id,
                          problem_at(card->place,
                                     "employer/tax-card-of-other-year",
                                     {{"assistant", assistant.id},
                                      {"year", std::to_string(card->value.year)},
                                      {"payment_date", payment_date.text()},
                                      {"wanted", std::to_string(payment_date.year())}})));
        }
    }
}

} // namespace bpa::facts
