#include "outputs/display/page.hpp"
#include "outputs/explain/chain.hpp"

#include <nlohmann/json.hpp>

namespace bpa::outputs::explain {
namespace {

using Json = nlohmann::ordered_json;

void write(display::Page& page, const Step& step, std::size_t indent) {
    if (!step.label.empty()) {
        const std::string place = step.place.empty() ? "" : " [" + step.place + "]";
        page.entry(step.label, step.shown + place, indent);
    }
    for (const Step& below : step.steps) {
        write(page, below, indent + 2);
    }
}

void add(Json& object, const Step& step);

/// A bare text where there is nothing more to say, otherwise an object.
Json json_of(const Step& step) {
    if (step.steps.empty() && step.place.empty()) {
        return step.value;
    }
    Json object = Json::object();
    object["value"] = step.value;
    if (!step.place.empty()) {
        object["place"] = step.place;
    }
    for (const Step& below : step.steps) {
        add(object, below);
    }
    return object;
}

void add(Json& object, const Step& step) {
    if (step.key.empty()) {
        return;
    }
    if (step.is_listed) {
        object[step.key].push_back(json_of(step));
    } else {
        object[step.key] = json_of(step);
    }
}

} // namespace

std::string as_text(const std::vector<Step>& steps) {
    display::Page page;
    for (const Step& step : steps) {
        page.blank();
        write(page, step, 0);
    }
    return page.finished();
}

std::string as_json(const std::vector<Step>& steps) {
    Json object = Json::object();
    for (const Step& step : steps) {
        add(object, step);
    }
    return object.dump(2) + "\n";
}

} // namespace bpa::outputs::explain
