// The message as a whole: its id, what it replaces, its sums, what is taken from pay.
#include "amelding/checks.hpp"
#include "amelding/code_values.hpp"
#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

Severity severity_of_version(const Scene& scene) {
    // Whether 2.2 was received through 2025 is not known; from 2026 it cannot say what is asked.
    const bool is_doubtful =
        scene.version == Version::v2_2 && *scene.month < scene.rules.tax_by_date_from;
    return is_doubtful ? Severity::guidance : Severity::immediate;
}

void check_version(const Scene& scene, const Envelope& envelope) {
    if (!scene.month || scene.rules.versions.empty()) {
        return;
    }
    const auto wanted = scene.rules.version_of(*scene.month);
    if (scene.version < wanted) { // a newer edition may correct an older month
        scene.add("amelding/wrong-version",
                  severity_of_version(scene),
                  envelope.at,
                  "melding",
                  {{"version", std::string{name_of(scene.version)}},
                   {"month", scene.month->text()},
                   {"wanted", std::string{name_of(wanted)}}});
    }
}

/// Rules 181 and 181E, and 166B.
void check_ids(const Scene& scene, const Envelope& envelope) {
    const auto is_plain = [](char c) {
        return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    };
    const auto& id = envelope.id;
    const auto other = std::find_if_not(id.begin(), id.end(), is_plain);
    if (other != id.end()) {
        // The format allows these three, the guide does not, and a published example has one.
        constexpr std::string_view marks = "-_.";
        const bool is_mark = std::all_of(other, id.end(), [&](char c) {
            return is_plain(c) || marks.find(c) != std::string_view::npos;
        });
        const auto at = static_cast<std::size_t>(other - id.begin());
        scene.add("amelding/181e",
                  is_mark ? Severity::guidance : Severity::rejected,
                  envelope.at,
                  "meldingsId",
                  {{"character", source::visible(id, at, source::character_at(id, at))}});
    }
    if (!id.empty() && envelope.replaces == id) {
        scene.add("amelding/166b", Severity::rejected, envelope.at, "erstatterMeldingsId");
    }
    if (scene.history != nullptr && scene.history->has_used(id)) {
        scene.add("amelding/181", Severity::rejected, envelope.at, "meldingsId");
    }
}

/// From some month on tax is summed by the day it was withheld; before, in one sum.
void check_tax_form(const Scene& scene, const Envelope& envelope) {
    if (!scene.month) {
        return;
    }
    const bool by_date = scene.rules.tax_by_date_from <= *scene.month;
    if (by_date && envelope.tax_sum) {
        scene.add("amelding/tax-not-by-date",
                  Severity::immediate,
                  envelope.payments_at,
                  "sumForskuddstrekk",
                  {{"month", scene.rules.tax_by_date_from.text()}});
    }
    if (!by_date && !envelope.tax_by_date.empty()) {
        const auto severity = envelope.tax_sum ? Severity::immediate : Severity::guidance;
        scene.add("amelding/tax-by-date-early",
                  severity,
                  envelope.tax_by_date.front().at,
                  "sumForskuddstrekkPerLoennsutbetalingsdato",
                  {{"month", scene.rules.tax_by_date_from.text()}});
    }
}

void check_payment_day(const Scene& scene,
                       const std::optional<Date>& day,
                       std::string_view element,
                       At at) {
    if (day && scene.month && Month::of(*day) != *scene.month) {
        scene.add("amelding/payment-date-outside",
                  Severity::immediate,
                  at,
                  element,
                  {{"day", day->text()}, {"month", scene.month->text()}});
    }
}

void check_negative(const Scene& scene,
                    const std::optional<Decimal>& sum,
                    std::string_view element,
                    At at) {
    if (sum && *sum < Decimal{} && !scene.is_addition) {
        scene.add("amelding/negative-sum",
                  Severity::guidance,
                  at,
                  element,
                  {{"element", std::string{element}}, {"amount", sum->text()}});
    }
}

void check_tax_sum(const Scene& scene, const Envelope& envelope, const Sums& sums) {
    std::optional<Decimal> by_date;
    std::vector<Date> days;
    for (const auto& tax : envelope.tax_by_date) {
        by_date = sum_of(by_date.value_or(Decimal{}), tax.amount);
        constexpr std::string_view element = "loennsutbetalingsdato";
        check_payment_day(scene, tax.payment_date, element, tax.at);
        check_negative(
            scene, tax.amount, "sumForskuddstrekkPerLoennsutbetalingsdato/beloep", tax.at);
        if (!tax.payment_date) {
            continue;
        }
        if (std::find(days.begin(), days.end(), *tax.payment_date) != days.end()) {
            scene.add("amelding/payment-date-twice",
                      Severity::guidance,
                      tax.at,
                      element,
                      {{"day", tax.payment_date->text()}});
        } else if (days.size() < 100) { // a month has no more
            days.push_back(*tax.payment_date);
        }
    }
    const auto compare = [&](std::optional<Decimal> stated, std::string_view element) {
        if (stated.value_or(Decimal{}) != -sums.withheld) {
            scene.add("amelding/tax-sum",
                      Severity::immediate,
                      envelope.payments_at.line != 0 ? envelope.payments_at : envelope.at,
                      element,
                      {{"element", std::string{element}},
                       {"stated", stated.value_or(Decimal{}).text()},
                       {"sum", (-sums.withheld).text()}});
        }
    };
    constexpr std::string_view whole = "sumForskuddstrekk";
    constexpr std::string_view dated = "sumForskuddstrekkPerLoennsutbetalingsdato";
    if (envelope.tax_sum) {
        compare(envelope.tax_sum, whole);
    }
    if (by_date) {
        compare(by_date, dated);
    }
    if (!envelope.tax_sum && !by_date) {
        const bool is_dated = scene.month && scene.rules.tax_by_date_from <= *scene.month;
        compare({}, is_dated ? dated : whole);
    }
    check_negative(scene, envelope.tax_sum, whole, envelope.payments_at);
}

