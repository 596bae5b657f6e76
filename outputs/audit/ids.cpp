#include "outputs/audit/ids.hpp"

#include "values/parse.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

namespace bpa::outputs {
namespace {

/// A letter and a number of at least so many digits.
std::string id_text(char letter, std::size_t number, std::size_t digits) {
    const std::string plain = std::to_string(number);
    std::string text(1, letter);
    text.append(digits > plain.size() ? digits - plain.size() : 0, '0');
    return text + plain;
}

} // namespace

std::string line_id(const line::AssistantResult& who, std::size_t index) {
    return id_text('L', who.before_her.lines + index + 1, 6);
}

std::string segment_id(const line::AssistantResult& who, line::SegmentIndex index) {
    return id_text('S', who.before_her.segments + static_cast<std::size_t>(index) + 1, 6);
}

std::string rate_id(const line::AssistantResult& who, line::RateIndex index) {
    return id_text('R', who.before_her.rates + static_cast<std::size_t>(index) + 1, 5);
}

std::size_t count_lines(const line::RunResult& result) {
    return result.assistants.empty()
               ? 0
               : result.assistants.back().before_her.lines + result.assistants.back().lines.size();
}

std::optional<LineRef> find_line(const line::RunResult& result, std::string_view id) {
    if (!id.starts_with('L')) {
        return std::nullopt;
    }
    id.remove_prefix(1);
    id.remove_prefix(std::min(id.find_first_not_of('0'), id.size()));
    const auto parsed = parse_whole(id);
    const auto* number = std::get_if<std::int64_t>(&parsed);
    if (number == nullptr || *number < 1 ||
        static_cast<std::size_t>(*number) > count_lines(result)) {
        return std::nullopt;
    }
    const std::size_t index = static_cast<std::size_t>(*number) - 1;
    // The last one who has no more lines before her: those without lines stand before her.
    const auto after =
        std::upper_bound(result.assistants.begin(),
                         result.assistants.end(),
                         index,
                         [](std::size_t i, const auto& who) { return i < who.before_her.lines; });
    const auto who = std::prev(after);
    return LineRef{.assistant = static_cast<std::size_t>(who - result.assistants.begin()),
                   .line = index - who->before_her.lines};
}

} // namespace bpa::outputs
