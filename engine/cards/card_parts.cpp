#include "cards/card_parts.hpp"

#include "cards/builder.hpp"

namespace bpa::cards {
namespace {

using facts::CardUse;

/// Knows what a part is for; not all are for wages from an employer like ours.
struct Use {
    CardUse use = CardUse::main_employer;
    bool is_ours = true;
};

constexpr std::array<Code<Use>, 11> uses{{
    {"loennFraHovedarbeidsgiver", {CardUse::main_employer}},
    {"loennFraBiarbeidsgiver", {CardUse::other_employer}},
    {"loennKunTrygdeavgiftTilUtenlandskBorger", {CardUse::insurance_only}},
    {"loennKunTrygdeavgiftTilUtenlandskBorgerSomGrensegjenger", {CardUse::insurance_only_commuter}},
    {"loennFraNAV", {.is_ours = false}},
    {"pensjon", {.is_ours = false}},
    {"pensjonFraNAV", {.is_ours = false}},
    {"ufoeretrygdFraNAV", {.is_ours = false}},
    {"ufoereytelserFraAndre", {.is_ours = false}},
    {"introduksjonsstoenad", {.is_ours = false}},
    {"loennTilUtenrikstjenestemann", {.is_ours = false}},
}};

/// Which tables: `tabelltype` of the older form.
constexpr std::array<Code<bool>, 2> table_kinds{{
    {"trekktabellForLoenn", false},
    {"trekktabellForPensjon", true},
}};

constexpr std::array<std::string_view, 4> part_names = {
    "trekkode", "trekktabell", "trekkprosent", "frikort"};
constexpr std::array<std::string_view, 4> table_names = {
    "tabelltype", "tabellnummer", "prosentsats", "antallMaanederForTrekk"};
constexpr std::array<std::string_view, 2> percent_names = {"prosentsats", "antallMaanederForTrekk"};
constexpr std::array<std::string_view, 1> exemption_names = {"frikortbeloep"};

constexpr Fields::Range percents{0, 100};
constexpr Fields::Range months_of_year{1, 12};
/// Kroner; nobody is exempt from withholding in more.
constexpr Fields::Range exemption{0, 100'000'000};

/// The code of a table, in the four digits that a JSON number loses the first zeros of.
std::optional<TableCode> read_table(const Fields& fields) {
    const Element* number = fields.need("tabellnummer");
    if (number == nullptr) {
        return std::nullopt;
    }
    constexpr std::size_t digits = 4;
    std::string text = number->text;
    if (number->is_number && text.size() < digits) {
        text.insert(0, digits - text.size(), '0');
    }
    const Element* kind = fields.find("tabelltype");
    if (kind != nullptr && meaning_of(*kind, table_kinds, fields.diagnostics()).value_or(false)) {
        text += 'P';
    }
    const auto table = TableCode::parse(text);
    if (!table) {
        report_value(*number, "table number", fields.diagnostics());
    }
    return table;
}

/// `prosentsats` and `antallMaanederForTrekk`, which tables and percentages have alike.
void read_percent(const Fields& fields, facts::CardPart& part) {
    constexpr std::int64_t whole = 100;
    if (fields.need("prosentsats") == nullptr) {
        return;
    }
    if (const auto percent = fields.number("prosentsats", percents)) {
        part.percent = Percent::of_fraction(*percent / Exact{whole});
    }
    part.months = fields.number("antallMaanederForTrekk", months_of_year);
}

void read_exemption(const Fields& fields, facts::CardPart& part) {
    constexpr std::int64_t ore_in_krone = 100;
    part.is_exempt = true;
    if (const auto kroner = fields.number("frikortbeloep", exemption)) {
        const Exact ore = *kroner * Exact{ore_in_krone};
        if (ore.is_whole()) {
            part.exempt_up_to = Money::ore(static_cast<std::int64_t>(ore.numerator()));
        } else {
            report_value(*fields.find("frikortbeloep"), "money", fields.diagnostics());
        }
    }
}

/// Exactly one of table, percentage and exemption.
void read_content(const Fields& fields, facts::CardPart& part) {
    auto& diagnostics = fields.diagnostics();
    const Element* table = fields.find("trekktabell");
    const Element* percent = fields.find("trekkprosent");
    const Element* exempt = fields.find("frikort");
    const int count =
        (table != nullptr ? 1 : 0) + (percent != nullptr ? 1 : 0) + (exempt != nullptr ? 1 : 0);
    if (count != 1) {
        diagnostics.add(problem_at(fields.element().place, "import/part-not-one"));
    } else if (table != nullptr) {
        const Fields inside{*table, table_names, diagnostics};
        part.table = read_table(inside);
        read_percent(inside, part);
    } else if (percent != nullptr) {
        read_percent({*percent, percent_names, diagnostics}, part);
    } else {
        read_exemption({*exempt, exemption_names, diagnostics}, part);
    }
}

} // namespace

void read_parts(const std::vector<const Element*>& parts,
                facts::TaxCard& card,
                std::vector<std::string>& ignored,
                source::Diagnostics& diagnostics) {
    for (const Element* each : parts) {
        const Fields fields{*each, part_names, diagnostics};
        const Element* code = fields.need("trekkode");
        const auto use =
            code == nullptr ? std::optional<Use>{} : meaning_of(*code, uses, diagnostics);
        if (!use) {
            continue;
        }
        facts::CardPart part;
        part.place = each->place;
        read_content(fields, part);
        if (!use->is_ours) {
            ignored.push_back(code->text);
            continue;
        }
        part.use = use->use;
        if (const facts::CardPart* before = card.part_for(part.use)) {
            auto problem = problem_at(each->place, "import/part-twice", {{"code", code->text}});
            problem.related.push_back(before->place);
            diagnostics.add(std::move(problem));
        }
        card.parts.push_back(part);
    }
}

} // namespace bpa::cards
