#include "outputs/display/why.hpp"

#include "outputs/display/conversions.hpp"
#include "outputs/display/how.hpp"
#include "outputs/display/words.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::display {
namespace {

using line::Input;
using line::InputName;
using line::Line;
using line::Rate;

std::string in_brackets(const std::string& basis) {
    return " (" + basis + ')';
}

/// Whether a rate was agreed with the employment itself: the rule that uses it stands in another
/// file than the figure.
bool is_own_wage(const Telling& telling, const Rate& rate, const Input& agreed) {
    const source::Place rule = telling.legend.at(rate.derivation.rule).place;
    if (const auto* place = std::get_if<source::Place>(&agreed.origin)) {
        return place->file != rule.file;
    }
    const auto* citation = std::get_if<line::CitationIndex>(&agreed.origin);
    return citation != nullptr && telling.legend.at(*citation).place.file != rule.file;
}

/// The seniority of a wage: ` med 3 års ansiennitet`; of several wages that are alike but for that,
/// since somebody has been employed a year longer: ` med 3 og deretter 4 års ansiennitet`.
std::string seniority(const Telling& telling, const std::vector<const Rate*>& rates) {
    const Language language = telling.language;
    std::string text;
    bool is_one = false;
    for (const Rate* rate : rates) {
        const Input* years = find_input(rate->derivation, InputName::seniority_years);
        if (years == nullptr) {
            return {};
        }
        is_one = text.empty() && std::get_if<Exact>(&years->value) != nullptr &&
                 std::get<Exact>(years->value) == Exact{1};
        text += text.empty() ? "" : Phrase{" og deretter ", " and then "}.in(language);
        text +=
            is_one ? std::string{Phrase{"ett", "one"}.in(language)} : value(years->value, language);
    }
    const Phrase phrase = is_one ? Phrase{" med {} års ansiennitet", " with {} year of seniority"}
                                 : Phrase{" med {} års ansiennitet", " with {} years of seniority"};
    return say(language, phrase, text);
}

/// How a wage came to be, after `218,01 kr per time`.
std::string wage_source(const Telling& telling, const Rate& rate) {
    const Language language = telling.language;
    const Input* annual = find_input(rate.derivation, InputName::annual_pay);
    const Input* divisor = find_input(rate.derivation, InputName::annual_hours);
    if (annual != nullptr && divisor != nullptr) {
        return say(language,
                   {": {} i året delt på {} timer", ": {} a year divided by {} hours"},
                   value(annual->value, language),
                   value(divisor->value, language));
    }
    const Input* agreed = find_input(rate.derivation, InputName::agreed_rate);
    if (agreed != nullptr && is_own_wage(telling, rate, *agreed)) {
        return say(language, {": avtalt timelønn", ": agreed hourly wage"});
    }
    return ": " + telling.legend.at(rate.derivation.rule).title.in(language);
}

std::string share_of_wage(const Telling& telling, const Rate& rate, const Input& percent) {
    const Language language = telling.language;
    const Input* wage = find_input(rate.derivation, InputName::hourly_rate);
    const std::string of = wage == nullptr ? std::string{} : value(wage->value, language);
    const Input* least = find_input(rate.derivation, InputName::at_least);
    if (least != nullptr) {
        return say(
            language,
            {"{} av {}, men minst {} = {} per time", "{} of {}, but at least {} = {} per hour"},
            value(percent.value, language),
            of,
            value(least->value, language),
            money(rate.value, language));
    }
    return say(language,
               {"{} av {} = {} per time", "{} of {} = {} per hour"},
               value(percent.value, language),
               of,
               money(rate.value, language));
}

std::string because(const Telling& telling, const Line& line, const std::string& times) {
    const std::string& reason =
        telling.legend.at(line.derivation.rule).because.in(telling.language);
    if (reason.empty() || times.empty()) {
        return {};
    }
    return say(telling.language, {" fordi {} er {}", " because {} is {}"}, times, reason);
}

/// The weeks whose ordinary hours were full when these lines' time was worked: ` i uke 40 og 41`.
std::string full_weeks(const Telling& telling, const std::vector<const Line*>& lines) {
    std::vector<std::string> weeks;
    for (const Line* line : lines) {
        for (const line::SegmentIndex index : line->segments) {
            const line::Segment& segment = telling.who.segments.at(static_cast<std::size_t>(index));
            if (segment.is_week_full) {
                add_new(weeks, std::to_string(week_number(segment.date)));
            }
        }
    }
    const Phrase phrase =
        weeks.size() > 1 ? Phrase{" i uke {}", " in weeks {}"} : Phrase{" i uke {}", " in week {}"};
    return weeks.empty() ? std::string{}
                         : say(telling.language, phrase, list(weeks, telling.language));
}

/// Which limits of ordinary hours were reached; empty for what is no overtime.
std::string limits_reached(const Telling& telling, const std::vector<const Line*>& lines) {
    std::string text;
    for (const Input& input : lines.front()->derivation.inputs) {
        if (input.name == InputName::day_limit) {
            text += say(telling.language,
                        {"; grensen på {} timer i løpet av 24 timer var nådd",
                         "; the limit of {} hours in 24 hours was reached"},
                        value(input.value, telling.language));
        } else if (input.name == InputName::week_limit) {
            text += say(telling.language,
                        {"; grensen på {} timer i uken var nådd{}",
                         "; the limit of {} hours in the week was reached{}"},
                        value(input.value, telling.language),
                        full_weeks(telling, lines));
        }
    }
    return text;
}

/// How an amount became whole kroner; empty when nothing but a fraction of an øre went.
std::string_view whole_kroner(const Line& line, Language language) {
    constexpr std::int64_t krone = 100;
    const line::Derivation& made = line.derivation;
    if (made.rounding.unit_ore != krone || made.exact_ore == Exact{line.amount.ore()}) {
        return {};
    }
    switch (made.rounding.mode) {
    case RoundingMode::half_up:
    case RoundingMode::half_upwards:
        return Phrase{", til nærmeste hele krone", ", to the nearest whole krone"}.in(language);
    case RoundingMode::down:
        return Phrase{", ned til hele kroner", ", down to whole kroner"}.in(language);
    case RoundingMode::up:
        return Phrase{", opp til hele kroner", ", up to whole kroner"}.in(language);
    }
    BPA_CHECK(false);
}

/// A line that multiplies no rate by time is told by its rule and its inputs; by its inputs alone
/// when the rule is called what the pay code is called.
std::string why_without_rate(const Telling& telling, const Line& line) {
    const std::string& title = telling.legend.at(line.derivation.rule).title.in(telling.language);
    const std::string& name = telling.legend.at(line.code).name.in(telling.language);
    std::string text = how(line.derivation, telling.language);
    if (text.empty()) {
        text = title;
    } else if (title != name) {
        text.insert(0, title + ": ");
    }
    text += whole_kroner(line, telling.language);
    return text + in_brackets(basis(telling.legend, line.derivation.basis, telling.language));
}

/// Where in a source, without the word its short name begins with: `HTA (KS)` and `HTA 5.2` are
/// told as `HTA (KS), 5.2`.
std::string_view without_repeated(std::string_view at, std::string_view source) {
    const std::string_view word = source.substr(0, source.find(' '));
    const bool is_repeated =
        at.starts_with(word) && at.size() > word.size() + 1 && at[word.size()] == ' ';
    return is_repeated ? at.substr(word.size() + 1) : at;
}

const Rate& rate_of(const Telling& telling, const Line& line) {
    return telling.who.rates.at(static_cast<std::size_t>(*line.rate));
}

/// From where on in the year the step of a ladder holds; empty for the lowest, and without one.
std::string ladder_step(const Telling& telling, const Rate& rate) {
    const Input* from = find_input(rate.derivation, InputName::step_from);
    if (from == nullptr) {
        return {};
    }
    const Phrase phrase =
        std::holds_alternative<Minutes>(from->value)
            ? Phrase{", fra {} timer i året", ", from {} hours in the year on"}
            : Phrase{", fra helg nummer {} i året", ", from weekend number {} of the year on"};
    return say(telling.language, phrase, value(from->value, telling.language));
}

/// Lines that multiply a rate by time; of several rates, those that differ in seniority alone.
/// `reason` is the clause of a supplement, or empty.
std::string
why_rate(const Telling& telling, const std::vector<const Rate*>& rates, const std::string& reason) {
    const Language language = telling.language;
    const Rate& rate = *rates.front();
    const std::string price = money(rate.value, language);
    std::string text;
    const Input* percent = find_input(rate.derivation, InputName::percent);
    if (percent != nullptr) {
        text = share_of_wage(telling, rate, *percent) + seniority(telling, rates) + reason;
    } else if (!reason.empty()) {
        text = say(language, {"{} i tillegg per time", "{} extra per hour"}, price) + reason;
    } else {
        text = say(language, {"{} per time", "{} per hour"}, price) + seniority(telling, rates) +
               wage_source(telling, rate);
    }
    text += ladder_step(telling, rate);
    return text + in_brackets(basis(telling.legend, rate.derivation.basis, language));
}

} // namespace

