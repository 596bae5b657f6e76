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

/// Whether each call to active work begins its own blocks, or joins those still running.
enum class CallBlocks : std::uint8_t { per_call, merged };
/// What is held against the share from which all of the duty is paid as active.
enum class ActiveMeasure : std::uint8_t { raw, blocks };
/// Where on the clock converted time is deemed to lie, for supplements: the same share of every
/// part of the duty, or its beginning.
enum class ConvertedPosition : std::uint8_t { proportional, start };

/// Knows the figures of a conversion.
struct ConversionTerms {
    Minutes paid_per_hour;             ///< minutes paid for an hour of the duty
    std::optional<Minutes> call_block; ///< paid in addition for each block begun of a call
    std::optional<Percent> all_active; ///< active share from which all is paid as active
};

/// Knows a duty that is paid as a share of another, with calls to active work inside it.
struct Conversion {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    line::PayCodeIndex calls_pay_as{};
    DutySet duties = 0;
    line::DutyIndex as_duty{}; ///< whose wage and supplements it is a share of
    CallBlocks blocks = CallBlocks::per_call;
    ActiveMeasure active_measure = ActiveMeasure::raw;
    ConvertedPosition position = ConvertedPosition::proportional;
    Dated<ConversionTerms> terms;
};

} // namespace bpa::rulebook
