#include "facts/load/obligations.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/directory.hpp"
#include "facts/load/payments.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/withholding_choices.hpp"
#include "values/parse.hpp"

#include <array>
#include <tuple>

namespace bpa::facts {
namespace {

std::vector<line::PayCodeIndex> read_left_out(const yaml::MappingReader& reader,
                                              const LoadContext& context) {
    const line::Legend& legend = context.rules.legend;
    std::vector<line::PayCodeIndex> left_out;
    for (const yaml::Node* item : reader.get_scalars("left_out")) {
        const auto found =
            std::find_if(legend.pay_codes.begin(), legend.pay_codes.end(), [&](const auto& code) {
                return code.code == item->scalar;
            });
        if (found != legend.pay_codes.end()) {
            left_out.push_back(static_cast<line::PayCodeIndex>(found - legend.pay_codes.begin()));
            continue;
        }
        std::vector<std::string> known;
        for (const line::PayCode& code : legend.pay_codes) {
            known.push_back(code.code);
        }
        auto problem =
            problem_at(item->place,
                       "hours/unknown-pay-code",
                       {{"name", item->scalar}, {"nearest", suggestion(item->scalar, known)}});
        problem.length = item->length();
        context.diagnostics.add(std::move(problem));
    }
    std::sort(left_out.begin(), left_out.end());
    left_out.erase(std::unique(left_out.begin(), left_out.end()), left_out.end());
    return left_out;
}

/// False when what the employer pays cannot be read, so that no bound is held against it.
bool read_shares(const yaml::MappingReader& reader,
                 PensionPlan& plan,
                 source::Diagnostics& diagnostics) {
    // Nobody turns older; a number beyond is a slip of the pen.
    constexpr WholeRange ages{1, 120};
    const auto employer_percent = get_share(reader, "employer_percent", diagnostics);
    plan.employer_percent = employer_percent.value_or(Percent{});
    plan.extra_percent = get_share(reader, "extra_percent", diagnostics).value_or(Percent{});
    plan.employee_percent = get_share(reader, "employee_percent", diagnostics).value_or(Percent{});
    if (const auto age = get_whole_in(reader, "until_age", ages, diagnostics)) {
        plan.until_age = static_cast<int>(*age);
    }
    return employer_percent.has_value();
}

std::optional<PensionPlan> read_plan(const yaml::MappingReader& reader,
                                     const LoadContext& context) {
    static constexpr std::array<std::string_view, 2> bases = {"each_month", "year_average"};
    static constexpr std::array<std::string_view, 2> premiums = {"with_run", "as_paid"};
    auto& diagnostics = context.diagnostics;
    PensionPlan plan;
    plan.place = reader.place();
    plan.name = reader.get_text("plan").value_or("");
    plan.provider = reader.get_text("provider").value_or("");
    plan.provider_number = reader.get_text("provider_number").value_or("");
    if (!plan.provider_number.empty() && !is_organisation_number(plan.provider_number)) {
        diagnostics.add(problem_at(reader,
                                   "provider_number",
                                   "employer/bad-organisation-number",
                                   {{"number", plan.provider_number}}));
    }
    const bool has_shares = read_shares(reader, plan, diagnostics);
    plan.left_out = read_left_out(reader, context);
    plan.waives_pay_threshold = reader.get_yes_no("waives_pay_threshold").value_or(true);
    plan.basic_amount = reader.get_choice("basic_amount", bases) == "year_average"
                            ? PlanBasicAmount::year_average
                            : PlanBasicAmount::each_month;
    plan.premium_paid_with_run = reader.get_choice("premium", premiums) == "with_run";
    const auto from = reader.get_date("from");
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!has_shares || !citation) {
        return std::nullopt;
    }
    plan.citation = *citation;
    return plan;
}

std::optional<AfpMembership> read_afp(const yaml::MappingReader& reader,
                                      const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto percent = get_share(reader, "percent", context.diagnostics);
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!citation) {
        return std::nullopt;
    }
    return AfpMembership{percent, *citation};
}

std::optional<OuMembership> read_ou_fund(const yaml::MappingReader& reader,
                                         const LoadContext& context) {
    const auto from = reader.get_date("from");
    const auto per_week = get_amount(reader, "employee_per_week", context.diagnostics);
    const auto citation = from ? cite(reader, *from, context) : std::nullopt;
    if (!citation) {
        return std::nullopt;
    }
    return OuMembership{per_week, *citation};
}

/// What each employee may have withheld for the fund is limited too.
void check_ou_fund(const std::vector<FromDate<OuMembership>>& memberships,
                   const LoadContext& context) {
    const auto& most = context.rules.law.ou_fund.most_employee_per_week;
    for (std::size_t i = 0; i < memberships.size(); ++i) {
        const auto& per_week = memberships[i].value.employee_per_week;
        for (const auto* bound : values_during(most, days_of(memberships, i))) {
            if (per_week && bound->value < *per_week) {
                context.diagnostics.add(
                    problem_at(memberships[i].place,
                               "employer/fund-share-over-limit",
                               {{"amount", per_week->text()},
                                {"bound", bound->value.text()},
                                {"basis", basis_text(context.rules.legend, bound->citation)}}));
                break;
            }
        }
    }
}

