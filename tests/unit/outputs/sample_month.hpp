#pragma once

#include "line/line.hpp"

/// The names of the month in `sample_month.cpp`: what its lines point at.
namespace bpa::sample::month {

// Files, in the order they are registered in `make_month`.
inline constexpr source::FileId law{1};
inline constexpr source::FileId employer{2};
inline constexpr source::FileId assistants{3};
inline constexpr source::FileId adjustments{4};

inline constexpr line::CitationIndex holiday_act{0};
inline constexpr line::CitationIndex contract{1};
inline constexpr line::CitationIndex pension_plan{2};
inline constexpr line::CitationIndex resolution{3};
inline constexpr line::CitationIndex collection{4};
inline constexpr line::CitationIndex receipts{5};

inline constexpr line::PayCodeIndex monthly_salary{0};
inline constexpr line::PayCodeIndex bonus{1};
inline constexpr line::PayCodeIndex expenses{2};
inline constexpr line::PayCodeIndex holiday_pay{3};
inline constexpr line::PayCodeIndex pension_employer{4};
inline constexpr line::PayCodeIndex contribution{5};
inline constexpr line::PayCodeIndex contribution_on_holiday_pay{6};
inline constexpr line::PayCodeIndex contribution_on_pension{7};
inline constexpr line::PayCodeIndex tax_withheld{8};
inline constexpr line::PayCodeIndex pension_employee{9};

inline constexpr line::RuleIndex salary_rule{0};
inline constexpr line::RuleIndex bonus_rule{1};
inline constexpr line::RuleIndex expenses_rule{2};
inline constexpr line::RuleIndex holiday_rule{3};
inline constexpr line::RuleIndex pension_rule{4};
inline constexpr line::RuleIndex contribution_rule{5};
inline constexpr line::RuleIndex withholding_rule{6};

[[nodiscard]] line::Legend legend();

} // namespace bpa::sample::month
