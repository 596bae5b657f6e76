// What an answer says, in every spelling; the shapes are those of the tax administration's
// interface.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::cards::test {
namespace {

using facts::CardResult;
using facts::CardUse;
using Codes = std::vector<std::string>;

/// The answer about one person, with other keys after her number.
std::string about(const std::string& keys) {
    return R"({"status":"FORESPOERSEL_OK","arbeidsgiver":{"arbeidsgiveridentifikator":)"
           R"({"organisasjonsnummer":310000019},"arbeidstaker":{"arbeidstakeridentifikator":)"
           R"("01819045077",)" +
           keys + "}}}";
}

/// A card with the given parts.
std::string card(const std::string& parts) {
    return about(R"("resultatForSkattekort":"skattekortopplysningerOK","inntektsaar":2026,)"
                 R"("skattekort":{"utstedtDato":"2025-12-16","skattekortidentifikator":"10001",)"
                 R"("forskuddstrekk":[)" +
                 parts + "]}");
}

facts::TaxCard card_of(const std::string& text) {
    const auto told = read(text);
    INFO(told.shown);
    REQUIRE(told.answer);
    REQUIRE(told.answer->persons.at(0).card);
    return *told.answer->persons[0].card;
}

facts::CardPart part_of(const std::string& part) {
    return card_of(card(part)).parts.at(0);
}

Codes codes_of_part(const std::string& part) {
    return read(card(part)).codes;
}

} // namespace

