#include "outputs/spreadsheet/rates.hpp"

#include "outputs/spreadsheet/recompute.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace bpa::outputs::spreadsheet {
namespace {

using line::InputName;

constexpr int source_width = 48;
constexpr int clause_width = 36;

constexpr ColumnIndex title = 0;
constexpr ColumnIndex value = rate_value_column;
constexpr ColumnIndex recomputed = rate_recomputed_column;
constexpr ColumnIndex difference = rate_difference_column;
constexpr ColumnIndex source = 4;
constexpr ColumnIndex annual_hours = rate_hours_column;
constexpr ColumnIndex percent = rate_share_column;
constexpr ColumnIndex seniority = 7;
constexpr ColumnIndex basis = 8;
constexpr ColumnIndex at = 9;
constexpr ColumnIndex in_force = 10;
constexpr ColumnIndex confidence = 11;

ListLayout layout_of(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 1,
            .columns = {column(38, {"Regel", "Rule"}),
                        column(12, {"Kroner per time", "Kroner per hour"}),
                        column(14, {"Kontrollregnet", "Recomputed"}),
                        column(11, {"Differanse", "Difference"}),
                        column(18,
                               {"Årslønn, avtalt sats eller grunnsats",
                                "Annual pay, agreed rate or base rate"}),
                        column(10, {"Delt på timer", "Divided by hours"}),
                        column(10, {"Andel", "Share"}),
                        column(12, {"Ansiennitet, år", "Seniority, years"}),
                        column(source_width, {"Kilde", "Source"}),
                        column(clause_width, {"Hjemmel", "Clause"}),
                        column(11, {"Gjelder fra", "In force"}),
                        column(24, {"Sikkerhet", "Confidence"})},
            .numbers = {{value, seniority}}};
}

const line::Input* find(const line::Rate& rate, InputName name) {
    for (const line::Input& input : rate.derivation.inputs) {
        if (input.name == name) {
            return &input;
        }
    }
    return nullptr;
}

/// The row of the rate that an input names; nothing when it names none.
std::optional<RowIndex> row_of(const line::Input& input, const std::vector<RowIndex>& rows) {
    const auto* rate = std::get_if<line::RateIndex>(&input.origin);
    return rate == nullptr ? std::nullopt : std::optional{rows.at(static_cast<std::size_t>(*rate))};
}

/// What part of another rate this one is: a percent, or what it was scaled from to other hours.
std::optional<Exact> share_of(const line::Rate& rate) {
    if (const auto* by = find(rate, InputName::percent)) {
        return std::get<Percent>(by->value).fraction();
    }
    const auto* to = find(rate, InputName::scale_hours);
    const auto* from = find(rate, InputName::annual_hours);
    return to == nullptr || from == nullptr
               ? std::nullopt
               : std::optional{std::get<Exact>(to->value) / std::get<Exact>(from->value)};
}

} // namespace

RatesSheet::RatesSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Satser", "Rates"})}, layout_{layout_of(desk)}, sheet_{book.add(
                                                                                       name_)} {
    write_title(sheet_,
                desk,
                name_,
                {"Hver sats som linjene bruker, og hva den er laget av. Lønnslinjene henter satsen "
                 "herfra.",
                 "Every rate that lines use, and what it is made from. The pay lines take their "
                 "rate from here."});
    sheet_.open_list(layout_);
}

std::string RatesSheet::ref_to(RowIndex row) const {
    return prefix(name_) + fixed_ref({row, value});
}

std::string RatesSheet::key_of(const line::Rate& rate, const std::vector<RowIndex>& rows) const {
    const line::Derivation& made = rate.derivation;
    std::string key = std::to_string(static_cast<std::uint32_t>(made.rule)) + '/' +
                      std::to_string(static_cast<std::uint32_t>(made.basis)) + '/' +
                      std::to_string(rate.value.ore()) + (rate.provisional ? "p" : "");
    for (const line::Input& input : made.inputs) {
        const auto row = row_of(input, rows);
        key += '/';
        key += name_of(input.name);
        key += row ? '@' + std::to_string(*row) : line::text_of(input.value);
    }
    return key;
}

std::vector<RowIndex> RatesSheet::add(const line::AssistantResult& who) {
    std::vector<RowIndex> rows;
    rows.reserve(who.rates.size());
    for (const line::Rate& rate : who.rates) {
        const auto [found, is_new] = known_.try_emplace(key_of(rate, rows), next_);
        if (is_new) {
            write(rate, rows);
            ++next_;
        }
        rows.push_back(found->second);
    }
    return rows;
}

