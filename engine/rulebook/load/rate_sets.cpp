#include "rulebook/load/rate_sets.hpp"

#include "rulebook/load/rate_schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

/// The rules of an agreement by id, as their files have them.
using RuleNodes = std::map<std::string, yaml::Node*>;

RuleNodes rules_in(std::vector<yaml::Node>& files) {
    RuleNodes rules;
    for (auto& root : files) {
        for (auto& entry : root.entries) {
            for (auto& rule : entry.value.items) {
                if (const auto* id = rule.find("rule"); id != nullptr) {
                    rules.emplace(id->scalar, &rule);
                }
            }
        }
    }
    return rules;
}

yaml::Node* child(yaml::Node& node, std::string_view key) {
    const auto found = std::find_if(
        node.entries.begin(), node.entries.end(), [&](const auto& one) { return one.key == key; });
    return found == node.entries.end() ? nullptr : &found->value;
}

/// Reports every key that has no value, with the rule it belongs to; true when there is one.
bool report_unfilled(Context& context, const yaml::Node& node, std::string rule) {
    if (const auto* id = node.find("rule"); id != nullptr) {
        rule = id->scalar;
    }
    bool found = false;
    for (const auto& item : node.items) {
        found = report_unfilled(context, item, rule) || found;
    }
    for (const auto& entry : node.entries) {
        if (entry.value.kind == yaml::NodeKind::null) {
            report(context,
                   {"rules/rate-unfilled",
                    {entry.place, static_cast<std::uint32_t>(entry.key.size())},
                    {{"key", entry.key}, {"rule", rule}}});
            found = true;
        } else {
            found = report_unfilled(context, entry.value, rule) || found;
        }
    }
    return found;
}

/// Puts one rate set into the rules.
class RateSet {
public:
    RateSet(Context& context, const RateSetFile& file, RuleNodes& rules)
        : context_{context}, file_{file}, rules_{rules} {}

    void apply();

private:
    [[nodiscard]] bool read_head(const yaml::MappingReader& reader);
    void apply_rates(const yaml::Node& item);
    [[nodiscard]] bool
    may_follow(const yaml::Node& item, const yaml::Node& rule, Date first, const std::string& id);
    [[nodiscard]] bool append(yaml::Node& rule, const yaml::Node::Entry& given);
    [[nodiscard]] bool append_steps(yaml::Node& steps, const yaml::Node::Entry& given);
    void confirm(yaml::Node& rule) const;
    [[nodiscard]] yaml::Node with_defaults(yaml::Node item) const;

    Context& context_;
    const RateSetFile& file_;
    RuleNodes& rules_;
    UniqueNames names_{"rules/rate-twice"};
    Date from_;
};

bool RateSet::read_head(const yaml::MappingReader& reader) {
    const auto from = reader.get_date("from");
    const auto until = reader.get_date("verified_until");
    if (const auto* list = reader.get_sequence("sources")) {
        read_sources(context_, *list);
    }
    const bool is_known = check_source(context_, reader);
    if (!from || !until || !is_known) {
        return false;
    }
    from_ = *from;
    const auto expected = std::string{rate_set_prefix} + from->text();
    if (file_.name.rfind(expected, 0) != 0) {
        report(context_,
               {"rules/id-mismatch",
                at(reader, "from"),
                {{"id", file_.name}, {"expected_start", expected}}});
        return false;
    }
    return true;
}

void RateSet::apply() {
    if (report_unfilled(context_, file_.root, "")) {
        return;
    }
    const yaml::MappingReader reader{file_.root, schemas::rate_set, context_.diagnostics};
    const bool has_head = read_head(reader);
    const auto* list = reader.get_sequence("rates");
    if (!has_head || list == nullptr) {
        return;
    }
    for (const auto& item : list->items) {
        apply_rates(item);
    }
}

/// What the set says of all its entries stands in each that says nothing of its own.
yaml::Node RateSet::with_defaults(yaml::Node item) const {
    constexpr std::array<std::string_view, 4> keys{"from", "source", "at", "confidence"};
    for (const auto& entry : file_.root.entries) {
        if (std::find(keys.begin(), keys.end(), entry.key) != keys.end() &&
            item.kind == yaml::NodeKind::mapping && item.find(entry.key) == nullptr) {
            item.entries.push_back(entry);
        }
    }
    return item;
}

bool RateSet::append_steps(yaml::Node& steps, const yaml::Node::Entry& given) {
    if (steps.items.size() != given.value.items.size()) {
        report(context_,
               {"rules/rate-steps",
                {given.place},
                {{"steps", std::to_string(steps.items.size())},
                 {"given", std::to_string(given.value.items.size())}},
                {steps.place}});
        return false;
    }
    bool is_done = true;
    for (std::size_t i = 0; i < steps.items.size(); ++i) {
        for (const auto& entry : given.value.items[i].entries) {
            is_done = append(steps.items[i], entry) && is_done;
        }
    }
    return is_done;
}

