#include "rulebook/load/law_rules.hpp"

#include "rulebook/load/law_parameters.hpp"
#include "rulebook/load/law_schemas.hpp"
#include "rulebook/load/package.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

using Basic = BasicAmountLaw;
constexpr std::array basic_amount{Parameter<Basic>{"amount", &Basic::amount}};

using Holiday = HolidayPayLaw;
constexpr std::array holiday_pay{Parameter<Holiday>{"percent", &Holiday::percent},
                                 Parameter<Holiday>{"senior_addition", &Holiday::senior_addition},
                                 Parameter<Holiday>{"senior_age", &Holiday::senior_age},
                                 Parameter<Holiday>{"senior_cap", &Holiday::senior_cap},
                                 Parameter<Holiday>{"free_excess", &Holiday::free_excess}};

using Pension = PensionLaw;
constexpr std::array pension{
    Parameter<Pension>{"least_percent", &Pension::least_percent},
    Parameter<Pension>{"most_percent", &Pension::most_percent},
    Parameter<Pension>{"most_extra_percent", &Pension::most_extra_percent},
    Parameter<Pension>{"most_employee_percent", &Pension::most_employee_percent},
    Parameter<Pension>{"second_band_from", &Pension::second_band_from},
    Parameter<Pension>{"upper_limit", &Pension::upper_limit},
    Parameter<Pension>{"least_age", &Pension::least_age},
    Parameter<Pension>{"entry_until_age", &Pension::entry_until_age},
    Parameter<Pension>{"pay_threshold", &Pension::pay_threshold},
    Parameter<Pension>{"duty_position", &Pension::duty_position},
    Parameter<Pension>{"duty_least_position", &Pension::duty_least_position},
    Parameter<Pension>{"duty_positions", &Pension::duty_positions}};

constexpr std::array afp{Parameter<AfpLaw>{"percent", &AfpLaw::percent},
                         Parameter<AfpLaw>{"lower_limit", &AfpLaw::lower_limit},
                         Parameter<AfpLaw>{"upper_limit", &AfpLaw::upper_limit},
                         Parameter<AfpLaw>{"least_age", &AfpLaw::least_age},
                         Parameter<AfpLaw>{"last_age", &AfpLaw::last_age}};

using Fund = OuFundLaw;
constexpr std::array ou_fund{
    Parameter<Fund>{"lowest", &Fund::lowest},
    Parameter<Fund>{"middle", &Fund::middle},
    Parameter<Fund>{"highest", &Fund::highest},
    Parameter<Fund>{"middle_from", &Fund::middle_from},
    Parameter<Fund>{"highest_from", &Fund::highest_from},
    Parameter<Fund>{"most_employee_per_week", &Fund::most_employee_per_week}};

using Contribution = ContributionLaw;
constexpr std::array contribution{
    Parameter<Contribution>{"relief", &Contribution::relief},
    Parameter<Contribution>{"work_zone_share", &Contribution::work_zone_share},
    Parameter<Contribution>{"household_limit", &Contribution::household_limit}};
constexpr std::array<std::string_view, 8> zones{"I", "Ia", "Ia+", "II", "III", "IV", "IVa", "V"};

using MayDays = MayDaysLaw;
constexpr std::array may_days{Parameter<MayDays>{"employed_days", &MayDays::employed_days},
                              Parameter<MayDays>{"least_supplement", &MayDays::least_supplement}};

