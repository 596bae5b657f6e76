#include "amelding/shape_groups.hpp"

#include <array>
#include <utility>

namespace bpa::amelding {
namespace {

void begin_delivery(Parts& p, At at) {
    p.envelope.at = at;
}

template <ContributionKind Kind>
void begin_line(Parts& p, At at) {
    p.line = ContributionLine{};
    p.line.kind = Kind;
    p.line.at = at;
}

void end_line(Parts& p) {
    p.unit.contribution.lines.push_back(std::move(p.line));
}

constexpr std::array reporting_unit_fields = {
    Field{.name = "norskIdentifikator",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.envelope.reporting_unit = v.text; }},
};
constexpr Group reporting_unit{.fields = reporting_unit_fields};

constexpr std::array dated_tax_fields = {
    Field{.name = "loennsutbetalingsdato",
          .form = Form::date,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.tax.payment_date = v.date; }},
    Field{.name = "beloep",
          .form = Form::whole,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.tax.amount = v.number; }},
};
constexpr Group dated_tax{.fields = dated_tax_fields};

constexpr std::array payments_fields = {
    Field{.name = "sumForskuddstrekk",
          .form = Form::whole,
          .take = [](Parts& p, const Value& v) { p.envelope.tax_sum = v.number; }},
    Field{.name = "sumArbeidsgiveravgift",
          .form = Form::whole,
          .take = [](Parts& p, const Value& v) { p.envelope.contribution_sum = v.number; }},
    Field{.name = "sumFinansskattLoenn", .form = Form::whole},
    Field{.name = "sumUtleggstrekk",
          .form = Form::whole,
          .since = Version::v2_2,
          .take = [](Parts& p, const Value& v) { p.envelope.attachment_sum = v.number; }},
    Field{.name = "sumForskuddstrekkPerLoennsutbetalingsdato",
          .form = Form::group,
          .is_many = true,
          .since = Version::v2_3,
          .group = &dated_tax,
          .begin =
              [](Parts& p, At at) {
                  p.tax = DatedTax{};
                  p.tax.at = at;
              },
          .end = [](Parts& p) { p.envelope.tax_by_date.push_back(p.tax); }},
};
constexpr Group payments{.fields = payments_fields};

constexpr std::array simplified_payments_fields = {
    Field{.name = "sumForskuddstrekk", .form = Form::whole},
    Field{.name = "sumArbeidsgiveravgift", .form = Form::whole},
    Field{.name = "loennsutbetalingsdato", .form = Form::date, .is_required = true},
};
constexpr Group simplified_payments{.fields = simplified_payments_fields};

constexpr std::array contribution_line_fields = {
    Field{.name = "beregningskodeForArbeidsgiveravgift",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.code = v.text; }},
    Field{.name = "sone",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.zone = v.text; }},
    Field{.name = "avgiftsgrunnlagBeloep",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.base = v.number; }},
    Field{.name = "prosentsatsForAvgiftsberegning",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.percent = v.number; }},
};
constexpr Group contribution_line{.fields = contribution_line_fields};

constexpr std::array foreign_percent_fields = {
    Field{.name = "avgiftsgrunnlagBeloep", .form = Form::amount, .is_required = true},
    Field{.name = "prosentsatsForAvgiftsberegning", .form = Form::amount, .is_required = true},
};
constexpr Group foreign_percent{.fields = foreign_percent_fields};

constexpr std::array foreign_fixed_fields = {
    Field{.name = "antallAvgiftsgrunnlagPersoner", .form = Form::whole, .is_required = true},
    Field{.name = "beloepssatsForAvgiftsberegning", .form = Form::amount, .is_required = true},
};
constexpr Group foreign_fixed{.fields = foreign_fixed_fields};

constexpr std::array refund_fields = {
    Field{.name = "beregningskodeForArbeidsgiveravgift",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.code = v.text; }},
    Field{.name = "sone",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.zone = v.text; }},
    Field{.name = "avgiftsfradragBeloep",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.base = v.number; }},
    Field{.name = "prosentsatsForAvgiftsberegning",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.line.percent = v.number; }},
};
constexpr Group refund{.fields = refund_fields};

constexpr std::array foreign_refund_fields = {
    Field{.name = "avgiftsfradragBeloep", .form = Form::amount, .is_required = true},
    Field{.name = "prosentsatsForAvgiftsberegning", .form = Form::amount, .is_required = true},
};
constexpr Group foreign_refund{.fields = foreign_refund_fields};

