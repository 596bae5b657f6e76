#include "outputs/amelding/elements.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bpa::outputs {
namespace {

using namespace amelding;

/// Whether a time looks as the schema's dateTime begins: `2026-12-03T09:15:00`.
bool is_time(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00T00:00:00";
    const auto matches = [](char shape, char c) {
        return shape == '0' ? '0' <= c && c <= '9' : shape == c;
    };
    return text.size() >= pattern.size() &&
           std::equal(pattern.begin(), pattern.end(), text.begin(), matches);
}

bool is_month_of_format(const std::optional<Month>& month) {
    constexpr int first_year = 2014; // of the schema
    constexpr int last_year = 2099;
    return month && first_year <= month->year() && month->year() <= last_year;
}

/// The format's own name of the kind of income.
const char* element_of(const std::string& kind) {
    constexpr std::array<const char*, 4> kinds{
        "loennsinntekt", "ytelseFraOffentlige", "pensjonEllerTrygd", "naeringsinntekt"};
    const auto* const found = std::find(kinds.begin(), kinds.end(), kind);
    BPA_CHECK(found != kinds.end());
    return *found;
}

/// What lines of a kind are called: the list, and the base of each.
struct LineNames {
    const char* list = nullptr;
    const char* base = nullptr;
};
LineNames names_of(ContributionKind kind) {
    switch (kind) {
    case ContributionKind::pay:
        return {"loennOgGodtgjoerelse", "avgiftsgrunnlagBeloep"};
    case ContributionKind::pension:
        return {"tilskuddOgPremieTilPensjon", "avgiftsgrunnlagBeloep"};
    case ContributionKind::refund:
        return {"fradragIGrunnlagetForSone", "avgiftsfradragBeloep"};
    }
    BPA_CHECK(false);
}

/// Elements of one name: `say` says what stands in each.
template <class Items, class Say>
void list(ElementSink& out, const char* name, const Items& items, Say say) {
    if (items.empty()) {
        return;
    }
    out.begin_list(name);
    for (const auto& item : items) {
        out.open_next(name);
        say(item);
        out.close();
    }
    out.end_list();
}

} // namespace

void Elements::begin(const Envelope& envelope) {
    BPA_CHECK(envelope.version == Version::v2_2 || envelope.version == Version::v2_3);
    version_ = envelope.version;
    BPA_CHECK(is_time(envelope.delivered));
    fields_.text("leveringstidspunkt", envelope.delivered);
    BPA_CHECK(is_month_of_format(envelope.month));
    out_.text("kalendermaaned", envelope.month->text());
    fields_.text("kildesystem", envelope.system);
    if (!envelope.replaces.empty()) {
        fields_.id("erstatterMeldingsId", envelope.replaces);
    }
    fields_.id("meldingsId", envelope.id);
    out_.open("opplysningspliktig");
    fields_.code("norskIdentifikator", envelope.reporting_unit);
    out_.close();
    out_.open("oppgave");
    payments(envelope);
}

void Elements::payments(const Envelope& envelope) {
    if (!envelope.has_payments && !envelope.tax_sum && !envelope.contribution_sum &&
        !envelope.attachment_sum && envelope.tax_by_date.empty()) {
        return;
    }
    out_.open("betalingsinformasjon");
    fields_.optional_whole("sumForskuddstrekk", envelope.tax_sum);
    fields_.optional_whole("sumArbeidsgiveravgift", envelope.contribution_sum);
    fields_.optional_whole("sumUtleggstrekk", envelope.attachment_sum);
    // Tax that 2.2 could not say would be lost.
    BPA_CHECK(envelope.tax_by_date.empty() || version_ == Version::v2_3);
    list(out_,
         "sumForskuddstrekkPerLoennsutbetalingsdato",
         envelope.tax_by_date,
         [&](const DatedTax& tax) {
             BPA_CHECK(tax.payment_date.has_value());
             fields_.date("loennsutbetalingsdato", tax.payment_date);
             fields_.whole("beloep", tax.amount);
         });
    out_.close();
}

void Elements::begin_unit(const Unit& unit) {
    constexpr const char* name = "virksomhet";
    if (!has_unit_) {
        out_.begin_list(name);
        has_unit_ = true;
    }
    has_recipient_ = false;
    out_.open_next(name);
    fields_.code("norskIdentifikator", unit.number);
}

void Elements::recipient(const Recipient& who) {
    // Of an identifier from abroad the message knows only that there is one.
    BPA_CHECK(!who.has_foreign_id);
    BPA_CHECK(who.name.empty() == !who.birth_date.has_value());
    BPA_CHECK(!who.national_id.empty() || !who.name.empty());
    constexpr const char* name = "inntektsmottaker";
    if (!has_recipient_) {
        out_.begin_list(name);
        has_recipient_ = true;
    }
    out_.open_next(name);
    fields_.optional_code("norskIdentifikator", who.national_id);
    if (!who.name.empty()) {
        out_.open("identifiserendeInformasjon");
        fields_.text("navn", who.name);
        fields_.date("foedselsdato", who.birth_date);
        if (!who.employee_number.empty()) {
            fields_.text("ansattnummer", who.employee_number);
        }
        out_.close();
    }
    employments(who);
    deductions(who);
    withheld(who);
    incomes(who);
    attachments(who);
    out_.close();
}

void Elements::employments(const Recipient& who) {
    list(
        out_, "arbeidsforhold", who.employments, [&](const Employment& each) { employment(each); });
}

