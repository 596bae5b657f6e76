#include "rulebook/load/guarantee_schemas.hpp"
#include "rulebook/load/package.hpp"
#include "rulebook/load/rule_kinds.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

/// The time under a key, more than none; nothing when absent or wrong (reported).
std::optional<Minutes>
read_time(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto time = reader.get_minutes(key);
    if (time && *time <= Minutes{}) {
        report(context, {"rules/nothing-guaranteed", at(reader, key), {{"key", std::string{key}}}});
        return std::nullopt;
    }
    return time;
}

/// The kroner under a key, likewise.
std::optional<Money>
read_kroner(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto amount = reader.get_money(key);
    if (amount && *amount <= Money{}) {
        report(context, {"rules/nothing-guaranteed", at(reader, key), {{"key", std::string{key}}}});
        return std::nullopt;
    }
    return amount;
}

/// The dated values of a rule under a key, with how long they are verified.
template <class T, class ReadValue>
Dated<T> read_dated(Home& home,
                    const yaml::MappingReader& reader,
                    std::pair<std::string_view, const yaml::Schema&> key_and_schema,
                    ReadValue read_value) {
    const auto* list = reader.get_sequence(key_and_schema.first);
    std::vector<Entry<T>> entries;
    if (list != nullptr) {
        entries = read_entries<T>(home.context, *list, key_and_schema.second, read_value);
    }
    const auto until = read_verified_until(home, reader, last_from(entries));
    return {std::move(entries), until};
}

std::optional<Guarantee> read_guarantee(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    Guarantee rule;
    const auto code = read_pays_as(context, reader);
    rule.duties = read_duty_set(context, reader);
    rule.joins_gaps_under = read_time(context, reader, "joins_gaps_under");
    rule.least =
        read_dated<Minutes>(home, reader, {"least", schemas::least_time}, [&](const auto& entry) {
            return read_time(context, entry, "value");
        });
    if (!code || (reader.has("joins_gaps_under") && !rule.joins_gaps_under)) {
        return std::nullopt;
    }
    rule.pays_as = *code;
    return rule;
}

std::optional<CancelledTerms> read_cancelled_terms(Context& context,
                                                   const yaml::MappingReader& entry) {
    const auto notice = read_time(context, entry, "notice_under");
    const auto share = entry.get_percent("share");
    if (share && !(Exact{0} < share->fraction())) {
        report(context, {"rules/nothing-guaranteed", at(entry, "share"), {{"key", "share"}}});
        return std::nullopt;
    }
    return notice && share ? std::optional{CancelledTerms{*notice, *share}} : std::nullopt;
}

std::optional<CancelledShift> read_cancelled_shift(Home& home, const yaml::MappingReader& reader) {
    CancelledShift rule;
    const auto code = read_pays_as(home.context, reader);
    rule.duties = read_duty_set(home.context, reader);
    rule.terms = read_dated<CancelledTerms>(
        home, reader, {"terms", schemas::cancelled_terms}, [&](const auto& entry) {
            return read_cancelled_terms(home.context, entry);
        });
    if (!code) {
        return std::nullopt;
    }
    rule.pays_as = *code;
    return rule;
}

std::optional<MealMoney> read_meal_money(Home& home, const yaml::MappingReader& reader) {
    MealMoney rule;
    const auto code = read_pays_as(home.context, reader);
    rule.terms =
        read_dated<MealTerms>(home, reader, {"terms", schemas::meal_terms}, [&](const auto& entry) {
            const auto after = read_time(home.context, entry, "after");
            const auto amount = read_kroner(home.context, entry, "amount");
            return after && amount ? std::optional{MealTerms{*after, *amount}} : std::nullopt;
        });
    if (!code) {
        return std::nullopt;
    }
    rule.pays_as = *code;
    return rule;
}

std::optional<std::variant<Money, Percent>>
read_day_value(Context& context, const yaml::MappingReader& entry, DayAmountOn on) {
    using Value = std::variant<Money, Percent>;
    const bool is_percent = entry.has("percent");
    if (is_percent == entry.has("per_day") || (is_percent && on != DayAmountOn::moved)) {
        report(context, {"rules/day-amount-form", {entry.place()}});
        return std::nullopt;
    }
    if (is_percent) {
        const auto percent = entry.get_percent("percent");
        return percent ? std::optional{Value{*percent}} : std::nullopt;
    }
    const auto kroner = read_kroner(context, entry, "per_day");
    return kroner ? std::optional{Value{*kroner}} : std::nullopt;
}

/// Whether a rule has what its form asks for; reported when it has not.
bool is_in_form(Context& context, const yaml::MappingReader& reader, const DayAmount& rule) {
    const auto& entries = rule.amount.entries();
    const bool has_percent = std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
        return std::holds_alternative<Percent>(entry.value);
    });
    const bool is_split = rule.on == DayAmountOn::split_shift;
    const bool is_whole =
        reader.has("gap_at_least") == is_split && reader.has("rounding") == has_percent;
    if (!is_whole && !entries.empty()) {
        report(context, {"rules/day-amount-form", {reader.place()}});
    }
    return is_whole;
}

std::optional<DayAmount> read_day_amount(Home& home, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 2> reasons{"split_shift", "moved"};
    auto& context = home.context;
    DayAmount rule;
    const auto code = read_pays_as(context, reader);
    const auto reason = reader.get_choice("for", reasons);
    rule.duties = read_duty_set(context, reader);
    rule.on = reason == "moved" ? DayAmountOn::moved : DayAmountOn::split_shift;
    rule.gap_at_least = read_time(context, reader, "gap_at_least");
    rule.amount = read_dated<std::variant<Money, Percent>>(
        home, reader, {"amount", schemas::day_value}, [&](const auto& entry) {
            return read_day_value(context, entry, rule.on);
        });
    const auto& entries = rule.amount.entries();
    const auto from = entries.empty() ? Date{} : entries.front().days.first;
    const auto rounding = read_rounding(context, reader, from);
    if (!code || !reason || !is_in_form(context, reader, rule) ||
        reader.has("rounding") != rounding.has_value() ||
        reader.has("gap_at_least") != rule.gap_at_least.has_value()) {
        return std::nullopt;
    }
    rule.pays_as = *code;
    rule.rounding = rounding ? rounding->how : Rounding{};
    return rule;
}

} // namespace

std::span<const RuleKind> guarantee_kinds() {
    static constexpr std::array kinds{
        RuleKind{"guarantee", schemas::guarantee, read_as<read_guarantee>},
        RuleKind{"cancelled_shift", schemas::cancelled_shift, read_as<read_cancelled_shift>},
        RuleKind{"meal_money", schemas::meal_money, read_as<read_meal_money>},
        RuleKind{"day_amount", schemas::day_amount, read_as<read_day_amount>},
    };
    return kinds;
}

} // namespace bpa::rulebook
