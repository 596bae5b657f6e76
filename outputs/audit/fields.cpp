#include "outputs/audit/fields.hpp"

#include "values/check.hpp"
#include "values/rounding.hpp"

#include <array>
#include <variant>

namespace bpa::outputs::audit {
namespace {

using line::Base;

/// Which lines of the same assistant an auditor sums: `sum of base holiday_pay`.
std::string sum_text(const line::Legend& legend, const line::SumOrigin& sum) {
    if (sum.code) {
        return "sum of code " + legend.at(*sum.code).code;
    }
    if (sum.cost) {
        return "sum of cost " + std::string{name_of(*sum.cost)};
    }
    BPA_CHECK(sum.base.has_value());
    return "sum of base " + std::string{name_of(*sum.base)};
}

std::string
origin_text(const Desk& desk, const line::AssistantResult* who, const line::Origin& origin) {
    struct Reading {
        const Desk& desk;
        const line::AssistantResult* who;
        std::string operator()(const source::Place& place) const { return desk.files.text(place); }
        std::string operator()(line::CitationIndex citation) const {
            return desk.places.of(citation);
        }
        std::string operator()(line::RateIndex rate) const {
            BPA_CHECK(who != nullptr);
            return rate_id(*who, rate);
        }
        std::string operator()(const line::SumOrigin& sum) const {
            return sum_text(desk.legend, sum);
        }
        std::string operator()(const line::ChainOrigin& chain) const {
            return "account " + chain.account.text();
        }
    };
    return std::visit(Reading{desk, who}, origin);
}

std::string basis_fields(const Desk& desk, const line::Derivation& made) {
    CsvTable fields;
    fields.field(desk.legend.at(made.rule).id);
    fields.field(desk.places.of(made.rule));
    add_citation(fields, desk, made.basis);
    return fields.take();
}

} // namespace

void end_row(CsvTable& table, const Desk& desk) {
    table.field(desk.header.draft ? "UTKAST" : "");
    table.end_row();
}

void add_citation(CsvTable& table, const Desk& desk, line::CitationIndex basis) {
    const line::Citation& citation = desk.legend.at(basis);
    table.field(desk.legend.at(citation.source).id);
    table.field(citation.at);
    table.field(citation.in_force.text());
    table.field(name_of(citation.confidence));
    table.field(desk.places.of(basis));
}

void add_basis(CsvTable& table, Desk& desk, const line::Derivation& made) {
    std::string& known = desk.basis_fields[{made.rule, made.basis}];
    if (known.empty()) {
        known = basis_fields(desk, made);
    }
    table.fields(known);
}

void add_rounding(CsvTable& table, const line::Derivation& made) {
    table.field(made.exact_ore.text());
    table.field(name_of(made.rounding.mode));
    table.number(made.rounding.unit_ore);
}

std::string bases_text(line::BaseSet bases) {
    constexpr std::array all = {
        Base::holiday_pay, Base::pension, Base::afp, Base::contribution, Base::withholding};
    static_assert(all.size() == line::base_count);
    std::string text;
    for (const Base base : all) {
        if (line::has_base(bases, base)) {
            text += text.empty() ? "" : " ";
            text += name_of(base);
        }
    }
    return text;
}

std::string
inputs_text(const Desk& desk, const line::AssistantResult* who, const line::Derivation& made) {
    std::string text;
    for (const line::Input& input : made.inputs) {
        text += text.empty() ? "" : ";";
        text += name_of(input.name);
        text += '=';
        text += line::text_of(input.value);
        text += '@';
        text += origin_text(desk, who, input.origin);
    }
    return text;
}

} // namespace bpa::outputs::audit
