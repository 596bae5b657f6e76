#include "outputs/payslip/sections.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using document::Fields;
using line::AccountKind;
using line::Line;
using line::PayRole;

/// How the card says that tax is withheld.
std::string card_kind(const Slip& slip, const line::TaxCardView& card) {
    using line::WithholdingMethod;
    const display::Language language = slip.language();
    const std::string share = card.percent ? display::percent(*card.percent, language) : "";
    switch (card.method) {
    case WithholdingMethod::table:
        return display::say(language, {"tabell {}", "table {}"}, card.table->text());
    case WithholdingMethod::percent:
        return display::say(language, {"prosentkort, {}", "percentage card, {}"}, share);
    case WithholdingMethod::exempt:
        return card.exempt_limit
                   ? display::say(language,
                                  {"frikort, fribeløp {}", "exemption card up to {}"},
                                  slip.say(*card.exempt_limit))
                   : slip.say(Phrase{"frikort uten beløpsgrense", "exemption card without limit"});
    case WithholdingMethod::not_liable:
        return slip.say(Phrase{"Skatteetaten sier at det ikke skal trekkes skatt",
                               "the Tax Administration says that no tax is withheld"});
    case WithholdingMethod::without_card:
        if (card.year != 0) {
            return display::say(language,
                                {"har ingen del for denne arbeidsgiveren, og da trekkes det {}",
                                 "has no part for this employer, and then {} is withheld"},
                                share);
        }
        return display::say(
            language, {"mangler, og da trekkes det {}", "missing, and then {} is withheld"}, share);
    case WithholdingMethod::at_source:
        return display::say(
            language, {"kildeskatt på lønn, {}", "tax at source on wages, {}"}, share);
    }
    fail_check("a way of withholding has words", __FILE__, __LINE__);
}

/// Whether some pay took the percent beside the table.
bool uses_percent(const Slip& slip) {
    const auto& lines = slip.who().lines;
    return std::any_of(lines.begin(), lines.end(), [&slip](const Line& line) {
        const auto& inputs = line.derivation.inputs;
        const auto has = [&inputs](line::InputName name) {
            return std::any_of(inputs.begin(), inputs.end(), [name](const line::Input& input) {
                return input.name == name;
            });
        };
        return slip.code_of(line).role == PayRole::tax && has(line::InputName::percent) &&
               !has(line::InputName::table);
    });
}

std::string card_text(const Slip& slip, const line::TaxCardView& card) {
    const bool has_role = card.method == line::WithholdingMethod::table ||
                          card.method == line::WithholdingMethod::percent;
    const std::string role =
        slip.say(card.is_main_employer ? Phrase{", hovedarbeidsgiver", ", main employer"}
                                       : Phrase{", biarbeidsgiver", ", secondary employer"});
    std::string text = card_kind(slip, card) + (has_role ? role : std::string{});
    if (card.method == line::WithholdingMethod::table && card.percent && uses_percent(slip)) {
        text += display::say(
            slip.language(),
            {"; {} av lønn som ikke er for perioden", "; {} of pay that is not for the period"},
            display::percent(*card.percent, slip.language()));
    }
    return text;
}

/// Which card it is: its year, its number and the day it was issued, as far as they are known.
void add_identity(const Slip& slip, Fields& fields, const line::TaxCardView& card) {
    if (card.id.empty() && !card.issued) {
        return;
    }
    std::string text = card.id;
    if (card.issued) {
        text += text.empty() ? "" : ", ";
        text += display::say(slip.language(),
                             {"utstedt {}", "issued {}"},
                             display::full_date(*card.issued, slip.language()));
    }
    fields.fields.push_back(slip.field({"Kortets nummer", "Number of the card"}, text));
}

/// What is used of an exemption, before this pay and with it.
void add_exemption(const Slip& slip, Fields& fields, const line::TaxCardView& card) {
    if (!card.exempt_limit) {
        return;
    }
    add_amount(slip,
               fields,
               {"Brukt av fribeløpet før", "Used of the exemption before"},
               card.exempt_before);
    add_amount(
        slip, fields, {"Brukt av fribeløpet nå", "Used of the exemption now"}, card.exempt_after);
}

/// What the law takes off pay before tax is withheld from it: own pension premium, union dues.
void add_taken_off(const Slip& slip, Fields& fields) {
    for (const Line& line : slip.who().lines) {
        if (slip.code_of(line).role != PayRole::tax) {
            continue;
        }
        for (const line::Input& input : line.derivation.inputs) {
            const auto* sum = std::get_if<line::SumOrigin>(&input.origin);
            const auto* value = std::get_if<Money>(&input.value);
            if (sum != nullptr && sum->code && value != nullptr) {
                const line::Text& name = slip.telling.legend.at(*sum->code).name;
                add_amount(slip, fields, {name.nb, name.en}, *value);
            }
        }
    }
}

