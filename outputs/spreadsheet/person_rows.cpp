#include "outputs/spreadsheet/person_rows.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::spreadsheet {
namespace {

Part cost_part(line::CostKind kind) {
    switch (kind) {
    case line::CostKind::holiday_pay:
        return Part::holiday_pay;
    case line::CostKind::pension:
        return Part::pension;
    case line::CostKind::contribution:
        return Part::contribution;
    case line::CostKind::cover:
        return Part::covers;
    case line::CostKind::none:
        break;
    }
    fail_check("a cost has a kind", __FILE__, __LINE__);
}

HoursKind kind_of(const line::AssistantResult& who, const line::Line& line) {
    const auto& rate = who.rates.at(static_cast<std::size_t>(line.rate.value()));
    for (const line::Input& input : rate.derivation.inputs) {
        if (input.name == line::InputName::percent) {
            return {line.code, std::get<Percent>(input.value)};
        }
    }
    return {line.code, std::nullopt};
}

void add_segment(PersonHours& hours, const line::Segment& segment) {
    hours.on_duty += segment.on_duty;
    hours.paid += segment.paid;
    hours.working_time += segment.working_time;
    hours.decision += segment.decision;
    hours.by_duty.at(static_cast<std::size_t>(segment.duty)) += segment.on_duty;
    if (segment.is_break) {
        return;
    }
    if (segment.hour_kind == line::HourKind::additional) {
        hours.additional += segment.minutes;
    } else if (segment.hour_kind == line::HourKind::overtime) {
        hours.overtime += segment.minutes;
    }
}

/// Minutes that the base rule pays of each shift.
std::vector<Exact> paid_of_shifts(const line::AssistantResult& who) {
    std::vector<Exact> paid(who.shifts.size());
    for (const line::Segment& segment : who.segments) {
        Exact& of_shift = paid.at(static_cast<std::size_t>(segment.shift));
        of_shift = of_shift + segment.paid.minutes();
    }
    return paid;
}

/// Takes a line's minutes from those of its shift that no line has paid yet. The lines of a shift
/// begin with those that pay the hour itself; when nothing is left, supplements follow.
bool takes(Exact& left, const ExactMinutes& counted) {
    const Exact rest = left - counted.minutes();
    if (left == Exact{} || rest.is_negative()) {
        return false;
    }
    left = rest;
    return true;
}

} // namespace

std::optional<Part> part_of(const line::PayCode& code) {
    switch (code.role) {
    case line::PayRole::pay:
        return Part::gross;
    case line::PayRole::benefit:
        return std::nullopt;
    case line::PayRole::reimbursement:
        return Part::reimbursed;
    case line::PayRole::tax:
        return Part::withheld;
    case line::PayRole::deduction:
        return Part::deducted;
    case line::PayRole::cost:
        return cost_part(code.cost);
    }
    fail_check("a role has a part", __FILE__, __LINE__);
}

std::array<Money, part_count> parts_of(Money gross, const line::PersonTotals& totals) {
    return {gross,
            totals.reimbursed,
            totals.withheld,
            totals.deducted,
            totals.holiday_pay,
            totals.pension,
            totals.contribution,
            totals.covers};
}

std::vector<Rows> rows_of(const PersonRows& person, Part part) {
    std::vector<Rows> rows;
    for (const auto& [of, stretch] : person.parts) {
        if (of == part) {
            rows.push_back(stretch);
        }
    }
    return rows;
}

std::uint16_t HoursKinds::number_of(const HoursKind& kind) {
    const auto found = std::find(all_.begin(), all_.end(), kind);
    const auto number = static_cast<std::uint16_t>(found - all_.begin());
    if (found == all_.end()) {
        all_.push_back(kind);
        is_base_.push_back(false);
    }
    return number;
}

void HoursKinds::pays_the_hour(std::uint16_t kind) {
    is_base_.at(kind) = true;
}

PersonHours
hours_of(const line::AssistantResult& who, const line::Legend& legend, HoursKinds& kinds) {
    PersonHours hours;
    hours.by_duty.resize(legend.duties.size());
    for (const line::Segment& segment : who.segments) {
        add_segment(hours, segment);
    }
    std::vector<Exact> left = paid_of_shifts(who);
    for (std::size_t i = 0; i < who.lines.size(); ++i) {
        const line::Line& line = who.lines[i];
        if (!line.rate) {
            continue;
        }
        const HoursKind whole = kind_of(who, line);
        const auto kind = kinds.number_of(whole);
        auto found = std::find_if(hours.by_kind.begin(),
                                  hours.by_kind.end(),
                                  [&](const auto& known) { return known.kind == kind; });
        if (found == hours.by_kind.end()) {
            found = hours.by_kind.insert(found, {.kind = kind, .time = {}, .rows = {}});
        }
        found->time += line.counted;
        if (whole.share) {
            add_row(found->rows, static_cast<RowIndex>(i));
        }
        if (line.shift && takes(left.at(static_cast<std::size_t>(*line.shift)), line.counted)) {
            kinds.pays_the_hour(kind);
        }
    }
    return hours;
}

} // namespace bpa::outputs::spreadsheet
