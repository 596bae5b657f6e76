#include "rulebook/load/package.hpp"
#include "rulebook/load/supplement_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

/// Gives an option a value; false when the value is not one it can have.
bool set_value(Option& option, const std::string& value) {
    option.use.value = value;
    if (option.type == OptionType::choice) {
        return std::find(option.choices.begin(), option.choices.end(), value) !=
               option.choices.end();
    }
    const auto clock = parse_clock(value);
    if (!std::holds_alternative<ClockTime>(clock)) {
        return false;
    }
    option.clock = std::get<ClockTime>(clock);
    return true;
}

void report_value(Context& context, const Option& option, const std::string& value, At where) {
    const bool is_clock = option.type == OptionType::clock;
    report(context,
           {is_clock ? "rules/option-not-clock" : "rules/unknown-option-value",
            where,
            {{"option", option.use.option},
             {"value", value},
             {"choices", listed(option.choices)},
             {"suggestion", source::nearest(value, option.choices)}},
            {option.place}});
}

/// The choice made for an option; a second one for the same option is reported.
const OptionChoice*
chosen(Context& context, const Option& option, const std::vector<OptionChoice>& choices) {
    const OptionChoice* found = nullptr;
    for (const auto& choice : choices) {
        if (choice.agreement != option.use.agreement || choice.option != option.use.option) {
            continue;
        }
        if (found != nullptr) {
            report(context,
                   {"rules/option-chosen-twice",
                    {choice.place},
                    {{"option", choice.option}},
                    {found->place}});
            continue;
        }
        found = &choice;
    }
    return found;
}

std::optional<Option> read_option(Home& home, const yaml::Node& item) {
    constexpr std::array<std::string_view, 2> types{"choice", "clock"};
    auto& context = home.context;
    const yaml::MappingReader reader{item, schemas::option, context.diagnostics};
    const auto id = reader.get_id("option");
    const auto type = reader.get_choice("type", types);
    Option option{.use = {.agreement = home.package.id,
                          .option = id.value_or(""),
                          .value = {},
                          .is_default = true,
                          .title = read_text(context, reader, "title"),
                          .reason = read_text(context, reader, "reason")},
                  .type = type == "clock" ? OptionType::clock : OptionType::choice,
                  .choices = {},
                  .clock = {},
                  .clause = reader.get_id("clause").value_or(""),
                  .place = item.place};
    for (const auto* choice : reader.get_scalars("choices")) {
        option.choices.push_back(choice->scalar);
    }
    const auto value = reader.get_text("default");
    if (!id || !type || !value) {
        return std::nullopt;
    }
    if (!set_value(option, *value)) {
        report_value(context, option, *value, at(reader, "default"));
        return std::nullopt;
    }
    return option;
}

std::optional<StackingPolicy> policy_of(const std::string& name) {
    if (name == "sum") {
        return StackingPolicy::sum;
    }
    if (name == "highest") {
        return StackingPolicy::highest;
    }
    return name == "first" ? std::optional{StackingPolicy::first} : std::nullopt;
}

std::optional<StackingPolicy> policy_named(Context& context, const std::string& name, At where) {
    const auto policy = policy_of(name);
    if (!policy) {
        report(context,
               {"rules/unknown-policy",
                where,
                {{"policy", name},
                 {"suggestion", source::nearest(name, {"sum", "highest", "first"})}}});
    }
    return policy;
}

std::optional<StackingPolicy>
read_meaning(Context& context, const yaml::Node& list, const Option& option, At where) {
    std::optional<StackingPolicy> meant;
    for (const auto& item : list.items) {
        const yaml::MappingReader reader{item, schemas::meaning, context.diagnostics};
        const auto value = reader.get_id("value");
        const auto name = reader.get_id("policy");
        const auto policy =
            name ? policy_named(context, *name, at(reader, "policy")) : std::nullopt;
        if (value && std::find(option.choices.begin(), option.choices.end(), *value) ==
                         option.choices.end()) {
            report_value(context, option, *value, at(reader, "value"));
        } else if (value == option.use.value) {
            meant = policy;
        }
    }
    if (!meant) {
        report(context,
               {"rules/option-without-meaning",
                where,
                {{"option", option.use.option}, {"value", option.use.value}}});
    }
    return meant;
}

const Option* option_named_by(const Home& home, const yaml::MappingReader& reader) {
    const auto id = reader.get_id("option");
    return id ? find_option(home, {*id, at(reader, "option")}) : nullptr;
}

} // namespace

