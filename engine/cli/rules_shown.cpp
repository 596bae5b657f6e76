#include "cli/rules_view.hpp"

#include <algorithm>
#include <set>

namespace bpa::cli {
namespace {

/// The title of the agreement whose rule this is, when it is another than the book's: rule ids
/// begin with `agreements/` and the agreement.
std::string other_agreement(const rulebook::Rules& rules,
                            const rulebook::Rulebook& book,
                            const std::string& rule,
                            Language language) {
    constexpr std::string_view folder = "agreements/";
    if (!rule.starts_with(folder)) {
        return {};
    }
    const auto owner = rule.substr(folder.size(), rule.rfind('/') - folder.size());
    const auto found = rules.rulebooks.find(owner);
    return owner == book.id || found == rules.rulebooks.end() ? std::string{}
                                                              : found->second.title.in(language);
}

void collect_sources(const ShownRule& rule, std::set<std::string>& ids) {
    for (const auto& value : rule.values) {
        ids.insert(value.source);
    }
    if (rule.basis) {
        ids.insert(rule.basis->source);
    }
    for (const auto& step : rule.steps) {
        collect_sources(step, ids);
    }
}

void add_sources(const rulebook::Rules& rules, ShownAgreement& into, Language language) {
    std::set<std::string> ids;
    for (const auto& rule : into.rules) {
        collect_sources(rule, ids);
    }
    for (const auto& source : rules.legend.sources) {
        if (ids.contains(source.id)) {
            into.sources.push_back({.id = source.id,
                                    .title = source.title.in(language),
                                    .publisher = source.publisher,
                                    .reference = source.reference,
                                    .text_date = source.text_date,
                                    .read = source.read});
        }
    }
}

} // namespace

void add_origins(const rulebook::Rules& rules,
                 const rulebook::Rulebook& book,
                 ShownAgreement& agreement,
                 Language language) {
    for (auto& rule : agreement.rules) {
        rule.from_agreement = other_agreement(rules, book, rule.id, language);
    }
    add_sources(rules, agreement, language);
}

void add_cases(ShownAgreement& agreement, const RuleCases& cases) {
    agreement.has_cases = true;
    for (auto& rule : agreement.rules) {
        if (const auto found = cases.find(rule.id); found != cases.end()) {
            rule.cases = found->second;
        }
    }
}

std::vector<const ShownRule*> unnamed_rules(const ShownAgreement& agreement) {
    std::vector<const ShownRule*> all;
    for (const auto& rule : agreement.rules) {
        const bool is_named = std::ranges::any_of(agreement.text.clauses, [&](const auto& clause) {
            return std::ranges::find(clause.rules, rule.id) != clause.rules.end();
        });
        if (!is_named) {
            all.push_back(&rule);
        }
    }
    return all;
}

std::vector<std::string> parts_of(const std::string& text) {
    constexpr std::string_view between = "; ";
    std::vector<std::string> parts;
    std::size_t at = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : 0;
        depth -= text[i] == ')' ? 1 : 0;
        if (depth == 0 && text.compare(i, between.size(), between) == 0) {
            parts.push_back(text.substr(at, i - at));
            at = i + between.size();
        }
    }
    parts.push_back(text.substr(at));
    return parts;
}

const ShownRule* find_rule(const ShownAgreement& agreement, const std::string& id) {
    const auto found = std::ranges::find(agreement.rules, id, &ShownRule::id);
    return found == agreement.rules.end() ? nullptr : &*found;
}

} // namespace bpa::cli
