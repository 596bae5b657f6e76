#pragma once

#include "month/steps.hpp"
#include "office.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Cards, and runs that withhold by them.
namespace bpa::month::test {

using Amounts = std::vector<std::string>;
using Pay = std::vector<std::pair<std::string, std::string>>;

inline facts::TaxCard card_of(facts::CardPart part, int year = 2026) {
    facts::TaxCard card;
    card.year = year;
    card.role = part.use == facts::CardUse::other_employer ? facts::EmployerRole::other
                                                           : facts::EmployerRole::main;
    card.parts.push_back(std::move(part));
    return card;
}

inline facts::TaxCard table(const char* code, int year = 2026) {
    facts::CardPart part;
    part.table = TableCode::parse(code);
    part.percent = percent("40");
    return card_of(part, year);
}

inline facts::TaxCard share(std::string_view text) {
    facts::CardPart part;
    part.use = facts::CardUse::other_employer;
    part.percent = percent(text);
    return card_of(part);
}

inline facts::TaxCard exempt(std::string_view limit) {
    facts::CardPart part;
    part.is_exempt = true;
    if (!limit.empty()) {
        part.exempt_up_to = kr(limit);
    }
    return card_of(part);
}

inline Office with(const facts::TaxCard& card, std::string_view first = "2026-01-01") {
    Office office;
    office.ada().tax_cards.push_back(from(first, card));
    return office;
}

inline Amounts taxed(Office& office, std::string_view day, const Pay& pay) {
    return office.run_codes(day, pay, add_withholding);
}

inline Amounts findings(const Office& office) {
    Amounts codes;
    for (const auto& finding : office.result.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

inline Money account(const Office& office, line::AccountKind kind, int year) {
    return office.accounts.at(line::yearly(kind, year));
}

inline facts::FromDate<facts::WithholdingChoices> choices(facts::WithholdingChoices made) {
    return from("2026-01-01", made);
}

inline void gives_half(Office& office, facts::ChristmasMode mode, unsigned month) {
    facts::WithholdingChoices made;
    made.christmas = facts::ChristmasChoice{mode, month};
    office.facts.employer.withholding = {choices(made)};
}

} // namespace bpa::month::test
