#include "rulebook/load/duty_schemas.hpp"
#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

/// An hour of a converted duty pays more than nothing and less than an hour.
bool is_share_of_hour(Minutes paid) {
    return paid > Minutes{} && paid < Minutes::of(ClockTime::minutes_per_hour);
}

/// The one key that says what the duty pays; nothing when there are none or several (reported).
std::optional<std::string_view> pay_key(Context& context, const yaml::MappingReader& entry) {
    constexpr std::array<std::string_view, 4> keys{
        "paid_per_hour", "share", "per_hour", "per_duty"};
    const auto has = [&entry](std::string_view key) { return entry.has(key); };
    if (std::count_if(keys.begin(), keys.end(), has) != 1) {
        report(context, {"rules/conversion-pay", {entry.place()}});
        return std::nullopt;
    }
    return *std::find_if(keys.begin(), keys.end(), has);
}

std::optional<PaidPart> read_paid(Context& context, const yaml::MappingReader& entry) {
    const auto key = pay_key(context, entry);
    if (!key) {
        return std::nullopt;
    }
    if (*key == "paid_per_hour") {
        const auto paid = entry.get_minutes(*key);
        if (paid && !is_share_of_hour(*paid)) {
            report(context, {"rules/conversion-share", at(entry, *key), {{"paid", paid->text()}}});
            return std::nullopt;
        }
        return paid ? std::optional<PaidPart>{*paid} : std::nullopt;
    }
    if (*key == "share") {
        const auto* written = entry.get_any(*key);
        const bool is_nothing = written != nullptr && written->scalar == "0";
        const auto share = is_nothing ? std::optional{Exact{0}} : read_share(context, entry, *key);
        return share ? std::optional<PaidPart>{Percent::of_fraction(*share)} : std::nullopt;
    }
    if (*key == "per_hour") {
        const auto rate = entry.get_hourly_rate(*key);
        return rate ? std::optional<PaidPart>{*rate} : std::nullopt;
    }
    const auto amount = entry.get_money(*key);
    return amount ? std::optional<PaidPart>{*amount} : std::nullopt;
}

/// The minutes under a key, more than none; nothing when absent or wrong (reported).
std::optional<Minutes>
read_length(Context& context, const yaml::MappingReader& entry, std::string_view key) {
    const auto length = entry.get_minutes(key);
    if (length && *length <= Minutes{}) {
        report(context, {"rules/conversion-block", at(entry, key)});
        return std::nullopt;
    }
    return length;
}

/// Summed calls need to know when a rest makes a part; others have no use for it.
void check_calls(Context& context,
                 const yaml::MappingReader& entry,
                 CallBlocks blocks,
                 const ConversionTerms& terms) {
    const bool is_summed = blocks == CallBlocks::summed;
    const bool is_clear =
        (is_summed && terms.call_block) == terms.call_up_from.has_value() &&
        !(is_summed && terms.least_per_call) &&
        (!terms.call_up_from || !terms.call_block || *terms.call_up_from <= *terms.call_block);
    if (!is_clear) {
        report(context, {"rules/conversion-calls", {entry.place()}});
    }
    if (terms.least_per_call && !entry.has("call_block")) { // it would have no effect
        report(context, {"rules/conversion-least", at(entry, "least_per_call")});
    }
}

std::optional<ConversionTerms>
read_terms(Context& context, const yaml::MappingReader& entry, CallBlocks blocks) {
    const auto paid = read_paid(context, entry);
    ConversionTerms terms;
    terms.call_block = read_length(context, entry, "call_block");
    terms.call_up_from = read_length(context, entry, "call_up_from");
    terms.least_per_call = read_length(context, entry, "least_per_call");
    terms.all_active = entry.get_percent("all_active_from");
    terms.working_time =
        entry.has("working_time") ? read_time_share(context, entry, "working_time") : std::nullopt;
    check_calls(context, entry, blocks, terms);
    if (!paid) {
        return std::nullopt;
    }
    terms.paid_per_hour = *paid;
    return terms;
}

/// The duty the conversion is a share of; it cannot be one of those it converts.
std::optional<line::DutyIndex>
read_as_duty(Context& context, const yaml::MappingReader& reader, DutySet duties) {
    const auto* name = reader.get_any("as_duty");
    const auto duty = name == nullptr ? std::nullopt : duty_named(context, *name);
    if (duty && has_duty(duties, *duty)) {
        report(context,
               {"rules/conversion-of-itself", at(reader, "as_duty"), {{"duty", name->scalar}}});
        return std::nullopt;
    }
    return duty;
}

/// A choice that may be left out, which is then its first word. Nothing when wrong (reported).
std::optional<std::string> read_choice_or_first(const Home& home,
                                                const yaml::MappingReader& reader,
                                                std::string_view key,
                                                std::span<const std::string_view> allowed) {
    return reader.has(key) ? read_choice(home, reader, key, allowed)
                           : std::optional{std::string{allowed.front()}};
}

