#include "outputs/explain/chain.hpp"

#include "outputs/audit/places.hpp"
#include "outputs/display/how.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace bpa::outputs::explain {
namespace {

using display::Phrase;
using display::say;
using line::AssistantResult;
using line::Derivation;
using source::Language;

Step rate_step(const Desk& desk, LineRef ref, line::RateIndex index, std::string label);

Step rule_step(const Desk& desk, line::RuleIndex index) {
    const line::RuleName& rule = desk.view.legend.at(index);
    const std::string& title = rule.title.in(desk.view.language);
    Step made =
        step(desk, "rule", {"Regel", "Rule"}, fmt::format("{} ({})", rule.id, title), rule.id);
    made.place = desk.view.files.text(rule.place);
    made.steps = {silent_step("title", title)};
    return made;
}

Step basis_step(const Desk& desk, line::CitationIndex index) {
    const Language language = desk.view.language;
    const line::Citation& citation = desk.view.legend.at(index);
    const line::Source& source = desk.view.legend.at(citation.source);
    // What holds as long as its rule does has no day of its own.
    const std::string in_force = citation.in_force == Date{}
                                     ? std::string{}
                                     : say(language,
                                           {"; gjelder fra {}", "; in force from {}"},
                                           display::plain_date(citation.in_force, language));
    const std::string shown = fmt::format("{}, {}{}; {}",
                                          source.title.in(language),
                                          citation.at,
                                          in_force,
                                          display::confidence(citation.confidence, language));
    Step made = step(desk, "basis", {"Hjemmel", "Basis"}, shown, source.id);
    made.place = desk.view.files.text(citation.place);
    made.steps = {silent_step("title", source.title.in(language)),
                  silent_step("at", citation.at),
                  silent_step("in_force", citation.in_force.text()),
                  silent_step("confidence", std::string{name_of(citation.confidence)}),
                  silent_step("reference", source.reference)};
    return made;
}

void append(std::vector<Step>& steps, std::vector<Step> more) {
    std::move(more.begin(), more.end(), std::back_inserter(steps));
}

Phrase rounding_phrase(RoundingMode mode) {
    switch (mode) {
    case RoundingMode::half_up:
    case RoundingMode::half_upwards:
        return {"til nærmeste {}, halve opp", "to the nearest {}, half up"};
    case RoundingMode::down:
        return {"ned til {}", "down to {}"};
    case RoundingMode::up:
        return {"opp til {}", "up to {}"};
    }
    BPA_CHECK(false);
}

/// How the exact value became money: the one rounding.
Step exact_step(const Desk& desk, const Derivation& made, Money rounded) {
    const Language language = desk.view.language;
    const std::string exact = display::number(made.exact_ore, language) + " øre";
    std::string shown;
    if (made.exact_ore == Exact{rounded.ore()}) {
        shown = exact + say(language, {", ingenting å avrunde", ", nothing to round"});
    } else {
        const std::string unit = display::money(Money::ore(made.rounding.unit_ore), language);
        shown = say(language,
                    {"{}, avrundet {}: {}", "{}, rounded {}: {}"},
                    exact,
                    say(language, rounding_phrase(made.rounding.mode), unit),
                    display::money(rounded, language));
    }
    Step exact_value = step(desk, "exact_ore", {"Nøyaktig", "Exact"}, shown, made.exact_ore.text());
    exact_value.steps = {silent_step("rounding", std::string{name_of(made.rounding.mode)}),
                         silent_step("rounding_unit_ore", std::to_string(made.rounding.unit_ore))};
    return exact_value;
}

/// An input and what it rests on; the basis is told only where it is not the rule's own.
Step input_step(const Desk& desk,
                LineRef ref,
                const line::Input& input,
                line::CitationIndex told_basis) {
    const std::string label =
        display::capitalized(std::string{display::input_name(input.name, desk.view.language)});
    if (const auto* rate = std::get_if<line::RateIndex>(&input.origin)) {
        return rate_step(desk, ref, *rate, label);
    }
    Step made{.key = std::string{name_of(input.name)},
              .label = label,
              .shown = display::value(input, desk.view.language),
              .value = line::text_of(input.value)};
    if (const auto* place = std::get_if<source::Place>(&input.origin)) {
        made.place = desk.view.files.text(*place);
        return made;
    }
    if (const auto* citation = std::get_if<line::CitationIndex>(&input.origin)) {
        made.place = desk.view.files.text(desk.view.legend.at(*citation).place);
        if (*citation != told_basis) {
            made.steps = {basis_step(desk, *citation)};
        }
    }
    if (std::holds_alternative<line::SumOrigin>(input.origin)) {
        made.steps = sum_steps(desk, ref, input);
    }
    if (const auto* chain = std::get_if<line::ChainOrigin>(&input.origin)) {
        made.steps = account_steps(desk, *chain);
    }
    return made;
}

std::vector<Step> derivation_steps(const Desk& desk, LineRef ref, const Derivation& made) {
    std::vector<Step> steps = {rule_step(desk, made.rule), basis_step(desk, made.basis)};
    for (const line::Input& input : made.inputs) {
        const auto same = [&input](const line::Input& other) { return other.name == input.name; };
        steps.push_back(input_step(desk, ref, input, made.basis));
        steps.back().is_listed = std::count_if(made.inputs.begin(), made.inputs.end(), same) > 1;
    }
    return steps;
}

Step provisional_step(const Desk& desk) {
    return step(desk,
                "provisional",
                {"Foreløpig", "Provisional"},
                say(desk.view.language,
                    {"satsen for dagen er ikke fastsatt; den siste kjente er brukt",
                     "the rate for the day is not settled; the last known one was used"}),
                "yes");
}

Step rate_step(const Desk& desk, LineRef ref, line::RateIndex index, std::string label) {
    const AssistantResult& who = desk.view.result.assistants.at(ref.assistant);
    const line::Rate& rate = who.rates.at(static_cast<std::size_t>(index));
    const std::string id = rate_id(desk.who(ref.assistant), index);
    const std::string price = display::money(rate.value, desk.view.language);
    Step made{.key = "hourly_rate",
              .label = std::move(label),
              .shown = fmt::format("{} ({})", price, id),
              .value = rate.value.text()};
    made.steps = derivation_steps(desk, ref, rate.derivation);
    made.steps.insert(made.steps.begin(), silent_step("rate_id", id));
    made.steps.push_back(exact_step(desk, rate.derivation, Money::ore(rate.value.ore())));
    if (rate.provisional) {
        made.steps.push_back(provisional_step(desk));
    }
    return made;
}

/// The shift a line pays and the parts of it that the rule pays for.
Step time_step(const Desk& desk, std::size_t assistant, const line::Line& line) {
    const AssistantResult& who = desk.view.result.assistants.at(assistant);
    const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(*line.shift));
    Step made = step(desk,
                     "shift",
                     {"Vakt", "Shift"},
                     display::shift_time(shift.start, shift.end, desk.view.language),
                     who.person.alias + "/" + shift.start.text());
    made.place = desk.view.files.text(shift.place);
    for (const line::SegmentIndex index : line.segments) {
        made.steps.push_back(segment_step(desk, assistant, index));
    }
    return made;
}

