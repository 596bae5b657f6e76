#include "month/withholding.hpp"

#include "month/steps.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;
using line::TaxedAs;

/// What a line of tax is called.
constexpr std::string_view full_code = "tax_withheld";
constexpr std::string_view half_code = "tax_half";

/// Withholds tax from one person's pay in this run.
class Withholding {
public:
    Withholding(PersonMonth& month, const TaxChoice& choice, TaxedPay pay)
        : month_{month}, law_{month.rules.law.withholding}, choice_{choice}, pay_{std::move(pay)},
          paid_{.period = pay_.period.amount,
                .separate = pay_.separate.amount,
                .holiday = pay_.holiday.amount} {}

    void run();

private:
    void by(const ByTable& table);
    void by(const ByPercent& card);
    void by(const ByExemption& card);
    void by(const AtSource& card);
    void by(const WithoutCard& share);
    void by(const NotLiable& none);

    void add_table_line(const ByTable& table, const TableUse& use, const ChristmasRelief* relief);
    /// A line that withholds a percent of a sum.
    void add_share(const TaxedSum& of, NewLine made, std::vector<line::Input> percents);
    void add_card_percent(const TaxedSum& of, const Percent& percent, source::Place place);
    [[nodiscard]] std::optional<ChristmasRelief> settle_base();
    void leave_free(const ChristmasRelief& relief);
    void set_apart(const ChristmasRelief& relief);
    [[nodiscard]] bool is_for_the_year() const;
    [[nodiscard]] bool may_be_left_out(Money tax) const;
    void note_period(const Percent& percent);
    void note_without_card(Money period_tax, Money all);
    void post_period(Money base, Money tax);
    void finish();

    PersonMonth& month_;
    const rulebook::WithholdingLaw& law_;
    const TaxChoice& choice_;
    TaxedPay pay_;
    std::vector<NewLine> made_;
    UncardedPay paid_; ///< this run's pay, as it was before anything was taken off
    Money base_;       ///< what tax is withheld from in this run
    /// Part of `base_` that is pay for the period, and what a table may be asked about again.
    Money period_base_;
    Money period_tax_;                       ///< of it, where no line is of it alone
    std::optional<std::size_t> period_line_; ///< which of `made_` is of it alone
};

void Withholding::add_share(const TaxedSum& of, NewLine made, std::vector<line::Input> percents) {
    const Money base = std::max(of.amount, Money{});
    base_ += base;
    if (base == Money{}) {
        return;
    }
    made.rule = law_.rule;
    made.inputs = of.inputs;
    ExactMoney exact = ExactMoney::of(round_to_ore(ExactMoney::of(base), law_.base_rounding));
    for (auto& percent : percents) {
        exact = exact * std::get<Percent>(percent.value).fraction();
        made.inputs.push_back(std::move(percent));
    }
    made.exact = exact;
    made.rounding = law_.amount_rounding;
    made_.push_back(std::move(made));
}

void Withholding::add_card_percent(const TaxedSum& of,
                                   const Percent& percent,
                                   source::Place place) {
    add_share(of,
              {.code = code_named(month_.rules, full_code), .basis = law_.base_basis},
              {{.name = InputName::percent, .value = percent, .origin = place}});
}

/// Pay of days left free before Christmas is no part of what tax is withheld from.
void Withholding::leave_free(const ChristmasRelief& relief) {
    pay_.period.add(
        -relief.eligible,
        {.name = InputName::amount,
         .value = -relief.eligible,
         .origin = month_.rules.law.withholding.christmas_days.on(month_.settings.payment_date)
                       .entry->citation});
}

/// What is more than the relief reaches is pay tax is withheld from in full, by percent.
void Withholding::set_apart(const ChristmasRelief& relief) {
    const Money rest = pay_.period.amount - relief.eligible;
    if (rest <= Money{}) {
        return;
    }
    const line::Origin origin = relief.share->citation;
    pay_.period.add(-rest, {.name = InputName::amount, .value = -rest, .origin = origin});
    pay_.separate.add(rest, {.name = InputName::amount, .value = rest, .origin = origin});
}

