#include "run/calculate.hpp"

#include <iterator>
#include <utility>

namespace bpa::run {

Computed compute(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics) {
    Computed computed;
    auto loaded = load(inputs, task, diagnostics);
    if (!loaded) {
        return computed;
    }
    std::vector<line::AssistantResult> assistants;
    const Receiver keeping{
        .result = [&](line::AssistantResult who) { assistants.push_back(std::move(who)); },
        .paid =
            [&](std::vector<PaidShiftRow> rows) {
                std::move(rows.begin(), rows.end(), std::back_inserter(computed.paid));
            }};
    calculate(
        {.loaded = *loaded, .task = task, .files = inputs.files(), .diagnostics = diagnostics},
        keeping,
        computed);
    computed.result.assistants = std::move(assistants);
    computed.legend = std::move(loaded->rules.legend);
    return computed;
}

} // namespace bpa::run