void check_attachment_sum(const Scene& scene, const Envelope& envelope, const Sums& sums) {
    const auto stated = envelope.attachment_sum.value_or(Decimal{});
    constexpr std::string_view element = "sumUtleggstrekk";
    if (stated != -sums.attached) {
        scene.add("amelding/attachment-sum",
                  Severity::immediate,
                  envelope.payments_at.line != 0 ? envelope.payments_at : envelope.at,
                  element,
                  {{"stated", stated.text()}, {"sum", (-sums.attached).text()}});
    }
    check_negative(scene, envelope.attachment_sum, element, envelope.payments_at);
}

void check_contribution_sum(const Scene& scene, const Envelope& envelope, const Sums& sums) {
    if (sums.has_foreign) {
        return;
    }
    // Claims of contribution are rounded down; how the receiver rounds is not known, so that one
    // krone more or less is let through.
    const Int128 rest = sums.contribution % per_krone;
    const Int128 whole = sums.contribution / per_krone - (rest < 0 ? 1 : 0);
    const auto stated = envelope.contribution_sum.value_or(Decimal{});
    const Int128 off = Int128{stated.units()} - whole * Decimal::per_one;
    if (off < -Decimal::per_one || Decimal::per_one < off) {
        using Limits = std::numeric_limits<std::int64_t>;
        const auto most = Int128{Limits::max()} / Decimal::per_one;
        const auto shown = static_cast<std::int64_t>(std::clamp(whole, -most, most));
        scene.add("amelding/contribution-sum",
                  Severity::immediate,
                  envelope.payments_at.line != 0 ? envelope.payments_at : envelope.at,
                  "sumArbeidsgiveravgift",
                  {{"stated", stated.text()}, {"sum", Decimal::whole(shown).text()}});
    }
}

} // namespace

void check_head(const Scene& scene, const Envelope& envelope) {
    check_version(scene, envelope);
    check_ids(scene, envelope);
    const auto& number = envelope.reporting_unit;
    if (!number.empty() && !is_organisation_number(number) && !read_national_id(number)) {
        scene.add("amelding/reporting-unit-number",
                  Severity::rejected,
                  envelope.at,
                  "opplysningspliktig/norskIdentifikator");
    }
}

void check_payments(const Scene& scene, const Envelope& envelope, const Sums& sums) {
    scene.check_code(
        CodeList::reply_language, envelope.reply_language, "spraakForTilbakemelding", envelope.at);
    check_tax_form(scene, envelope);
    check_tax_sum(scene, envelope, sums);
    check_attachment_sum(scene, envelope, sums);
    check_contribution_sum(scene, envelope, sums);
    if (sums.has_pension && envelope.pension_providers.empty() && scene.version != Version::v2_1 &&
        !scene.is_addition) {
        scene.add("amelding/pension-provider-missing",
                  Severity::immediate,
                  envelope.at,
                  "pensjonsinnretning");
    }
}

namespace {

bool is_cheaper(const HourlyLine& a, const HourlyLine& b) {
    return Int128{a.amount.units()} * b.hours.units() < Int128{b.amount.units()} * a.hours.units();
}

/// Whether an hour costs less than a bound, or more.
bool is_beyond(const HourlyLine& line, const std::optional<Decimal>& bound, bool is_least) {
    if (!bound) {
        return false;
    }
    const Int128 amount = Int128{line.amount.units()} * Decimal::per_one;
    const Int128 at_bound = Int128{bound->units()} * line.hours.units();
    return is_least ? amount < at_bound : at_bound < amount;
}

} // namespace

/// Rule 505: what an hour is paid, against the other lines of the message and the bounds that the
/// rules may have. No law says what is plausible: the comparison finds a slip of the decimal point.
void check_hourly(Scene& scene, const Sums& sums) {
    if (sums.hourly.empty()) {
        return;
    }
    // Hours of passive duty are paid and not counted, which makes an hour look dear.
    constexpr int cheaper = 4;
    constexpr int dearer = 20;
    // Of an even number there are two in the middle. What is cheap is held against the dearer of
    // them, what is dear against the cheaper: of two lines nobody can tell which is wrong.
    auto sorted = sums.hourly;
    std::sort(sorted.begin(), sorted.end(), is_cheaper);
    const auto& lower = sorted[(sorted.size() - 1) / 2];
    const auto& upper = sorted[sorted.size() / 2];
    for (const auto& line : sums.hourly) {
        const Int128 pay = line.amount.units();
        const Int128 time = line.hours.units();
        const bool is_cheap =
            pay * upper.hours.units() * cheaper < Int128{upper.amount.units()} * time;
        const bool is_dear =
            Int128{lower.amount.units()} * time * dearer < pay * lower.hours.units();
        const bool is_outside = is_beyond(line, scene.rules.least_hourly, true) ||
                                is_beyond(line, scene.rules.most_hourly, false);
        if (!line.is_overtime && (is_cheap || is_dear || is_outside)) {
            scene.recipient = line.recipient;
            scene.add("amelding/505",
                      Severity::guidance,
                      line.at,
                      "antall",
                      {{"amount", line.amount.amount_text()}, {"hours", line.hours.text()}},
                      line.employment);
        }
    }
    scene.recipient = 0;
}

} // namespace bpa::amelding
