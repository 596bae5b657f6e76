#include "amelding/shape_groups.hpp"

#include <array>
#include <utility>

namespace bpa::amelding {
namespace {

constexpr std::array foreign_id_fields = {
    Field{.name = "identifikator", .form = Form::short_text, .is_required = true},
    Field{.name = "identifikatortype", .is_required = true},
    Field{.name = "land", .is_required = true},
};
constexpr Group foreign_id{.fields = foreign_id_fields};

constexpr std::array identity_fields = {
    Field{.name = "navn",
          .form = Form::short_text,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.recipient.name = v.text; }},
    Field{.name = "foedselsdato",
          .form = Form::date,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.recipient.birth_date = v.date; }},
    Field{.name = "ansattnummer",
          .form = Form::short_text,
          .take = [](Parts& p, const Value& v) { p.recipient.employee_number = v.text; }},
};
constexpr Group identity{.fields = identity_fields};

constexpr std::array ship_fields = {
    Field{.name = "skipsregister", .is_required = true},
    Field{.name = "skipstype", .is_required = true},
    Field{.name = "fartsomraade", .is_required = true},
};
constexpr Group ship{.fields = ship_fields};

constexpr std::array leave_fields = {
    Field{.name = "startdato",
          .form = Form::date,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.leave.from = v.date; }},
    Field{.name = "sluttdato",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.leave.until = v.date; }},
    Field{.name = "permisjonsprosent",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.leave.percent = v.number; }},
    Field{.name = "permisjonId",
          .form = Form::id,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.leave.id = v.text; }},
    Field{.name = "beskrivelse",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.leave.description = v.text; }},
    Field{.name = "loennet",
          .form = Form::yes_no,
          .since = Version::v2_3,
          .take = [](Parts& p, const Value& v) { p.leave.is_paid = v.is_yes; }},
};
constexpr Group leave{.fields = leave_fields};

constexpr std::array layoff_fields = {
    Field{.name = "permitteringId", .form = Form::id, .is_required = true},
    Field{.name = "varslingsdato", .form = Form::date, .is_required = true},
    Field{.name = "startdatoPermittering", .form = Form::date, .is_required = true},
    Field{.name = "sluttdatoPermittering", .form = Form::date},
    Field{.name = "sluttdatoLoennsplikt", .form = Form::date, .is_required = true},
    Field{.name = "permitteringsprosent", .form = Form::amount, .is_required = true},
    Field{.name = "permitteringsaarsak", .is_required = true},
};
constexpr Group layoff{.fields = layoff_fields};

constexpr std::array signed_occupation_fields = {
    Field{.name = "yrkeskodePerMoenstring", .is_required = true},
    Field{.name = "antallTimerPerYrkeskodePerMoenstring", .form = Form::whole},
};
constexpr Group signed_occupation{.fields = signed_occupation_fields};

constexpr std::array signing_on_fields = {
    Field{.name = "moenstringsperiodeId", .form = Form::id, .is_required = true},
    Field{.name = "fartoeyId", .form = Form::id, .is_required = true},
    Field{.name = "paamoenstringsdato", .form = Form::date, .is_required = true},
    Field{.name = "avmoenstringsdato", .form = Form::date},
    Field{.name = "yrkePerMoenstring",
          .form = Form::group,
          .is_many = true,
          .group = &signed_occupation},
};
constexpr Group signing_on{.fields = signing_on_fields};