/// Whose a line is that belongs to no shift.
std::vector<Step> period_steps(const Desk& desk, const line::Line& line) {
    const Language language = desk.view.language;
    std::vector<Step> steps;
    if (line.earned_until) {
        steps.push_back(step(desk,
                             "earned_until",
                             {"Til og med", "To, included"},
                             display::full_date(*line.earned_until, language),
                             line.earned_until->text()));
    }
    if (line.employment != 0) {
        steps.push_back(plain_step(
            desk, "employment", {"Arbeidsforhold", "Employment"}, std::to_string(line.employment)));
    }
    if (!line.arrangement.empty()) {
        steps.push_back(
            plain_step(desk, "arrangement", {"Ordning", "Arrangement"}, line.arrangement));
    }
    return steps;
}

} // namespace

Step step(
    const Desk& desk, std::string key, const Phrase& label, std::string shown, std::string value) {
    return {.key = std::move(key),
            .label = std::string{label.in(desk.view.language)},
            .shown = std::move(shown),
            .value = std::move(value)};
}

Step plain_step(const Desk& desk, std::string key, const Phrase& label, std::string text) {
    return step(desk, std::move(key), label, text, text);
}

Step silent_step(std::string key, std::string value) {
    return {.key = std::move(key), .label = {}, .shown = {}, .value = std::move(value)};
}