using Time = WorkingTimeLaw;
constexpr std::array working_time{
    Parameter<Time>{"day", &Time::day},
    Parameter<Time>{"week", &Time::week},
    Parameter<Time>{"rota_week", &Time::rota_week},
    Parameter<Time>{"continuous_week", &Time::continuous_week},
    Parameter<Time>{"passive_share", &Time::passive_share},
    Parameter<Time>{"passive_day", &Time::passive_day},
    Parameter<Time>{"passive_week", &Time::passive_week},
    Parameter<Time>{"passive_total_week", &Time::passive_total_week},
    Parameter<Time>{"overtime_percent", &Time::overtime_percent},
    Parameter<Time>{"overtime_7_days", &Time::overtime_7_days},
    Parameter<Time>{"overtime_4_weeks", &Time::overtime_4_weeks},
    Parameter<Time>{"overtime_52_weeks", &Time::overtime_52_weeks},
    Parameter<Time>{"total_day", &Time::total_day},
    Parameter<Time>{"total_week", &Time::total_week},
    Parameter<Time>{"rest_day", &Time::rest_day},
    Parameter<Time>{"rest_week", &Time::rest_week},
    Parameter<Time>{"individual_day", &Time::individual_day},
    Parameter<Time>{"individual_week", &Time::individual_week},
    Parameter<Time>{"averaging_weeks", &Time::averaging_weeks},
    // Runs up to 0.2.0 lack what may lack.
    Parameter<Time>{"break_after", &Time::break_after, true},
    Parameter<Time>{"break_long_day", &Time::break_long_day, true},
    Parameter<Time>{"break_least", &Time::break_least, true},
    // What only the Act has; the regulation's table ends before these.
    Parameter<Time>{"union_day", &Time::union_day},
    Parameter<Time>{"union_week", &Time::union_week},
    Parameter<Time>{"authority_day", &Time::authority_day},
    Parameter<Time>{"total_any_week", &Time::total_any_week, true},
    Parameter<Time>{"sunday_from", &Time::sunday_from, true},
    Parameter<Time>{"sunday_until", &Time::sunday_until, true},
    Parameter<Time>{"sunday_eve_from", &Time::sunday_eve_from, true},
    Parameter<Time>{"sundays_running", &Time::sundays_running, true},
    Parameter<Time>{"sundays_in_a_row", &Time::sundays_in_a_row, true},
    Parameter<Time>{"union_overtime_7_days", &Time::union_overtime_7_days, true},
    Parameter<Time>{"union_overtime_4_weeks", &Time::union_overtime_4_weeks, true},
    Parameter<Time>{"union_overtime_52_weeks", &Time::union_overtime_52_weeks, true},
    Parameter<Time>{"union_total_day", &Time::union_total_day, true},
    Parameter<Time>{"union_rest_day", &Time::union_rest_day, true},
    Parameter<Time>{"union_rest_week", &Time::union_rest_week, true},
    Parameter<Time>{"authority_overtime_7_days", &Time::authority_overtime_7_days, true},
    Parameter<Time>{"authority_overtime_26_weeks", &Time::authority_overtime_26_weeks, true}};
constexpr std::size_t only_of_the_act = 17;

using Withholding = WithholdingLaw;
constexpr std::array withholding{
    Parameter<Withholding>{"without_card", &Withholding::without_card},
    Parameter<Withholding>{"union_fee_limit", &Withholding::union_fee_limit},
    Parameter<Withholding>{"over_exemption", &Withholding::over_exemption},
    Parameter<Withholding>{"christmas_share", &Withholding::christmas_share},
    Parameter<Withholding>{"christmas_days", &Withholding::christmas_days},
    Parameter<Withholding>{"old_card_months", &Withholding::old_card_months},
    Parameter<Withholding>{"small_tax", &Withholding::small_tax},
    Parameter<Withholding>{"small_pay", &Withholding::small_pay},
    Parameter<Withholding>{"small_home_pay", &Withholding::small_home_pay}};

using Deadlines = DeadlinesLaw;
constexpr std::array deadlines{
    Parameter<Deadlines>{"withheld_tax", &Deadlines::withheld_tax},
    Parameter<Deadlines>{"contribution", &Deadlines::contribution},
    Parameter<Deadlines>{"report", &Deadlines::report},
    Parameter<Deadlines>{"simplified_report", &Deadlines::simplified_report}};

using Attachments = AttachmentsLaw;
constexpr std::array attachments{
    Parameter<Attachments>{"rank_coordinated", &Attachments::rank_coordinated},
    Parameter<Attachments>{"rank_child_support", &Attachments::rank_child_support},
    Parameter<Attachments>{"rank_criminal_compensation", &Attachments::rank_criminal_compensation},
    Parameter<Attachments>{"rank_fine", &Attachments::rank_fine},
    Parameter<Attachments>{"rank_tax", &Attachments::rank_tax},
    Parameter<Attachments>{"rank_other", &Attachments::rank_other},
    Parameter<Attachments>{"rank_agreed", &Attachments::rank_agreed},
    Parameter<Attachments>{"deadline", &Attachments::deadline},
    Parameter<Attachments>{"need_single", &Attachments::need_single},
    Parameter<Attachments>{"need_couple", &Attachments::need_couple},
    Parameter<Attachments>{"need_supporting_spouse", &Attachments::need_supporting_spouse},
    Parameter<Attachments>{"need_under_6", &Attachments::need_under_6},
    Parameter<Attachments>{"need_from_6_to_10", &Attachments::need_from_6_to_10},
    Parameter<Attachments>{"need_from_11_to_14", &Attachments::need_from_11_to_14},
    Parameter<Attachments>{"need_from_15", &Attachments::need_from_15}};

