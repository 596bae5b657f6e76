#include "outputs/audit/ids.hpp"

#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <variant>

namespace bpa::outputs {
namespace {

/// Appends a letter and a number of at least so many digits.
void append_id(std::string& to, char letter, std::size_t number, std::size_t digits) {
    constexpr std::size_t most_digits = 20; // of 64 bits
    std::array<char, most_digits> plain{};
    const char* const end = std::to_chars(plain.data(), plain.data() + plain.size(), number).ptr;
    const auto length = static_cast<std::size_t>(end - plain.data());
    to += letter;
    to.append(digits > length ? digits - length : 0, '0');
    to.append(plain.data(), length);
}

} // namespace

void append_line_id(std::string& to, const line::AssistantResult& who, std::size_t index) {
    append_id(to, 'L', who.before_her.lines + index + 1, 6);
}

void append_segment_id(std::string& to,
                       const line::AssistantResult& who,
                       line::SegmentIndex index) {
    append_id(to, 'S', who.before_her.segments + static_cast<std::size_t>(index) + 1, 6);
}

void append_rate_id(std::string& to, const line::AssistantResult& who, line::RateIndex index) {
    append_id(to, 'R', who.before_her.rates + static_cast<std::size_t>(index) + 1, 5);
}

std::string line_id(const line::AssistantResult& who, std::size_t index) {
    std::string id;
    append_line_id(id, who, index);
    return id;
}

std::string segment_id(const line::AssistantResult& who, line::SegmentIndex index) {
    std::string id;
    append_segment_id(id, who, index);
    return id;
}

std::string rate_id(const line::AssistantResult& who, line::RateIndex index) {
    std::string id;
    append_rate_id(id, who, index);
    return id;
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

std::string_view unworked_name(const line::ShiftView& shift) {
    return shift.is_time_off ? "time_off" : "cancelled";
}

} // namespace bpa::outputs