/// A table is for pay for a period in the income year, or for December before.
bool Withholding::is_for_the_year() const {
    const Month period = month_.settings.period;
    const Month december =
        Month::of(month_.settings.payment_date)
            .plus_months(-static_cast<int>(month_.settings.payment_date.month()));
    return period >= december;
}

void Withholding::add_table_line(const ByTable& table,
                                 const TableUse& use,
                                 const ChristmasRelief* relief) {
    const auto base_account = line::monthly(AccountKind::withholding_base, month_.settings.period);
    const auto withheld_account = line::monthly(AccountKind::withheld, month_.settings.period);
    const Money before = month_.now(base_account);
    const Money already = month_.now(withheld_account);
    base_ += std::max(pay_.period.amount, Money{});
    period_base_ = pay_.period.amount;
    auto answer = ask_table(month_, table, use, before + pay_.period.amount);
    const auto& year = month_.rules.law.tax_tables.at(table.year);
    NewLine made{.code = code_named(month_.rules, relief != nullptr ? half_code : full_code),
                 .rule = year.rule,
                 .basis = relief != nullptr ? relief->share->citation : year.citation,
                 .inputs = pay_.period.inputs,
                 .exact = ExactMoney::of(answer.withheld),
                 .rounding = law_.amount_rounding};
    made.inputs.push_back({.name = InputName::base_before,
                           .value = before,
                           .origin = line::ChainOrigin{base_account}});
    std::move(answer.inputs.begin(), answer.inputs.end(), std::back_inserter(made.inputs));
    if (relief != nullptr) {
        made.exact = made.exact * relief->share->value.fraction();
        made.inputs.push_back({.name = InputName::percent,
                               .value = relief->share->value,
                               .origin = relief->share->citation});
    }
    made.exact = made.exact - ExactMoney::of(already);
    made.inputs.push_back({.name = InputName::already,
                           .value = already,
                           .origin = line::ChainOrigin{withheld_account}});
    period_line_ = made_.size();
    made_.push_back(std::move(made));
    month_.result.tax_card->period = use.period;
}

/// What a table or a percent is asked about: with the holiday pay that the card does not leave
/// free, less what lowers it, and as the relief before Christmas has it; gives that relief.
std::optional<ChristmasRelief> Withholding::settle_base() {
    if (choice_.is_whole_year) {
        pay_.period.add(std::exchange(pay_.holiday, {}));
    }
    take_off(month_, pay_);
    auto relief =
        choice_.is_whole_year ? std::nullopt : christmas_relief(month_, pay_.period.amount);
    if (relief && relief->free) {
        leave_free(*relief);
    } else if (relief) {
        set_apart(*relief);
    }
    return relief;
}

void Withholding::by(const ByTable& table) {
    const auto relief = settle_base();
    const auto use = table_use(
        month_, month_.settings.period_days, relief ? relief->free : std::optional<DateRange>{});
    const bool has_table = use && is_for_the_year() && table.table.has(use->period);
    if (!pay_.period.is_nothing() && has_table) {
        add_table_line(table, *use, relief && !relief->free ? &*relief : nullptr);
    } else {
        pay_.separate.add(std::exchange(pay_.period, {}));
    }
    if (pay_.separate.amount <= Money{}) {
        return;
    }
    if (!table.percent) {
        month_.problems.push_back(
            {.code = "calc/tax-percent-missing",
             .place = table.place,
             .args = {{"assistant", month_.assistant.id}, {"amount", pay_.separate.amount.text()}},
             .person = month_.assistant.id});
        return;
    }
    add_share(pay_.separate,
              {.code = code_named(month_.rules, full_code), .basis = law_.separate_basis},
              {{.name = InputName::percent, .value = *table.percent, .origin = table.place}});
}

