#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "outputs/explain/chain.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace bpa::outputs::explain {
namespace {

using display::Phrase;
using display::say;
using line::Line;

/// So many ids are read by a person; the rest are counted.
constexpr std::size_t listed_at_most = 10;

/// Knows which lines may be what an input is the sum of.
struct Summed {
    std::vector<std::size_t> lines; ///< indexes into the assistant's lines
    Money sum;
};

/// Whether a line is of the employment and arrangement that another line is for.
bool is_alike(const line::AssistantResult& who, const Line& line, const Line& sum) {
    const line::ShiftView* shift =
        line.shift ? &who.shifts.at(static_cast<std::size_t>(*line.shift)) : nullptr;
    const std::uint32_t employment = shift == nullptr ? line.employment : shift->employment;
    const std::string& arrangement = shift == nullptr ? line.arrangement : shift->arrangement;
    return (sum.employment == 0 || sum.employment == employment) &&
           (sum.arrangement.empty() || sum.arrangement == arrangement);
}

Summed summed(const Desk& desk, LineRef ref, const line::SumOrigin& origin, bool only_alike) {
    const line::AssistantResult& who = desk.view.result.assistants.at(ref.assistant);
    const Line& about = who.lines.at(ref.line);
    Summed found;
    for (std::size_t i = 0; i < who.lines.size(); ++i) {
        const Line& line = who.lines[i];
        const bool is_wanted = origin.is_of(line.code, desk.view.legend.at(line.code)) &&
                               i != ref.line && (!only_alike || is_alike(who, line, about));
        if (is_wanted) {
            found.lines.push_back(i);
            found.sum += line.amount;
        }
    }
    return found;
}

std::string ids_text(const Desk& desk, std::size_t assistant, const Summed& found) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(found.lines.size(), listed_at_most); ++i) {
        ids.push_back(line_id(desk.who(assistant), found.lines[i]));
    }
    if (found.lines.size() > listed_at_most) {
        ids.push_back(say(desk.view.language,
                          {"{} til", "{} more"},
                          display::count(found.lines.size() - listed_at_most, desk.view.language)));
    }
    return display::list(ids, desk.view.language);
}

std::string sum_key(const Desk& desk, const line::SumOrigin& origin) {
    if (origin.code) {
        return "code " + desk.view.legend.at(*origin.code).code;
    }
    if (origin.role) {
        return "role " + std::string{name_of(*origin.role)};
    }
    return origin.cost ? "cost " + std::string{name_of(*origin.cost)}
                       : "base " + std::string{name_of(*origin.base)};
}

} // namespace

std::vector<Step> sum_steps(const Desk& desk, LineRef ref, const line::Input& input) {
    const auto& origin = std::get<line::SumOrigin>(input.origin);
    const auto* value = std::get_if<Money>(&input.value);
    Summed found = summed(desk, ref, origin, false);
    bool is_whole = value != nullptr && found.sum == *value;
    if (!is_whole) {
        Summed alike = summed(desk, ref, origin, true);
        if (value != nullptr && alike.sum == *value) {
            is_whole = true;
            found = std::move(alike);
        }
    }
    const Phrase label = is_whole ? Phrase{"Summen av", "The sum of"}
                                  : Phrase{"Fra disse linjene", "From these lines"};
    std::vector<Step> steps = {silent_step("sum_of", sum_key(desk, origin)),
                               silent_step("whole", is_whole ? "yes" : "no"),
                               silent_step("line_count", std::to_string(found.lines.size()))};
    if (found.lines.empty()) {
        return steps;
    }
    steps.push_back(step(desk, "", label, ids_text(desk, ref.assistant, found), ""));
    for (std::size_t i = 0; i < std::min(found.lines.size(), listed_at_most); ++i) {
        Step id = silent_step("summed", line_id(desk.who(ref.assistant), found.lines[i]));
        id.is_listed = true;
        steps.push_back(std::move(id));
    }
    return steps;
}

std::vector<Step> account_steps(const Desk& desk, const line::ChainOrigin& origin) {
    const std::string name = display::account_name(origin.account(), desk.view.language);
    return {step(
        desk,
        "account",
        {"Fra tidligere kjøringer og åpningssaldo", "From earlier runs and the opening balance"},
        name + " (" + origin.account().text() + ")",
        origin.account().text())};
}

} // namespace bpa::outputs::explain