constexpr std::array employment_fields = {
    Field{.name = "arbeidsforholdId",
          .form = Form::id,
          .take = [](Parts& p, const Value& v) { p.employment.id = v.text; }},
    Field{.name = "typeArbeidsforhold",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.employment.type = v.text; }},
    Field{.name = "startdato",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.employment.from = v.date; }},
    Field{.name = "sluttdato",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.employment.until = v.date; }},
    Field{.name = "antallTimerPerUkeSomEnFullStillingTilsvarer",
          .form = Form::amount,
          .take = [](Parts& p, const Value& v) { p.employment.full_time_hours = v.number; }},
    Field{.name = "avloenningstype",
          .take = [](Parts& p, const Value& v) { p.employment.pay_type = v.text; }},
    Field{.name = "yrke",
          .take = [](Parts& p, const Value& v) { p.employment.occupation = v.text; }},
    Field{.name = "arbeidstidsordning",
          .take = [](Parts& p, const Value& v) { p.employment.working_time = v.text; }},
    Field{.name = "stillingsprosent",
          .form = Form::amount,
          .take = [](Parts& p, const Value& v) { p.employment.position = v.number; }},
    Field{.name = "sisteLoennsendringsdato",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.employment.wage_changed = v.date; }},
    Field{.name = "loennsansiennitet", .form = Form::date},
    Field{.name = "loennstrinn", .form = Form::short_text},
    Field{.name = "fartoey", .form = Form::group, .group = &ship},
    Field{.name = "permisjon",
          .form = Form::group,
          .is_many = true,
          .group = &leave,
          .begin =
              [](Parts& p, At at) {
                  p.leave = Leave{};
                  p.leave.at = at;
              },
          .end = [](Parts& p) { p.employment.leaves.push_back(std::move(p.leave)); }},
    Field{.name = "sisteDatoForStillingsprosentendring",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.employment.position_changed = v.date; }},
    Field{.name = "aarsakTilSluttdato",
          .since = Version::v2_2,
          .take = [](Parts& p, const Value& v) { p.employment.end_cause = v.text; }},
    Field{.name = "formForAnsettelse",
          .since = Version::v2_2,
          .take = [](Parts& p, const Value& v) { p.employment.appointment = v.text; }},
    Field{.name = "permittering",
          .form = Form::group,
          .is_many = true,
          .since = Version::v2_3,
          .group = &layoff},
    Field{.name = "moenstringPaaFartoey",
          .form = Form::group,
          .is_many = true,
          .since = Version::v2_3,
          .group = &signing_on},
};
constexpr Group employment{.fields = employment_fields};

constexpr std::array deduction_fields = {
    Field{.name = "beskrivelse",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.taken.description = v.text; }},
    Field{.name = "beloep",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.taken.amount = v.number; }},
};
constexpr Group deduction{.fields = deduction_fields};

constexpr std::array withheld_fields = {
    Field{.name = "beskrivelse",
          .take = [](Parts& p, const Value& v) { p.taken.description = v.text; }},
    Field{.name = "beloep",
          .form = Form::whole,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.taken.amount = v.number; }},
};
constexpr Group withheld{.fields = withheld_fields};

constexpr std::array income_fields = {
    Field{.name = "skatteOgAvgiftsregel",
          .take = [](Parts& p, const Value& v) { p.income.tax_rule = v.text; }},
    Field{.name = "startdatoOpptjeningsperiode",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.income.earned_from = v.date; }},
    Field{.name = "sluttdatoOpptjeningsperiode",
          .form = Form::date,
          .take = [](Parts& p, const Value& v) { p.income.earned_until = v.date; }},
    Field{.name = "fordel",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.benefit = v.text; }},
    Field{.name = "utloeserArbeidsgiveravgift",
          .form = Form::yes_no,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.bears_contribution = v.is_yes; }},
    Field{.name = "inngaarIGrunnlagForTrekk",
          .form = Form::yes_no,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.bears_withholding = v.is_yes; }},
    Field{.name = "beloep",
          .form = Form::amount,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.amount = v.number; }},
    Field{.name = "arbeidsforholdId",
          .form = Form::id,
          .take = [](Parts& p, const Value& v) { p.income.employment = v.text; }},
    Field{.name = "loennsinntekt",
          .form = Form::group,
          .group = &shape_of_pay,
          .begin = [](Parts& p, At) { p.income.kind = "loennsinntekt"; }},
    Field{.name = "ytelseFraOffentlige",
          .form = Form::group,
          .group = &shape_of_benefit,
          .begin = [](Parts& p, At) { p.income.kind = "ytelseFraOffentlige"; }},
    Field{.name = "pensjonEllerTrygd",
          .form = Form::group,
          .group = &shape_of_benefit,
          .begin = [](Parts& p, At) { p.income.kind = "pensjonEllerTrygd"; }},
    Field{.name = "naeringsinntekt",
          .form = Form::group,
          .group = &shape_of_benefit,
          .begin = [](Parts& p, At) { p.income.kind = "naeringsinntekt"; }},
};
constexpr Group income{.fields = income_fields, .choice_from = 8};

