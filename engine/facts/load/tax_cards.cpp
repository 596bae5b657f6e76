#include "facts/load/tax_cards.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>

namespace bpa::facts {
namespace {

/// What stands on a card, besides the percentage that every part of it may have.
constexpr std::array<std::string_view, 5> part_keys = {
    "table", "percent", "months", "exempt", "exempt_up_to"};

constexpr std::array all_roles = {EmployerRole::main, EmployerRole::other, EmployerRole::unknown};

std::optional<CardResult> read_result(const yaml::MappingReader& reader) {
    static constexpr std::array all = {CardResult::card,
                                       CardResult::none,
                                       CardResult::not_liable,
                                       CardResult::invalid_organisation_number,
                                       CardResult::invalid_national_id,
                                       CardResult::work_permit};
    return reader.has("result") ? get_named(reader, "result", all) : CardResult::card;
}

/// A card says nothing of days before the administration issued it.
bool is_used_before_issue(const yaml::MappingReader& reader,
                          const std::optional<Date>& issued,
                          source::Diagnostics& diagnostics) {
    const auto from = reader.get_date("from");
    if (!issued || !from || *issued <= *from) {
        return false;
    }
    diagnostics.add(problem_at(reader,
                               "from",
                               "employer/card-before-issue",
                               {{"from", from->text()}, {"issued", issued->text()}}));
    return true;
}

std::optional<TableCode> read_table(const yaml::MappingReader& reader,
                                    source::Diagnostics& diagnostics) {
    const auto written = reader.get_text("table");
    const auto table = written ? TableCode::parse(*written) : std::nullopt;
    if (written && !table) {
        diagnostics.add(
            problem_at(reader, "table", "employer/bad-table-code", {{"written", *written}}));
    }
    return table;
}

std::optional<Exact> read_months(const yaml::MappingReader& reader,
                                 source::Diagnostics& diagnostics) {
    constexpr std::int64_t months_of_year = 12;
    const auto months = reader.get_decimal("months");
    if (months && (*months <= Exact{} || Exact{months_of_year} < *months)) {
        diagnostics.add(
            problem_at(reader, "months", "employer/bad-card-months", {{"months", months->text()}}));
        return std::nullopt;
    }
    return months;
}

/// A part is exemption, or a table, a percentage or both; nothing else goes together.
void check_part(const yaml::MappingReader& reader, const CardPart& part, const CardFrame& frame) {
    auto& diagnostics = frame.diagnostics;
    if (part.is_exempt) {
        refuse_key(reader, {"table", "exempt: yes"}, diagnostics);
        refuse_key(reader, {"percent", "exempt: yes"}, diagnostics);
        refuse_key(reader, {"months", "exempt: yes"}, diagnostics);
        return;
    }
    if (reader.has("exempt_up_to")) {
        if (need_key(reader, {"exempt", "exempt_up_to"}, diagnostics)) {
            refuse_key(reader, {"exempt_up_to", "exempt: no"}, diagnostics);
        }
    } else if (!reader.has("table") && !reader.has("percent")) {
        diagnostics.add(problem_at(
            reader.place(), "employer/tax-card-empty", {{"assistant", std::string{frame.person}}}));
    } else if (part.use == CardUse::other_employer) {
        // A table is for the main employer only; everybody else withholds the card's percentage.
        need_key(reader, {"percent", "main_employer: no"}, diagnostics);
    }
}

/// What the employer is on a card typed by hand; nothing when it stands elsewhere as well.
std::optional<EmployerRole> read_role(const yaml::MappingReader& reader,
                                      const std::vector<FromDate<EmployerRole>>& roles,
                                      const CardFrame& frame) {
    static constexpr std::array<std::string_view, 3> answers = {"yes", "no", "unknown"};
    const auto written = reader.get_choice("main_employer", answers);
    if (!written) {
        return std::nullopt;
    }
    if (!roles.empty()) {
        frame.diagnostics.add(against(roles.front().place,
                                      problem_at(reader,
                                                 "main_employer",
                                                 "employer/role-twice",
                                                 {{"assistant", std::string{frame.person}}})));
    }
    return *written == "yes"  ? EmployerRole::main
           : *written == "no" ? EmployerRole::other
                              : EmployerRole::unknown;
}

std::optional<TaxCard> read_tax_card(const yaml::MappingReader& reader,
                                     const std::vector<FromDate<EmployerRole>>& roles,
                                     const CardFrame& frame) {
    auto card = read_card_head(reader, frame.diagnostics);
    const auto from = reader.get_date("from");
    const bool is_stated = reader.has("main_employer");
    const auto role = read_role(reader, roles, frame);
    if (!card || !from || (is_stated && !role)) {
        return std::nullopt;
    }
    card->role = role;
    card->is_paye = reader.get_yes_no("paye").value_or(false);
    if (card->result != CardResult::card) {
        const std::string condition = "result: " + std::string{name_of(card->result)};
        for (const std::string_view key : part_keys) {
            refuse_key(reader, {key, condition}, frame.diagnostics);
        }
        return card;
    }
    const auto* in_history = in_force(roles, *from);
    const bool is_main = role ? *role == EmployerRole::main
                              : in_history != nullptr && in_history->value == EmployerRole::main;
    card->parts.push_back(
        read_card_part(reader, is_main ? CardUse::main_employer : CardUse::other_employer, frame));
    return card;
}

} // namespace

std::vector<FromDate<EmployerRole>> read_employer_roles(const yaml::Node* list,
                                                        source::Diagnostics& diagnostics) {
    return read_history<EmployerRole>(
        list, schemas::employer_role, diagnostics, [](const auto& reader) {
            return get_named(reader, "is", all_roles);
        });
}

std::optional<TaxCard> read_card_head(const yaml::MappingReader& reader,
                                      source::Diagnostics& diagnostics) {
    constexpr WholeRange years{1900, 2999};
    TaxCard card;
    card.place = reader.place();
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto result = read_result(reader);
    card.id = reader.get_id("card").value_or("");
    card.issued = reader.get_date("issued");
    if (is_used_before_issue(reader, card.issued, diagnostics) || !year || !result) {
        return std::nullopt;
    }
    card.year = static_cast<int>(*year);
    card.result = *result;
    return card;
}

CardPart read_card_part(const yaml::MappingReader& reader, CardUse use, const CardFrame& frame) {
    CardPart part;
    part.use = use;
    part.place = reader.place();
    part.table = read_table(reader, frame.diagnostics);
    part.percent = get_share(reader, "percent", frame.diagnostics);
    part.months = read_months(reader, frame.diagnostics);
    part.is_exempt = reader.get_yes_no("exempt").value_or(false);
    part.exempt_up_to = get_amount(reader, "exempt_up_to", frame.diagnostics);
    check_part(reader, part, frame);
    return part;
}

std::vector<FromDate<TaxCard>> read_tax_cards(const yaml::MappingReader& assistant,
                                              const std::vector<FromDate<EmployerRole>>& roles,
                                              const CardFrame& frame) {
    return read_history<TaxCard>(
        assistant.get_sequence("tax_cards"),
        schemas::tax_card,
        frame.diagnostics,
        [&](const auto& reader) { return read_tax_card(reader, roles, frame); });
}

} // namespace bpa::facts
