#include "outputs/audit/fields.hpp"

#include "values/check.hpp"
#include "values/rounding.hpp"

#include <array>
#include <charconv>
#include <variant>

namespace bpa::outputs::audit {
namespace {

using line::Base;

void append_place(std::string& to, const source::SourceFiles& files, const source::Place& place) {
    if (!place.is_known()) {
        return;
    }
    to += files.at(place.file).path;
    if (place.line == 0) {
        return;
    }
    for (const std::uint32_t number : {place.line, place.column}) {
        constexpr std::size_t most_digits = 10; // of 32 bits
        std::array<char, most_digits> digits{};
        const char* const end =
            std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        to += ':';
        to.append(static_cast<const char*>(digits.data()), end);
    }
}

/// Which lines of the same assistant an auditor sums: `sum of base holiday_pay`.
void append_sum(std::string& to, const line::Legend& legend, const line::SumOrigin& sum) {
    if (sum.code) {
        to += "sum of code ";
        to += legend.at(*sum.code).code;
    } else if (sum.cost) {
        to += "sum of cost ";
        to += name_of(*sum.cost);
    } else if (sum.role) {
        to += "sum of role ";
        to += name_of(*sum.role);
    } else {
        BPA_CHECK(sum.base.has_value());
        to += "sum of base ";
        to += name_of(*sum.base);
    }
}

/// Appends where an input is from.
struct OriginText {
    std::string& to;
    const Desk& desk;
    const line::AssistantResult* who;

    void operator()(const source::Place& place) const { append_place(to, desk.files, place); }
    void operator()(line::CitationIndex citation) const { to += desk.places.of(citation); }
    void operator()(line::RateIndex rate) const {
        BPA_CHECK(who != nullptr);
        append_rate_id(to, *who, rate);
    }
    void operator()(const line::SumOrigin& sum) const { append_sum(to, desk.legend, sum); }
    void operator()(const line::ChainOrigin& chain) const {
        to += "account ";
        to += chain.account().text();
    }
};

/// The names of a set of bases, separated by spaces.
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

std::string code_fields(const line::PayCode& code) {
    CsvTable fields;
    fields.field(code.code);
    fields.number(code.number);
    fields.plain(name_of(code.role));
    fields.plain(code.cost == line::CostKind::none ? "" : name_of(code.cost));
    fields.plain(bases_text(code.bases));
    return fields.take();
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
    table.plain(desk.header.draft ? "UTKAST" : "");
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
    table.plain(made.exact_ore.text());
    table.plain(name_of(made.rounding.mode));
    table.number(made.rounding.unit_ore);
}

void add_code(CsvTable& table, Desk& desk, line::PayCodeIndex code) {
    const auto index = static_cast<std::size_t>(code);
    if (desk.code_fields.size() <= index) {
        desk.code_fields.resize(desk.legend.pay_codes.size());
    }
    std::string& known = desk.code_fields.at(index);
    if (known.empty()) {
        known = code_fields(desk.legend.at(code));
    }
    table.fields(known);
}

void add_place(CsvTable& table, Desk& desk, const source::Place& place) {
    desk.scratch.clear();
    append_place(desk.scratch, desk.files, place);
    table.field(desk.scratch);
}

void add_inputs(CsvTable& table,
                Desk& desk,
                const line::AssistantResult* who,
                const line::Derivation& made) {
    std::string& text = desk.scratch;
    text.clear();
    for (const line::Input& input : made.inputs) {
        if (!text.empty()) {
            text += ';';
        }
        text += name_of(input.name);
        text += '=';
        text += line::text_of(input.value);
        text += '@';
        std::visit(OriginText{text, desk, who}, input.origin);
    }
    table.field(text);
}

} // namespace bpa::outputs::audit