std::optional<Cover> read_cover(const yaml::Node& node, const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::cover, diagnostics};
    const auto id = reader.get_short_name("cover");
    const auto days = get_days(reader, diagnostics);
    Cover cover;
    cover.place = reader.place();
    cover.name = reader.get_text("name").value_or("");
    cover.insurer = reader.get_text("insurer").value_or("");
    cover.policy = reader.get_text("policy").value_or("");
    cover.per_month = get_amount(reader, "per_month", diagnostics);
    cover.percent = get_share(reader, "percent", diagnostics);
    cover.is_occupational_injury = reader.get_yes_no("occupational_injury").value_or(false);
    if (reader.has("per_month")) {
        refuse_key(reader, {"percent", "per_month"}, diagnostics);
    }
    const auto citation = days ? cite(reader, days->first, context) : std::nullopt;
    if (!id || !citation) {
        return std::nullopt;
    }
    cover.id = *id;
    cover.days = *days;
    cover.citation = *citation;
    return cover;
}

/// A cover may come back under its name with another price, but not beside itself.
void order_covers(std::vector<Cover>& covers, source::Diagnostics& diagnostics) {
    std::sort(covers.begin(), covers.end(), [](const Cover& a, const Cover& b) {
        return std::tie(a.id, a.days.first, a.place) < std::tie(b.id, b.days.first, b.place);
    });
    for (std::size_t i = 1; i < covers.size(); ++i) {
        const Cover& before = covers[i - 1];
        if (covers[i].id == before.id && covers[i].days.overlaps(before.days)) {
            diagnostics.add(against(before.place,
                                    problem_at(covers[i].place,
                                               "employer/duplicate-id",
                                               {{"key", "cover"}, {"id", before.id}})));
        }
    }
}

void read_covers(const yaml::MappingReader& file, Employer& employer, const LoadContext& context) {
    if (const yaml::Node* list = file.get_sequence("covers")) {
        for (const yaml::Node& item : list->items) {
            if (auto cover = read_cover(item, context)) {
                employer.covers.push_back(std::move(*cover));
            }
        }
    }
    order_covers(employer.covers, context.diagnostics);
}

void read_relief(const yaml::MappingReader& file,
                 Employer& employer,
                 source::Diagnostics& diagnostics) {
    constexpr WholeRange years{1900, 2999};
    const yaml::Node* list = file.get_sequence("zone_Ia");
    if (list == nullptr) {
        return;
    }
    auto& all = employer.relief_elsewhere;
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::relief, diagnostics};
        const auto year = get_whole_in(reader, "year", years, diagnostics);
        const auto used = get_amount(reader, "used_elsewhere", diagnostics);
        if (year && used) {
            all.push_back({static_cast<int>(*year), *used, reader.place()});
        }
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.year, a.place) < std::tie(b.year, b.place);
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].year == all[i - 1].year) {
            diagnostics.add(
                against(all[i - 1].place,
                        problem_at(all[i].place,
                                   "employer/year-twice",
                                   {{"key", "zone_Ia"}, {"year", std::to_string(all[i].year)}})));
        }
    }
}

std::optional<WorkingTimeRegime> read_regime(const yaml::MappingReader& reader) {
    static constexpr std::array<std::string_view, 2> regimes = {"act", "household"};
    const auto regime = reader.get_choice("regime", regimes);
    if (!regime) {
        return std::nullopt;
    }
    return *regime == "household" ? WorkingTimeRegime::household : WorkingTimeRegime::act;
}

std::optional<Proration> read_method(const yaml::MappingReader& reader) {
    static constexpr std::array<std::string_view, 2> methods = {"calendar_days", "weekdays"};
    const auto method = reader.get_choice("method", methods);
    if (!method) {
        return std::nullopt;
    }
    return *method == "weekdays" ? Proration::weekdays : Proration::calendar_days;
}

} // namespace

void read_obligations(const yaml::MappingReader& file,
                      Employer& employer,
                      const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    employer.pension = read_history<PensionPlan>(
        file.get_sequence("pension"), schemas::pension, diagnostics, [&](const auto& reader) {
            return read_plan(reader, context);
        });
    employer.afp = read_history<AfpMembership>(
        file.get_sequence("afp"), schemas::afp, diagnostics, [&](const auto& reader) {
            return read_afp(reader, context);
        });
    employer.ou_fund = read_history<OuMembership>(
        file.get_sequence("ou_fund"), schemas::ou_fund, diagnostics, [&](const auto& reader) {
            return read_ou_fund(reader, context);
        });
    read_covers(file, employer, context);
    read_relief(file, employer, diagnostics);
    employer.working_time = read_history<WorkingTimeRegime>(
        file.get_sequence("working_time"), schemas::working_time, diagnostics, read_regime);
    employer.breaks_in_working_time =
        read_history<bool>(file.get_sequence("breaks_in_working_time"),
                           schemas::breaks_in_working_time,
                           diagnostics,
                           [](const auto& entry) { return entry.get_yes_no("value"); });
    employer.proration = read_history<Proration>(
        file.get_sequence("proration"), schemas::proration, diagnostics, read_method);
    employer.withholding = read_withholding_choices(file.get_sequence("withholding"), diagnostics);
    read_payment_settings(file, employer, diagnostics);
    check_pension_plans(employer.pension, context);
    check_ou_fund(employer.ou_fund, context);
}

} // namespace bpa::facts
