#pragma once

#include "rulebook/load/package.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

/// What the readers of supplements share.
namespace bpa::rulebook {

/// Days of the week as rule files name them, from Monday.
inline constexpr std::array<std::string_view, 7> weekday_names{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// Reads the windows of a rule; those that are wrong are reported and left out, those that an
/// option leaves out are left out.
[[nodiscard]] std::vector<Window>
read_windows(Home& home, const yaml::MappingReader& reader, std::string_view key = "windows");

/// Windows of days and clock alone: what only a supplement can ask of a window, her weekly norm and
/// the duty it goes on with, is reported.
[[nodiscard]] std::vector<Window>
read_plain_windows(Home& home, const yaml::MappingReader& reader, std::string_view key = "windows");

/// Reports the first minute that a group promises to classify (`covers`) and none of its members
/// does, for some duty, weekly norm or person that the members are for.
void check_covers(Context& context,
                  const Rulebook& book,
                  const ParsedGroup& parsed,
                  const StackingGroup& group);

/// Reads the value of one dated rate: one value, or the steps of a ladder.
[[nodiscard]] std::optional<SupplementRate>
read_supplement_rate(Context& context, const yaml::MappingReader& entry, LadderBy by);

} // namespace bpa::rulebook
