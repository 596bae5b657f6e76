#include "amelding/load/load.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/rule_cases.hpp"
#include "cli/rules_folder.hpp"
#include "cli/rules_html.hpp"
#include "cli/rules_print.hpp"
#include "cli/rules_view.hpp"
#include "rulebook/load/load.hpp"
#include "source/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

/// Every agreement that has a folder; one missing from the index is then reported by the loader.
std::vector<std::string> agreements_in(const fs::path& rules) {
    std::vector<std::string> ids;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator{rules / "agreements", absent}) {
        if (entry.is_directory()) {
            ids.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(ids);
    return ids;
}

/// Knows the rules a command asked for, read and held against themselves.
struct Loaded {
    rulebook::Rules rules;
    std::vector<ShownAgreement> agreements;
    /// Of the monthly report; only where they were asked for.
    std::optional<amelding::ReportingRules> reporting;
};

/// Whether the rules of the monthly report are read too.
enum class Reporting : std::uint8_t { left_out, read };

std::optional<Loaded> load(const Request& request, const fs::path& folder, Reporting reporting) {
    source::Inputs inputs{rules_only(folder)};
    source::Diagnostics diagnostics;
    const auto ids = request.agreement ? std::vector{*request.agreement} : agreements_in(folder);
    std::vector<rulebook::AgreementRequest> requests;
    for (const auto& id : ids) {
        requests.push_back({.id = id, .place = {}});
    }
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    std::optional<amelding::ReportingRules> of_report;
    // They name sources and pay codes: what is wrong with those would be said again of them.
    if (rules && diagnostics.empty() && reporting == Reporting::read) {
        of_report = amelding::load_reporting_rules(rules->legend, inputs, diagnostics);
    }
    if (rules) {
        rulebook::load_rulebooks(*rules, inputs, requests, {}, diagnostics);
    }
    std::vector<ShownAgreement> agreements;
    for (const auto& id : diagnostics.empty() ? ids : std::vector<std::string>{}) {
        agreements.push_back(
            show_rulebook(*rules, rules->rulebooks.at(id), request.on, request.language));
        agreements.back().text = rulebook::agreement_text(id, inputs, diagnostics);
        for (const auto& other : agreements.back().text.inherits) {
            agreements.back().inherited.push_back(
                rules->rulebooks.at(other).title.in(request.language));
        }
    }
    if (!diagnostics.empty()) {
        complain(diagnostics, inputs.files(), request.language);
        return std::nullopt;
    }
    return Loaded{.rules = std::move(*rules),
                  .agreements = std::move(agreements),
                  .reporting = std::move(of_report)};
}

/// How many codes the lists of the monthly report have.
std::size_t count_of_codes(const amelding::ReportingRules& rules) {
    std::size_t count = 0;
    for (const auto& list : rules.lists) {
        count += list.size();
    }
    return count;
}

std::string checked_text(const Loaded& loaded, const fs::path& folder, Language language) {
    constexpr Words head{.nb = "Reglene i {} er kontrollert, og ingenting er galt:\n",
                         .en = "The rules in {} were checked, and nothing is wrong:\n"};
    constexpr Words shared{
        .nb = "  {} kilder, {} lønnsarter, {} tjenester, {} navngitte dager, kommuner for {} år\n",
        .en = "  {} sources, {} pay codes, {} duties, {} named days, municipalities of {} years\n"};
    constexpr Words one{.nb = "  {}: {} regler med {} verdier, {} paragrafer, {} valg\n",
                        .en = "  {}: {} rules with {} values, {} clauses, {} options\n"};
    constexpr Words of_report{
        .nb = "  a-meldingen: {} kodelister med {} koder, {} yrker, {} kombinasjoner\n",
        .en = "  monthly report: {} code lists with {} codes, {} occupations, {} combinations\n"};
    const auto& legend = loaded.rules.legend;
    auto text = fmt::format(fmt::runtime(head.in(language)), folder.string());
    text += fmt::format(fmt::runtime(shared.in(language)),
                        legend.sources.size(),
                        legend.pay_codes.size(),
                        legend.duties.size(),
                        loaded.rules.calendar.named_days().size(),
                        loaded.rules.municipalities.size());
    if (loaded.reporting) {
        text += fmt::format(fmt::runtime(of_report.in(language)),
                            loaded.reporting->lists.size(),
                            count_of_codes(*loaded.reporting),
                            loaded.reporting->occupations.size(),
                            loaded.reporting->combinations.size());
    }
    for (const auto& agreement : loaded.agreements) {
        std::size_t values = 0;
        for (const auto& rule : agreement.rules) {
            values += rule.values.size();
        }
        text += fmt::format(fmt::runtime(one.in(language)),
                            agreement.title,
                            agreement.rules.size(),
                            values,
                            agreement.text.clauses.size(),
                            agreement.options.size());
    }
    return text;
}

std::string checked_json(const Loaded& loaded, const fs::path& folder) {
    ordered_json agreements = ordered_json::array();
    for (const auto& agreement : loaded.agreements) {
        agreements.push_back({{"agreement", agreement.id}, {"rules", agreement.rules.size()}});
    }
    const ordered_json all{{"ok", true}, {"rules", folder.string()}, {"agreements", agreements}};
    return json_text(all);
}

/// Loads and hands over to a printer; 3 when the rules are wrong.
template <class Print>
int with_rules(const Request& request, Reporting reporting, Print print) {
    const auto folder = find_rules(request);
    if (!folder) {
        return exit_code::wrong_input;
    }
    const auto loaded = load(request, *folder, reporting);
    if (!loaded) {
        return exit_code::wrong_input;
    }
    say(print(*loaded, *folder));
    return exit_code::done;
}

} // namespace

int rules_show(const Request& request) {
    const auto folder = find_rules(request);
    auto loaded = folder ? load(request, *folder, Reporting::left_out) : std::nullopt;
    if (!loaded) {
        return exit_code::wrong_input;
    }
    if (const auto cases_folder = find_cases(request, *folder)) {
        const auto cases = read_rule_cases(request, *cases_folder);
        if (!cases) {
            return exit_code::wrong_input;
        }
        for (auto& agreement : loaded->agreements) {
            add_cases(agreement, *cases);
        }
    }
    say(request.format == Format::html   ? show_html(loaded->agreements.front(), request)
        : request.format == Format::json ? show_json(loaded->agreements, request)
                                         : show_text(loaded->agreements, request));
    return exit_code::done;
}

int rules_check(const Request& request) {
    return with_rules(
        request, Reporting::read, [&request](const Loaded& loaded, const fs::path& folder) {
            return request.format == Format::json ? checked_json(loaded, folder)
                                                  : checked_text(loaded, folder, request.language);
        });
}

int rules_coverage(const Request& request) {
    return with_rules(
        request, Reporting::left_out, [&request](const Loaded& loaded, const fs::path& /*folder*/) {
            return request.format == Format::json
                       ? coverage_json(loaded.agreements, request.language)
                       : coverage_text(loaded.agreements, request.language);
        });
}

} // namespace bpa::cli
