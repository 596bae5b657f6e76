#pragma once

#include "rulebook/load/context.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A settlement's rates in one file: entries for the dated lists of the rules of an agreement. They
/// are put into the trees of the rule files before anything reads those, so that whatever holds for
/// a value in a rule file holds for them, and a value knows the rate set as its place.
namespace bpa::rulebook {

/// Knows the file of a rate set: its name without folder and ending, and what it says.
struct RateSetFile {
    std::string name;
    yaml::Node root;
};

/// How the name of a rate set begins; its `from` follows, so that files in order of their names are
/// in order of time.
inline constexpr std::string_view rate_set_prefix = "rates-";

/// Puts the entries of the rate sets behind those of the rules in `files`, and says how long they
/// are confirmed. A set with something wrong (reported) changes nothing, or that rule not.
void apply_rate_sets(Context& context,
                     std::vector<yaml::Node>& files,
                     const std::vector<RateSetFile>& sets);

/// The date that a node is; nothing when it is none.
[[nodiscard]] std::optional<Date> date_in(const yaml::Node* node);

/// Whether a node is a list of values with dates, as `ladder` and `rate` are.
[[nodiscard]] bool is_dated_list(const yaml::Node& node);

} // namespace bpa::rulebook
