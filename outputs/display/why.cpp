#include "outputs/display/why.hpp"

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

/// Adds what is not there yet.
void add_new(std::vector<std::string>& texts, std::string text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
        texts.push_back(std::move(text));
    }
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

/// A duration as a sentence says it; the value as it is when it is none.
std::string spoken(const Input& input, Language language) {
    const auto* time = std::get_if<Minutes>(&input.value);
    return time == nullptr ? value(input.value, language) : display::spoken(*time, language);
}

/// What time that was not worked is paid for: up to the least of an attendance, of a shift that was
/// called off or taken as time off, between two shifts; empty on others.
std::string not_worked(const Telling& telling, const Line& line) {
    const Language language = telling.language;
    const line::Derivation& made = line.derivation;
    const Input* time = find_input(made, InputName::hours);
    const bool is_rounded = find_input(made, InputName::block) != nullptr;
    if (time == nullptr || line.quantity != Minutes{} || is_rounded ||
        find_input(made, InputName::counted_hours) == nullptr) {
        return {};
    }
    const std::string spent = value(time->value, language);
    if (const Input* least = find_input(made, InputName::least_hours)) {
        return say(language,
                   {"et oppmøte på {} timer lønnes som minst {}",
                    "an attendance of {} hours is paid as at least {}"},
                   spent,
                   spoken(*least, language));
    }
    if (const Input* share = find_input(made, InputName::percent)) {
        return say(language,
                   {"en avlyst vakt på {} timer gir {} av dem",
                    "a cancelled shift of {} hours gives {} of them"},
                   spent,
                   value(share->value, language));
    }
    const bool is_time_off =
        line.shift && telling.who.shifts.at(static_cast<std::size_t>(*line.shift)).is_time_off;
    const Phrase phrase = is_time_off
                              ? Phrase{"avspasert med {} timer", "taken as time off, {} hours"}
                              : Phrase{"tiden mellom to vakter lønnes, {} timer",
                                       "the time between two shifts is paid, {} hours"};
    return say(language, phrase, spent);
}

/// What conversions make of the time of a line, in clauses: `hver time lønnes som 20 minutter`.
std::vector<std::string> conversion_clauses(const Telling& telling, const Line& line) {
    const Language language = telling.language;
    std::vector<std::string> clauses;
    if (const Input* per_hour = find_input(line.derivation, InputName::paid_per_hour)) {
        clauses.push_back(say(language,
                              {"hver time lønnes som {}", "each hour is paid as {}"},
                              spoken(*per_hour, language)));
    }
    if (line.quantity == Minutes{}) { // for no time worked, and so for no calls
        if (std::string clause = not_worked(telling, line); !clause.empty()) {
            clauses.push_back(std::move(clause));
        }
        return clauses;
    }
    if (const Input* block = find_input(line.derivation, InputName::call_block)) {
        clauses.push_back(say(language,
                              {"utrykninger lønnes i tillegg med {} for hver påbegynte {}",
                               "calls are paid in addition with {} for each {} begun"},
                              spoken(*block, language),
                              spoken(*block, language)));
    }
    if (const Input* part = find_input(line.derivation, InputName::block)) {
        clauses.push_back(say(language,
                              {"utrykninger legges sammen og avrundes til hele {}",
                               "calls are added up and rounded to whole parts of {}"},
                              spoken(*part, language)));
    }
    if (const Input* least = find_input(line.derivation, InputName::least_hours)) {
        clauses.push_back(say(language,
                              {"en utrykning lønnes med minst {}", "a call is paid at least {}"},
                              spoken(*least, language)));
    }
    return clauses;
}

/// The legal basis of a conversion in brackets; empty without one.
std::string basis_of_conversion(const Telling& telling, const Line& line) {
    const Input* counted = find_input(line.derivation, InputName::counted_hours);
    const auto* cited =
        counted == nullptr ? nullptr : std::get_if<line::CitationIndex>(&counted->origin);
    return cited == nullptr ? std::string{}
                            : in_brackets(basis(telling.legend, *cited, telling.language));
}

/// What rounding overtime as a sum is for, on the line of the difference; empty on others.
std::string rounded_overtime(const Telling& telling, const Line& line) {
    const Input* sum = find_input(line.derivation, InputName::hours);
    const Input* unit = find_input(line.derivation, InputName::block);
    if (sum == nullptr || unit == nullptr || line.quantity != Minutes{}) {
        return {};
    }
    const Language language = telling.language;
    std::string text = say(language,
                           {"; avrunding av {} timer overtid", "; rounding {} hours of overtime"},
                           value(sum->value, language));
    if (const Input* before = find_input(line.derivation, InputName::overtime_before)) {
        text += say(language,
                    {", etter {} i tidligere kjøringer", ", after {} in earlier runs"},
                    value(before->value, language));
    }
    return text + say(language,
                      {" til hele deler på {}", " to whole parts of {}"},
                      spoken(*unit, language));
}

/// What a conversion makes of the time, after the price; empty when the time is paid as it is.
std::string converted(const Telling& telling, const Line& line) {
    std::string text = rounded_overtime(telling, line);
    for (const std::string& clause : conversion_clauses(telling, line)) {
        text += "; " + clause;
    }
    return text.empty() ? text : text + basis_of_conversion(telling, line);
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

const Rate& rate_of(const Telling& telling, const Line& line) {
    return telling.who.rates.at(static_cast<std::size_t>(*line.rate));
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
    return cited.at.empty() ? source : source + ", " + cited.at;
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
           converted(telling, line);
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

std::string conversions_of(const Telling& telling, const std::vector<const Line*>& lines) {
    std::vector<std::string> clauses;
    std::vector<std::string> bases;
    for (const Line* line : lines) {
        std::vector<std::string> own = conversion_clauses(telling, *line);
        if (own.empty()) {
            continue;
        }
        for (std::string& clause : own) {
            add_new(clauses, std::move(clause));
        }
        add_new(bases, basis_of_conversion(telling, *line));
    }
    if (clauses.empty()) {
        return {};
    }
    std::string text;
    for (const std::string& clause : clauses) {
        text += text.empty() ? "" : "; ";
        text += clause;
    }
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    for (const std::string& basis : bases) {
        text += basis;
    }
    return text;
}

} // namespace bpa::outputs::display
