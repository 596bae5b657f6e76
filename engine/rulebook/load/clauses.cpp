#include "rulebook/load/package.hpp"
#include "rulebook/load/schemas.hpp"

#include <algorithm>

namespace bpa::rulebook {

namespace {

const ParsedRule* find_rule(const Home& home, const std::string& id) {
    for (const auto& rule : home.package.rules) {
        if (rule.id == id) {
            return &rule;
        }
    }
    for (const auto& inherited : home.package.inherits) {
        for (const auto* package : chain_of(home.packages, inherited)) {
            for (const auto& rule : package->rules) {
                if (rule.id == id) {
                    return &rule;
                }
            }
        }
    }
    return nullptr;
}

/// The steps of a rule's ladders whose pay was not found.
void add_not_found(const ParsedRule& rule, std::vector<StepNotFound>& all) {
    const auto* parsed = std::get_if<ParsedWage>(&rule.body);
    if (parsed == nullptr) {
        return;
    }
    for (const auto& entry : parsed->wage.ladder.entries()) {
        const auto add = [&](int years, const NotFound& not_found, bool is_pay_step) {
            if (not_found) {
                all.push_back({entry.days.first, years, is_pay_step, *not_found});
            }
        };
        std::visit(
            [&](const auto& ladder) {
                if constexpr (requires { ladder.front().years; }) {
                    for (const auto& step : ladder) {
                        add(step.years, step.not_found, false);
                    }
                } else if constexpr (requires { ladder.front().number; }) {
                    for (const auto& step : ladder) {
                        add(step.number, step.not_found, true);
                    }
                }
            },
            entry.value);
    }
}

void read_clause_rules(Home& home, const yaml::MappingReader& reader, ClauseCoverage& clause) {
    std::vector<std::string> known;
    for (const auto& rule : home.package.rules) {
        known.push_back(rule.id);
    }
    for (const auto* name : reader.get_scalars("rules")) {
        const auto* rule = find_rule(home, name->scalar);
        if (rule == nullptr) {
            report(
                home.context,
                {"rules/unknown-rule",
                 at(*name),
                 {{"rule", name->scalar}, {"suggestion", source::nearest(name->scalar, known)}}});
            continue;
        }
        clause.rules.push_back(rule->id);
        add_not_found(*rule, clause.not_found);
        const auto& until = rule->verified_until;
        if (until && (!clause.confirmed_until || *until < *clause.confirmed_until)) {
            clause.confirmed_until = until;
        }
    }
}

ClauseStatus status_of(const yaml::MappingReader& reader) {
    if (reader.has("not_covered")) {
        return ClauseStatus::not_covered;
    }
    return reader.has("options") ? ClauseStatus::open : ClauseStatus::covered;
}

void read_clause(Home& home, const yaml::Node& item, UniqueNames& names) {
    auto& context = home.context;
    const yaml::MappingReader reader{item, schemas::clause, context.diagnostics};
    const auto id = reader.get_id("clause");
    ClauseCoverage clause{.clause = id.value_or(""),
                          .title = read_text(context, reader, "title"),
                          .at = reader.get_text("at").value_or(""),
                          .status = status_of(reader),
                          .rules = {},
                          .options = {},
                          .confirmed_until = {},
                          .reason = read_text(context, reader, "note"),
                          .not_found = {},
                          .place = item.place};
    read_clause_rules(home, reader, clause);
    for (const auto* name : reader.get_scalars("options")) {
        if (find_option(home, {name->scalar, at(*name)}) != nullptr) {
            clause.options.push_back(name->scalar);
        }
    }
    if (reader.has("not_covered")) {
        clause.reason = read_text(context, reader, "not_covered");
    }
    const bool is_carried_out = reader.has("rules") || reader.has("options");
    if (is_carried_out == reader.has("not_covered")) {
        report(context,
               {"rules/clause-without-outcome", {item.place}, {{"clause", clause.clause}}});
    }
    if (id && names.add(context, *id, at(reader, "clause"))) {
        home.package.clauses.push_back(std::move(clause));
    }
}

} // namespace

void read_clauses(Home& home, const yaml::Node& list) {
    UniqueNames names{"rules/name-twice"};
    for (const auto& item : list.items) {
        read_clause(home, item, names);
    }
    for (const auto& option : home.package.options) {
        if (!names.has(option.clause)) {
            report(home.context,
                   {"rules/unknown-clause",
                    {option.place},
                    {{"clause", option.clause},
                     {"suggestion", source::nearest(option.clause, names.names())}}});
        }
    }
}

} // namespace bpa::rulebook
