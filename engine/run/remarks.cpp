#include "run/remarks.hpp"

#include <map>
#include <set>

namespace bpa::run {
namespace {

using line::FindingLevel;

/// Amounts entered by hand wait with whoever is held back.
void name_adjustments(const Loaded& loaded, std::vector<line::Finding>& findings) {
    for (const facts::Adjustment& adjustment : loaded.facts.adjustments) {
        const std::string& assistant = loaded.facts.assistants.at(adjustment.assistant).id;
        if (!loaded.held.contains(assistant)) {
            continue;
        }
        findings.push_back({.code = "finding/adjustment-not-paid",
                            .level = FindingLevel::review,
                            .assistant = assistant,
                            .place = adjustment.place,
                            .args = {{"assistant", assistant},
                                     {"amount", adjustment.amount.text()},
                                     {"pay_code", loaded.rules.legend.at(adjustment.code).code},
                                     {"date", adjustment.date.text()}},
                            .citation = adjustment.citation});
    }
}

/// Somebody paid in this period whom nobody here knows: under a new short name all of it would be
/// paid again. Gives their aliases.
std::set<std::string> name_paid_strangers(const Loaded& loaded,
                                          std::vector<line::Finding>& findings) {
    std::map<std::string, std::int64_t> shifts;
    for (const PaidShiftRow& row : loaded.prior.paid) {
        if (row.period == loaded.settings.period.text()) {
            ++shifts[row.key.substr(0, row.key.find('/'))];
        }
    }
    for (const facts::Assistant& known : loaded.facts.assistants) {
        shifts.erase(known.id);
    }
    std::set<std::string> named;
    for (const auto& [alias, count] : shifts) {
        named.insert(alias);
        findings.push_back({.code = "finding/paid-person-gone",
                            .level = FindingLevel::stop,
                            .assistant = alias,
                            .place = {},
                            .args = {{"assistant", alias}, {"count", std::to_string(count)}},
                            .citation = std::nullopt});
    }
    return named;
}

/// Balances of somebody nobody here knows: under a new short name the year to date begins anew.
void name_strangers_in_balances(const Loaded& loaded,
                                const Balances& closing,
                                const std::set<std::string>& named,
                                std::vector<line::Finding>& findings) {
    std::set<std::string> known;
    for (const facts::Assistant& assistant : loaded.facts.assistants) {
        known.insert(assistant.id);
    }
    const auto gross = line::yearly(line::AccountKind::gross, loaded.settings.payment_date.year());
    for (const auto& [alias, accounts] : closing.accounts) {
        const bool is_stranger = !alias.empty() && !known.contains(alias) && !named.contains(alias);
        if (is_stranger && accounts.all().contains(gross)) {
            findings.push_back({.code = "finding/balance-without-person",
                                .level = FindingLevel::review,
                                .assistant = alias,
                                .args = {{"assistant", alias}}});
        }
    }
}

} // namespace

line::Finding held_back_finding(const std::string& alias,
                                const std::vector<source::Diagnostic>& problems) {
    std::set<std::string> codes;
    for (const source::Diagnostic& problem : problems) {
        codes.insert(problem.code);
    }
    std::string listed;
    for (const std::string& code : codes) {
        listed += (listed.empty() ? "" : ", ") + code;
    }
    return {.code = "finding/person-held-back",
            .level = FindingLevel::review,
            .assistant = alias,
            .place = problems.front().place,
            .args = {{"assistant", alias}, {"problems", listed}},
            .citation = std::nullopt};
}

line::Finding gone_finding(const line::CarriedShift& shift) {
    return {.code = "finding/carried-shift-gone",
            .level = FindingLevel::review,
            .assistant = shift.assistant,
            .place = shift.place,
            .args = {{"assistant", shift.assistant},
                     {"start", shift.start.text()},
                     {"period", shift.period}},
            .citation = std::nullopt};
}

void add_remarks(const Loaded& loaded,
                 const Balances& closing,
                 std::vector<line::Finding>& findings) {
    name_adjustments(loaded, findings);
    const auto named = name_paid_strangers(loaded, findings);
    name_strangers_in_balances(loaded, closing, named, findings);
}

} // namespace bpa::run
