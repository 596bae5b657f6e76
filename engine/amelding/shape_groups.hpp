#pragma once

#include "amelding/shape.hpp"

/// The groups of the format that lie in files of their own.
namespace bpa::amelding {

extern const Group shape_of_pay;       ///< `loennsinntekt`
extern const Group shape_of_benefit;   ///< `ytelseFraOffentlige` and its like
extern const Group shape_of_recipient; ///< `inntektsmottaker`

} // namespace bpa::amelding
