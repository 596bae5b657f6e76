#include "outputs/display/spans.hpp"

#include "outputs/display/words.hpp"

namespace bpa::outputs::display {
namespace {

using line::Segment;

/// Minutes since 1970-01-01 00:00 UTC of a wall-clock reading.
std::int64_t utc_minutes(Date day, int clock_minutes, int offset_minutes) {
    return std::int64_t{day.days()} * ClockTime::minutes_per_day + clock_minutes - offset_minutes;
}

/// Collects segments into spans, in order of time.
class Joiner {
public:
    void add(const Segment& segment) {
        const std::int64_t start = utc_minutes(segment.date, segment.from, segment.offset_minutes);
        if (spans_.empty() || start != end_) {
            spans_.push_back({.first_day = segment.date,
                              .last_day = segment.date,
                              .from = segment.from,
                              .to = segment.to,
                              .length = Minutes{},
                              .jump = std::nullopt});
        }
        Span& span = spans_.back();
        if (span.length != Minutes{} && segment.offset_minutes != offset_) {
            span.jump = ClockJump{.from = span.to, .to = segment.from};
        }
        span.last_day = segment.date;
        span.to = segment.to;
        span.length += segment.minutes;
        end_ = utc_minutes(segment.date, segment.to, segment.offset_minutes);
        offset_ = segment.offset_minutes;
    }
    [[nodiscard]] std::vector<Span> take() { return std::move(spans_); }

private:
    std::vector<Span> spans_;
    std::int64_t end_ = 0;
    std::int16_t offset_ = 0;
};

/// `22:00–08:00`; an end at midnight is 24:00 of the day that ends.
std::string shift_clocks(const LocalTime& start, const LocalTime& end) {
    const bool ends_at_midnight = end.clock.minutes() == 0 && start.date < end.date;
    return clock(start.clock.minutes()) + "–" +
           clock(ends_at_midnight ? ClockTime::minutes_per_day : end.clock.minutes());
}

std::string clocks_of(const Span& span) {
    return clock(span.from) + "–" + clock(span.to);
}

std::string jump_note(const Span& span, Language language) {
    if (!span.jump) {
        return {};
    }
    return say(language,
               {" (klokken stilles fra {} til {})", " (the clock goes from {} to {})"},
               clock(span.jump->from),
               clock(span.jump->to));
}

} // namespace

std::vector<Span> spans_of(const line::AssistantResult& who, const line::Line& line) {
    Joiner joiner;
    for (const line::SegmentIndex index : line.segments) {
        joiner.add(who.segments.at(static_cast<std::size_t>(index)));
    }
    return joiner.take();
}

std::vector<Span> spans_of(const std::vector<const Segment*>& segments) {
    Joiner joiner;
    for (const Segment* segment : segments) {
        joiner.add(*segment);
    }
    return joiner.take();
}

std::vector<Span> present_spans_of(const line::AssistantResult& who, line::ShiftIndex shift) {
    Joiner joiner;
    for (const Segment& segment : who.segments) {
        if (segment.shift == shift && !segment.is_break) {
            joiner.add(segment);
        }
    }
    return joiner.take();
}

std::string clocks(const std::vector<Span>& spans, Language language) {
    std::vector<std::string> texts;
    texts.reserve(spans.size());
    for (const Span& span : spans) {
        texts.push_back(clocks_of(span));
    }
    return list(texts, language);
}

std::string clocks_and_jumps(const std::vector<Span>& spans, Language language) {
    std::vector<std::string> texts;
    texts.reserve(spans.size());
    for (const Span& span : spans) {
        texts.push_back(clocks_of(span) + jump_note(span, language));
    }
    return list(texts, language);
}

std::string dated(const std::vector<Span>& spans, Language language) {
    std::vector<std::string> texts;
    texts.reserve(spans.size());
    std::optional<Date> day;
    for (const Span& span : spans) {
        const std::string date =
            day == span.first_day ? "" : short_date(span.first_day, language) + " ";
        texts.push_back(date + clocks_of(span) + jump_note(span, language));
        day = span.first_day;
    }
    return list(texts, language);
}

std::string shift_time(const LocalTime& start, const LocalTime& end, Language language) {
    return short_date(start.date, language) + ' ' + shift_clocks(start, end);
}

std::string
shift_time_within(const LocalTime& start, const LocalTime& end, int year, Language language) {
    std::string date = short_date(start.date, language);
    if (start.date.year() == year) {
        date.erase(date.size() - std::to_string(year).size());
        date.erase(date.find_last_not_of(' ') + 1);
    }
    return date + ' ' + shift_clocks(start, end);
}

} // namespace bpa::outputs::display