const Option* find_option(const Home& home, const Reference& option) {
    std::vector<std::string> known;
    auto chain = chain_of(home.packages, home.package.id);
    for (const auto& inherited : home.package.inherits) {
        const auto more = chain_of(home.packages, inherited);
        chain.insert(chain.end(), more.begin(), more.end());
    }
    chain.push_back(&home.package);
    for (const auto* package : chain) {
        for (const auto& one : package->options) {
            if (one.use.option == option.id) {
                return &one;
            }
            known.push_back(one.use.option);
        }
    }
    report(home.context,
           {"rules/unknown-option",
            option.where,
            {{"option", option.id}, {"suggestion", source::nearest(option.id, known)}}});
    return nullptr;
}

std::optional<StackingPolicy> read_policy(const Home& home, const yaml::Node& node) {
    auto& context = home.context;
    if (node.kind == yaml::NodeKind::scalar) {
        return policy_named(context, node.scalar, at(node));
    }
    const yaml::MappingReader reader{node, schemas::policy_by_option, context.diagnostics};
    const auto* option = option_named_by(home, reader);
    if (option == nullptr) {
        return std::nullopt;
    }
    const auto* means = reader.get_sequence("means");
    return means == nullptr ? policy_named(context, option->use.value, at(reader, "option"))
                            : read_meaning(context, *means, *option, at(reader, "option"));
}

std::optional<ClockTime>
read_clock(const Home& home, const yaml::MappingReader& reader, std::string_view key) {
    const auto* node = reader.get_any(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind == yaml::NodeKind::scalar) {
        return reader.get_clock(key);
    }
    const yaml::MappingReader use{*node, schemas::option_use, home.context.diagnostics};
    const auto* option = option_named_by(home, use);
    if (option == nullptr) {
        return std::nullopt;
    }
    if (option->type != OptionType::clock) {
        report_value(home.context, *option, option->use.value, at(use, "option"));
        return std::nullopt;
    }
    return option->clock;
}

std::optional<std::string> read_choice(const Home& home,
                                       const yaml::MappingReader& reader,
                                       std::string_view key,
                                       std::span<const std::string_view> allowed) {
    const auto* node = reader.get_any(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind != yaml::NodeKind::mapping) {
        return reader.get_choice(key, allowed);
    }
    const yaml::MappingReader use{*node, schemas::option_use, home.context.diagnostics};
    const auto* option = option_named_by(home, use);
    if (option == nullptr) {
        return std::nullopt;
    }
    if (std::find(allowed.begin(), allowed.end(), option->use.value) == allowed.end()) {
        report_value(home.context, *option, option->use.value, at(use, "option"));
        return std::nullopt;
    }
    return option->use.value;
}

bool holds(const Home& home, const yaml::MappingReader& window) {
    const auto* node = window.get_mapping("when");
    if (node == nullptr) {
        return true;
    }
    const yaml::MappingReader condition{*node, schemas::condition, home.context.diagnostics};
    const auto* option = option_named_by(home, condition);
    const auto value = condition.get_id("value");
    if (option == nullptr || !value) {
        return false;
    }
    if (std::find(option->choices.begin(), option->choices.end(), *value) ==
        option->choices.end()) {
        report_value(home.context, *option, *value, at(condition, "value"));
        return false;
    }
    return option->use.value == *value;
}

void read_options(Home& home, const yaml::Node& list, const std::vector<OptionChoice>& choices) {
    auto& context = home.context;
    UniqueNames names{"rules/name-twice"};
    for (const auto& item : list.items) {
        auto option = read_option(home, item);
        if (!option || !names.add(context, option->use.option, {item.place})) {
            continue;
        }
        if (const auto* choice = chosen(context, *option, choices)) {
            const auto by_default = *option;
            option->use.is_default = false;
            if (!set_value(*option, choice->value)) {
                report_value(context, by_default, choice->value, {choice->place});
                *option = by_default;
            }
        }
        home.package.options.push_back(std::move(*option));
    }
}

void refuse_unknown_options(const Home& home, const std::vector<OptionChoice>& choices) {
    std::vector<std::string> known;
    for (const auto& option : home.package.options) {
        known.push_back(option.use.option);
    }
    for (const auto& choice : choices) {
        if (choice.agreement == home.package.id &&
            std::find(known.begin(), known.end(), choice.option) == known.end()) {
            report(home.context,
                   {"rules/unknown-option",
                    {choice.place},
                    {{"option", choice.option},
                     {"suggestion", source::nearest(choice.option, known)}}});
        }
    }
}

} // namespace bpa::rulebook
