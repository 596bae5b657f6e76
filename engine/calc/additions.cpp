#include "calc/convert.hpp"
#include "calc/period_lines.hpp"
#include "calc/terms.hpp"
#include "values/short_list.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace bpa::calc {

namespace {

/// Knows the additions of one person's shifts while they are put together.
class Additions {
public:
    Additions(PeriodPay& pay, const Terms& terms) : pay_{pay}, terms_{terms} {}

    void add();

private:
    void add_segment(line::SegmentIndex index, const facts::Employment& employment);
    void add_hours(line::SegmentIndex index, line::PayCodeIndex code, line::RateIndex rate);
    void price_lines();

    PeriodPay& pay_;
    const Terms& terms_;
    /// Knows what one hour of a duty is given on a day.
    struct Given {
        Date day;
        line::DutyIndex duty{};
        ShortList<std::pair<line::PayCodeIndex, line::RateIndex>, 4> rates;
    };
    [[nodiscard]] bool find_given(const line::Segment& segment,
                                  const facts::Employment& employment);

    std::optional<Given> given_; ///< to the part of the shift before
    std::size_t first_line_ = 0; ///< of the shift at hand; from here on lines have no price
};

void Additions::add_hours(line::SegmentIndex index, line::PayCodeIndex code, line::RateIndex rate) {
    const auto& segment = pay_.result.segments[static_cast<std::size_t>(index)];
    auto& lines = pay_.result.lines;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(first_line_);
    auto found = std::find_if(first, lines.end(), [&](const auto& line) {
        return line.code == code && line.rate == rate;
    });
    if (found == lines.end()) {
        lines.emplace_back();
        found = std::prev(lines.end());
        found->shift = segment.shift;
        found->code = code;
        found->rate = rate;
        found->earned_on = segment.date;
    }
    found->quantity += segment.minutes;
    found->counted += segment.paid;
    found->segments.push_back(index);
}

/// Most parts of a shift are given the same. False after reporting that there is no rate.
bool Additions::find_given(const line::Segment& segment, const facts::Employment& employment) {
    if (given_ && given_->day == segment.date && given_->duty == segment.duty) {
        return true;
    }
    auto& given = given_.emplace();
    given.day = segment.date;
    given.duty = segment.duty;
    const auto& book = terms_.on(employment, segment.date);
    const auto* conversion = conversion_of(book, segment.duty);
    const auto duty = conversion == nullptr ? segment.duty : conversion->as_duty;
    for (const auto& rule : book.additions) {
        if (!rulebook::has_duty(rule.duties, duty)) {
            continue;
        }
        const auto rate = pay_.rates.addition({employment, book}, rule, segment.date);
        if (const auto* problem = std::get_if<Unpriced>(&rate)) {
            report_unpriced(pay_, *problem, employment);
            given_.reset();
            return false;
        }
        if (const auto& found = std::get<std::optional<line::RateIndex>>(rate)) {
            given.rates.push_back({rule.pays_as, *found});
        }
    }
    return true;
}

void Additions::add_segment(line::SegmentIndex index, const facts::Employment& employment) {
    if (find_given(pay_.result.segments[static_cast<std::size_t>(index)], employment)) {
        for (const auto& [code, rate] : given_->rates) {
            add_hours(index, code, rate);
        }
    }
}

void Additions::price_lines() {
    auto& lines = pay_.result.lines;
    for (; first_line_ < lines.size(); ++first_line_) {
        auto& line = lines[first_line_];
        const auto& shift = pay_.result.shifts[static_cast<std::size_t>(*line.shift)];
        price_hours(line, pay_.rates, *line.rate, shift.place);
    }
}

void Additions::add() {
    const auto& result = pay_.result;
    first_line_ = result.lines.size();
    const auto segment_at = [&](std::size_t index) -> const auto& {
        return result.segments[index];
    };
    for (std::size_t i = 0; i < result.segments.size();) {
        const auto shift = segment_at(i).shift;
        const auto& employment = employment_of(pay_, shift);
        const PricedAsOf as_of{pay_, shift};
        for (; i < result.segments.size() && segment_at(i).shift == shift; ++i) {
            if (!(segment_at(i).paid == ExactMinutes{})) {
                add_segment(static_cast<line::SegmentIndex>(i), employment);
            }
        }
        price_lines();
        given_.reset();
    }
}

} // namespace

void add_wage_additions(PeriodPay& pay, const Terms& terms) {
    if (!rules_of(pay, terms, &rulebook::Rulebook::additions).empty()) {
        Additions{pay, terms}.add();
    }
}

} // namespace bpa::calc