void Withholding::by(const ByPercent& card) {
    const auto relief = settle_base();
    if (relief && !relief->free) {
        period_line_ = made_.size();
        add_share(pay_.period,
                  {.code = code_named(month_.rules, half_code), .basis = relief->share->citation},
                  {{.name = InputName::percent, .value = card.percent, .origin = card.place},
                   {.name = InputName::percent,
                    .value = relief->share->value,
                    .origin = relief->share->citation}});
        period_base_ = std::exchange(pay_.period, {}).amount;
    } else {
        note_period(card.percent);
    }
    TaxedSum all = std::exchange(pay_.period, {});
    all.add(pay_.separate);
    add_card_percent(all, card.percent, card.place);
}

void Withholding::by(const ByExemption& card) {
    TaxedSum all = pay_.together();
    const auto account = exemption_account(card);
    const Money used = month_.now(account);
    const Money beyond = beyond_limit(card, {used, all.amount});
    month_.result.posted.add(account, all.amount);
    month_.result.tax_card->exempt_before = used;
    month_.result.tax_card->exempt_after = used + all.amount;
    if (beyond <= Money{}) {
        return;
    }
    const auto* share =
        law_value(month_, law_.over_exemption, {law_.rule, month_.settings.payment_date});
    if (share == nullptr) {
        return;
    }
    const Money free = all.amount - beyond;
    TaxedPay over{.period = std::move(all), .separate = {}, .holiday = {}};
    if (free != Money{}) {
        over.period.add(-free, {.name = InputName::amount, .value = -free, .origin = card.place});
    }
    take_off(month_, over);
    all = std::move(over.period);
    all.inputs.push_back(
        {.name = InputName::exempt_limit, .value = *card.limit, .origin = card.place});
    all.inputs.push_back(
        {.name = InputName::exempt_before, .value = used, .origin = line::ChainOrigin{account}});
    add_share(all,
              {.code = code_named(month_.rules, full_code), .basis = share->citation},
              {{.name = InputName::percent, .value = share->value, .origin = share->citation}});
    tell(month_,
         {.code = "finding/exemption-passed",
          .level = line::FindingLevel::review,
          .place = card.place,
          .args = {{"limit", card.limit->text()}, {"beyond", beyond.text()}},
          .citation = law_.exempt_basis});
}

void Withholding::by(const AtSource& card) {
    TaxedSum all = pay_.together();
    add_share(all,
              {.code = code_named(month_.rules, full_code), .basis = law_.at_source_basis},
              {{.name = InputName::percent, .value = card.percent, .origin = card.place}});
}

void Withholding::by(const WithoutCard& share) {
    const bool is_holiday_alone = pay_.period.is_nothing() && pay_.separate.is_nothing();
    if (is_holiday_alone) {
        // No card needs to be fetched to pay last year's holiday pay alone.
        tell(month_,
             {.code = "finding/holiday-without-card",
              .level = line::FindingLevel::note,
              .place = month_.assistant.place,
              .args = {{"amount", pay_.holiday.amount.text()}},
              .citation = law_.holiday_basis});
        return;
    }
    take_off(month_, pay_);
    note_period(share.percent);
    TaxedSum all = pay_.together();
    if (all.amount <= Money{}) {
        return;
    }
    tell(month_,
         {.code = share.lacks_part ? "finding/tax-part-missing" : "finding/no-tax-card",
          // Somebody who asked, and was told that there is none, need not ask again.
          .level = share.is_stated ? line::FindingLevel::note : line::FindingLevel::review,
          .place = share.place,
          .args = {{"percent", share.percent.text()}},
          .citation = share.basis});
    add_share(all,
              {.code = code_named(month_.rules, full_code),
               .basis = share.basis,
               .provisional = share.is_provisional},
              {{.name = InputName::percent, .value = share.percent, .origin = share.basis}});
}

void Withholding::by(const NotLiable& /*none*/) {}

