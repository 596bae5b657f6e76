#include "content.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

namespace bpa::test {
namespace {

using Names = std::set<std::string>;

// Read out of the schemas of 2.2 and 2.3: maxOccurs="unbounded".
const Names& repeated_names() {
    static const Names names{"arbeidsforhold",
                             "betalingsinformasjonForForenkletOrdning",
                             "forskuddstrekk",
                             "fradrag",
                             "fradragIGrunnlagetForSone",
                             "inntekt",
                             "inntektsmottaker",
                             "internasjonalIdentifikator",
                             "loennOgGodtgjoerelse",
                             "moenstringPaaFartoey",
                             "oppholdPaaSvalbardJanMayenOgBilandene",
                             "pensjonsinnretning",
                             "permisjon",
                             "permittering",
                             "sumForskuddstrekkPerLoennsutbetalingsdato",
                             "tilskuddOgPremieTilPensjon",
                             "utleggstrekk",
                             "virksomhet",
                             "yrkePerMoenstring"};
    return names;
}

// The same: types made of xsd:decimal and xsd:integer.
const Names& number_names() {
    static const Names names{"annenBagatellmessigStoette",
                             "antall",
                             "antallAvgiftsgrunnlagPersoner",
                             "antallBarn",
                             "antallDager",
                             "antallDoegnOmbord",
                             "antallDoegnOmbordUtenDekkedeSmaautgifter",
                             "antallKilometer",
                             "antallMaaneder",
                             "antallReiser",
                             "antallTimerPerUkeSomEnFullStillingTilsvarer",
                             "antallTimerPerYrkeskodePerMoenstring",
                             "avgiftsfradragBeloep",
                             "avgiftsgrunnlagBeloep",
                             "beloep",
                             "beloepssatsForAvgiftsberegning",
                             "betaltSkattebeloepIUtlandet",
                             "grunnpensjonsbeloep",
                             "heravAntallKilometerMellomHjemOgArbeid",
                             "heravEtterlattepensjon",
                             "listeprisForBil",
                             "oppgrossingsgrunnlag",
                             "oppgrossingstabellnummer",
                             "pensjonsgrad",
                             "permisjonsprosent",
                             "permitteringsprosent",
                             "prosentsatsForAvgiftsberegning",
                             "samletGrunnlagUnderOpplysningsplikt",
                             "stillingsprosent",
                             "sumArbeidsgiveravgift",
                             "sumFinansskattLoenn",
                             "sumForskuddstrekk",
                             "sumUtleggstrekk",
                             "tilleggspensjonsbeloep",
                             "totaltUtbetaltBeloep",
                             "trukketArtistskatt",
                             "ufoeregrad"};
    return names;
}

// The same: xsd:boolean.
const Names& truth_names() {
    static const Names names{"erAnnenBil",
                             "erBilUtenforStandardregelen",
                             "erBilpool",
                             "erOpptjentPaaHjelpefartoey",
                             "erOpptjentPaaKontinentalsokkel",
                             "gjelderLoennFoerste60Dager",
                             "inngaarIGrunnlagForTrekk",
                             "loennet",
                             "utloeserArbeidsgiveravgift"};
    return names;
}

/// The digits of a number, and where its point stands in them.
struct Digits {
    std::string digits;
    int whole = 0; ///< how many stand before the point; may be outside the digits
};

bool take_digits(const std::string& text, std::size_t& at, std::string& digits) {
    const std::size_t from = at;
    while (at < text.size() && '0' <= text[at] && text[at] <= '9') {
        digits += text[at++];
    }
    return at != from;
}

bool take_exponent(const std::string& text, std::size_t& at, int& whole) {
    if (at == text.size() || (text[at] != 'e' && text[at] != 'E')) {
        return true;
    }
    ++at;
    const bool is_negative = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
        ++at;
    }
    std::string exponent;
    constexpr std::size_t most_digits = 3;
    if (!take_digits(text, at, exponent) || exponent.size() > most_digits) {
        return false;
    }
    whole += is_negative ? -std::atoi(exponent.c_str()) : std::atoi(exponent.c_str());
    return true;
}

std::string laid_out(Digits number, bool is_negative) {
    if (number.whole < 0) {
        number.digits.insert(0, static_cast<std::size_t>(-number.whole), '0');
        number.whole = 0;
    }
    const auto whole = static_cast<std::size_t>(number.whole);
    if (number.digits.size() < whole) {
        number.digits.append(whole - number.digits.size(), '0');
    }
    std::string before = number.digits.substr(0, whole);
    std::string after = number.digits.substr(whole);
    before.erase(0, std::min(before.find_first_not_of('0'), before.size()));
    after.erase(after.find_last_not_of('0') + 1);
    if (before.empty()) {
        before = "0";
    }
    std::string text = after.empty() ? before : before + "." + after;
    return is_negative && text != "0" ? "-" + text : text;
}

std::string shown(const std::string& path, const Value& value) {
    if (path.find("inntektsmottaker") != std::string::npos &&
        path.find("dentifikator") != std::string::npos) {
        return "(not shown)";
    }
    switch (value.kind) {
    case ValueKind::text:
        return "`" + value.text + "`";
    case ValueKind::number:
        return "the number " + value.text;
    case ValueKind::truth:
        return value.text;
    case ValueKind::empty:
        return "nothing in it";
    }
    return {};
}

} // namespace

bool is_repeated(const std::string& name) {
    return repeated_names().count(name) != 0;
}

ValueKind kind_of(const std::string& name) {
    if (number_names().count(name) != 0) {
        return ValueKind::number;
    }
    return truth_names().count(name) != 0 ? ValueKind::truth : ValueKind::text;
}

std::string plain_number(const std::string& written) {
    std::size_t at = 0;
    const bool is_negative = !written.empty() && written[0] == '-';
    if (!written.empty() && (written[0] == '-' || written[0] == '+')) {
        ++at;
    }
    Digits number;
    bool has_digits = take_digits(written, at, number.digits);
    number.whole = static_cast<int>(number.digits.size());
    if (at < written.size() && written[at] == '.') {
        ++at;
        has_digits = take_digits(written, at, number.digits) || has_digits;
    }
    if (!has_digits || !take_exponent(written, at, number.whole) || at != written.size()) {
        return {};
    }
    return laid_out(std::move(number), is_negative);
}

Content content_of(const std::string& bytes) {
    return bytes.starts_with('<') || bytes.starts_with("\xEF\xBB\xBF<") ? content_of_xml(bytes)
                                                                        : content_of_json(bytes);
}

std::vector<std::string> differences(const Content& first, const Content& second) {
    std::vector<std::string> found;
    for (const auto& fault : first.faults) {
        found.push_back("first file: " + fault);
    }
    for (const auto& fault : second.faults) {
        found.push_back("second file: " + fault);
    }
    for (const auto& [path, value] : first.values) {
        const auto other = second.values.find(path);
        if (other == second.values.end()) {
            found.push_back(path + ": only in the first file");
        } else if (value != other->second) {
            found.push_back(path + ": first " + shown(path, value) + ", second " +
                            shown(path, other->second));
        }
    }
    for (const auto& [path, value] : second.values) {
        if (first.values.count(path) == 0) {
            found.push_back(path + ": only in the second file");
        }
    }
    return found;
}

} // namespace bpa::test