const Input* find_input(const line::Derivation& derivation, InputName name) {
    for (const Input& input : derivation.inputs) {
        if (input.name == name) {
            return &input;
        }
    }
    return nullptr;
}

std::string basis(const line::Legend& legend, line::CitationIndex citation, Language language) {
    const line::Citation& cited = legend.at(citation);
    const std::string& source = legend.at(cited.source).short_name.in(language);
    return cited.at.empty() ? source
                            : source + ", " + std::string{without_repeated(cited.at, source)};
}

std::string why(const Telling& telling, const Line& line) {
    return why(telling, line, spans_of(telling.who, line));
}

std::string why(const Telling& telling, const Line& line, const std::vector<Span>& spans) {
    if (!line.rate) {
        return why_without_rate(telling, line);
    }
    return why_rate(telling,
                    {&rate_of(telling, line)},
                    because(telling, line, clocks(spans, telling.language))) +
           limits_reached(telling, {&line}) + converted(telling, line);
}

std::string why_all(const Telling& telling, const std::vector<const Line*>& lines) {
    const Line& first = *lines.front();
    if (!first.rate) {
        return why_without_rate(telling, first);
    }
    std::vector<const Rate*> rates;
    for (const Line* line : lines) {
        const Rate* rate = &rate_of(telling, *line);
        if (std::find(rates.begin(), rates.end(), rate) == rates.end()) {
            rates.push_back(rate);
        }
    }
    const std::string it{Phrase{"det", "it"}.in(telling.language)};
    return why_rate(telling, rates, because(telling, first, it)) + limits_reached(telling, lines);
}

} // namespace bpa::outputs::display
