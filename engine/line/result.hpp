#pragma once

#include "line/line.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::line {

/// Why a shift that was read is not paid in this run.
enum class UnpaidReason : std::uint8_t {
    unapproved,
    wrong_approver, ///< not a work leader or deputy of the arrangement that day
    own_approver,   ///< the assistant approved it
    approved_early, ///< approved before it ended
    held_back,      ///< the person was left out with `--hold-back`
};
[[nodiscard]] std::string_view name_of(UnpaidReason reason);

/// Knows a shift as the outputs show it.
struct ShiftView {
    std::uint32_t employment = 0; ///< number of the employment, from 1
    std::string arrangement;      ///< alias
    LocalTime start;              ///< with offset
    LocalTime end;
    Minutes length; ///< time passed between start and end
    DutyIndex duty{};
    std::string period; ///< pay period the shift belongs to, `2026-10`
    source::Place place;
    std::string approved_by;
    bool is_carried = false; ///< from an earlier period, paid now
};

/// Knows what heads an assistant's payslip and what a reader needs of her employments.
struct EmploymentView {
    std::uint32_t number = 0;
    Text terms; ///< name of the agreement or contract
    std::optional<Minutes> weekly_norm;
    std::optional<Percent> position;
    std::optional<int> seniority_years; ///< on the last day of the period, when counted
};

struct PersonView {
    std::string alias;
    std::string given_name;
    std::string family_name;
    std::string national_id; ///< only for the payslip
    std::string bank_account;
    source::Language language = source::Language::nb;
    std::vector<EmploymentView> employments;
};

/// Knows one assistant's month: everything an output shows of her.
struct AssistantResult {
    PersonView person;
    std::vector<ShiftView> shifts; ///< paid ones, ordered by start
    std::vector<Segment> segments; ///< ordered by shift, then time
    std::vector<Rate> rates;       ///< in order of first use
    std::vector<Line> lines;       ///< ordered by shift, pay code number, rule, rate
    std::vector<Finding> findings;
    Money gross;              ///< sum of the lines; asserted
    Money provisional_gross;  ///< the part of it that rests on carried-forward rates
    Money gross_year_to_date; ///< in the calendar year of payment, this run included
};

/// Knows a shift that stays unpaid and is carried to a later run.
struct CarriedShift {
    std::string assistant;
    std::uint32_t employment = 0;
    std::string arrangement;
    std::string period;
    std::string file; ///< logical path of the hours file
    LocalTime start;
    LocalTime end;
    UnpaidReason reason{};
    source::Place place;
};

/// Knows what stands at the head of every output.
struct RunHeader {
    std::string program_version;
    std::string employer_name;
    std::string employer_number;      ///< organisation number; empty for a private person
    std::string employer_national_id; ///< of a private person, only for the payslip
    std::string period;               ///< `2026-10`
    DateRange period_days;
    Date payment_date;
    std::string run; ///< `2026-10/01`
    bool draft = false;
    bool provisional = false; ///< run with `--provisional`
};

/// Knows an agreement option that the run used, and whether somebody chose it.
struct OptionUse {
    std::string agreement;
    std::string option;
    std::string value;
    bool is_default = false;
    Text title;
    Text reason; ///< why it is open
};

/// Knows the whole run. Writers select, group and sum; they never calculate.
struct RunResult {
    RunHeader header;
    std::vector<AssistantResult> assistants; ///< ordered by alias
    std::vector<CarriedShift> carried;       ///< ordered by assistant, start
    std::vector<std::string> held_back;      ///< aliases, ordered
    std::vector<Finding> findings;           ///< of the run and of all assistants, `lists_before`
    std::vector<OptionUse> options;          ///< ordered by agreement, option
    Money gross;
    Money provisional_gross;
};

} // namespace bpa::line