constexpr std::array seafarer_fields = {
    Field{.name = "antallDoegnOmbord", .form = Form::whole},
    Field{.name = "antallDoegnOmbordUtenDekkedeSmaautgifter", .form = Form::whole},
};
constexpr Group seafarer{.fields = seafarer_fields};

constexpr std::array svalbard_fields = {
    Field{.name = "oppholdsId", .form = Form::id, .is_required = true},
    Field{.name = "startdato", .form = Form::date, .is_required = true},
    Field{.name = "sluttdato", .form = Form::date},
    Field{.name = "beskrivelse", .is_required = true},
};
constexpr Group svalbard{.fields = svalbard_fields};

constexpr std::array attachment_fields = {
    Field{.name = "beskrivelse",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.attachment.description = v.text; }},
    Field{.name = "beloep",
          .form = Form::whole,
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.attachment.amount = v.number; }},
    Field{.name = "datoForUtleggstrekk",
          .form = Form::date,
          .since = Version::v2_3,
          .take = [](Parts& p, const Value& v) { p.attachment.taken_on = v.date; }},
};
constexpr Group attachment{.fields = attachment_fields};

constexpr std::array recipient_fields = {
    Field{.name = "norskIdentifikator",
          .take = [](Parts& p, const Value& v) { p.recipient.national_id = v.text; }},
    Field{.name = "internasjonalIdentifikator",
          .form = Form::group,
          .is_many = true,
          .group = &foreign_id,
          .begin = [](Parts& p, At) { p.recipient.has_foreign_id = true; }},
    Field{.name = "identifiserendeInformasjon", .form = Form::group, .group = &identity},
    Field{.name = "arbeidsforhold",
          .form = Form::group,
          .is_many = true,
          .group = &employment,
          .begin =
              [](Parts& p, At at) {
                  p.employment = Employment{};
                  p.employment.at = at;
              },
          .end = [](Parts& p) { p.recipient.employments.push_back(std::move(p.employment)); }},
    Field{.name = "fradrag",
          .form = Form::group,
          .is_many = true,
          .group = &deduction,
          .begin =
              [](Parts& p, At at) {
                  p.taken = Taken{};
                  p.taken.at = at;
              },
          .end = [](Parts& p) { p.recipient.deductions.push_back(std::move(p.taken)); }},
    Field{.name = "forskuddstrekk",
          .form = Form::group,
          .is_many = true,
          .group = &withheld,
          .begin =
              [](Parts& p, At at) {
                  p.taken = Taken{};
                  p.taken.at = at;
              },
          .end = [](Parts& p) { p.recipient.withheld.push_back(std::move(p.taken)); }},
    Field{.name = "inntekt",
          .form = Form::group,
          .is_many = true,
          .group = &income,
          .begin =
              [](Parts& p, At at) {
                  p.income = Income{};
                  p.income.at = at;
              },
          .end = [](Parts& p) { p.recipient.incomes.push_back(std::move(p.income)); }},
    Field{.name = "sjoefolksrelatertInformasjon", .form = Form::group, .group = &seafarer},
    Field{.name = "oppholdPaaSvalbardJanMayenOgBilandene",
          .form = Form::group,
          .is_many = true,
          .group = &svalbard},
    Field{.name = "utleggstrekk",
          .form = Form::group,
          .is_many = true,
          .since = Version::v2_2,
          .group = &attachment,
          .begin =
              [](Parts& p, At at) {
                  p.attachment = Attachment{};
                  p.attachment.at = at;
              },
          .end = [](Parts& p) { p.recipient.attachments.push_back(std::move(p.attachment)); }},
};
constexpr Group recipient{.fields = recipient_fields};

} // namespace

const Group shape_of_recipient{.fields = recipient_fields};

} // namespace bpa::amelding