using Payees = PayeesLaw;
constexpr std::array payees{Parameter<Payees>{"tax_administration", &Payees::tax_administration},
                            Parameter<Payees>{"least_claim", &Payees::least_claim}};

constexpr std::array<std::string_view, 14> kind_names{"basic_amount",
                                                      "holiday_pay",
                                                      "occupational_pension",
                                                      "afp",
                                                      "ou_fund",
                                                      "employers_contribution",
                                                      "may_days",
                                                      "working_time_act",
                                                      "working_time_household",
                                                      "withholding",
                                                      "deadlines",
                                                      "attachments",
                                                      "payees",
                                                      "tax_table"};

template <class L, std::size_t N>
void read_law(Context& context,
              const yaml::MappingReader& rule,
              const std::array<Parameter<L>, N>& table,
              L& law) {
    law.rule = add_named_law(context, rule);
    read_parameters<L>(context, rule, table, law);
}

void read_rates(Context& context, const yaml::MappingReader& rule, ContributionLaw& law) {
    const auto* list = rule.get_sequence("rates");
    if (list == nullptr) {
        return;
    }
    UniqueNames names{"rules/name-twice"};
    bool is_clear = true;
    for (const auto& item : list->items) {
        const yaml::MappingReader reader{item, schemas::zone_rate, context.diagnostics};
        const auto zone = reader.get_choice("zone", zones);
        is_clear = is_clear && zone.has_value();
        if (zone && names.add(context, *zone, at(reader, "zone"))) {
            read_values(context, reader, law.rates[*zone]);
        }
    }
    if (is_clear) {
        report_missing(context, rule, names, {zones.begin(), zones.end()});
    }
}

} // namespace

line::RuleIndex add_named_law(Context& context, const yaml::MappingReader& reader) {
    context.legend.rules.push_back({.id = reader.get_id("rule").value_or(""),
                                    .title = read_text(context, reader, "title"),
                                    .because = read_text(context, reader, "because"),
                                    .place = reader.place()});
    return static_cast<line::RuleIndex>(context.legend.rules.size() - 1);
}

std::vector<std::string_view> LawRules::kinds() {
    return {kind_names.begin(), kind_names.end()};
}

bool LawRules::is_first(Context& context, const std::string& kind, source::Place place) {
    const auto [found, is_new] = seen_.emplace(kind, place);
    if (!is_new) {
        report(context, {"rules/two-of-a-kind", {place}, {{"kind", kind}}, {found->second}});
    }
    return is_new;
}

bool LawRules::read(Context& context, const yaml::Node& item) {
    const auto kind = item.find("kind")->scalar;
    if (std::find(kind_names.begin(), kind_names.end(), kind) == kind_names.end()) {
        return false;
    }
    if (kind == "tax_table") {
        const yaml::MappingReader reader{item, schemas::tax_table, context.diagnostics};
        auto table = read_tax_table(context, reader);
        seen_.emplace(kind, item.place);
        if (table && is_first(context, kind + " " + std::to_string(table->year), item.place)) {
            law_.tax_tables.emplace(table->year, std::move(*table));
        }
        return true;
    }
    if (!is_first(context, kind, item.place)) {
        return true;
    }
    if (kind == "employers_contribution") {
        read_contribution(context, item);
    } else if (kind == "may_days") {
        read_may_days(context, item);
    } else if (kind == "holiday_pay") {
        read_holiday_pay(context, item);
    } else if (kind == "withholding") {
        read_withholding(context, item);
    } else if (kind == "working_time_act" || kind == "working_time_household") {
        read_working_time(context, item, kind == "working_time_household");
    } else {
        read_plain(context, item, kind);
    }
    return true;
}

void LawRules::read_plain(Context& context, const yaml::Node& item, const std::string& kind) {
    const yaml::MappingReader reader{item, schemas::parameter_law, context.diagnostics};
    if (kind == "basic_amount") {
        read_law(context, reader, basic_amount, law_.basic_amount);
    } else if (kind == "occupational_pension") {
        read_law(context, reader, pension, law_.pension);
    } else if (kind == "afp") {
        read_law(context, reader, afp, law_.afp);
    } else if (kind == "ou_fund") {
        read_law(context, reader, ou_fund, law_.ou_fund);
    } else if (kind == "deadlines") {
        read_law(context, reader, deadlines, law_.deadlines);
    } else if (kind == "attachments") {
        read_law(context, reader, attachments, law_.attachments);
    } else if (kind == "payees") {
        read_law(context, reader, payees, law_.payees);
    }
}

