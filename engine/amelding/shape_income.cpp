#include "amelding/shape_groups.hpp"

#include <array>
#include <utility>

namespace bpa::amelding {
namespace {

constexpr std::array car_fields = {
    Field{.name = "antallKilometer", .form = Form::amount},
    Field{.name = "antallReiser", .form = Form::whole},
    Field{.name = "heravAntallKilometerMellomHjemOgArbeid", .form = Form::amount},
    Field{.name = "listeprisForBil", .form = Form::amount},
    Field{.name = "bilregistreringsnummer", .form = Form::short_text},
    Field{.name = "erBilpool", .form = Form::yes_no},
    Field{.name = "erAnnenBil", .form = Form::yes_no},
    Field{.name = "erBilUtenforStandardregelen", .form = Form::yes_no},
    Field{.name = "personklassifiseringAvBilbruker"},
};
constexpr Group car{.fields = car_fields};

constexpr std::array child_minder_fields = {
    Field{.name = "antallBarn", .form = Form::whole, .is_required = true},
    Field{.name = "antallMaaneder", .form = Form::whole, .is_required = true},
};
constexpr Group child_minder{.fields = child_minder_fields};

constexpr std::array period_fields = {
    Field{.name = "startdato", .form = Form::date, .is_required = true},
    Field{.name = "sluttdato", .form = Form::date, .is_required = true},
};
constexpr Group period{.fields = period_fields};

constexpr std::array shelf_fields = {
    Field{.name = "tidsrom", .form = Form::group, .group = &period},
    Field{.name = "gjelderLoennFoerste60Dager", .form = Form::yes_no},
};
constexpr Group shelf{.fields = shelf_fields};

constexpr std::array annuity_fields = {
    Field{.name = "totaltUtbetaltBeloep", .form = Form::amount, .is_required = true},
};
constexpr Group annuity{.fields = annuity_fields};

constexpr std::array fishing_fields = {
    Field{.name = "antallDager", .form = Form::whole},
};
constexpr Group fishing{.fields = fishing_fields};

constexpr std::array net_pay_fields = {
    Field{.name = "oppgrossingstabellnummer", .form = Form::whole},
    Field{.name = "bilinformasjon", .form = Form::group, .group = &car},
    Field{.name = "betaltSkattebeloepIUtlandet", .form = Form::amount},
};
constexpr Group net_pay{.fields = net_pay_fields};

constexpr std::array pension_fields = {
    Field{.name = "grunnpensjonsbeloep", .form = Form::amount},
    Field{.name = "tilleggspensjonsbeloep", .form = Form::amount},
    Field{.name = "ufoeregrad", .form = Form::whole},
    Field{.name = "pensjonsgrad", .form = Form::whole},
    Field{.name = "heravEtterlattepensjon", .form = Form::amount},
    Field{.name = "tidsrom", .form = Form::group, .group = &period},
};
constexpr Group pension{.fields = pension_fields};

constexpr std::array travel_fields = {
    Field{.name = "persontype"},
    Field{.name = "antallReiser", .form = Form::whole},
};
constexpr Group travel{.fields = travel_fields};

constexpr std::array foreign_artist_fields = {
    Field{.name = "inntektsaar", .form = Form::year, .is_required = true},
    Field{.name = "oppgrossingsgrunnlag", .form = Form::amount, .is_required = true},
    Field{.name = "trukketArtistskatt", .form = Form::whole, .is_required = true},
};
constexpr Group foreign_artist{.fields = foreign_artist_fields};

constexpr std::array defence_bonus_fields = {
    Field{.name = "aaretUtbetalingenGjelderFor", .form = Form::year},
};
constexpr Group defence_bonus{.fields = defence_bonus_fields};

constexpr std::array more_fields = {
    Field{.name = "bilOgBaat", .form = Form::group, .group = &car},
    Field{.name = "dagmammaIEgenBolig", .form = Form::group, .group = &child_minder},
    Field{.name = "etterbetalingsperiode", .form = Form::group, .group = &period},
    Field{.name = "inntektPaaNorskKontinentalsokkel", .form = Form::group, .group = &shelf},
    Field{.name = "inntjeningsforhold"},
    Field{.name = "livrente", .form = Form::group, .group = &annuity},
    Field{.name = "lottOgPart", .form = Form::group, .group = &fishing},
    Field{.name = "nettoloenn", .form = Form::group, .group = &net_pay},
    Field{.name = "pensjon", .form = Form::group, .group = &pension},
    Field{.name = "reiseKostOgLosji", .form = Form::group, .group = &travel},
    Field{.name = "utenlandskArtist", .form = Form::group, .group = &foreign_artist},
    Field{.name = "bonusFraForsvaret", .form = Form::group, .group = &defence_bonus},
};
constexpr Group more{.fields = more_fields, .choice_from = 0};

constexpr std::array specification_fields = {
    Field{.name = "skattemessigBosattILand"},
    Field{.name = "opptjeningsland"},
    Field{.name = "erOpptjentPaaHjelpefartoey", .form = Form::yes_no},
    Field{.name = "erOpptjentPaaKontinentalsokkel", .form = Form::yes_no},
};
constexpr Group specification{.fields = specification_fields};

constexpr std::array pay_fields = {
    Field{.name = "beskrivelse",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.description = v.text; }},
    Field{.name = "tilleggsinformasjon",
          .form = Form::group,
          .group = &more,
          .begin = [](Parts& p, At) { p.income.has_more = true; }},
    Field{.name = "spesifikasjon",
          .form = Form::group,
          .group = &specification,
          .begin = [](Parts& p, At) { p.income.has_more = true; }},
    Field{.name = "antall",
          .form = Form::amount,
          .take = [](Parts& p, const Value& v) { p.income.count = v.number; }},
};
constexpr Group pay{.fields = pay_fields};

constexpr std::array benefit_fields = {
    Field{.name = "beskrivelse",
          .is_required = true,
          .take = [](Parts& p, const Value& v) { p.income.description = v.text; }},
    Field{.name = "tilleggsinformasjon",
          .form = Form::group,
          .group = &more,
          .begin = [](Parts& p, At) { p.income.has_more = true; }},
};
constexpr Group benefit{.fields = benefit_fields};

} // namespace

const Group shape_of_pay{.fields = pay_fields};
const Group shape_of_benefit{.fields = benefit_fields};

} // namespace bpa::amelding
