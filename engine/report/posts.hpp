#pragma once

#include "amelding/rules.hpp"
#include "line/legend.hpp"
#include "report/line_table.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bpa::report {

/// Knows what lines become in the report: a place of the message without amount.
struct Slot {
    amelding::PostKind kind = amelding::PostKind::none;
    std::string benefit;
    std::string description;
    bool bears_contribution = false;
    bool bears_withholding = false;

    friend auto operator<=>(const Slot&, const Slot&) = default;
};
/// Index into `Posts::at`.
enum class SlotIndex : std::uint16_t {};

/// Knows the sum of one person's lines that become the same in the report.
struct Post {
    SlotIndex slot{};
    std::uint16_t employment = 0; ///< number; 0: the person as a whole
    std::uint16_t run = 0;        ///< index into the month's runs
    std::optional<Month> earned;  ///< when it is stated, being another than the month reported
    Money amount;                 ///< as the lines have it, whatever the role
    Exact minutes;                ///< that `antall` counts
    std::int64_t kilometres = 0;
};

/// Knows what lines of a pay code came to in a run, for reconciling.
struct CodeSum {
    std::string pay_code;
    std::uint16_t run = 0;
    SlotIndex slot{};

    friend auto operator<=>(const CodeSum&, const CodeSum&) = default;
};

/// What the employer says of an amount entered by hand, which no rule can know.
struct SaidOfAmount {
    std::string description; ///< code of the report; empty: the rules' own
    std::string benefit;
    std::optional<std::int64_t> kilometres;
};
/// Which amount is asked about.
struct EnteredAmount {
    std::string assistant;
    std::string pay_code;
    std::string period;
    Date date;
    Money amount;
};
using AskEmployer = std::function<std::optional<SaidOfAmount>(const EnteredAmount&)>;

/// What is needed to know what lines become.
struct PostRules {
    const amelding::ReportingRules& reporting;
    const line::Legend& legend; ///< its duties say which time was away from the workplace
    Month month;                ///< reported
    bool is_exempt = false;     ///< a private person's pay that bears no contribution
    AskEmployer ask;
};

/// Knows everything the runs of a month paid, as the report has it.
class Posts {
public:
    explicit Posts(PostRules rules) : rules_{std::move(rules)} {}

    /// Adds the lines of a run. Reported: `report/run-changed`, `report/run-too-old`,
    /// `report/no-treatment`, `report/code-needed`.
    void add(const PublishedRun& run, std::uint16_t index, source::Diagnostics& diagnostics);

    [[nodiscard]] const std::map<std::string, std::vector<Post>>& people() const { return people_; }
    [[nodiscard]] const Slot& at(SlotIndex index) const {
        return slots_.at(static_cast<std::size_t>(index));
    }
    [[nodiscard]] const std::map<CodeSum, Money>& by_code() const { return by_code_; }
    /// Arrangements that an employment's lines name: alias, employment number, arrangement.
    [[nodiscard]] const std::map<std::string, std::set<std::pair<std::uint16_t, std::string>>>&
    arrangements() const {
        return arrangements_;
    }
    /// Per person and employment, the latest day from which a rate of base pay is in force.
    [[nodiscard]] const std::map<std::pair<std::string, std::uint16_t>, Date>& rates_from() const {
        return rates_from_;
    }

private:
    /// A treatment, and what the employer says besides.
    struct Asked {
        amelding::Treatment treatment;
        std::optional<std::int64_t> kilometres;
    };

    SlotIndex index_of(const Slot& slot);
    [[nodiscard]] std::optional<Asked> ask(const PaidLine& line,
                                           const amelding::Treatment& rule) const;
    [[nodiscard]] Slot slot_of(const amelding::Treatment& treatment,
                               const std::string& description) const;
    void take(const PaidLine& line, std::uint16_t run, source::Diagnostics& diagnostics);
    void add_line(const PaidLine& line, const Asked& asked, std::uint16_t run);
    void add_attachment(const PaidLine& line, const amelding::Treatment& treatment, Post post);
    void add_post(const PaidLine& line, const Slot& slot, Post post);
    void note_rate(const PaidLine& line);

    PostRules rules_;
    std::vector<Slot> slots_;
    std::map<Slot, SlotIndex> known_;
    std::map<std::string, std::vector<Post>> people_;
    std::map<CodeSum, Money> by_code_;
    std::map<std::string, std::set<std::pair<std::uint16_t, std::string>>> arrangements_;
    std::map<std::pair<std::string, std::uint16_t>, Date> rates_from_;
};

} // namespace bpa::report