Step segment_step(const Desk& desk, std::size_t assistant, line::SegmentIndex index) {
    const Language language = desk.view.language;
    const line::Segment& segment =
        desk.view.result.assistants.at(assistant).segments.at(static_cast<std::size_t>(index));
    const line::ShiftView& shift = desk.view.result.assistants.at(assistant).shifts.at(
        static_cast<std::size_t>(segment.shift));
    const line::Duty& duty = desk.view.legend.at(segment.duty);
    const bool is_break = segment.is_break && !shift.is_unworked();
    const std::string times =
        fmt::format("{}–{}", display::clock(segment.from), display::clock(segment.to));
    std::string kind = duty.name.in(language);
    kind += is_break ? say(language, {", ubetalt pause", ", unpaid break"}) : "";
    kind += shift.is_unworked() ? ", " + display::why_unworked(shift, language) : "";
    kind += segment.is_call ? say(language, {", tilkalt", ", called"}) : "";
    const std::string id = segment_id(desk.who(assistant), index);
    Step made{.key = "segments",
              .label = id,
              .shown = say(language,
                           {"{} {} (UTC{}), {} timer, {}", "{} {} (UTC{}), {} hours, {}"},
                           display::short_date(segment.date, language),
                           times,
                           display::offset(segment.offset_minutes),
                           display::hours(segment.minutes, language),
                           kind),
              .value = id};
    made.is_listed = true;
    made.steps = {silent_step("date", segment.date.text()),
                  silent_step("from", display::clock(segment.from)),
                  silent_step("to", display::clock(segment.to)),
                  silent_step("offset", display::offset(segment.offset_minutes)),
                  silent_step("minutes", std::to_string(segment.minutes.count())),
                  silent_step("duty", duty.id),
                  silent_step("break", is_break ? "yes" : "no"),
                  silent_step("call", segment.is_call ? "yes" : "no")};
    if (shift.is_unworked()) {
        made.steps.push_back(silent_step("unworked", std::string{unworked_name(shift)}));
    }
    return made;
}

Step line_in_brief(const Desk& desk, LineRef ref) {
    const Language language = desk.view.language;
    const AssistantResult& who = desk.view.result.assistants.at(ref.assistant);
    const line::Line& line = who.lines.at(ref.line);
    const line::PayCode& code = desk.view.legend.at(line.code);
    const std::string id = line_id(desk.who(ref.assistant), ref.line);
    const std::string why = display::why({who, desk.view.legend, language}, line);
    const std::string time =
        line.counted == ExactMinutes{}
            ? std::string{}
            : say(language, {"{} timer, ", "{} hours, "}, display::hours(line.counted, language));
    Step made = {.key = "lines",
                 .label = id,
                 .shown = fmt::format("{}, {}{}: {}",
                                      code.name.in(language),
                                      time,
                                      display::money(line.amount, language),
                                      why),
                 .value = id};
    made.is_listed = true;
    made.steps = {silent_step("pay_code", code.code),
                  silent_step("hours", line.counted.text()),
                  silent_step("amount", line.amount.text()),
                  silent_step("why", why)};
    return made;
}

Step line_step(const Desk& desk, LineRef ref) {
    const Language language = desk.view.language;
    const AssistantResult& who = desk.view.result.assistants.at(ref.assistant);
    const line::Line& line = who.lines.at(ref.line);
    const line::PayCode& code = desk.view.legend.at(line.code);
    const Date paid_on = desk.view.result.header.payment_date;
    Step made{.key = "lines",
              .label = line_id(desk.who(ref.assistant), ref.line),
              .shown = fmt::format(
                  "{}, {}", code.name.in(language), display::money(line.amount, language)),
              .value = line_id(desk.who(ref.assistant), ref.line)};
    made.is_listed = true;
    made.steps = {
        plain_step(
            desk, "why", {"Hvorfor", "Why"}, display::why({who, desk.view.legend, language}, line)),
        plain_step(desk, "assistant", {"Assistent", "Assistant"}, who.person.alias),
        silent_step("pay_code", code.code),
        silent_step("number", std::to_string(code.number)),
        silent_step("role", std::string{name_of(code.role)}),
        silent_step("amount", line.amount.text()),
        step(desk,
             "earned_on",
             {"Opptjent", "Earned on"},
             display::full_date(line.earned_on, language),
             line.earned_on.text())};
    append(made.steps, line.shift ? std::vector<Step>{} : period_steps(desk, line));
    made.steps.push_back(step(desk,
                              "payment_date",
                              {"Utbetalingsdato", "Payment date"},
                              display::full_date(paid_on, language),
                              paid_on.text()));
    if (line.shift) {
        made.steps.push_back(time_step(desk, ref.assistant, line));
    }
    append(made.steps, derivation_steps(desk, ref, line.derivation));
    made.steps.push_back(exact_step(desk, line.derivation, line.amount));
    if (line.provisional) {
        made.steps.push_back(provisional_step(desk));
    }
    return made;
}

} // namespace bpa::outputs::explain