/// How calls inside the duty are paid; false when something is wrong (reported).
bool read_calls(Home& home, const yaml::MappingReader& reader, Conversion& conversion) {
    constexpr std::array<std::string_view, 3> blocks{"per_call", "merged", "summed"};
    constexpr std::array<std::string_view, 2> measures{"raw", "blocks"};
    constexpr std::array<std::string_view, 2> places{"in_addition", "instead"};
    const auto block = read_choice_or_first(home, reader, "blocks", blocks);
    const auto measure = read_choice_or_first(home, reader, "active_measure", measures);
    const auto are = read_choice_or_first(home, reader, "calls_are", places);
    const auto code = reader.has("calls_pay_as")
                          ? read_pays_as(home.context, reader, "calls_pay_as")
                          : std::optional{conversion.pays_as};
    if (!block || !measure || !are || !code) {
        return false;
    }
    conversion.calls_pay_as = *code;
    conversion.blocks = *block == "merged"   ? CallBlocks::merged
                        : *block == "summed" ? CallBlocks::summed
                                             : CallBlocks::per_call;
    conversion.active_measure = *measure == "blocks" ? ActiveMeasure::blocks : ActiveMeasure::raw;
    conversion.calls_instead = *are == "instead";
    conversion.calls_have_supplements = reader.get_yes_no("calls_supplements").value_or(true);
    return true;
}

/// The percent added to the hour of a call; false when something is wrong (reported).
bool read_calls_add(Home& home, const yaml::MappingReader& reader, Conversion& conversion) {
    auto& context = home.context;
    const auto* list = reader.get_sequence("calls_add");
    const bool needs = list != nullptr;
    if (needs != reader.has("calls_add_pay_as") || needs != reader.has("rounding")) {
        report(context, {"rules/conversion-addition", {reader.place()}});
        return false;
    }
    if (!needs) {
        return true;
    }
    auto entries =
        read_entries<Percent>(context, *list, schemas::duty_percent, [](const auto& entry) {
            return entry.get_percent("value");
        });
    const auto code = read_pays_as(context, reader, "calls_add_pay_as");
    const auto from = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(context, reader, from);
    if (!code || !rounding) {
        return false;
    }
    conversion.calls_add_pay_as = *code;
    conversion.rounding = rounding->how;
    conversion.calls_add = {std::move(entries), reader.get_date("verified_until")};
    return true;
}

/// What supplements are paid for, and where converted time lies; false when wrong (reported).
bool read_supplement_time(Home& home, const yaml::MappingReader& reader, Conversion& conversion) {
    constexpr std::array<std::string_view, 3> times{"converted", "full", "none"};
    constexpr std::array<std::string_view, 2> positions{"proportional", "start"};
    // Where converted time lies is a question of supplements for converted time only.
    const bool is_implied = !reader.has("supplements") && reader.has("position");
    if (!is_implied && !reader.has("supplements")) {
        report(home.context, {"rules/conversion-supplements", {reader.place()}});
        return false;
    }
    const auto time = is_implied ? std::optional{std::string{times.front()}}
                                 : reader.get_choice("supplements", times);
    const auto position = read_choice_or_first(home, reader, "position", positions);
    if (!time || !position) {
        return false;
    }
    conversion.supplements = *time == "full"   ? SupplementTime::full
                             : *time == "none" ? SupplementTime::none
                                               : SupplementTime::converted;
    conversion.position =
        *position == "start" ? ConvertedPosition::start : ConvertedPosition::proportional;
    if (conversion.calls_instead && conversion.position == ConvertedPosition::start) {
        report(home.context, {"rules/conversion-calls", at(reader, "position")});
        return false;
    }
    return true;
}

} // namespace

std::optional<Conversion> read_conversion(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    Conversion conversion;
    const auto code = read_pays_as(context, reader);
    conversion.pays_as = code.value_or(line::PayCodeIndex{});
    conversion.duties = read_duty_set(context, reader);
    const auto as_duty = read_as_duty(context, reader, conversion.duties);
    conversion.is_open = reader.get_yes_no("open").value_or(false);
    const bool has_calls = read_calls(home, reader, conversion);
    const bool has_supplements = read_supplement_time(home, reader, conversion);
    const bool has_addition = read_calls_add(home, reader, conversion);
    std::vector<Entry<ConversionTerms>> entries;
    if (const auto* list = reader.get_sequence("terms")) {
        entries = read_entries<ConversionTerms>(
            context, *list, schemas::conversion_terms, [&](const auto& entry) {
                return read_terms(context, entry, conversion.blocks);
            });
    }
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!code || !as_duty || !has_calls || !has_supplements || !has_addition) {
        return std::nullopt;
    }
    conversion.as_duty = *as_duty;
    conversion.terms = {std::move(entries), until};
    return conversion;
}

std::span<const RuleKind> duty_kinds() {
    static constexpr std::array kinds{
        RuleKind{"conversion", schemas::conversion, read_as<read_conversion>},
    };
    return kinds;
}

} // namespace bpa::rulebook
