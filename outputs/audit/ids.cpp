#include "outputs/audit/ids.hpp"

#include "values/parse.hpp"

#include <algorithm>
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

AuditIds::AuditIds(const line::RunResult& result) {
    for (const line::AssistantResult& who : result.assistants) {
        first_line_.push_back(first_line_.back() + who.lines.size());
        first_segment_.push_back(first_segment_.back() + who.segments.size());
        first_rate_.push_back(first_rate_.back() + who.rates.size());
    }
}

std::string AuditIds::line(std::size_t assistant, std::size_t index) const {
    return id_text('L', first_line_.at(assistant) + index + 1, 6);
}

std::string AuditIds::segment(std::size_t assistant, line::SegmentIndex index) const {
    return id_text('S', first_segment_.at(assistant) + static_cast<std::size_t>(index) + 1, 6);
}

std::string AuditIds::rate(std::size_t assistant, line::RateIndex index) const {
    return id_text('R', first_rate_.at(assistant) + static_cast<std::size_t>(index) + 1, 5);
}

std::optional<LineRef> AuditIds::find_line(std::string_view id) const {
    if (!id.starts_with('L')) {
        return std::nullopt;
    }
    id.remove_prefix(1);
    id.remove_prefix(std::min(id.find_first_not_of('0'), id.size()));
    const auto parsed = parse_whole(id);
    const auto* number = std::get_if<std::int64_t>(&parsed);
    if (number == nullptr || *number < 1 || static_cast<std::size_t>(*number) > line_count()) {
        return std::nullopt;
    }
    const std::size_t index = static_cast<std::size_t>(*number) - 1;
    const auto after = std::upper_bound(first_line_.begin(), first_line_.end(), index);
    const auto assistant = static_cast<std::size_t>(after - first_line_.begin()) - 1;
    return LineRef{.assistant = assistant, .line = index - first_line_[assistant]};
}

} // namespace bpa::outputs
