#include "facts/load/assistants.hpp"
#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>

namespace bpa::facts {
namespace {

/// Knows an agreement on averaging, the days it holds, and whose it is.
struct AgreementInForce {
    const FromDate<std::optional<Averaging>>& agreement;
    DateRange days;
    const EmploymentFrame& frame;
};

std::optional<Averaging> read_agreement(const yaml::MappingReader& reader,
                                        std::string_view by,
                                        const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    const std::string condition = "by: " + std::string{by};
    bool is_whole = true;
    for (const std::string_view key : {"weeks", "day", "week", "source", "at"}) {
        is_whole = need_key(reader, {key, condition}, diagnostics) && is_whole;
    }
    constexpr WholeRange most_weeks{1, 999};
    const auto weeks = get_whole_in(reader, "weeks", most_weeks, diagnostics);
    const auto day = reader.get_minutes("day");
    const auto week = reader.get_minutes("week");
    const auto from = reader.get_date("from");
    const auto citation = from && is_whole ? cite(reader, *from, frame.context) : std::nullopt;
    if (!weeks || !day || !week || !citation) {
        return std::nullopt;
    }
    const auto party = by == "union"       ? AveragingParty::union_representatives
                       : by == "authority" ? AveragingParty::authority
                                           : AveragingParty::individual;
    return Averaging{party, static_cast<int>(*weeks), *day, *week, *citation};
}

/// The value of an entry: an agreement, or that there is none any more; nothing after reporting.
std::optional<std::optional<Averaging>> read_averaging(const yaml::MappingReader& reader,
                                                       const EmploymentFrame& frame) {
    static constexpr std::array<std::string_view, 4> parties = {
        "individual", "union", "authority", "none"};
    const auto by = reader.get_choice("by", parties);
    if (!by) {
        return std::nullopt;
    }
    if (*by == "none") {
        for (const std::string_view key : {"weeks", "day", "week", "source", "at"}) {
            refuse_key(reader, {key, "by: none"}, frame.context.diagnostics);
        }
        return std::optional<Averaging>{};
    }
    const auto agreement = read_agreement(reader, *by, frame);
    return agreement ? std::optional{agreement} : std::nullopt;
}

void report(const AgreementInForce& in_force,
            std::string_view key,
            std::pair<std::string, std::string> written_and_limit,
            line::CitationIndex basis) {
    const EmploymentFrame& frame = in_force.frame;
    frame.context.diagnostics.add(
        of_person(frame.person,
                  problem_at(in_force.agreement.place,
                             "employer/averaging-over-limit",
                             {{"assistant", frame.person},
                              {"key", std::string{key}},
                              {"written", std::move(written_and_limit.first)},
                              {"limit", std::move(written_and_limit.second)},
                              {"basis", basis_text(frame.context.rules.legend, basis)}})));
}

void refuse_longer(const AgreementInForce& in_force,
                   std::pair<std::string_view, Minutes> written,
                   const rulebook::Dated<Minutes>& most) {
    for (const auto* limit : values_during(most, in_force.days)) {
        if (limit->value < written.second) {
            report(in_force,
                   written.first,
                   {written.second.text(), limit->value.text()},
                   limit->citation);
            return;
        }
    }
}

void refuse_more_weeks(const AgreementInForce& in_force, const rulebook::Dated<Exact>& most) {
    const int weeks = in_force.agreement.value->weeks;
    for (const auto* limit : values_during(most, in_force.days)) {
        if (limit->value < Exact{weeks}) {
            report(
                in_force, "weeks", {std::to_string(weeks), limit->value.text()}, limit->citation);
            return;
        }
    }
}

void check_agreement(const AgreementInForce& in_force) {
    const auto& law = in_force.frame.context.rules.law;
    const Averaging& agreed = *in_force.agreement.value;
    const bool is_household =
        regime_on(in_force.frame.employer, in_force.days.first) == WorkingTimeRegime::household;
    const rulebook::WorkingTimeLaw& limits = is_household ? law.household : law.working_time;
    refuse_more_weeks(in_force, limits.averaging_weeks);
    switch (agreed.party) {
    case AveragingParty::individual:
        refuse_longer(in_force, {"day", agreed.day}, limits.individual_day);
        refuse_longer(in_force, {"week", agreed.week}, limits.individual_week);
        return;
    case AveragingParty::union_representatives:
        refuse_longer(in_force, {"day", agreed.day}, limits.union_day);
        refuse_longer(in_force, {"week", agreed.week}, limits.union_week);
        return;
    case AveragingParty::authority:
        refuse_longer(in_force, {"day", agreed.day}, limits.authority_day);
        return;
    }
}

/// The week must be one of the law's: the main rule's or one of the shorter ones.
void check_statutory_week(const FromDate<Minutes>& week, const EmploymentFrame& frame) {
    const auto& law = frame.context.rules.law;
    const bool is_household = regime_on(frame.employer, week.from) == WorkingTimeRegime::household;
    const rulebook::WorkingTimeLaw& limits = is_household ? law.household : law.working_time;
    std::string known;
    for (const auto* lengths : {&limits.week, &limits.rota_week, &limits.continuous_week}) {
        const auto* entry = lengths->on(week.from).entry;
        if (entry == nullptr) {
            continue;
        }
        if (entry->value == week.value) {
            return;
        }
        known += (known.empty() ? "" : ", ") + entry->value.text();
    }
    if (!known.empty()) {
        frame.context.diagnostics.add(
            of_person(frame.person,
                      problem_at(week.place,
                                 "employer/not-a-statutory-week",
                                 {{"hours", week.value.text()}, {"known", known}})));
    }
}

} // namespace

void read_hours_agreed(const yaml::MappingReader& reader,
                       Employment& employment,
                       const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    employment.averaging = read_history<std::optional<Averaging>>(
        reader.get_sequence("averaging"), schemas::averaging, diagnostics, [&](const auto& entry) {
            return read_averaging(entry, frame);
        });
    employment.statutory_week =
        read_history<Minutes>(reader.get_sequence("statutory_week"),
                              schemas::statutory_week,
                              diagnostics,
                              [](const auto& entry) { return entry.get_minutes("hours"); });
    for (std::size_t i = 0; i < employment.averaging.size(); ++i) {
        if (employment.averaging[i].value) {
            check_agreement({employment.averaging[i], days_of(employment.averaging, i), frame});
        }
    }
    for (const auto& week : employment.statutory_week) {
        check_statutory_week(week, frame);
    }
}

} // namespace bpa::facts
