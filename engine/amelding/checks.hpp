#pragma once

#include "amelding/finding.hpp"
#include "amelding/history.hpp"
#include "amelding/message.hpp"
#include "amelding/rules.hpp"
#include "values/exact.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The checks of a message in parts, for `Checker`. Each looks at what has just been received, and
/// adds to the sums that later ones compare with.
namespace bpa::amelding {

/// Knows where in a message a check stands, and where its findings go.
struct Scene {
    const ReportingRules& rules;
    Findings& findings;
    const History* history = nullptr; ///< null: nothing to compare with
    std::size_t file = 0;
    Version version = Version::v2_3;
    std::optional<Month> month; ///< without it, what depends on it is not checked
    std::string message;        ///< its id
    std::string reporting_unit;
    /// Adds to another message of the month: amounts may be of either sign.
    bool is_addition = false;
    std::string unit;          ///< number of the sub-unit
    std::size_t recipient = 0; ///< 0 outside of one

    void add(std::string_view code,
             Severity severity,
             At at,
             std::string_view field,
             source::MessageArgs args = {},
             std::string_view employment = {}) const;
    /// Rule 114B: the code is in the list and holds in the month. An empty value is not looked at.
    void check_code(CodeList list,
                    std::string_view value,
                    std::string_view element,
                    At at,
                    std::string_view employment = {}) const;
};

/// Knows a line of pay for hours, to be compared with the others of its message.
struct HourlyLine {
    Decimal amount;
    Decimal hours;
    std::string employment;
    bool is_overtime = false; ///< compared with, and not checked
    std::size_t recipient = 0;
    At at;
};

/// Contribution is units of base times units of percent: so many make one krone.
inline constexpr Int128 per_krone = Int128{Decimal::per_one} * Decimal::per_one * 100;

/// Knows what is compared when the message has ended.
struct Sums {
    Decimal withheld;
    Decimal attached;
    /// Contribution as the lines make it, in units of base times units of percent.
    Int128 contribution = 0;
    bool has_contribution = false;
    bool has_foreign = false; ///< contribution of foreign employees, which is not calculated here
    bool has_pension = false;
    Decimal unit_base; ///< of the unit that is open
    std::vector<HourlyLine> hourly;
};

/// Knows who has stood in the message, for what may be said of a person only once.
class People {
public:
    /// Notes the recipient and checks it against those before.
    void add(const Scene& scene, const Recipient& who);
    /// What is known only when all have come.
    void finish(Scene& scene) const;

private:
    struct Person {
        std::size_t recipient = 0;
        At at;
        Decimal withheld;
        std::uint32_t birth = 0; ///< day, month and year of the number; 0 when it has none
        bool is_d_number = false;
        /// Employment, its first day, name, employee number: what two numbers of one person share.
        std::uint64_t marks[4] = {}; // NOLINT(*-avoid-c-arrays,*-magic-numbers)
    };
    static bool share_a_mark(const Person& a, const Person& b);
    void check_withheld(Scene& scene) const;
    void check_two_numbers(Scene& scene) const;

    std::map<std::pair<std::uint64_t, std::uint64_t>, Person> people_; ///< by person and unit
};

// When the message begins.
void check_head(const Scene& scene, const Envelope& envelope);
// When the message ends.
void check_payments(const Scene& scene, const Envelope& envelope, const Sums& sums);
void check_hourly(Scene& scene, const Sums& sums);

// When a unit begins and ends.
void check_unit_number(const Scene& scene, const Unit& unit);
void check_contribution(const Scene& scene, const Unit& unit, Sums& sums);

// Of a recipient.
void check_identity(const Scene& scene, const Recipient& who);
void check_employments(const Scene& scene, const Recipient& who);
void check_incomes(const Scene& scene, const Recipient& who, Sums& sums);
void check_taken(const Scene& scene, const Recipient& who, Sums& sums);

/// Messages of the same month in force beside the one checked, which it does not replace. `before`:
/// only those that came earlier.
[[nodiscard]] std::vector<const MessageNote*>
beside(const Scene& scene, const Envelope& envelope, bool before);
/// Against the month before: employments, leaves. `note` is of the message checked.
void check_months(Scene& scene, const Envelope& envelope, const MessageNote& note);

} // namespace bpa::amelding
