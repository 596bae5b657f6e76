#include "rulebook/load/rule_files.hpp"

#include "rulebook/load/rate_sets.hpp"

#include <algorithm>

namespace bpa::rulebook {

namespace {

constexpr std::string_view extension = ".yaml";

std::string folder_of(const std::string& agreement) {
    return "rules/agreements/" + agreement;
}

std::string scalar_in(const yaml::Node* node, std::string_view key) {
    const auto* found = node == nullptr ? nullptr : node->find(key);
    return found == nullptr ? std::string{} : found->scalar;
}

bool has_dated_values(const yaml::Node& rule) {
    return std::any_of(rule.entries.begin(), rule.entries.end(), [](const auto& entry) {
        return is_dated_list(entry.value) || has_dated_steps(entry.value);
    });
}

DatedRule dated_rule(const yaml::Node& rule) {
    const auto* title = rule.find("title");
    return {.id = scalar_in(&rule, "rule"),
            .title = {scalar_in(title, "nb"), scalar_in(title, "en")},
            .verified_until = date_in(rule.find("verified_until")),
            .rule = rule};
}

} // namespace

bool is_yaml(const std::string& path) {
    return path.size() > extension.size() &&
           path.compare(path.size() - extension.size(), extension.size(), extension) == 0;
}

std::string stem_of(const std::string& path) {
    const auto slash = path.rfind('/');
    const auto begin = slash == std::string::npos ? 0 : slash + 1;
    return path.substr(begin, path.size() - begin - extension.size());
}

std::string agreement_file(const std::string& agreement) {
    return folder_of(agreement) + "/agreement.yaml";
}

std::vector<yaml::Node> read_rule_files(Context& context, const std::string& agreement) {
    std::vector<yaml::Node> files;
    std::vector<RateSetFile> sets;
    for (const auto& path : context.inputs.list(folder_of(agreement))) {
        if (!is_yaml(path) || path == agreement_file(agreement)) {
            continue;
        }
        auto root = read_file(context, path);
        if (!root) {
            continue;
        }
        auto name = stem_of(path);
        if (name.rfind(rate_set_prefix, 0) == 0) {
            sets.push_back({std::move(name), std::move(*root)});
        } else {
            files.push_back(std::move(*root));
        }
    }
    apply_rate_sets(context, files, sets);
    return files;
}

bool has_dated_steps(const yaml::Node& node) {
    return std::any_of(node.items.begin(), node.items.end(), [](const auto& step) {
        return std::any_of(step.entries.begin(), step.entries.end(), [](const auto& entry) {
            return is_dated_list(entry.value);
        });
    });
}

DatedRules dated_rules(source::Inputs& inputs,
                       const std::string& agreement,
                       source::Diagnostics& diagnostics) {
    line::Legend legend;
    const calendar::DayCalendar no_days;
    Context context{inputs, diagnostics, legend, no_days};
    read_sources_file(context);
    DatedRules dated;
    if (const auto head = read_file(context, agreement_file(agreement))) {
        if (const auto* inherits = head->find("inherits"); inherits != nullptr) {
            for (const auto& id : inherits->items) {
                dated.inherits.push_back(id.scalar);
            }
        }
    }
    for (const auto& root : read_rule_files(context, agreement)) {
        const auto* rules = root.find("rules");
        for (const auto& rule : rules == nullptr ? std::vector<yaml::Node>{} : rules->items) {
            if (has_dated_values(rule)) {
                dated.rules.push_back(dated_rule(rule));
            }
        }
    }
    return dated;
}

} // namespace bpa::rulebook