void Elements::employment(const Employment& of) {
    if (!of.id.empty()) {
        fields_.id("arbeidsforholdId", of.id);
    }
    fields_.code("typeArbeidsforhold", of.type);
    fields_.date("startdato", of.from);
    fields_.date("sluttdato", of.until);
    fields_.number("antallTimerPerUkeSomEnFullStillingTilsvarer", of.full_time_hours);
    fields_.optional_code("avloenningstype", of.pay_type);
    fields_.optional_code("yrke", of.occupation);
    fields_.optional_code("arbeidstidsordning", of.working_time);
    fields_.number("stillingsprosent", of.position);
    fields_.date("sisteLoennsendringsdato", of.wage_changed);
    list(out_, "permisjon", of.leaves, [&](const Leave& each) { leave(each); });
    fields_.date("sisteDatoForStillingsprosentendring", of.position_changed);
    fields_.optional_code("aarsakTilSluttdato", of.end_cause);
    fields_.optional_code("formForAnsettelse", of.appointment);
}

void Elements::leave(const Leave& leave) {
    BPA_CHECK(leave.from && leave.percent);
    fields_.date("startdato", leave.from);
    fields_.date("sluttdato", leave.until);
    fields_.number("permisjonsprosent", leave.percent);
    fields_.id("permisjonId", leave.id);
    fields_.code("beskrivelse", leave.description);
    if (leave.is_paid && version_ == Version::v2_3) {
        out_.truth("loennet", *leave.is_paid);
    }
}

void Elements::deductions(const Recipient& who) {
    list(out_, "fradrag", who.deductions, [&](const Taken& taken) {
        fields_.code("beskrivelse", taken.description);
        fields_.amount("beloep", taken.amount);
    });
}

void Elements::withheld(const Recipient& who) {
    list(out_, "forskuddstrekk", who.withheld, [&](const Taken& taken) {
        fields_.optional_code("beskrivelse", taken.description);
        fields_.whole("beloep", taken.amount);
    });
}

void Elements::incomes(const Recipient& who) {
    list(out_, "inntekt", who.incomes, [&](const Income& each) { income(each); });
}

void Elements::income(const Income& of) {
    // Of these the message knows only that there are some.
    BPA_CHECK(!of.has_more);
    fields_.optional_code("skatteOgAvgiftsregel", of.tax_rule);
    fields_.date("startdatoOpptjeningsperiode", of.earned_from);
    fields_.date("sluttdatoOpptjeningsperiode", of.earned_until);
    fields_.code("fordel", of.benefit);
    out_.truth("utloeserArbeidsgiveravgift", of.bears_contribution);
    out_.truth("inngaarIGrunnlagForTrekk", of.bears_withholding);
    fields_.amount("beloep", of.amount);
    if (!of.employment.empty()) {
        fields_.id("arbeidsforholdId", of.employment);
    }
    const char* const kind = element_of(of.kind);
    // Only pay has a count.
    BPA_CHECK(!of.count || of.kind == "loennsinntekt");
    out_.open(kind);
    fields_.code("beskrivelse", of.description);
    fields_.number("antall", of.count);
    out_.close();
}

void Elements::attachments(const Recipient& who) {
    list(out_, "utleggstrekk", who.attachments, [&](const Attachment& taken) {
        fields_.code("beskrivelse", taken.description);
        fields_.whole("beloep", taken.amount);
        if (version_ == Version::v2_3) {
            fields_.date("datoForUtleggstrekk", taken.taken_on);
        }
    });
}

void Elements::end_unit(const Unit& unit) {
    if (has_recipient_) {
        out_.end_list();
    }
    contribution(unit.contribution);
    out_.close();
}

void Elements::contribution(const Contribution& of) {
    BPA_CHECK(!of.has_foreign);
    if (of.lines.empty() && !of.below_threshold) {
        return;
    }
    out_.open("arbeidsgiveravgift");
    contribution_lines(of, ContributionKind::pay);
    contribution_lines(of, ContributionKind::pension);
    contribution_lines(of, ContributionKind::refund);
    if (of.below_threshold) {
        // A base that 2.2 could not say would be lost.
        BPA_CHECK(version_ == Version::v2_3);
        fields_.whole("samletGrunnlagUnderOpplysningsplikt", *of.below_threshold);
    }
    out_.close();
}

void Elements::contribution_lines(const Contribution& of, ContributionKind kind) {
    const LineNames names = names_of(kind);
    bool is_begun = false;
    for (const ContributionLine& line : of.lines) {
        if (line.kind != kind) {
            continue;
        }
        if (!is_begun) {
            out_.begin_list(names.list);
            is_begun = true;
        }
        out_.open_next(names.list);
        fields_.code("beregningskodeForArbeidsgiveravgift", line.code);
        fields_.code("sone", line.zone);
        fields_.amount(names.base, line.base);
        fields_.number("prosentsatsForAvgiftsberegning", line.percent);
        out_.close();
    }
    if (is_begun) {
        out_.end_list();
    }
}

void Elements::end(const Envelope& envelope) {
    if (has_unit_) {
        out_.end_list();
    }
    list(out_, "pensjonsinnretning", envelope.pension_providers, [&](const std::string& provider) {
        fields_.text("identifikator", provider);
    });
    out_.close();
    const std::string& language = envelope.reply_language;
    if (!language.empty()) {
        BPA_CHECK(language == "bokmaal" || language == "nynorsk" || language == "engelsk");
        out_.text("spraakForTilbakemelding", language);
    }
}

} // namespace bpa::outputs
