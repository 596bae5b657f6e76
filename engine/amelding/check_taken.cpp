// What is taken from pay, and the contribution of a unit.
#include "amelding/checks.hpp"
#include "amelding/code_values.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

/// Rule 265: a deduction is negative, but for a correction that leaves the sum negative.
void check_deductions(const Scene& scene, const Recipient& who) {
    for (const auto& taken : who.deductions) {
        scene.check_code(CodeList::deduction, taken.description, "fradrag/beskrivelse", taken.at);
        Decimal sum;
        for (const auto& other : who.deductions) {
            if (other.description == taken.description) {
                sum = sum_of(sum, other.amount);
            }
        }
        if (Decimal{} < taken.amount && Decimal{} < sum && !scene.is_addition) {
            scene.add("amelding/265",
                      Severity::guidance,
                      taken.at,
                      "fradrag/beloep",
                      {{"description", taken.description}, {"amount", taken.amount.amount_text()}});
        }
    }
}

void check_withheld(const Scene& scene, const Recipient& who, Sums& sums) {
    for (auto tax = who.withheld.begin(); tax != who.withheld.end(); ++tax) {
        constexpr std::string_view element = "forskuddstrekk/beskrivelse";
        scene.check_code(CodeList::withholding, tax->description, element, tax->at);
        if (tax->description.empty() && scene.month &&
            scene.rules.withholding_described_from <= *scene.month) {
            scene.add("amelding/withholding-description", Severity::guidance, tax->at, element);
        }
        const bool is_again = std::any_of(who.withheld.begin(), tax, [&](const auto& other) {
            return other.description == tax->description;
        });
        if (is_again) {
            scene.add("amelding/withholding-twice", Severity::guidance, tax->at, element);
        }
        sums.withheld = sum_of(sums.withheld, tax->amount);
    }
}

void check_attachments(const Scene& scene, const Recipient& who, Sums& sums) {
    for (const auto& attachment : who.attachments) {
        scene.check_code(CodeList::attachment,
                         attachment.description,
                         "utleggstrekk/beskrivelse",
                         attachment.at);
        sums.attached = sum_of(sums.attached, attachment.amount);
        if (Decimal{} < attachment.amount && !scene.is_addition) {
            scene.add("amelding/attachment-not-negative",
                      Severity::guidance,
                      attachment.at,
                      "utleggstrekk/beloep",
                      {{"amount", attachment.amount.text()}});
        }
        constexpr std::string_view element = "datoForUtleggstrekk";
        if (!scene.month) {
            continue;
        }
        if (!attachment.taken_on && scene.rules.attachment_dated_from <= *scene.month) {
            scene.add(
                "amelding/attachment-date-missing", Severity::guidance, attachment.at, element);
        }
        if (attachment.taken_on && Month::of(*attachment.taken_on) != *scene.month) {
            scene.add("amelding/payment-date-outside",
                      Severity::immediate,
                      attachment.at,
                      element,
                      {{"day", attachment.taken_on->text()}, {"month", scene.month->text()}});
        }
    }
}

std::string_view element_of(ContributionKind kind) {
    switch (kind) {
    case ContributionKind::pay:
        return "loennOgGodtgjoerelse";
    case ContributionKind::pension:
        return "tilskuddOgPremieTilPensjon";
    case ContributionKind::refund:
        return "fradragIGrunnlagetForSone";
    }
    return {};
}

bool is_extra(const Scene& scene, const ContributionLine& line) {
    return scene.rules.extra_percent && *scene.rules.extra_percent == line.percent;
}