constexpr std::array contribution_fields = {
    Field{.name = "loennOgGodtgjoerelse",
          .form = Form::group,
          .is_many = true,
          .group = &contribution_line,
          .begin = begin_line<ContributionKind::pay>,
          .end = end_line},
    Field{.name = "tilskuddOgPremieTilPensjon",
          .form = Form::group,
          .is_many = true,
          .group = &contribution_line,
          .begin = begin_line<ContributionKind::pension>,
          .end = end_line},
    Field{.name = "utenlandskeMedSaerskiltProsentsats",
          .form = Form::group,
          .group = &foreign_percent,
          .begin = [](Parts& p, At) { p.unit.contribution.has_foreign = true; }},
    Field{.name = "utenlandskeMedFastAvgiftsbeloep",
          .form = Form::group,
          .group = &foreign_fixed,
          .begin = [](Parts& p, At) { p.unit.contribution.has_foreign = true; }},
    Field{.name = "fradragIGrunnlagetForSone",
          .form = Form::group,
          .is_many = true,
          .group = &refund,
          .begin = begin_line<ContributionKind::refund>,
          .end = end_line},
    Field{.name = "fradragIGrunnlagetForUtenlandsk",
          .form = Form::group,
          .group = &foreign_refund,
          .begin = [](Parts& p, At) { p.unit.contribution.has_foreign = true; }},
    Field{.name = "samletGrunnlagUnderOpplysningsplikt",
          .form = Form::whole,
          .since = Version::v2_3,
          .take = [](Parts& p, const Value& v) { p.unit.contribution.below_threshold = v.number; }},
};
constexpr Group contribution{.fields = contribution_fields};

constexpr std::array unit_fields = {
    Field{.name = "norskIdentifikator",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.unit.number = v.text; }},
    Field{.name = "inntektsmottaker",
          .form = Form::group,
          .is_many = true,
          .group = &shape_of_recipient,
          .role = Role::recipient,
          .begin =
              [](Parts& p, At at) {
                  p.recipient = Recipient{};
                  p.recipient.at = at;
              }},
    Field{.name = "arbeidsgiveravgift",
          .form = Form::group,
          .group = &contribution,
          .begin = [](Parts& p, At at) { p.unit.contribution.at = at; }},
};
constexpr Group unit{.fields = unit_fields};

constexpr std::array pension_provider_fields = {
    Field{.name = "identifikator",
          .form = Form::short_text,
          .is_required = true,
          .take = [](Parts& p,
                     const Value& v) { p.envelope.pension_providers.emplace_back(v.text); }},
};
constexpr Group pension_provider{.fields = pension_provider_fields};

constexpr std::array report_fields = {
    Field{.name = "betalingsinformasjon",
          .form = Form::group,
          .group = &payments,
          .begin =
              [](Parts& p, At at) {
                  p.envelope.has_payments = true;
                  p.envelope.payments_at = at;
              }},
    Field{.name = "betalingsinformasjonForForenkletOrdning",
          .form = Form::group,
          .is_many = true,
          .group = &simplified_payments},
    Field{.name = "annenBagatellmessigStoette", .form = Form::amount},
    Field{.name = "virksomhet",
          .form = Form::group,
          .is_many = true,
          .group = &unit,
          .role = Role::unit,
          .begin =
              [](Parts& p, At at) {
                  p.unit = Unit{};
                  p.unit.at = at;
              }},
    Field{.name = "pensjonsinnretning",
          .form = Form::group,
          .is_many = true,
          .since = Version::v2_2,
          .group = &pension_provider},
};
constexpr Group report{.fields = report_fields};

constexpr std::array delivery_fields = {
    Field{.name = "leveringstidspunkt",
          .form = Form::date_time,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.envelope.delivered = v.text; }},
    Field{.name = "kalendermaaned",
          .form = Form::month,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.envelope.month = v.month; }},
    Field{.name = "kildesystem",
          .form = Form::short_text,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.envelope.system = v.text; }},
    Field{.name = "erstatterMeldingsId",
          .form = Form::id,
          .take = [](Parts& p, const Value& v) { p.envelope.replaces = v.text; }},
    Field{.name = "meldingsId",
          .form = Form::id,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.envelope.id = v.text; }},
    Field{.name = "opplysningspliktig",
          .form = Form::group,
          .is_required = true,
          .group = &reporting_unit},
    Field{.name = "oppgave", .form = Form::group, .is_required = true, .group = &report},
    Field{.name = "spraakForTilbakemelding",
          .form = Form::language,
          .take = [](Parts& p, const Value& v) { p.envelope.reply_language = v.text; }},
};
constexpr Group delivery{.fields = delivery_fields};

constexpr std::array message_fields = {
    Field{.name = "Leveranse",
          .form = Form::group,
          .is_required = true,
          .group = &delivery,
          .role = Role::delivery,
          .begin = begin_delivery},
};
constexpr Group message{.fields = message_fields};

} // namespace

const Group& xml_root() {
    static constexpr std::array fields = {
        Field{.name = "melding", .form = Form::group, .is_required = true, .group = &message}};
    static constexpr Group root{.fields = fields};
    return root;
}

const Group& json_root() {
    static constexpr std::array fields = {Field{.name = "leveranse",
                                                .form = Form::group,
                                                .is_required = true,
                                                .group = &delivery,
                                                .role = Role::delivery,
                                                .begin = begin_delivery}};
    static constexpr Group root{.fields = fields};
    return root;
}

} // namespace bpa::amelding
