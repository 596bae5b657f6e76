#pragma once

#include "rulebook/load/context.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::rulebook {

/// Reads the rules of law that fill `Law`. A kind is one table, in the source file: the name of a
/// parameter, its type, the member it fills.
class LawRules {
public:
    [[nodiscard]] static std::vector<std::string_view> kinds();

    /// Reads a rule with an id and a kind; false when the kind is none of these.
    bool read(Context& context, const yaml::Node& item);
    /// The law as read. Reports each kind that no file has, and days that no calendar names.
    [[nodiscard]] Law finish(Context& context, const std::vector<calendar::NamedDay>& days);

private:
    struct DayName {
        std::string id;
        At where;
    };
    using DayNames = std::vector<DayName>;

    static DayNames read_day_names(const yaml::MappingReader& reader, std::string_view key);
    /// The bits that the days have among those of the calendar; reports what is not there.
    static std::uint64_t
    bits_of(Context& context, const DayNames& days, const std::vector<std::string>& known);
    /// Reports a second rule of a kind.
    bool is_first(Context& context, const std::string& kind, source::Place place);
    void read_holiday_pay(Context& context, const yaml::Node& item);
    void read_withholding(Context& context, const yaml::Node& item);
    void read_contribution(Context& context, const yaml::Node& item);
    void read_may_days(Context& context, const yaml::Node& item);
    void read_working_time(Context& context, const yaml::Node& item, bool is_household);
    void read_plain(Context& context, const yaml::Node& item, const std::string& kind);

    Law law_;
    std::map<std::string, source::Place> seen_; ///< by kind
    DayNames may_days_, holidays_, holiday_eves_;
};

/// Adds a rule of law to the legend: its id, title and the words for a payslip.
[[nodiscard]] line::RuleIndex add_named_law(Context& context, const yaml::MappingReader& reader);

/// Reads where each way of withholding stands; reports one that is missing or named twice.
void read_withholding_bases(Context& context, const yaml::MappingReader& rule, WithholdingLaw& law);
/// Reads which tax table pay for so many days takes; reports rows out of order.
void read_period_tables(Context& context, const yaml::MappingReader& rule, WithholdingLaw& law);

/// Whether a file is one in which tax tables stand, by its name: `rules/law/tax-table-2026.yaml`.
[[nodiscard]] bool is_tax_table_file(std::string_view path);

/// Reads the constants of one year's tax tables; nothing when they make no sense, or stand in
/// another file than those for them (reported).
[[nodiscard]] std::optional<TaxTableYear> read_tax_table(Context& context,
                                                         const yaml::MappingReader& reader);

} // namespace bpa::rulebook
