// Income: which codes, flags and counts may stand together, and what fits the employments.
#include "amelding/checks.hpp"
#include "amelding/code_values.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::amelding {
namespace {

std::string_view text_of(bool yes) {
    return yes ? "true" : "false";
}

bool is_wage(const Income& income, std::string_view description) {
    return income.kind == kind_wage && income.description == description;
}

/// Knows an income that is being checked.
class IncomeCheck {
public:
    IncomeCheck(const Scene& scene, const Recipient& who, const Income& income)
        : scene_{scene}, who_{who}, income_{income} {}

    void run() const {
        scene_.check_code(
            CodeList::benefit, income_.benefit, "fordel", income_.at, income_.employment);
        check_earning_period();
        check_employment();
        if (income_.kind == kind_wage) {
            scene_.check_code(CodeList::pay,
                              income_.description,
                              "loennsinntekt/beskrivelse",
                              income_.at,
                              income_.employment);
            check_combination();
            check_home_pay();
        }
    }

private:
    void add(std::string_view rule,
             Severity severity,
             std::string_view field,
             source::MessageArgs args = {}) const {
        scene_.add(std::string{"amelding/"}.append(rule),
                   severity,
                   income_.at,
                   field,
                   std::move(args),
                   income_.employment);
    }
    void add_200(std::string_view element, std::string_view value, std::string legal) const {
        add("200",
            Severity::immediate,
            element,
            {{"description", income_.description},
             {"element", std::string{element}},
             {"value", std::string{value}},
             {"legal", std::move(legal)}});
    }
    void check_earning_period() const;
    void check_employment() const;
    void check_combination() const;
    void check_count(const std::vector<const Combination*>& fits) const;
    void check_home_pay() const;
    [[nodiscard]] bool is_home_pay() const {
        return income_.description == scene_.rules.exempt_home_pay ||
               income_.description == pay_child_care;
    }
    [[nodiscard]] bool is_earned_before() const {
        return scene_.month && income_.earned_until &&
               *income_.earned_until < scene_.month->first_day();
    }

