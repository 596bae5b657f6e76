#pragma once

#include "rulebook/load/context.hpp"
#include "rulebook/load/load.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// A package is one agreement or one contract as its files have it, before inheritance and
/// replacement make a rulebook of it.
namespace bpa::rulebook {

/// Knows a name that points at something elsewhere, and where it is written.
struct Reference {
    std::string id;
    At where;
};

/// Knows an hour of pay as a party printed it: a check of the division, not a rate.
struct PublishedHour {
    Date from; ///< of the ladder it belongs to
    Money per_year;
    Minutes weekly_norm;
    HourlyRate per_hour;
    At where;
    source::Place per_year_place; ///< of the annual pay that it was printed beside
};

/// Knows a wage rule as read.
struct ParsedWage {
    HourlyWage wage;
    std::optional<Reference> annual_hours;
    std::vector<PublishedHour> published;
};

/// Knows how the terms count seniority, as read: the hours of a year by name.
struct ParsedSeniority {
    SeniorityRule value;
    std::optional<Reference> annual_hours;
};

/// Knows a fixed monthly supplement as read: what it rests on by name.
struct ParsedRosterSupplement {
    RosterSupplement value;
    Reference supplement;
    std::optional<Reference> scaled_to;
};

/// Knows a stacking group as read: members by name.
struct ParsedGroup {
    StackingPolicy policy = StackingPolicy::sum;
    std::vector<std::variant<Reference, ParsedGroup>> members;
    std::vector<Window> covers; ///< no minute of these may lie outside the members' windows
    source::Place place;
};
struct ParsedStacking {
    ParsedGroup group;
    line::CitationIndex basis{};
};

/// Knows what a rule settles of work on Sundays, as read: the supplement by name, or none.
struct ParsedSunday {
    std::optional<Reference> supplement;
    line::CitationIndex citation{};
};

/// What the reader of each kind makes.
using ParsedBody = std::variant<AnnualHoursRule,
                                WeeklyNormRule,
                                ParsedSeniority,
                                ParsedWage,
                                WageAddition,
                                ParsedRosterSupplement,
                                GeneralIncrease,
                                BackPay,
                                TimeSupplement,
                                Conversion,
                                ParsedStacking,
                                Overtime,
                                ParsedSunday,
                                ShortNotice,
                                StayAllowance,
                                TripModel,
                                Guarantee,
                                CancelledShift,
                                MealMoney,
                                DayAmount>;

/// Knows one rule as read.
struct ParsedRule {
    std::string id;
    std::string kind;
    line::RuleIndex index{};
    source::Place place;
    std::optional<Reference> replaces;
    std::optional<Reference> not_below;
    std::optional<Date> verified_until;
    ParsedBody body;
};

enum class OptionType : std::uint8_t { choice, clock };

/// Knows an option of an agreement with the value it has in this run.
struct Option {
    line::OptionUse use;
    OptionType type = OptionType::choice;
    std::vector<std::string> choices;
    ClockTime clock; ///< the value, when it is a clock time
    std::string clause;
    source::Place place;
};

/// Knows one agreement or contract.
struct Package {
    std::string id;
    line::Text title;
    std::string parties = {}; ///< of an agreement, like the next two
    line::Text scope = {};
    std::optional<Date> valid_from = {};
    bool is_contract = false;
    source::Place place;
    std::vector<std::string> inherits; ///< loaded ones only; no loops
    std::optional<std::string> reference_agreement;
    std::vector<Option> options;
    std::vector<ParsedRule> rules;
    std::vector<ClauseCoverage> clauses;
    /// Every rule of its files could be read; otherwise what is missing is not reported again.
    bool is_whole = true;
};

/// Every package by id; a contract's id starts with `contracts/`.
using Packages = std::map<std::string, Package>;

/// The packages of a chain, inherited ones first, each once.
[[nodiscard]] std::vector<const Package*> chain_of(const Packages& packages, const std::string& id);

/// Knows where a rule being read belongs: its package and the options it may ask.
struct Home {
    Context& context;
    const Packages& packages; ///< those it inherits from are here already
    Package& package;
    UniqueNames& rule_ids; ///< of every package
};

/// The option with this name in the package or one it inherits from; reported when there is none.
[[nodiscard]] const Option* find_option(const Home& home, const Reference& option);
/// The policy named by a group's `policy` key.
[[nodiscard]] std::optional<StackingPolicy> read_policy(const Home& home, const yaml::Node& node);
/// The clock time under a key: written, or an option's.
[[nodiscard]] std::optional<ClockTime>
read_clock(const Home& home, const yaml::MappingReader& reader, std::string_view key);
/// The choice under a key: one of `allowed` written, or an option's value that is one of them.
[[nodiscard]] std::optional<std::string> read_choice(const Home& home,
                                                     const yaml::MappingReader& reader,
                                                     std::string_view key,
                                                     std::span<const std::string_view> allowed);
/// Whether a window's `when` holds; true without one.
[[nodiscard]] bool holds(const Home& home, const yaml::MappingReader& window);

/// Reads the options of an agreement and gives each its value.
void read_options(Home& home, const yaml::Node& list, const std::vector<OptionChoice>& choices);
/// Refuses what is chosen of an agreement's options that is none; an inherited one is chosen where
/// it stands.
void refuse_unknown_options(const Home& home, const std::vector<OptionChoice>& choices);
/// Reads the clause list of an agreement, after its rules.
void read_clauses(Home& home, const yaml::Node& list);

/// Reads a list of rules into the package.
void read_rules(Home& home, const yaml::Node& list);

// One reader for each kind; nothing when the rule is of no use (reported).
[[nodiscard]] std::optional<AnnualHoursRule> read_annual_hours(Home& home,
                                                               const yaml::MappingReader& reader);
[[nodiscard]] std::optional<WeeklyNormRule> read_weekly_norm(Home& home,
                                                             const yaml::MappingReader& reader);
[[nodiscard]] std::optional<ParsedSeniority> read_seniority(Home& home,
                                                            const yaml::MappingReader& reader);
[[nodiscard]] std::optional<WageAddition> read_wage_addition(Home& home,
                                                             const yaml::MappingReader& reader);
[[nodiscard]] std::optional<ParsedRosterSupplement>
read_roster_supplement(Home& home, const yaml::MappingReader& reader);
[[nodiscard]] std::optional<GeneralIncrease>
read_general_increase(Home& home, const yaml::MappingReader& reader);
[[nodiscard]] std::optional<BackPay> read_back_pay(Home& home, const yaml::MappingReader& reader);
[[nodiscard]] std::optional<ParsedWage> read_hourly_wage(Home& home,
                                                         const yaml::MappingReader& reader);
[[nodiscard]] std::optional<TimeSupplement> read_time_supplement(Home& home,
                                                                 const yaml::MappingReader& reader);
[[nodiscard]] std::optional<Conversion> read_conversion(Home& home,
                                                        const yaml::MappingReader& reader);
[[nodiscard]] std::optional<ParsedStacking> read_stacking(Home& home,
                                                          const yaml::MappingReader& reader);
[[nodiscard]] std::optional<Overtime> read_overtime(Home& home, const yaml::MappingReader& reader);
[[nodiscard]] std::optional<ParsedSunday> read_sunday_supplement(Home& home,
                                                                 const yaml::MappingReader& reader);

// ---- shared by the kinds -----------------------------------------------------------------------

[[nodiscard]] std::optional<line::PayCodeIndex>
read_pays_as(Context& context, const yaml::MappingReader& reader, std::string_view key = "pays_as");
/// The duty a scalar names; reported when there is none.
[[nodiscard]] std::optional<line::DutyIndex> duty_named(Context& context, const yaml::Node& name);
[[nodiscard]] DutySet read_duty_set(Context& context, const yaml::MappingReader& reader);
/// Whom a rule is for, under the key `who`; without it everybody. Conditions that nobody meets are
/// reported.
[[nodiscard]] Population read_population(Context& context, const yaml::MappingReader& rule);
/// Reads `verified_until` and holds it against the last `from`. In an agreement it must be there.
[[nodiscard]] std::optional<Date> read_verified_until(const Home& home,
                                                      const yaml::MappingReader& reader,
                                                      std::optional<Date> last_from);

/// Knows a rounding and who says so.
struct CitedRounding {
    Rounding how;
    line::CitationIndex basis{};
};
/// A ladder in percent of its `base`; nothing when it does not hold together (reported).
[[nodiscard]] std::optional<BasedLadder> read_based_ladder(Context& context,
                                                           const yaml::MappingReader& entry);

/// The rounding under a key; nothing when absent or wrong (reported).
[[nodiscard]] std::optional<CitedRounding> read_rounding(Context& context,
                                                         const yaml::MappingReader& reader,
                                                         Date in_force,
                                                         std::string_view key = "rounding");

template <class T>
[[nodiscard]] std::optional<Date> last_from(const std::vector<Entry<T>>& entries) {
    return entries.empty() ? std::nullopt : std::optional{entries.back().days.first};
}

// ---- packages to rulebooks ---------------------------------------------------------------------

/// Makes the rulebook of a package: inheritance, replacement, stacking, and the checks that need
/// several rules.
[[nodiscard]] Rulebook
make_rulebook(Context& context, const Packages& packages, const Package& package);

/// Compares every published hour of a wage with annual pay ÷ annual hours.
void check_published(Context& context, const ParsedWage& wage, const AnnualHoursRule& hours);
/// Reports a rule that is worse than its floor on a date that both cover.
void check_floor(Context& context,
                 const ParsedRule& rule,
                 const ParsedRule& floor,
                 const std::vector<const ParsedRule*>& all);
/// Reports an overtime rule that gives less than the law on a date that both cover.
void check_lawful(Context& context, const Overtime& rule, const WorkingTimeLaw& law);
/// Reports a trip model whose addition is less than what the law gives for overtime, which it
/// replaces.
void check_lawful(Context& context, const TripModel& model, const WorkingTimeLaw& law);

} // namespace bpa::rulebook
