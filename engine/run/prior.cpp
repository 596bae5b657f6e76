#include "run/prior.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

namespace bpa::run {
namespace {

Month month_of(const std::string& text) {
    const auto parsed = parse_month(text);
    BPA_CHECK(std::holds_alternative<Month>(parsed)); // the readers have checked it
    return std::get<Month>(parsed);
}

} // namespace

std::optional<PriorState>
read_prior(source::Inputs& inputs, const Prior& prior, source::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    PriorState state;
    for (const auto& [name, text] : prior.files) {
        const source::FileId file = inputs.files().add({"prior/" + name, {}, text});
        if (name == balances_name) {
            state.is_first = false;
            state.balances = read_balances(inputs.files(), file, diagnostics).value_or(Balances{});
            continue;
        }
        auto rows = read_paid_shifts(inputs.files(), file, diagnostics);
        if (rows) {
            state.paid.insert(state.paid.end(), rows->begin(), rows->end());
        }
    }
    return diagnostics.size() == before ? std::optional{std::move(state)} : std::nullopt;
}

std::vector<facts::CarriedKey> carried_before(const PriorState& state, Month period) {
    std::vector<facts::CarriedKey> keys;
    for (const line::CarriedShift& shift : state.balances.carried) {
        const Month month = month_of(shift.period);
        if (month < period) {
            keys.push_back({month, shift.assistant, shift.employment, shift.start.text()});
        }
    }
    return keys;
}

PriorByAssistant::PriorByAssistant(const PriorState& state, Month period) {
    for (const PaidShiftRow& row : state.paid) {
        paid_[row.key.substr(0, row.key.find('/'))].insert_or_assign(
            row.key,
            calc::PaidShift{.key = row.key,
                            .digest = row.content,
                            .run = row.run,
                            .is_current_period = row.period == period.text(),
                            .working_time = row.working_time,
                            .overtime = row.overtime});
    }
}

calc::Prior PriorByAssistant::of(const std::string& assistant, const Balances& start) const {
    calc::Prior prior;
    if (const auto found = start.accounts.find(assistant); found != start.accounts.end()) {
        prior.accounts = found->second;
    }
    if (const auto found = paid_.find(assistant); found != paid_.end()) {
        prior.paid = found->second;
    }
    if (const auto found = start.weeks.find(assistant); found != start.weeks.end()) {
        prior.weeks = found->second;
    }
    const auto first = start.hours_worked.lower_bound({assistant, 0});
    for (auto hours = first; hours != start.hours_worked.end(); ++hours) {
        if (hours->first.first != assistant) {
            break;
        }
        prior.hours_worked[hours->first.second] = hours->second;
    }
    return prior;
}

bool PriorByAssistant::has_paid(const std::string& assistant, const std::string& key) const {
    const auto found = paid_.find(assistant);
    return found != paid_.end() && found->second.contains(key);
}

Balances starting_balances(const PriorState& state, const facts::Facts& facts) {
    Balances balances = state.balances;
    for (const facts::OpeningBalance& opening : facts.opening) {
        const std::string& assistant = facts.assistants.at(opening.assistant).id;
        balances.accounts[assistant].add(opening.accounts);
    }
    balances.accounts[{}].add(facts.employer_opening);
    for (const facts::OpeningDecision& opening : facts.opening_decisions) {
        const std::string& arrangement = facts.arrangements.at(opening.arrangement).id;
        balances.decision[{arrangement, opening.year}] += opening.used;
    }
    return balances;
}

std::string key_of(const line::CarriedShift& shift) {
    return shift.assistant + "/" + std::to_string(shift.employment) + "/" + shift.start.text();
}

} // namespace bpa::run
