#pragma once

#include "calc/rates.hpp"
#include "line/floor.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace bpa::calc {

/// Knows what an hour gives by one set of terms, and by which rule.
struct FloorHour {
    line::PayCodeIndex code{};
    line::FloorPay pay;
    line::RuleIndex rule{};
    line::CitationIndex basis{};
};

/// Knows a part of a shift that is compared.
struct ComparedPart {
    std::span<const line::Segment> so_far; ///< the shift's segments up to it; it is the last
    const facts::Shift& shift;
    Date first_day; ///< of the shift
    const PriceContext& paid;

    [[nodiscard]] const line::Segment& segment() const { return so_far.back(); }
};

/// Compares what an employment is paid with what an agreement would give for the same minutes: base
/// pay and each supplement, by pay code. It never changes pay.
///
/// A contract is compared with the reference agreement it names, an own wage under an agreement
/// with that agreement's own ladder, and time on an arrangement with what its public contract
/// demands. Where the reference has no confirmed rate the verdict is `floor-unknown`, never a
/// guess.
class FloorCheck {
public:
    explicit FloorCheck(const rulebook::Rules& rules)
        : rules_{rules}, reference_rates_{rules,
                                          {.carry_forward = false, .ignore_own_wage = true}} {}

    /// Whether the employment's own terms give anything to compare with on a day.
    [[nodiscard]] static bool concerns(const PriceContext& paid, Date day);

    /// As `RateBook::set_hours_worked`.
    void set_hours_worked(std::uint32_t employment, Minutes worked) {
        reference_rates_.set_hours_worked(employment, worked);
    }

    /// Compares a paid part with everything that concerns it; `arrangement` is where it was worked.
    /// The problem, if what is paid has none of its own rates: overtime or a fixed sum may have
    /// taken their place.
    [[nodiscard]] std::optional<Unpriced>
    compare(const ComparedPart& part, const facts::Arrangement& arrangement, RateBook& paid_rates);

    /// The findings: one per employment, reference and pay code, with the first date and the
    /// minutes.
    [[nodiscard]] std::vector<line::Finding> findings(const std::string& assistant,
                                                      const source::SourceFiles& files) const;
    /// Every comparison, in the order of `AssistantResult::floor`.
    [[nodiscard]] std::vector<line::FloorRow> rows() const;

private:
    /// Knows what a part is held against, and who asks for it.
    struct Reference {
        const rulebook::Rulebook& book;
        line::FloorReason reason{};
        const facts::Arrangement* arrangement = nullptr; ///< only with a demand
        const facts::DemandedFloor* demand = nullptr;
    };
    /// Knows what is paid: the base, and the supplements by pay code.
    struct Paid {
        FloorHour base;
        std::vector<FloorHour> supplements;
    };
    struct Kept {
        line::FloorRow row;
        const facts::Employment* employment = nullptr;
        const facts::DemandedFloor* demand = nullptr;
    };
    struct Shortfall {
        const Kept* first = nullptr;
        Minutes minutes;
    };
    struct Unknown {
        Date first;
        Minutes minutes;
        const facts::Employment* employment = nullptr;
        Unpriced why;
        std::string reference;
    };

    void hold(const ComparedPart& part, const Paid& paid, const Reference& reference);
    void hold_supplements(const ComparedPart& part,
                          const std::vector<FloorHour>& paid,
                          const std::vector<FloorHour>& due,
                          const Reference& reference);
    void note(const ComparedPart& part, const Reference& reference, line::FloorRow row);
    void note_unknown(const ComparedPart& part,
                      const std::vector<FloorHour>& paid,
                      const Reference& reference,
                      const Unpriced& why);
    [[nodiscard]] bool names_rule(const Unpriced& why) const;
    [[nodiscard]] line::Finding shortfall_finding(const Shortfall& found,
                                                  const std::string& assistant) const;

    const rulebook::Rules& rules_;
    RateBook reference_rates_;
    std::vector<Kept> kept_; ///< in the order found
    std::map<std::tuple<std::uint32_t, const facts::DemandedFloor*, line::RuleIndex, PriceProblem>,
             Unknown>
        unknowns_;
};

} // namespace bpa::calc