/// Notes the pay for the period in a line that is of other pay too.
void Withholding::note_period(const Percent& percent) {
    period_base_ = pay_.period.amount;
    const Money base = std::max(period_base_, Money{});
    period_tax_ = round_to_ore(round_to_ore(ExactMoney::of(base), law_.base_rounding) * percent,
                               law_.amount_rounding);
}

/// Notes what was withheld without the card of the year, so that it can be worked out anew.
void Withholding::note_without_card(Money period_tax, Money all) {
    if (choice_.uncarded == Uncarded::no) {
        return;
    }
    UncardedPay pay = paid_;
    pay.taken_off = sum_of(month_, code_named(month_.rules, "pension_employee")) +
                    month_.result.posted.at(
                        line::yearly(AccountKind::union_fee, month_.settings.payment_date.year()));
    pay.period_tax = period_tax;
    pay.other_tax = all - period_tax;
    note_uncarded(month_, choice_.uncarded, pay);
}

/// Whether law lets so little go without withholding, and the employer has chosen to.
bool Withholding::may_be_left_out(Money tax) const {
    const Date paid = month_.settings.payment_date;
    const auto* choices = facts::in_force(month_.facts.employer.withholding, paid);
    if (choices == nullptr || !choices->value.omits_small || tax <= Money{}) {
        return false;
    }
    const auto at_most = [&](const rulebook::Dated<Money>& parameter, Money amount) {
        const auto found = parameter.on(paid);
        return found.entry != nullptr && amount <= found.entry->value;
    };
    const Money before =
        month_.now(line::monthly(AccountKind::withholding_base, month_.settings.period));
    const Money withheld = month_.now(line::monthly(AccountKind::withheld, month_.settings.period));
    const bool is_at_home =
        month_.facts.employer.kind == facts::EmployerKind::own_employer_private_person;
    return at_most(law_.small_tax, tax + withheld) || at_most(law_.small_pay, base_ + before) ||
           (is_at_home && at_most(law_.small_home_pay,
                                  month_.now(line::yearly(AccountKind::gross, paid.year()))));
}

void Withholding::post_period(Money base, Money tax) {
    const Month period = month_.settings.period;
    month_.result.posted.add(line::monthly(AccountKind::withholding_base, period), base);
    month_.result.posted.add(line::monthly(AccountKind::withheld, period), tax);
}

void Withholding::finish() {
    Money total;
    for (const auto& made : made_) {
        total += round_to_ore(made.exact, made.rounding);
    }
    if (may_be_left_out(total)) {
        tell(month_,
             {.code = "finding/tax-omitted",
              .level = line::FindingLevel::note,
              .place = month_.assistant.place,
              .args = {{"tax", total.text()}, {"base", base_.text()}},
              .citation = std::nullopt});
        made_.clear();
    }
    Money of_period;
    Money all;
    for (std::size_t i = 0; i < made_.size(); ++i) {
        const Money withheld = add_tax(month_, std::move(made_[i]));
        all += withheld;
        of_period += period_line_ == i ? withheld : Money{};
    }
    of_period = period_line_ ? of_period : std::min(period_tax_, all);
    post_period(period_base_, of_period);
    const int year = month_.settings.payment_date.year();
    month_.result.posted.add(line::yearly(AccountKind::withholding_base, year), base_);
    month_.result.tax_card->base = base_;
    note_without_card(of_period, all);
}

void Withholding::run() {
    std::visit([&](const auto& method) { by(method); }, choice_.method);
    finish();
}

} // namespace

void add_withholding(PersonMonth& month) {
    TaxedPay pay = taxed_pay(month);
    if (pay.total() < Money{}) {
        take_back_base(month, pay);
    } else if (pay.total() > Money{}) {
        if (const auto choice = choose_method(month)) {
            Withholding{month, *choice, std::move(pay)}.run();
            correct_uncarded(month, *choice);
        }
    }
    add_extra_tax(month);
}

} // namespace bpa::month