    const Scene& scene_;
    const Recipient& who_;
    const Income& income_;
};

void IncomeCheck::check_earning_period() const {
    const auto& from = income_.earned_from;
    const auto& until = income_.earned_until;
    if (!from && !until) {
        return;
    }
    if (!from || !until || *until < *from || Month::of(*from) != Month::of(*until)) {
        add("earning-period",
            Severity::immediate,
            from ? "sluttdatoOpptjeningsperiode" : "startdatoOpptjeningsperiode",
            {{"from", from ? from->text() : "–"}, {"until", until ? until->text() : "–"}});
    }
}

/// Whether earlier messages say that the employment has ended.
bool has_ended(const Scene& scene, const Recipient& who, std::string_view id) {
    if (scene.history == nullptr) {
        return false;
    }
    const EmploymentNote wanted{
        .unit = key_of(scene.unit), .person = key_of(who), .id = std::string{id}};
    for (const auto& note : scene.history->messages()) {
        const auto* found =
            note.reporting_unit == scene.reporting_unit ? note.find(wanted) : nullptr;
        if (found != nullptr && found->until) {
            return true;
        }
    }
    return false;
}

/// Whether another message of the month says that it exists: an addition does not repeat it.
bool is_beside(const Scene& scene, const Recipient& who, std::string_view id) {
    if (scene.history == nullptr || !scene.month) {
        return false;
    }
    const EmploymentNote wanted{
        .unit = key_of(scene.unit), .person = key_of(who), .id = std::string{id}};
    const auto messages = scene.history->in_force(scene.reporting_unit, *scene.month);
    return std::any_of(messages.begin(), messages.end(), [&](const auto* note) {
        return note->find(wanted) != nullptr;
    });
}

void IncomeCheck::check_employment() const {
    const auto& jobs = who_.employments;
    if (income_.employment.empty()) {
        const auto lasting = std::count_if(jobs.begin(), jobs.end(), [](const auto& job) {
            return is_reported_every_month(job.type);
        });
        if (lasting > 1 && income_.kind == kind_wage) {
            add("income-without-employment", Severity::guidance, "arbeidsforholdId");
        }
        return;
    }
    const bool is_here = std::any_of(
        jobs.begin(), jobs.end(), [this](const auto& job) { return job.id == income_.employment; });
    if (is_here || has_ended(scene_, who_, income_.employment) ||
        is_beside(scene_, who_, income_.employment)) {
        return;
    }
    // Without any employment it may be pay after the end date, which one message cannot tell.
    const bool may_have_ended = jobs.empty();
    add("unknown-employment",
        may_have_ended ? Severity::guidance : Severity::immediate,
        "arbeidsforholdId");
}

/// Rule 200: benefit, description and flags that may stand together.
void IncomeCheck::check_combination() const {
    if (!scene_.month) {
        return;
    }
    std::vector<const Combination*> named;
    for (const auto& legal : scene_.rules.combinations) {
        if (legal.description == income_.description && legal.months.contains(*scene_.month)) {
            named.push_back(&legal);
        }
    }
    if (named.empty()) { // no source says, or rule 114B tells of the code
        return;
    }
    std::string benefits;
    for (const auto* legal : named) {
        if (benefits.find(legal->benefit) == std::string::npos) {
            benefits += (benefits.empty() ? "" : ", ") + legal->benefit;
        }
    }
    std::erase_if(named, [this](const auto* legal) { return legal->benefit != income_.benefit; });
    if (named.empty()) {
        add_200("fordel", income_.benefit, benefits);
        return;
    }
    // A rule of tax and contribution of its own, as on Svalbard, changes the flags.
    if (!income_.tax_rule.empty()) {
        check_count(named);
        return;
    }
    auto fits = named;
    std::erase_if(fits, [this](const auto* legal) {
        return legal->bears_contribution.value_or(income_.bears_contribution) !=
               income_.bears_contribution;
    });
    if (fits.empty()) {
        if (!is_home_pay()) { // told on its own
            add_200("utloeserArbeidsgiveravgift",
                    text_of(income_.bears_contribution),
                    std::string{text_of(!income_.bears_contribution)});
        }
        return;
    }
    std::erase_if(fits, [this](const auto* legal) {
        return legal->bears_withholding.value_or(income_.bears_withholding) !=
               income_.bears_withholding;
    });
    if (fits.empty()) {
        add_200("inngaarIGrunnlagForTrekk",
                text_of(income_.bears_withholding),
                std::string{text_of(!income_.bears_withholding)});
        return;
    }
    check_count(fits);
}

/// The part of rule 200 that is of `antall`.
void IncomeCheck::check_count(const std::vector<const Combination*>& fits) const {
    const auto allows = [&fits](CountUse use) {
        return std::any_of(
            fits.begin(), fits.end(), [use](const auto* legal) { return legal->count == use; });
    };
    if (allows(CountUse::optional)) {
        return;
    }
    const bool needs = allows(CountUse::hours);
    // Pay made up for an earlier month may be of hours that were reported then.
    if (needs && !income_.count && !is_earned_before() && !scene_.is_addition) {
        add("count-missing", Severity::immediate, "antall", {{"description", income_.description}});
    }
    if (!needs && income_.count) {
        add("count-not-wanted",
            Severity::immediate,
            "antall",
            {{"description", income_.description}, {"count", income_.count->text()}});
    }
}

void IncomeCheck::check_home_pay() const {
    if (!is_home_pay()) {
        return;
    }
    if (income_.bears_contribution) {
        add("home-pay-contribution",
            Severity::immediate,
            "utloeserArbeidsgiveravgift",
            {{"description", income_.description}});
    }
    if (!scene_.reporting_unit.empty() && scene_.reporting_unit.size() != source::private_digits) {
        add("home-pay-not-private",
            Severity::immediate,
            "loennsinntekt/beskrivelse",
            {{"description", income_.description}});
    }
}

/// Knows what an employment is paid in the month, for what holds of the sum of its lines.
struct Paid {
    std::string_view employment;
    Decimal fixed;
    At fixed_at;
    Decimal holiday_deduction;
    At holiday_at;
    Decimal hours; ///< of hourly pay earned in the month or with no earning period
    At hours_at;
};

Paid& paid_of(std::vector<Paid>& all, std::string_view employment) {
    const auto found = std::find_if(all.begin(), all.end(), [employment](const auto& paid) {
        return paid.employment == employment;
    });
    return found != all.end() ? *found : all.emplace_back(Paid{.employment = employment});
}

/// Rule 505 of one line; what is to be compared with other lines is kept.
void check_hourly_line(const Scene& scene, const Income& income, Sums& sums) {
    const auto& hours = *income.count;
    const bool is_backwards = (income.amount < Decimal{} && Decimal{} < hours) ||
                              (Decimal{} < income.amount && hours < Decimal{});
    if (is_backwards && !scene.is_addition) {
        scene.add("amelding/505",
                  Severity::guidance,
                  income.at,
                  "antall",
                  {{"amount", income.amount.amount_text()}, {"hours", hours.text()}},
                  income.employment);
        return;
    }
    constexpr std::size_t most_lines = 100'000;
    if (Decimal{} < income.amount && Decimal{} < hours && sums.hourly.size() < most_lines) {
        sums.hourly.push_back({.amount = income.amount,
                               .hours = hours,
                               .employment = income.employment,
                               .is_overtime = is_wage(income, pay_overtime),
                               .recipient = scene.recipient,
                               .at = income.at});
    }
}

void check_paid(const Scene& scene, const Paid& paid) {
    const auto add = [&](std::string_view code,
                         Severity severity,
                         At at,
                         std::string_view field,
                         source::MessageArgs args) {
        scene.add(code, severity, at, field, std::move(args), paid.employment);
    };
    const auto& most_hours = scene.rules.most_hours;
    if (!most_hours.is_zero() && most_hours < paid.hours) {
        add("amelding/504",
            Severity::guidance,
            paid.hours_at,
            "antall",
            {{"hours", paid.hours.text()}, {"most", most_hours.text()}});
    }
    if (scene.is_addition) {
        return;
    }
    if (paid.fixed < Decimal{}) {
        add("amelding/negative-salary",
            Severity::immediate,
            paid.fixed_at,
            "beloep",
            {{"amount", paid.fixed.amount_text()}});
    }
    if (Decimal{} < paid.holiday_deduction) {
        add("amelding/holiday-deduction-positive",
            Severity::immediate,
            paid.holiday_at,
            "beloep",
            {{"amount", paid.holiday_deduction.amount_text()}});
    }
    if (paid.holiday_deduction < Decimal{} && paid.fixed <= Decimal{}) {
        add("amelding/holiday-deduction-alone",
            Severity::immediate,
            paid.holiday_at,
            "loennsinntekt/beskrivelse",
            {});
    }
}

} // namespace

