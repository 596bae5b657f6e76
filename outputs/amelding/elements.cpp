#include "outputs/amelding/elements.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <libxml/chvalid.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlstring.h>

namespace bpa::outputs {
namespace {

using namespace amelding;

constexpr std::size_t longest_id = 150;   // of `Identifikator` in the schema
constexpr std::size_t longest_text = 255; // of `TekstMedRestriksjon`, characters

bool is_plain(char c) {
    return ' ' <= c && c <= '~';
}

/// Whether these bytes are how UTF-8 writes the character: libxml2 reads some others too.
bool is_shortest(const xmlChar* bytes, int length, int character) {
    constexpr std::size_t most_bytes = 6; // that libxml2 may write
    std::array<xmlChar, most_bytes> again{};
    return xmlCopyCharMultiByte(again.data(), character) == length &&
           std::equal(again.begin(), std::next(again.begin(), length), bytes);
}

/// The characters of a text that XML can hold; nothing when it is not UTF-8 or has others, as
/// control characters.
std::optional<std::size_t> characters(const std::string& text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        return text.size();
    }
    std::size_t count = 0;
    const auto* at = reinterpret_cast<const xmlChar*>(text.data()); // NOLINT: libxml2's bytes
    auto left = static_cast<int>(text.size());
    while (left > 0) {
        int length = left;
        const int character = xmlGetUTF8Char(at, &length);
        if (character < 0 || !IS_CHAR(character) || !is_shortest(at, length, character)) {
            return std::nullopt;
        }
        at += length; // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic)
        left -= length;
        ++count;
    }
    return count;
}

bool is_id(const std::string& text) {
    const auto is_allowed = [](char c) {
        return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
               c == '_' || c == '.' || c == '-';
    };
    return !text.empty() && text.size() <= longest_id &&
           std::all_of(text.begin(), text.end(), is_allowed);
}

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

} // namespace

