#include "facts/load/withholding_choices.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>

namespace bpa::facts {
namespace {

std::optional<ChristmasChoice> read_christmas(const yaml::MappingReader& reader,
                                              source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 3> modes = {"none", "half_month", "two_weeks"};
    constexpr WholeRange months{11, 12};
    const auto mode = reader.get_choice("christmas_relief", modes);
    const auto month = get_whole_in(reader, "christmas_month", months, diagnostics);
    if (reader.has("christmas_relief") && !mode) {
        return std::nullopt;
    }
    if (!mode || *mode == "none") {
        refuse_key(reader, {"christmas_month", "christmas_relief: none"}, diagnostics);
        return std::nullopt;
    }
    if (!need_key(reader, {"christmas_month", "christmas_relief"}, diagnostics) || !month) {
        return std::nullopt;
    }
    return ChristmasChoice{*mode == "two_weeks" ? ChristmasMode::two_weeks
                                                : ChristmasMode::half_month,
                           static_cast<unsigned>(*month)};
}

} // namespace

std::vector<FromDate<WithholdingChoices>>
read_withholding_choices(const yaml::Node* list, source::Diagnostics& diagnostics) {
    static constexpr std::array methods = {PartialMonth::by_days, PartialMonth::month_table};
    const auto read = [&](const yaml::MappingReader& reader) -> std::optional<WithholdingChoices> {
        WithholdingChoices choices;
        if (const auto method = get_named(reader, "part_of_month", methods)) {
            choices.partial_month = *method;
        }
        choices.christmas = read_christmas(reader, diagnostics);
        choices.omits_small = reader.get_yes_no("omit_small_amounts").value_or(false);
        choices.corrects_without_card = reader.get_yes_no("correct_without_card").value_or(true);
        return reader.ok() ? std::optional{choices} : std::nullopt;
    };
    return read_history<WithholdingChoices>(list, schemas::withholding, diagnostics, read);
}

void read_withholding_wishes(const yaml::MappingReader& reader,
                             Assistant& person,
                             source::Diagnostics& diagnostics) {
    person.extra_withholding = read_history<Money>(
        reader.get_sequence("extra_withholding"),
        schemas::extra_withholding,
        diagnostics,
        [&](const auto& one) { return get_amount(one, "amount", diagnostics); });
    person.christmas_relief =
        read_history<bool>(reader.get_sequence("christmas_relief"),
                           schemas::christmas_relief,
                           diagnostics,
                           [](const auto& one) { return one.get_yes_no("wanted"); });
}

} // namespace bpa::facts