/// Holiday pay that no tax line is of.
Money untaxed_holiday_pay(const Slip& slip) {
    Money sum;
    for (const Line& line : slip.who().lines) {
        const line::PayCode& code = slip.code_of(line);
        const bool is_holiday =
            code.taxed_as == line::TaxedAs::holiday && code.enters(line::Base::withholding);
        sum += is_holiday ? line.amount : Money{};
        for (const line::Input& input : line.derivation.inputs) {
            const auto* origin = std::get_if<line::SumOrigin>(&input.origin);
            if (code.role == PayRole::tax && origin != nullptr &&
                origin->taxed_as == line::TaxedAs::holiday) {
                return {};
            }
        }
    }
    return sum;
}

/// Pay left free before Christmas, as the tax lines have it; what one hands to another is nothing.
Money free_before_christmas(const Slip& slip) {
    Money sum;
    for (const Line& line : slip.who().lines) {
        for (const line::Input& input : line.derivation.inputs) {
            const bool is_moved = slip.code_of(line).role == PayRole::tax &&
                                  input.name == line::InputName::amount &&
                                  std::holds_alternative<line::CitationIndex>(input.origin);
            const auto* value = std::get_if<Money>(&input.value);
            sum += is_moved && value != nullptr ? *value : Money{};
        }
    }
    return sum;
}

/// What lies between pay that tax is withheld from and the basis: what is left free.
void add_left_free(const Slip& slip, Fields& fields, const line::TaxCardView& card) {
    using line::WithholdingMethod;
    if (card.method == WithholdingMethod::exempt) {
        add_if_any(slip,
                   fields,
                   {"Dekket av frikortet", "Covered by the exemption card"},
                   card.base - sum_of(slip, line::Base::withholding));
        return;
    }
    add_if_any(slip,
               fields,
               {"Feriepenger uten skattetrekk", "Holiday pay without tax"},
               -untaxed_holiday_pay(slip));
    add_if_any(slip,
               fields,
               {"Lønn uten skattetrekk før jul", "Pay without tax before Christmas"},
               free_before_christmas(slip));
}

/// Says why nothing is withheld, when nothing is.
void add_no_tax(const Slip& slip, const line::TaxCardView& card) {
    const line::AssistantResult& who = slip.who();
    const auto& lines = who.lines;
    if (std::any_of(lines.begin(), lines.end(), [&slip](const Line& line) {
            return slip.code_of(line).role == PayRole::tax;
        })) {
        return;
    }
    Money base;
    Money withheld;
    for (auto [account, posted] : who.posted.all()) {
        if (account.kind == AccountKind::withholding_base && account.month != 0) {
            // A table is asked about all that is paid for the period, a share about this run.
            base += posted + (card.table ? who.before.at(account) : Money{});
            account.kind = AccountKind::withheld;
            withheld += who.before.at(account);
        }
    }
    if (base <= Money{}) {
        return;
    }
    if (card.table && withheld != Money{}) {
        slip.paragraph(display::say(slip.language(),
                                    {"Det er trukket {} i skatt for perioden tidligere, og det er "
                                     "nok.",
                                     "{} of tax was withheld for the period earlier, which is "
                                     "enough."},
                                    slip.say(withheld)));
    } else if (card.table) {
        slip.paragraph(
            display::say(slip.language(),
                         {"Tabell {} gir ikke trekk av {}.", "Table {} withholds nothing from {}."},
                         card.table->text(),
                         slip.say(base)));
    } else if (card.percent) {
        slip.paragraph(display::say(slip.language(),
                                    {"{} av {} gir ikke trekk.", "{} of {} withholds nothing."},
                                    display::percent(*card.percent, slip.language()),
                                    slip.say(base)));
    }
}

} // namespace

void add_tax_card(const Slip& slip) {
    if (!slip.who().tax_card) {
        return;
    }
    const line::TaxCardView& card = *slip.who().tax_card;
    slip.heading(slip.say(Phrase{"Grunnlag for skattetrekk", "Basis of tax withheld"}));
    Fields fields;
    fields.fields.push_back(slip.field({"Skattekort", "Tax card"}, card_text(slip, card)));
    add_identity(slip, fields, card);
    add_amount(slip,
               fields,
               {"Lønn som er trekkpliktig", "Pay that tax is withheld from"},
               sum_of(slip, line::Base::withholding));
    add_left_free(slip, fields, card);
    add_taken_off(slip, fields);
    add_amount(slip, fields, {"Trekkgrunnlag", "Basis of withholding"}, card.base);
    add_exemption(slip, fields, card);
    slip.blocks.emplace_back(std::move(fields));
    add_no_tax(slip, card);
}

} // namespace bpa::outputs::payslip
