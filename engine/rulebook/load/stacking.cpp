#include "rulebook/load/package.hpp"
#include "rulebook/load/supplement_parts.hpp"
#include "rulebook/load/supplement_schemas.hpp"

namespace bpa::rulebook {

namespace {

std::optional<ParsedGroup> read_group(Home& home, const yaml::MappingReader& reader);

std::optional<std::variant<Reference, ParsedGroup>> read_member(Home& home,
                                                                const yaml::Node& item) {
    if (item.kind == yaml::NodeKind::mapping) {
        const yaml::MappingReader reader{item, schemas::group, home.context.diagnostics};
        auto group = read_group(home, reader);
        if (!group) {
            return std::nullopt;
        }
        return std::move(*group);
    }
    if (item.kind != yaml::NodeKind::scalar) {
        report(home.context, {"rules/bad-member", at(item)});
        return std::nullopt;
    }
    return Reference{item.scalar, at(item)};
}

std::optional<ParsedGroup> read_group(Home& home, const yaml::MappingReader& reader) {
    const auto* policy_node = reader.get_any("policy");
    const auto* list = reader.get_sequence("members");
    const auto policy = policy_node == nullptr ? std::nullopt : read_policy(home, *policy_node);
    if (list == nullptr) {
        return std::nullopt;
    }
    ParsedGroup group{.policy = policy.value_or(StackingPolicy::sum),
                      .members = {},
                      .covers = read_plain_windows(home, reader, "covers"),
                      .place = reader.place()};
    for (const auto& item : list->items) {
        if (auto member = read_member(home, item)) {
            group.members.push_back(std::move(*member));
        }
    }
    return group;
}

} // namespace

std::optional<ParsedStacking> read_stacking(Home& home, const yaml::MappingReader& reader) {
    auto group = read_group(home, reader);
    static_cast<void>(read_text(home.context, reader, "note"));
    const auto basis = read_citation(home.context, reader, Date{});
    if (!group) {
        return std::nullopt;
    }
    return ParsedStacking{std::move(*group), basis.value_or(line::CitationIndex{})};
}

std::optional<ParsedSunday> read_sunday_supplement(Home& home, const yaml::MappingReader& reader) {
    auto& context = home.context;
    const bool is_none = reader.get_yes_no("none").value_or(false);
    const auto supplement = reader.get_id("supplement");
    static_cast<void>(read_text(context, reader, "note"));
    const auto citation = read_citation(context, reader, Date{});
    if (is_none == reader.has("supplement")) {
        report(context, {"rules/sunday-unsettled", {reader.place()}});
        return std::nullopt;
    }
    if (!citation || (!is_none && !supplement)) {
        return std::nullopt;
    }
    ParsedSunday sunday{.supplement = {}, .citation = *citation};
    if (supplement) {
        sunday.supplement = Reference{*supplement, at(reader, "supplement")};
    }
    return sunday;
}

} // namespace bpa::rulebook