TEST_CASE("every kind of part is read, numbers as numbers or text", "[cards]") {
    const auto table =
        part_of(R"({"trekkode":"LOENN_FRA_HOVEDARBEIDSGIVER","trekktabell":)"
                R"({"tabellnummer":100,"prosentsats":"41","antallMaanederForTrekk":12}})");
    CHECK(table.use == CardUse::main_employer);
    CHECK(table.table->text() == "0100"); // a JSON number has lost the zero in front
    CHECK(table.percent->text() == "41 %");
    CHECK(table.months == Exact{12});

    const auto pensioner = part_of(R"({"trekkode":"loennFraHovedarbeidsgiver","trekktabell":)"
                                   R"({"tabelltype":"trekktabellForPensjon","tabellnummer":"7100",)"
                                   R"("prosentsats":41,"antallMaanederForTrekk":"11"}})");
    CHECK(pensioner.table->text() == "7100P");

    const auto percent =
        part_of(R"({"trekkode":"loennFraBiarbeidsgiver","trekkprosent":{"prosentsats":33.333}})");
    CHECK(percent.use == CardUse::other_employer);
    CHECK(percent.percent->fraction() == Exact::decimal(33'333, 5));
    CHECK_FALSE(percent.months);

    const auto limited =
        part_of(R"({"trekkode":"loennFraHovedarbeidsgiver","frikort":{"frikortbeloep":"65000"}})");
    CHECK(limited.is_exempt);
    CHECK(limited.exempt_up_to == Money::ore(65'000'00));
    const auto without_limit = part_of(R"({"trekkode":"loennFraHovedarbeidsgiver","frikort":{}})");
    CHECK(without_limit.is_exempt);
    CHECK_FALSE(without_limit.exempt_up_to);
    const auto used_up =
        part_of(R"({"trekkode":"loennFraHovedarbeidsgiver","frikort":{"frikortbeloep":0}})");
    CHECK(used_up.exempt_up_to == Money{});

    CHECK(part_of(R"({"trekkode":"loennKunTrygdeavgiftTilUtenlandskBorger",)"
                  R"("trekkprosent":{"prosentsats":7.7}})")
              .use == CardUse::insurance_only);
    CHECK(part_of(R"({"trekkode":"LOENN_KUN_TRYGDEAVGIFT_TIL_UTENLANDSK_BORGER_SOM_GRENSEGJENGER",)"
                  R"("trekkprosent":{"prosentsats":7.7}})")
              .use == CardUse::insurance_only_commuter);
}

TEST_CASE("parts for other payers are left out by name", "[cards]") {
    for (const std::string code : {"loennFraNAV",
                                   "PENSJON",
                                   "pensjonFraNAV",
                                   "UFOERETRYGD_FRA_NAV",
                                   "ufoereytelserFraAndre",
                                   "introduksjonsstoenad",
                                   "loennTilUtenrikstjenestemann"}) {
        const auto told =
            read(card(R"({"trekkode":")" + code + R"(","trekkprosent":{"prosentsats":30}})"));
        REQUIRE(told.answer);
        CHECK(told.answer->persons[0].ignored == Codes{code});
        CHECK(told.answer->persons[0].card->parts.empty());
    }
}

TEST_CASE("a part that is not one thing is refused", "[cards]") {
    const std::string main_employer = R"("trekkode":"loennFraHovedarbeidsgiver")";
    CHECK(codes_of_part("{" + main_employer + "}") == Codes{"import/part-not-one"});
    CHECK(
        codes_of_part("{" + main_employer + R"(,"frikort":{},"trekkprosent":{"prosentsats":1}})") ==
        Codes{"import/part-not-one"});
    CHECK(codes_of_part("{" + main_employer + R"(,"trekkprosent":{}})") ==
          Codes{"import/missing-element"});
    CHECK(codes_of_part("{" + main_employer + R"(,"trekkprosent":{"prosentsats":100.5}})") ==
          Codes{"import/number-out-of-range"});
    CHECK(codes_of_part("{" + main_employer + R"(,"trekkprosent":{"prosentsats":-1}})") ==
          Codes{"import/number-out-of-range"});
    CHECK(codes_of_part("{" + main_employer + R"(,"trekkprosent":{"prosentsats":"33 %"}})") ==
          Codes{"import/wrong-value"});
    CHECK(codes_of_part("{" + main_employer + R"(,"trekkprosent":{"prosentsats":3.3e1}})") ==
          Codes{"import/wrong-value"});
    CHECK(codes_of_part("{" + main_employer +
                        R"(,"trekktabell":{"tabellnummer":"801","prosentsats":1}})") ==
          Codes{"import/wrong-value"});
    CHECK(codes_of_part("{" + main_employer + R"(,"frikort":{"frikortbeloep":1.005}})") ==
          Codes{"import/wrong-value"});
    CHECK(codes_of_part(R"({"trekkode":"loennFraMars","frikort":{}})") ==
          Codes{"import/wrong-value"});
    CHECK(codes_of_part("{" + main_employer + R"(,"frikort":{}},{)" + main_employer +
                        R"(,"frikort":{}})") == Codes{"import/part-twice"});
    CHECK(read(card("")).codes == Codes{"import/missing-element"});
}

TEST_CASE("every result has its meaning, in both spellings and under both names", "[cards]") {
    struct Case {
        std::string written;
        CardResult result;
    };
    for (const auto& each :
         {Case{"ikkeSkattekort", CardResult::none},
          Case{"IKKE_SKATTEKORT", CardResult::none},
          Case{"ikkeTrekkplikt", CardResult::not_liable},
          Case{"ugyldigOrganisasjonsnummer", CardResult::invalid_organisation_number},
          Case{"UGYLDIG_FOEDSELS_ELLER_DNUMMER", CardResult::invalid_national_id},
          Case{"vurderArbeidstillatelse", CardResult::work_permit}}) {
        INFO(each.written);
        for (const std::string name : {"resultatForSkattekort", "resultatPaaForespoersel"}) {
            const auto read_card = card_of(
                about("\"" + name + "\":\"" + each.written + "\",\"inntektsaar\":\"2026\""));
            CHECK(read_card.result == each.result);
            CHECK(read_card.parts.empty());
            CHECK_FALSE(read_card.issued);
        }
    }
    const auto svalbard = card_of(about(R"("resultatForSkattekort":"ikkeSkattekort","inntektsaar":)"
                                        R"("2026","tilleggsopplysning":["OPPHOLD_PAA_SVALBARD",)"
                                        R"("kildeskattPaaLoenn","kildeskattpensjonist"])"));
    CHECK(svalbard.is_svalbard);
    CHECK(svalbard.is_paye);
    CHECK_FALSE(svalbard.is_action_zone);
}

TEST_CASE("result and card belong together", "[cards]") {
    CHECK(read(about(R"("resultatForSkattekort":"skattekortopplysningerOK","inntektsaar":"2026")"))
              .codes == Codes{"import/missing-element"});
    CHECK(read(changed(good_json(), "skattekortopplysningerOK", "ikkeSkattekort")).codes ==
          Codes{"import/card-not-wanted"});
    CHECK(read(about(R"("inntektsaar":"2026")")).codes == Codes{"import/missing-element"});
    CHECK(read(about(R"("resultatForSkattekort":"nei","inntektsaar":"2026")")).codes ==
          Codes{"import/wrong-value"});
}

TEST_CASE("an answer without a card may leave out the year, and the number may be none",
          "[cards]") {
    const auto invalid = read(changed(about(R"("resultatForSkattekort":)"
                                            R"("ugyldigFoedselsEllerDnummer")"),
                                      "01819045077",
                                      "no number"));
    REQUIRE(invalid.answer);
    CHECK_FALSE(invalid.answer->persons[0].year);
    CHECK(year_of(*invalid.answer) == std::nullopt);
    CHECK(read(changed(good_json(), "\"inntektsaar\": \"2026\",", "")).codes ==
          Codes{"import/missing-element"});
    CHECK(read(changed(good_json(), "\"skattekortidentifikator\": 10001,", "")).codes.empty());
}

TEST_CASE("a replaced D-number may come with the card or without", "[cards]") {
    const std::string replaced = "utgaattDnummerSkattekortForFoedselsnummerErLevert";
    const auto with_card = read(changed(good_json(), "skattekortopplysningerOK", replaced));
    REQUIRE(with_card.answer);
    CHECK(with_card.answer->persons[0].is_replaced);
    CHECK(with_card.answer->persons[0].card->parts.size() == 2);
    const auto without =
        read(about("\"resultatForSkattekort\":\"" + replaced + "\",\"inntektsaar\":\"2026\""));
    REQUIRE(without.answer);
    CHECK(without.answer->persons[0].is_replaced);
    CHECK_FALSE(without.answer->persons[0].card);
}

TEST_CASE("the status of the whole answer is explained", "[cards]") {
    const auto unchanged = read(R"({"status":"INGEN_ENDRINGER"})");
    REQUIRE(unchanged.answer);
    CHECK_FALSE(unchanged.answer->has_changes);
    for (const std::string status : {"UGYLDIG_INNTEKTSAAR",
                                     "ugyldigForespoersel",
                                     "ENDRINGSFORESPOERSEL_UTEN_TIDLIGERE_BESTILLING"}) {
        CHECK(read("{\"status\":\"" + status + "\"}").codes == Codes{"import/request-refused"});
    }
    CHECK(read(R"({"status":"NYTT"})").codes == Codes{"import/wrong-value"});
    CHECK(read(R"({"arbeidsgiver":[]})").codes == Codes{"import/missing-element"});
    CHECK(read("{}").codes == Codes{"import/missing-element"});
    // The form in XML has none.
    CHECK(read(changed(good_xml(), "<s:status>FORESPOERSEL_OK</s:status>", "")).codes.empty());
    CHECK(read(R"({"status":"FORESPOERSEL_OK"})").codes == Codes{"import/missing-element"});
}

TEST_CASE("a changed form is refused", "[cards]") {
    CHECK(read(changed(good_json(), "\"inntektsaar\"", "\"aar\"")).codes ==
          Codes{"import/missing-element", "import/unknown-element"});
    CHECK(read(changed(good_json(), "\"status\"", "\"ny\": 1, \"status\"")).codes ==
          Codes{"import/unknown-element"});
    CHECK(
        read(changed(good_json(), "\"inntektsaar\"", "\"inntektsaar\": \"2026\", \"inntektsaar\""))
            .codes == Codes{"import/repeated-element"});
    CHECK(read(changed(good_json(), "\"01819045077\"", "\"1819045077\"")).codes ==
          Codes{"import/bad-number"});
    // A number that lost its zero in front is whole again.
    const auto number = read(changed(good_json(), "\"01819045077\"", "1819045077"));
    REQUIRE(number.answer);
    CHECK(number.answer->persons[0].number == "01819045077");
    // Nothing is as good as not there.
    CHECK(read(changed(good_json(), "[ \"oppholdITiltakssone\" ]", "null")).codes.empty());
    CHECK(read(changed(good_json(), "\"2026\"", "null")).codes == Codes{"import/missing-element"});
    const auto private_person = read(changed(good_json(),
                                             "\"organisasjonsnummer\": \"310000019\"",
                                             "\"personidentifikator\": \"01819045077\""));
    REQUIRE(private_person.answer);
    CHECK(private_person.answer->employers[0].number == "01819045077");
}

} // namespace bpa::cards::test
