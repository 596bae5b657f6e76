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

/// `22:00–08:00`.
void append_clocks(std::string& out, int from, int to) {
    append_clock(out, from);
    out += "–";
    append_clock(out, to);
}

/// ` 22:00–08:00`; an end at midnight is 24:00 of the day that ends.
void append_shift_clocks(std::string& out, const LocalTime& start, const LocalTime& end) {
    const bool ends_at_midnight = end.clock.minutes() == 0 && start.date < end.date;
    out += ' ';
    append_clocks(out,
                  start.clock.minutes(),
                  ends_at_midnight ? ClockTime::minutes_per_day : end.clock.minutes());
}

void append_jump(std::string& out, const Span& span, Language language) {
    if (span.jump) {
        out += say(language,
                   {" (klokken stilles fra {} til {})", " (the clock goes from {} to {})"},
                   clock(span.jump->from),
                   clock(span.jump->to));
    }
}

/// What stands before an item of a list.
std::string_view gap_before(std::size_t item, std::size_t count, Language language) {
    return item == 0                  ? std::string_view{}
           : item + 1 < count         ? std::string_view{", "}
           : language == Language::nb ? std::string_view{" og "}
                                      : std::string_view{" and "};
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
    std::string text;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        text += gap_before(i, spans.size(), language);
        append_clocks(text, spans[i].from, spans[i].to);
    }
    return text;
}

std::string clocks_and_jumps(const std::vector<Span>& spans, Language language) {
    std::string text;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        text += gap_before(i, spans.size(), language);
        append_clocks(text, spans[i].from, spans[i].to);
        append_jump(text, spans[i], language);
    }
    return text;
}

std::string dated(const std::vector<Span>& spans, Language language) {
    std::string text;
    std::optional<Date> day;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        text += gap_before(i, spans.size(), language);
        text += day == span.first_day ? "" : short_date(span.first_day, language) + " ";
        append_clocks(text, span.from, span.to);
        append_jump(text, span, language);
        day = span.first_day;
    }
    return text;
}

std::string shift_time(const LocalTime& start, const LocalTime& end, Language language) {
    std::string text = short_date(start.date, language);
    append_shift_clocks(text, start, end);
    return text;
}

std::string moment(const LocalTime& time, Language language) {
    return short_date(time.date, language) + ' ' + clock(time.clock.minutes());
}

std::string why_unworked(const line::ShiftView& shift, Language language) {
    if (shift.cancelled_at) {
        return say(language, {"avlyst {}", "cancelled {}"}, moment(*shift.cancelled_at, language));
    }
    return shift.is_time_off ? std::string{Phrase{"avspasert", "time off"}.in(language)}
                             : std::string{};
}

std::string
shift_time_within(const LocalTime& start, const LocalTime& end, int year, Language language) {
    std::string text = start.date.year() == year ? short_day(start.date, language)
                                                 : short_date(start.date, language);
    append_shift_clocks(text, start, end);
    return text;
}

} // namespace bpa::outputs::display