void check_incomes(const Scene& scene, const Recipient& who, Sums& sums) {
    std::vector<Paid> all;
    for (const auto& income : who.incomes) {
        IncomeCheck{scene, who, income}.run();
        if (income.bears_contribution) {
            sums.unit_base = sum_of(sums.unit_base, income.amount);
        }
        auto& paid = paid_of(all, income.employment);
        if (is_wage(income, pay_fixed)) {
            paid.fixed = sum_of(paid.fixed, income.amount);
            paid.fixed_at = income.at;
        } else if (is_wage(income, pay_holiday_deduction)) {
            paid.holiday_deduction = sum_of(paid.holiday_deduction, income.amount);
            paid.holiday_at = income.at;
        }
        const bool is_of_month =
            !scene.month || !income.earned_from || Month::of(*income.earned_from) == *scene.month;
        if (!income.count || !is_of_month) {
            continue;
        }
        if (is_wage(income, pay_hourly)) {
            paid.hours = sum_of(paid.hours, *income.count);
            paid.hours_at = income.at;
        }
        if (is_wage(income, pay_hourly) || is_wage(income, pay_overtime)) {
            check_hourly_line(scene, income, sums);
        }
    }
    for (const auto& paid : all) {
        check_paid(scene, paid);
    }
}

} // namespace bpa::amelding
