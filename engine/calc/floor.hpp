#pragma once

#include "calc/rates.hpp"
#include "calc/stack.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace bpa::calc {

/// Compares what an employment is paid with what a reference agreement would give for the same
/// minutes: base pay and each supplement, by pay code. It never changes pay.
///
/// A contract is compared with the reference agreement it names; an own wage under an agreement is
/// compared with that agreement's own ladder. Where the reference has no confirmed rate the verdict
/// is `floor-unknown`, never a guess.
class FloorCheck {
public:
    explicit FloorCheck(const rulebook::Rules& rules)
        : rules_{rules}, reference_rates_{rules,
                                          {.carry_forward = false, .ignore_own_wage = true}} {}

    /// Whether there is anything to compare with on a day.
    [[nodiscard]] static bool concerns(const PriceContext& paid, Date day);

    /// As `RateBook::set_hours_worked`.
    void set_hours_worked(std::uint32_t employment, Minutes worked) {
        reference_rates_.set_hours_worked(employment, worked);
    }

    /// Compares one paid segment that `concerns` holds for: the last of `so_far`, a shift's
    /// segments up to it. `base` and `applied` are what is paid, with rates in `paid_rates`.
    void compare(std::span<const line::Segment> so_far,
                 const PriceContext& paid,
                 const RateBook& paid_rates,
                 std::pair<line::RateIndex, const AppliedList*> base_and_applied);

    /// The findings, one per employment and pay code, with the first date and the minutes.
    [[nodiscard]] std::vector<line::Finding> findings(const std::string& assistant,
                                                      const source::SourceFiles& files) const;

private:
    struct Shortfall {
        Date first = {};
        Minutes minutes = {};
        HourlyRate paid;
        HourlyRate reference;
        const facts::Employment* employment = nullptr;
        bool bound = false;
        line::CitationIndex citation{};
        line::PayCodeIndex code{};
    };
    struct Unknown {
        Date first;
        Minutes minutes;
        const facts::Employment* employment = nullptr;
        Unpriced why;
        std::string reference;
    };

    void note_unknown(const line::Segment& segment,
                      const PriceContext& paid,
                      const std::string& reference,
                      const Unpriced& why);
    void note_rates(const line::Segment& segment, const PriceContext& paid, Shortfall found);

    const rulebook::Rules& rules_;
    RateBook reference_rates_;
    std::map<std::tuple<std::uint32_t, line::PayCodeIndex>, Shortfall> shortfalls_;
    std::map<std::tuple<std::uint32_t, line::RuleIndex, PriceProblem>, Unknown> unknowns_;
};

} // namespace bpa::calc