void LawRules::read_holiday_pay(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::holiday_pay_law, context.diagnostics};
    auto& law = law_.holiday_pay;
    read_law(context, reader, holiday_pay, law);
    const auto read = [&](std::string_view key, line::CitationIndex& basis) {
        if (const yaml::Node* node = reader.get_mapping(key)) {
            const yaml::MappingReader stated{
                *node, schemas::holiday_pay_basis, context.diagnostics};
            basis = read_citation(context, stated, first_day(law.percent)).value_or(basis);
        }
    };
    read("paid", law.paid_basis);
    read("paid_to_leavers", law.leaver_basis);
}

void LawRules::read_withholding(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::withholding_law, context.diagnostics};
    auto& law = law_.withholding;
    read_law(context, reader, withholding, law);
    const auto read = [&](std::string_view key, Rounding& rounding, line::CitationIndex& basis) {
        if (const auto found = read_rounding(context, reader, first_day(law.without_card), key)) {
            rounding = found->how;
            basis = found->basis;
        }
    };
    read("base_rounding", law.base_rounding, law.base_basis);
    read("amount_rounding", law.amount_rounding, law.amount_basis);
    read("union_fee_rounding", law.union_fee_rounding, law.union_fee_basis);
    read_withholding_bases(context, reader, law);
    read_period_tables(context, reader, law);
}

void LawRules::read_contribution(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::contribution_law, context.diagnostics};
    auto& law = law_.contribution;
    read_law(context, reader, contribution, law);
    read_rates(context, reader, law);
    if (const auto rounding = read_rounding(context, reader, first_day(law.rates["I"]))) {
        law.claim_rounding = rounding->how;
        law.claim_basis = rounding->basis;
    }
}

void LawRules::read_may_days(Context& context, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::may_days_law, context.diagnostics};
    auto& law = law_.may_days;
    read_law(context, reader, may_days, law);
    may_days_ = read_day_names(reader, "days");
    law.off_pays_as = read_pays_as(context, reader, "off_pays_as").value_or(law.off_pays_as);
    law.work_pays_as = read_pays_as(context, reader, "work_pays_as").value_or(law.work_pays_as);
}

void LawRules::read_working_time(Context& context, const yaml::Node& item, bool is_household) {
    const yaml::MappingReader reader{item, schemas::working_time_law, context.diagnostics};
    auto& law = is_household ? law_.household : law_.working_time;
    law.rule = add_named_law(context, reader);
    const std::span<const Parameter<Time>> all{working_time};
    read_parameters<Time>(
        context, reader, is_household ? all.first(all.size() - only_of_the_act) : all, law);
    law.overtime_pays_as =
        read_pays_as(context, reader, "overtime_pays_as").value_or(law.overtime_pays_as);
    law.additional_pays_as =
        read_pays_as(context, reader, "additional_pays_as").value_or(law.additional_pays_as);
    if (!is_household) {
        holidays_ = read_day_names(reader, "holidays");
        holiday_eves_ = read_day_names(reader, "holiday_eves");
    }
}

LawRules::DayNames LawRules::read_day_names(const yaml::MappingReader& reader,
                                            std::string_view key) {
    DayNames days;
    for (const auto* name : reader.get_scalars(key)) {
        days.push_back({name->scalar, at(*name)});
    }
    return days;
}

std::uint64_t
LawRules::bits_of(Context& context, const DayNames& days, const std::vector<std::string>& known) {
    std::uint64_t bits = 0;
    for (const auto& day : days) {
        const auto found = std::find(known.begin(), known.end(), day.id);
        if (found == known.end()) {
            report(context,
                   {"rules/unknown-day",
                    day.where,
                    {{"day", day.id}, {"suggestion", source::nearest(day.id, known)}}});
        } else {
            bits |= std::uint64_t{1} << static_cast<std::size_t>(found - known.begin());
        }
    }
    return bits;
}

Law LawRules::finish(Context& context, const std::vector<calendar::NamedDay>& days) {
    for (const auto kind : kind_names) {
        if (seen_.count(std::string{kind}) == 0) {
            report(context, {"rules/missing-law-rule", {}, {{"kind", std::string{kind}}}});
        }
    }
    std::vector<std::string> known;
    for (const auto& day : days) {
        known.push_back(day.id);
    }
    law_.may_days.days = bits_of(context, may_days_, known);
    law_.working_time.holidays = bits_of(context, holidays_, known);
    law_.working_time.holiday_eves = bits_of(context, holiday_eves_, known);
    return std::move(law_);
}

} // namespace bpa::rulebook
