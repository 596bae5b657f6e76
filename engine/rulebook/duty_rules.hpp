#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Rules of duties that are not paid hour by hour as they pass.
namespace bpa::rulebook {

// ---- kind: conversion --------------------------------------------------------------------------

/// How calls become time that is paid: each begins parts of its own, joins parts still running, or
/// all of a duty's are added up and rounded to parts once.
enum class CallBlocks : std::uint8_t { per_call, merged, summed };
/// What is held against the share from which all of the duty is paid as active.
enum class ActiveMeasure : std::uint8_t { raw, blocks };
/// Where on the clock converted time is deemed to lie, for supplements: the same share of every
/// part of the duty, or its beginning.
enum class ConvertedPosition : std::uint8_t { proportional, start };
/// What supplements of the duty are paid for: the time it is converted to, all of it, or none.
enum class SupplementTime : std::uint8_t { converted, full, none };

/// What an hour of the duty pays: so many minutes, a share of an hour, or kroner; or what all of
/// the duty pays, in kroner. A share of nothing pays nothing.
using PaidPart = std::variant<Minutes, Percent, HourlyRate, Money>;

/// Knows the figures of a conversion.
struct ConversionTerms {
    PaidPart paid_per_hour;
    /// Paid in addition for each part begun of a call; of summed calls, what they are rounded to.
    std::optional<Minutes> call_block = {};
    std::optional<Percent> all_active = {};     ///< active share from which all is paid as active
    std::optional<Minutes> call_up_from = {};   ///< of summed calls: left over that makes a part
    std::optional<Minutes> least_per_call = {}; ///< a call pays at least this
    std::optional<TimeShare> working_time = {}; ///< what counts; empty: as the duty's own
};

/// Knows a duty that is paid as a share of another, with calls to active work inside it.
struct Conversion {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    line::PayCodeIndex calls_pay_as{}; ///< as `pays_as` when no calls are paid
    DutySet duties = 0;
    line::DutyIndex as_duty{}; ///< whose wage and supplements it is a share of
    CallBlocks blocks = CallBlocks::per_call;
    ActiveMeasure active_measure = ActiveMeasure::raw;
    ConvertedPosition position = ConvertedPosition::proportional;
    SupplementTime supplements = SupplementTime::converted;
    bool calls_instead = false; ///< the minutes of a call are not paid as the duty too
    bool calls_have_supplements = true;
    bool is_open = false; ///< what it pays is not settled: the rest is told, not paid
    Dated<ConversionTerms> terms;
    /// Added to the hour of a call, as overtime is; without entries nothing.
    line::PayCodeIndex calls_add_pay_as{};
    Dated<Percent> calls_add;
    Rounding rounding; ///< of the rate that makes
};

} // namespace bpa::rulebook