/// The rate of a line, of ordinary trades: others have rates that are not known here.
void check_rate(const Scene& scene, const ContributionLine& line) {
    const auto& rules = scene.rules;
    if (!scene.month || line.code != rules.contribution_code) {
        return;
    }
    constexpr std::string_view element = "prosentsatsForAvgiftsberegning";
    const bool is_refund = line.kind == ContributionKind::refund;
    if (is_extra(scene, line)) {
        // Refunds of what was paid under it may still come.
        if (!is_refund && !rules.extra_months.contains(*scene.month)) {
            scene.add("amelding/extra-contribution",
                      Severity::rejected,
                      line.at,
                      element,
                      {{"percent", line.percent.text()}, {"month", scene.month->text()}});
        }
        return;
    }
    const auto zone = rules.zone_rates.find(line.zone);
    if (zone == rules.zone_rates.end()) { // rule 114B tells of an unknown zone
        return;
    }
    bool is_known = false;
    std::string legal;
    for (const auto& [months, percent] : zone->second) {
        // What is refunded may have been paid in another year.
        if (!is_refund && !months.contains(*scene.month)) {
            continue;
        }
        is_known = true;
        if (percent == line.percent) {
            return;
        }
        if (legal.find(percent.text()) == std::string::npos) {
            legal += (legal.empty() ? "" : ", ") + percent.text();
        }
    }
    source::MessageArgs args{{"zone", line.zone},
                             {"percent", line.percent.text()},
                             {"month", scene.month->text()},
                             {"legal", legal}};
    if (is_known) {
        scene.add("amelding/zone-rate", Severity::immediate, line.at, element, std::move(args));
    } else {
        scene.add(
            "amelding/zone-rate-unknown", Severity::guidance, line.at, element, std::move(args));
    }
}

void check_sign(const Scene& scene, const ContributionLine& line) {
    if (Decimal{} <= line.base || scene.is_addition) {
        return;
    }
    if (line.kind == ContributionKind::refund) {
        scene.add("amelding/refund-not-positive",
                  Severity::guidance,
                  line.at,
                  "avgiftsfradragBeloep",
                  {{"amount", line.base.amount_text()}});
    } else {
        scene.add("amelding/183",
                  Severity::guidance,
                  line.at,
                  "avgiftsgrunnlagBeloep",
                  {{"amount", line.base.amount_text()}});
    }
}

} // namespace

void check_taken(const Scene& scene, const Recipient& who, Sums& sums) {
    check_deductions(scene, who);
    check_withheld(scene, who, sums);
    check_attachments(scene, who, sums);
}

void check_contribution(const Scene& scene, const Unit& unit, Sums& sums) {
    Decimal base;
    Decimal extra;
    for (const auto& line : unit.contribution.lines) {
        const auto kind = std::string{element_of(line.kind)};
        scene.check_code(CodeList::contribution_code,
                         line.code,
                         kind + "/beregningskodeForArbeidsgiveravgift",
                         line.at);
        scene.check_code(CodeList::contribution_zone, line.zone, kind + "/sone", line.at);
        check_rate(scene, line);
        check_sign(scene, line);
        const Int128 amount = Int128{line.base.units()} * line.percent.units();
        // A file may state anything; past this no sum is right anyway.
        constexpr Int128 most =
            per_krone * Decimal::per_one * Decimal::whole(1'000'000'000).units();
        const Int128 sum =
            sums.contribution + (line.kind == ContributionKind::refund ? -amount : amount);
        sums.contribution = std::clamp(sum, -most, most);
        sums.has_pension =
            sums.has_pension || (line.kind == ContributionKind::pension && !line.base.is_zero());
        if (line.kind == ContributionKind::pay) {
            auto& of = is_extra(scene, line) ? extra : base;
            of = sum_of(of, line.base);
        }
    }
    sums.has_foreign = sums.has_foreign || unit.contribution.has_foreign;
    // Pay under the reporting thresholds is in the base and is nobody's income here. The extra
    // contribution is on pay that stands in the ordinary base too; where it does not, the rate is
    // what is wrong.
    const auto below = unit.contribution.below_threshold.value_or(Decimal{});
    const auto is_right = [&](Decimal stated) {
        return stated == sums.unit_base || stated == sum_of(sums.unit_base, below);
    };
    if (!is_right(base) && !is_right(sum_of(base, extra)) && !unit.contribution.has_foreign) {
        scene.add("amelding/contribution-base",
                  Severity::immediate,
                  unit.contribution.at.line != 0 ? unit.contribution.at : unit.at,
                  "avgiftsgrunnlagBeloep",
                  {{"stated", base.amount_text()}, {"sum", sums.unit_base.amount_text()}});
    }
}

} // namespace bpa::amelding
