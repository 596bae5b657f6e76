#include "rulebook/load/duty_schemas.hpp"
#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"

#include <array>

namespace bpa::rulebook {

namespace {

/// An hour of a converted duty pays more than nothing and less than an hour.
bool is_share_of_hour(Minutes paid) {
    return paid > Minutes{} && paid < Minutes::of(ClockTime::minutes_per_hour);
}

std::optional<ConversionTerms> read_terms(Context& context, const yaml::MappingReader& entry) {
    const auto paid = entry.get_minutes("paid_per_hour");
    if (!paid) {
        return std::nullopt;
    }
    if (!is_share_of_hour(*paid)) {
        report(context,
               {"rules/conversion-share", at(entry, "paid_per_hour"), {{"paid", paid->text()}}});
        return std::nullopt;
    }
    const auto block = entry.get_minutes("call_block");
    if (block && *block <= Minutes{}) {
        report(context, {"rules/conversion-block", at(entry, "call_block")});
        return std::nullopt;
    }
    return ConversionTerms{*paid, block, entry.get_percent("all_active_from")};
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

} // namespace

std::optional<Conversion> read_conversion(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> blocks{"per_call", "merged"};
    constexpr std::array<std::string_view, 2> measures{"raw", "blocks"};
    constexpr std::array<std::string_view, 2> positions{"proportional", "start"};
    auto& context = home.context;
    Conversion conversion;
    const auto code = read_pays_as(context, reader);
    const auto calls_code = read_pays_as(context, reader, "calls_pay_as");
    conversion.duties = read_duty_set(context, reader);
    const auto as_duty = read_as_duty(context, reader, conversion.duties);
    const auto block = read_choice(home, reader, "blocks", blocks);
    const auto measure = read_choice(home, reader, "active_measure", measures);
    const auto position = read_choice(home, reader, "position", positions);
    std::vector<Entry<ConversionTerms>> entries;
    if (const auto* list = reader.get_sequence("terms")) {
        entries = read_entries<ConversionTerms>(
            context, *list, schemas::conversion_terms, [&](const auto& entry) {
                return read_terms(context, entry);
            });
    }
    const auto until = read_verified_until(home, reader, last_from(entries));
    if (!code || !calls_code || !as_duty || !block || !measure || !position) {
        return std::nullopt;
    }
    conversion.pays_as = *code;
    conversion.calls_pay_as = *calls_code;
    conversion.as_duty = *as_duty;
    conversion.blocks = *block == "merged" ? CallBlocks::merged : CallBlocks::per_call;
    conversion.active_measure = *measure == "blocks" ? ActiveMeasure::blocks : ActiveMeasure::raw;
    conversion.position =
        *position == "start" ? ConvertedPosition::start : ConvertedPosition::proportional;
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
