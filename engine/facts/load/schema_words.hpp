#pragma once

#include "yaml/reader.hpp"

/// The words the tables of keys are written in.
namespace bpa::facts::schemas {

using yaml::KeySpec;
using yaml::Schema;
inline constexpr auto required = yaml::Need::required;
inline constexpr auto optional = yaml::Need::optional;

} // namespace bpa::facts::schemas
