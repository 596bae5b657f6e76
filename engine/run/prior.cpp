#include "run/prior.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <iterator>

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
            std::move(rows->begin(), rows->end(), std::back_inserter(state.paid));
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

std::string key_of(const line::CarriedShift& shift) {
    return shift.assistant + "/" + std::to_string(shift.employment) + "/" + shift.start.text();
}

} // namespace bpa::run