/// Writes what a rate is made from; gives the formula, or nothing when cells cannot tell.
std::string RatesSheet::write_inputs(const line::Rate& rate, const std::vector<RowIndex>& rows) {
    const Rounding& rounding = rate.derivation.rounding;
    const std::string source_ref = ref({next_, source});
    if (const auto* years = find(rate, InputName::seniority_years)) {
        sheet_.factor({next_, seniority}, std::get<Exact>(years->value));
    }
    const auto* annual = find(rate, InputName::annual_pay);
    const auto* hours = find(rate, InputName::annual_hours);
    const auto quotient = [&](const line::InputValue& kroner, const Exact& divisor) {
        sheet_.money({next_, source}, std::get<Money>(kroner));
        sheet_.factor({next_, annual_hours}, divisor);
        return quotient_formula(source_ref, ref({next_, annual_hours}), divisor, rounding);
    };
    if (annual != nullptr && hours != nullptr) {
        return quotient(annual->value, std::get<Exact>(hours->value));
    }
    const auto* amount = find(rate, InputName::amount);
    const auto* length = find(rate, InputName::hours);
    if (amount != nullptr && length != nullptr) {
        constexpr std::int64_t minutes_per_hour = 60;
        return quotient(amount->value,
                        Exact::ratio(std::get<Minutes>(length->value).count(), minutes_per_hour));
    }
    const auto share = share_of(rate);
    const auto* base = find(rate, InputName::hourly_rate);
    const auto row = base == nullptr ? std::nullopt : row_of(*base, rows);
    if (share && row) {
        const Exact& fraction = *share;
        sheet_.formula({next_, source},
                       ref({*row, value}),
                       Money::ore(std::get<HourlyRate>(base->value).ore()),
                       Style::computed);
        sheet_.factor({next_, percent}, fraction, Style::percent);
        const std::string text =
            share_formula(source_ref, ref({next_, percent}), fraction, rounding);
        const auto* least = find(rate, InputName::at_least);
        return least == nullptr
                   ? text
                   : "MAX(" + text + ',' + std::get<HourlyRate>(least->value).text() + ')';
    }
    if (const auto* agreed = find(rate, InputName::agreed_rate)) {
        sheet_.money({next_, source}, Money::ore(std::get<HourlyRate>(agreed->value).ore()));
        return source_ref;
    }
    return {};
}

void RatesSheet::write_basis(const line::Rate& rate) {
    const line::Citation& citation = desk_.legend.at(rate.derivation.basis);
    sheet_.text({next_, basis},
                desk_.name(desk_.legend.at(citation.source).title),
                Style::indented_wrapped);
    sheet_.text({next_, at}, citation.at, Style::wrapped);
    sheet_.date({next_, in_force}, citation.in_force);
    sheet_.text({next_, confidence},
                rate.provisional
                    ? desk_.say({"foreløpig: ført videre", "provisional: carried forward"})
                    : std::string{display::confidence(citation.confidence, desk_.language)});
}

void RatesSheet::write(const line::Rate& rate, const std::vector<RowIndex>& rows) {
    const Money amount = Money::ore(rate.value.ore());
    const line::Citation& citation = desk_.legend.at(rate.derivation.basis);
    sheet_.row_height(
        next_,
        std::max(wrapped_height(desk_.name(desk_.legend.at(citation.source).title), source_width),
                 wrapped_height(citation.at, clause_width)));
    sheet_.text({next_, title}, desk_.name(desk_.legend.at(rate.derivation.rule).title));
    sheet_.money({next_, value}, amount);
    // The formula names cells to its right; within a row they may be written in any order.
    const std::string formula = write_inputs(rate, rows);
    if (formula.empty()) {
        sheet_.text({next_, recomputed},
                    desk_.say({"Kan ikke regnes om fra cellene; se audit/rates.csv",
                               "Cannot be recomputed from cells; see audit/rates.csv"}),
                    Style::remark);
    } else {
        sheet_.formula({next_, recomputed}, formula, amount, Style::computed);
        sheet_.formula({next_, difference},
                       ref({next_, recomputed}) + '-' + ref({next_, value}),
                       Money{},
                       Style::difference);
        compared_ += amount;
        ++compared_count_;
    }
    const bool is_agreed = find(rate, InputName::agreed_rate) != nullptr;
    if (formula.empty() || is_agreed) {
        given_ += amount;
        ++given_count_;
    }
    write_basis(rate);
}

void RatesSheet::close() {
    sheet_.close_list(layout_, next_ == first_row ? first_row : last_row());
}

} // namespace bpa::outputs::spreadsheet
