#include "outputs/explain/explain.hpp"

#include "outputs/explain/chain.hpp"
#include "outputs/explain/select.hpp"

#include <numeric>

namespace bpa::outputs {
namespace {

using explain::Desk;
using explain::Step;

Explanation told(const ExplainView& view, const std::vector<Step>& steps) {
    const bool is_json = view.format == ExplainFormat::json;
    return {.text = is_json ? explain::as_json(steps) : explain::as_text(steps), .nearest = {}};
}

} // namespace

Explanation explain_line(const ExplainView& view, std::string_view id) {
    const Desk desk{view};
    const std::optional<LineRef> found = find_line(view.result, id);
    if (found) {
        return told(view, {explain::line_step(desk, *found)});
    }
    if (count_lines(view.result) == 0) {
        return {};
    }
    // Ids have no gaps, so the first and the last tell which there are.
    std::size_t last = view.result.assistants.size() - 1;
    while (view.result.assistants[last].lines.empty()) {
        --last;
    }
    return {.text = std::nullopt,
            .nearest = {"L000001",
                        line_id(desk.who(last), view.result.assistants[last].lines.size() - 1)}};
}

Explanation explain_shift(const ExplainView& view, std::string_view selection) {
    const std::vector<explain::ShiftRef> found = explain::find_shifts(view, selection);
    if (found.empty()) {
        return {.text = std::nullopt, .nearest = explain::nearest_shifts(view, selection)};
    }
    const Desk desk{view};
    std::vector<Step> steps;
    for (const explain::ShiftRef& ref : found) {
        steps.push_back(explain::shift_step(desk, ref));
    }
    return told(view, steps);
}

Explanation explain_assistant(const ExplainView& view, std::string_view alias) {
    const std::optional<std::size_t> found = explain::find_assistant(view, alias);
    const Desk desk{view};
    if (found) {
        return told(view, {explain::assistant_step(desk, *found)});
    }
    // Somebody who was held back has no result, but her shifts are carried.
    std::vector<Step> steps;
    for (std::size_t c = 0; c < view.result.carried.size(); ++c) {
        if (view.result.carried[c].assistant == alias) {
            steps.push_back(explain::shift_step(desk, c));
        }
    }
    if (!steps.empty()) {
        return told(view, steps);
    }
    return {.text = std::nullopt, .nearest = explain::nearest_assistants(view, alias)};
}

Explanation explain_floor(const ExplainView& view, const std::optional<std::string>& alias) {
    const Desk desk{view};
    std::vector<std::size_t> wanted;
    if (alias) {
        const auto found = explain::find_assistant(view, *alias);
        if (!found) {
            return {.text = std::nullopt, .nearest = explain::nearest_assistants(view, *alias)};
        }
        wanted.push_back(*found);
    } else {
        wanted.resize(view.result.assistants.size());
        std::iota(wanted.begin(), wanted.end(), std::size_t{0});
    }
    return told(view, explain::floor_steps(desk, wanted));
}

} // namespace bpa::outputs
