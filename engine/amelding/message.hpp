#pragma once

#include "amelding/decimal.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The monthly report (a-melding) as values, whoever wrote it. The names of fields are in English;
/// each says which element it is, and code values are kept letter for letter.
namespace bpa::amelding {

/// Where something stands in a message file: line and column from 1; zero when not from a file.
struct At {
    std::uint64_t line = 0;
    std::uint32_t column = 0;

    friend constexpr auto operator<=>(const At&, const At&) = default;
};

/// Which edition of the format a message follows.
enum class Version : std::uint8_t { v2_1, v2_2, v2_3 };
/// `2.3`.
[[nodiscard]] std::string_view name_of(Version version);
/// `urn:ske:fastsetting:innsamling:a-meldingen:v2_3`.
[[nodiscard]] std::string_view namespace_of(Version version);

/// `permisjon`.
struct Leave {
    std::string id;                 ///< `permisjonId`
    std::string description;        ///< `beskrivelse`
    std::optional<Date> from;       ///< `startdato`
    std::optional<Date> until;      ///< `sluttdato`
    std::optional<Decimal> percent; ///< `permisjonsprosent`
    std::optional<bool> is_paid;    ///< `loennet`, in 2.3
    At at;
};

/// `arbeidsforhold`.
struct Employment {
    std::string id;   ///< `arbeidsforholdId`
    std::string type; ///< `typeArbeidsforhold`
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<Decimal> full_time_hours; ///< `antallTimerPerUkeSomEnFullStillingTilsvarer`
    std::string pay_type;                   ///< `avloenningstype`; never written by us
    std::string occupation;                 ///< `yrke`
    std::string working_time;               ///< `arbeidstidsordning`
    std::optional<Decimal> position;        ///< `stillingsprosent`
    std::optional<Date> wage_changed;       ///< `sisteLoennsendringsdato`
    std::vector<Leave> leaves;
    std::optional<Date> position_changed; ///< `sisteDatoForStillingsprosentendring`
    std::string end_cause;                ///< `aarsakTilSluttdato`
    std::string appointment;              ///< `formForAnsettelse`
    At at;
};

/// `inntekt`.
struct Income {
    std::string benefit; ///< `fordel`
    std::string kind =
        "loennsinntekt";     ///< which of the four: `loennsinntekt`, `pensjonEllerTrygd`, …
    std::string description; ///< `beskrivelse`
    std::string employment;  ///< `arbeidsforholdId`; may be empty
    std::string tax_rule;    ///< `skatteOgAvgiftsregel`; may be empty
    bool bears_contribution = false;  ///< `utloeserArbeidsgiveravgift`
    bool bears_withholding = false;   ///< `inngaarIGrunnlagForTrekk`
    bool has_more = false;            ///< has `tilleggsinformasjon` or `spesifikasjon`
    Decimal amount;                   ///< `beloep`
    std::optional<Decimal> count;     ///< `antall`
    std::optional<Date> earned_from;  ///< `startdatoOpptjeningsperiode`
    std::optional<Date> earned_until; ///< `sluttdatoOpptjeningsperiode`
    At at;
};

/// `fradrag` and `forskuddstrekk`: negative, unless a correction.
struct Taken {
    std::string description; ///< may be empty for `forskuddstrekk`
    Decimal amount;
    At at;
};

/// `utleggstrekk`.
struct Attachment {
    std::string description;
    Decimal amount;
    std::optional<Date> taken_on; ///< `datoForUtleggstrekk`, in 2.3
    At at;
};

/// `inntektsmottaker`.
struct Recipient {
    std::string national_id; ///< `norskIdentifikator`; may be empty
    bool has_foreign_id = false;
    std::string name;               ///< `identifiserendeInformasjon/navn`
    std::optional<Date> birth_date; ///< `identifiserendeInformasjon/foedselsdato`
    std::string employee_number;    ///< `identifiserendeInformasjon/ansattnummer`
    std::vector<Employment> employments;
    std::vector<Taken> deductions; ///< `fradrag`
    std::vector<Taken> withheld;   ///< `forskuddstrekk`
    std::vector<Income> incomes;
    std::vector<Attachment> attachments; ///< `utleggstrekk`
    At at;
};

/// What a line of `arbeidsgiveravgift` is of.
enum class ContributionKind : std::uint8_t {
    pay,     ///< `loennOgGodtgjoerelse`
    pension, ///< `tilskuddOgPremieTilPensjon`
    refund,  ///< `fradragIGrunnlagetForSone`; positive
};

/// A line of `arbeidsgiveravgift`.
struct ContributionLine {
    ContributionKind kind = ContributionKind::pay;
    std::string code; ///< `beregningskodeForArbeidsgiveravgift`
    std::string zone; ///< `sone`
    Decimal base;     ///< `avgiftsgrunnlagBeloep`, `avgiftsfradragBeloep`
    Decimal percent;  ///< `prosentsatsForAvgiftsberegning`
    At at;
};

/// `arbeidsgiveravgift` of a sub-unit.
struct Contribution {
    std::vector<ContributionLine> lines;    ///< ordered by kind
    bool has_foreign = false;               ///< has any element for foreign employees
    std::optional<Decimal> below_threshold; ///< `samletGrunnlagUnderOpplysningsplikt`, in 2.3
    At at;
};

/// `virksomhet`, without those who are paid.
struct Unit {
    std::string number;        ///< `norskIdentifikator`
    Contribution contribution; ///< known when the unit ends
    At at;
};

/// `sumForskuddstrekkPerLoennsutbetalingsdato`.
struct DatedTax {
    std::optional<Date> payment_date;
    Decimal amount;
    At at;
};

/// Everything of a message but its units: `Leveranse` and `oppgave`.
struct Envelope {
    Version version = Version::v2_3;
    std::string delivered;                   ///< `leveringstidspunkt`, as written
    std::optional<Month> month;              ///< `kalendermaaned`
    std::string system;                      ///< `kildesystem`
    std::string replaces;                    ///< `erstatterMeldingsId`; empty when it replaces none
    std::string id;                          ///< `meldingsId`
    std::string reporting_unit;              ///< `opplysningspliktig/norskIdentifikator`
    std::string reply_language;              ///< `spraakForTilbakemelding`; may be empty
    std::optional<Decimal> tax_sum;          ///< `sumForskuddstrekk`
    std::optional<Decimal> contribution_sum; ///< `sumArbeidsgiveravgift`
    std::optional<Decimal> attachment_sum;   ///< `sumUtleggstrekk`
    std::vector<DatedTax> tax_by_date;
    std::vector<std::string> pension_providers; ///< `pensjonsinnretning/identifikator`
    bool has_payments = false;                  ///< has `betalingsinformasjon`
    At at;                                      ///< of `Leveranse`
    At payments_at;                             ///< of `betalingsinformasjon`
};

/// Receives a message piece by piece, in the order of the format: a message of ten thousand people
/// is never in memory as a whole.
class Receiver {
public:
    Receiver() = default;
    Receiver(const Receiver&) = delete;
    Receiver(Receiver&&) = delete;
    Receiver& operator=(const Receiver&) = delete;
    Receiver& operator=(Receiver&&) = delete;
    virtual ~Receiver() = default;
    /// Everything known before the first unit; what stands after them in the format (pension
    /// providers, language of the reply) may be missing.
    virtual void begin(const Envelope& envelope) = 0;
    /// A unit begins; its contribution is not known yet.
    virtual void begin_unit(const Unit& unit) = 0;
    virtual void recipient(const Recipient& who) = 0;
    /// The unit ends, with its contribution.
    virtual void end_unit(const Unit& unit) = 0;
    /// The message ends; the envelope is whole.
    virtual void end(const Envelope& envelope) = 0;
};

} // namespace bpa::amelding