bool RateSet::append(yaml::Node& rule, const yaml::Node::Entry& given) {
    auto* own = child(rule, given.key);
    const bool is_list =
        own != nullptr && !own->items.empty() && given.value.kind == yaml::NodeKind::sequence;
    if (is_list && is_dated_list(*own)) {
        for (const auto& item : given.value.items) {
            own->items.push_back(with_defaults(item));
        }
        return true;
    }
    if (is_list && given.key == "steps") {
        return append_steps(*own, given);
    }
    report(context_,
           {"rules/rate-not-dated",
            {given.place, static_cast<std::uint32_t>(given.key.size())},
            {{"key", given.key}},
            {rule.place}});
    return false;
}

/// The first day that the set speaks of for a rule, in lists at any depth.
Date first_day(const yaml::Node& node, Date set_from) {
    auto first = set_from;
    for (const auto& item : node.items) {
        const auto own = date_in(item.find("from"));
        first = std::min(first, own.value_or(first));
        first = std::min(first, first_day(item, first));
    }
    for (const auto& entry : node.entries) {
        first = std::min(first, first_day(entry.value, first));
    }
    return first;
}

/// Days that nobody has confirmed must not become confirmed because a later one is.
bool RateSet::may_follow(const yaml::Node& item,
                         const yaml::Node& rule,
                         Date first,
                         const std::string& id) {
    const auto* until = rule.find("verified_until");
    const auto confirmed = date_in(until);
    if (!confirmed || first <= confirmed->plus_days(1)) {
        return true;
    }
    report(context_,
           {"rules/rate-gap",
            {item.place},
            {{"rule", id},
             {"from", first.text()},
             {"until", confirmed->text()},
             {"next", confirmed->plus_days(1).text()}},
            {until->place}});
    return false;
}

/// The set takes the place of what the rule said about how long it is confirmed.
void RateSet::confirm(yaml::Node& rule) const {
    auto& entries = rule.entries;
    entries.erase(std::remove_if(entries.begin(),
                                 entries.end(),
                                 [](const auto& entry) {
                                     return entry.key == "verified_until" ||
                                            entry.key == "verified_note";
                                 }),
                  entries.end());
    const auto& head = file_.root.entries;
    entries.push_back(*std::find_if(
        head.begin(), head.end(), [](const auto& one) { return one.key == "verified_until"; }));
}

/// A key that is none of a rate set was reported already.
bool is_list_key(std::string_view key) {
    constexpr std::size_t others = 2; // `rule` and `unchanged`
    return std::any_of(schemas::rates_keys.begin() + others,
                       schemas::rates_keys.end(),
                       [&](const auto& spec) { return spec.key == key; });
}

void RateSet::apply_rates(const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::rates, context_.diagnostics};
    const auto id = reader.get_id("rule");
    const bool unchanged = reader.get_yes_no("unchanged").value_or(false);
    if (!reader.ok() || !id || !names_.add(context_, *id, at(reader, "rule"))) {
        return;
    }
    const auto found = rules_.find(*id);
    if (found == rules_.end()) {
        std::vector<std::string> known;
        for (const auto& [name, rule] : rules_) {
            known.push_back(name);
        }
        report(context_,
               {"rules/rate-unknown-rule",
                at(reader, "rule"),
                {{"rule", *id}, {"suggestion", source::nearest(*id, known)}}});
        return;
    }
    const std::size_t named = 1U + (reader.has("unchanged") ? 1U : 0U);
    if (unchanged == (item.entries.size() > named)) {
        report(context_, {"rules/rate-or-unchanged", {item.place}, {{"rule", *id}}});
        return;
    }
    auto& rule = *found->second;
    if (!may_follow(item, rule, first_day(item, from_), *id)) {
        return;
    }
    bool is_done = true;
    for (const auto& entry : item.entries) {
        if (is_list_key(entry.key)) {
            is_done = append(rule, entry) && is_done;
        }
    }
    if (is_done) {
        confirm(rule);
    }
}

} // namespace

std::optional<Date> date_in(const yaml::Node* node) {
    if (node == nullptr || node->kind != yaml::NodeKind::scalar) {
        return std::nullopt;
    }
    const auto parsed = parse_date(node->scalar);
    const auto* date = std::get_if<Date>(&parsed);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

bool is_dated_list(const yaml::Node& node) {
    return node.kind == yaml::NodeKind::sequence && !node.items.empty() &&
           std::all_of(node.items.begin(), node.items.end(), [](const auto& item) {
               return date_in(item.find("from")).has_value();
           });
}

void apply_rate_sets(Context& context,
                     std::vector<yaml::Node>& files,
                     const std::vector<RateSetFile>& sets) {
    auto rules = rules_in(files);
    for (const auto& file : sets) {
        RateSet{context, file, rules}.apply();
    }
}

} // namespace bpa::rulebook
