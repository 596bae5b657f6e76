#pragma once

#include "outputs/audit/ids.hpp"
#include "outputs/display/words.hpp"
#include "outputs/explain/explain.hpp"
#include "outputs/explain/select.hpp"

#include <string>
#include <vector>

namespace bpa::outputs::explain {

/// Knows one step of an explanation, for people and for programs at once. The text form prints
/// `label: shown [place]`; the JSON form files `value` under `key`. A step without a label is for
/// programs only, one without a key for people only.
struct Step {
    std::string key;
    std::string label;
    std::string shown;
    std::string value;
    std::string place = {};
    std::vector<Step> steps = {};
    bool is_listed = false; ///< one of several under the same key
};

/// Knows what steps are made from.
struct Desk {
    const ExplainView& view;

    [[nodiscard]] const line::AssistantResult& who(std::size_t assistant) const {
        return view.result.assistants.at(assistant);
    }
};

/// A step whose label is given in both languages.
[[nodiscard]] Step step(const Desk& desk,
                        std::string key,
                        const display::Phrase& label,
                        std::string shown,
                        std::string value);
/// As `step`, for values that people and programs read alike.
[[nodiscard]] Step
plain_step(const Desk& desk, std::string key, const display::Phrase& label, std::string text);
/// A step for programs only.
[[nodiscard]] Step silent_step(std::string key, std::string value);

/// Which lines an input is the sum of: at most ten ids, and how many more. Lines that come
/// to something else than the input are told as where it is from, never as its sum.
[[nodiscard]] std::vector<Step> sum_steps(const Desk& desk, LineRef ref, const line::Input& input);
/// Which running total an input is.
[[nodiscard]] std::vector<Step> account_steps(const Desk& desk, const line::ChainOrigin& origin);

/// The whole chain of a line: rule, basis, inputs with their origins, exact value, rounding.
[[nodiscard]] Step line_step(const Desk& desk, LineRef ref);
/// A line in one sentence, for lists.
[[nodiscard]] Step line_in_brief(const Desk& desk, LineRef ref);
[[nodiscard]] Step segment_step(const Desk& desk, std::size_t assistant, line::SegmentIndex index);

/// A shift: where it stands, its parts, its four counts and its lines, or why it is not paid.
[[nodiscard]] Step shift_step(const Desk& desk, const ShiftRef& ref);
[[nodiscard]] Step assistant_step(const Desk& desk, std::size_t assistant);

/// Pay of these assistants beside the agreements it is held against, and the sums of it.
[[nodiscard]] std::vector<Step> floor_steps(const Desk& desk,
                                            const std::vector<std::size_t>& assistants);

[[nodiscard]] std::string as_text(const std::vector<Step>& steps);
[[nodiscard]] std::string as_json(const std::vector<Step>& steps);

} // namespace bpa::outputs::explain