void Elements::begin(const Envelope& envelope) {
    BPA_CHECK(envelope.version == Version::v2_2 || envelope.version == Version::v2_3);
    version_ = envelope.version;
    BPA_CHECK(is_time(envelope.delivered));
    text("leveringstidspunkt", envelope.delivered);
    BPA_CHECK(is_month_of_format(envelope.month));
    out_.text("kalendermaaned", envelope.month->text());
    text("kildesystem", envelope.system);
    if (!envelope.replaces.empty()) {
        id("erstatterMeldingsId", envelope.replaces);
    }
    id("meldingsId", envelope.id);
    out_.open("opplysningspliktig");
    code("norskIdentifikator", envelope.reporting_unit);
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
    optional_whole("sumForskuddstrekk", envelope.tax_sum);
    optional_whole("sumArbeidsgiveravgift", envelope.contribution_sum);
    optional_whole("sumUtleggstrekk", envelope.attachment_sum);
    if (!envelope.tax_by_date.empty()) {
        // Tax that 2.2 could not say would be lost.
        BPA_CHECK(version_ == Version::v2_3);
        constexpr const char* name = "sumForskuddstrekkPerLoennsutbetalingsdato";
        out_.begin_list(name);
        for (const DatedTax& tax : envelope.tax_by_date) {
            BPA_CHECK(tax.payment_date.has_value());
            out_.open_next(name);
            date("loennsutbetalingsdato", tax.payment_date);
            whole("beloep", tax.amount);
            out_.close();
        }
        out_.end_list();
    }
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
    code("norskIdentifikator", unit.number);
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
    optional_code("norskIdentifikator", who.national_id);
    if (!who.name.empty()) {
        out_.open("identifiserendeInformasjon");
        text("navn", who.name);
        date("foedselsdato", who.birth_date);
        if (!who.employee_number.empty()) {
            text("ansattnummer", who.employee_number);
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
    if (who.employments.empty()) {
        return;
    }
    constexpr const char* name = "arbeidsforhold";
    out_.begin_list(name);
    for (const Employment& each : who.employments) {
        out_.open_next(name);
        employment(each);
        out_.close();
    }
    out_.end_list();
}

void Elements::employment(const Employment& of) {
    if (!of.id.empty()) {
        id("arbeidsforholdId", of.id);
    }
    code("typeArbeidsforhold", of.type);
    date("startdato", of.from);
    date("sluttdato", of.until);
    number("antallTimerPerUkeSomEnFullStillingTilsvarer", of.full_time_hours);
    optional_code("avloenningstype", of.pay_type);
    optional_code("yrke", of.occupation);
    optional_code("arbeidstidsordning", of.working_time);
    number("stillingsprosent", of.position);
    date("sisteLoennsendringsdato", of.wage_changed);
    if (!of.leaves.empty()) {
        constexpr const char* name = "permisjon";
        out_.begin_list(name);
        for (const Leave& each : of.leaves) {
            out_.open_next(name);
            leave(each);
            out_.close();
        }
        out_.end_list();
    }
    date("sisteDatoForStillingsprosentendring", of.position_changed);
    optional_code("aarsakTilSluttdato", of.end_cause);
    optional_code("formForAnsettelse", of.appointment);
}

void Elements::leave(const Leave& leave) {
    BPA_CHECK(leave.from && leave.percent);
    date("startdato", leave.from);
    date("sluttdato", leave.until);
    number("permisjonsprosent", leave.percent);
    id("permisjonId", leave.id);
    code("beskrivelse", leave.description);
    if (leave.is_paid && version_ == Version::v2_3) {
        out_.truth("loennet", *leave.is_paid);
    }
}

void Elements::deductions(const Recipient& who) {
    if (who.deductions.empty()) {
        return;
    }
    constexpr const char* name = "fradrag";
    out_.begin_list(name);
    for (const Taken& taken : who.deductions) {
        out_.open_next(name);
        code("beskrivelse", taken.description);
        amount("beloep", taken.amount);
        out_.close();
    }
    out_.end_list();
}

void Elements::withheld(const Recipient& who) {
    if (who.withheld.empty()) {
        return;
    }
    constexpr const char* name = "forskuddstrekk";
    out_.begin_list(name);
    for (const Taken& taken : who.withheld) {
        out_.open_next(name);
        optional_code("beskrivelse", taken.description);
        whole("beloep", taken.amount);
        out_.close();
    }
    out_.end_list();
}

void Elements::incomes(const Recipient& who) {
    if (who.incomes.empty()) {
        return;
    }
    constexpr const char* name = "inntekt";
    out_.begin_list(name);
    for (const Income& each : who.incomes) {
        out_.open_next(name);
        income(each);
        out_.close();
    }
    out_.end_list();
}

void Elements::income(const Income& of) {
    // Of these the message knows only that there are some.
    BPA_CHECK(!of.has_more);
    optional_code("skatteOgAvgiftsregel", of.tax_rule);
    date("startdatoOpptjeningsperiode", of.earned_from);
    date("sluttdatoOpptjeningsperiode", of.earned_until);
    code("fordel", of.benefit);
    out_.truth("utloeserArbeidsgiveravgift", of.bears_contribution);
    out_.truth("inngaarIGrunnlagForTrekk", of.bears_withholding);
    amount("beloep", of.amount);
    if (!of.employment.empty()) {
        id("arbeidsforholdId", of.employment);
    }
    const char* const kind = element_of(of.kind);
    // Only pay has a count.
    BPA_CHECK(!of.count || of.kind == "loennsinntekt");
    out_.open(kind);
    code("beskrivelse", of.description);
    number("antall", of.count);
    out_.close();
}

void Elements::attachments(const Recipient& who) {
    if (who.attachments.empty()) {
        return;
    }
    constexpr const char* name = "utleggstrekk";
    out_.begin_list(name);
    for (const Attachment& taken : who.attachments) {
        out_.open_next(name);
        code("beskrivelse", taken.description);
        whole("beloep", taken.amount);
        if (version_ == Version::v2_3) {
            date("datoForUtleggstrekk", taken.taken_on);
        }
        out_.close();
    }
    out_.end_list();
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
        whole("samletGrunnlagUnderOpplysningsplikt", *of.below_threshold);
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
        code("beregningskodeForArbeidsgiveravgift", line.code);
        code("sone", line.zone);
        amount(names.base, line.base);
        number("prosentsatsForAvgiftsberegning", line.percent);
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
    if (!envelope.pension_providers.empty()) {
        constexpr const char* name = "pensjonsinnretning";
        out_.begin_list(name);
        for (const std::string& provider : envelope.pension_providers) {
            out_.open_next(name);
            text("identifikator", provider);
            out_.close();
        }
        out_.end_list();
    }
    out_.close();
    const std::string& language = envelope.reply_language;
    if (!language.empty()) {
        BPA_CHECK(language == "bokmaal" || language == "nynorsk" || language == "engelsk");
        out_.text("spraakForTilbakemelding", language);
    }
}

void Elements::text(const char* name, const std::string& value) {
    const auto count = characters(value);
    BPA_CHECK(count && *count != 0 && *count <= longest_text);
    out_.text(name, value);
}

void Elements::id(const char* name, const std::string& value) {
    BPA_CHECK(is_id(value));
    out_.text(name, value);
}

void Elements::code(const char* name, const std::string& value) {
    BPA_CHECK(!value.empty() && characters(value));
    out_.text(name, value);
}

void Elements::optional_code(const char* name, const std::string& value) {
    if (!value.empty()) {
        code(name, value);
    }
}

void Elements::date(const char* name, const std::optional<Date>& day) {
    if (day) {
        out_.text(name, day->text());
    }
}

void Elements::number(const char* name, const std::optional<Decimal>& value) {
    if (value) {
        out_.number(name, *value);
    }
}

void Elements::amount(const char* name, Decimal value) {
    BPA_CHECK(value.money().has_value());
    out_.amount(name, value);
}

void Elements::whole(const char* name, Decimal value) {
    BPA_CHECK(value.is_whole());
    out_.number(name, value);
}

void Elements::optional_whole(const char* name, const std::optional<Decimal>& value) {
    if (value) {
        whole(name, *value);
    }
}

} // namespace bpa::outputs
