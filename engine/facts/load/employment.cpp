#include "facts/load/assistants.hpp"
#include "facts/load/reporting.hpp"
#include "facts/load/schemas.hpp"

namespace bpa::facts {
namespace {

constexpr WholeRange weekends_in_year{0, 54};

bool is_bound_by(const Employer& employer, const std::string& agreement) {
    return std::any_of(employer.agreement.begin(),
                       employer.agreement.end(),
                       [&](const auto& bound) { return bound.value == agreement; });
}

/// An agreement the employer is bound by, or a contract in its folder, must have given a rulebook;
/// why one that exists did not is the rule loader's to say.
void check_terms_known(const yaml::MappingReader& reader,
                       const std::string& id,
                       const EmploymentFrame& frame) {
    const auto& rulebooks = frame.context.rules.rulebooks;
    const bool is_contract = reader.has("contract");
    if (rulebooks.contains(id)) {
        // An agreement may be loaded only because a contract is compared with it.
        if (!is_contract && !is_bound_by(frame.employer, id)) {
            frame.context.diagnostics.add(
                problem_at(reader, "agreement", "employer/not-bound", {{"name", id}}));
        }
        return;
    }
    const std::string file = id + ".yaml";
    const bool is_reported =
        is_contract ? std::find(frame.contracts.begin(), frame.contracts.end(), file) !=
                          frame.contracts.end()
                    : is_bound_by(frame.employer, id);
    if (is_reported) {
        return;
    }
    const std::string prefix = is_contract ? "contracts/" : "";
    std::vector<std::string> known;
    for (const auto& [each, rulebook] : rulebooks) {
        if (rulebook.is_contract == is_contract) {
            known.push_back(each.substr(prefix.size()));
        }
    }
    const std::string name = id.substr(prefix.size());
    frame.context.diagnostics.add(
        problem_at(reader,
                   is_contract ? "contract" : "agreement",
                   is_contract ? "employer/unknown-contract" : "employer/unknown-agreement",
                   {{"name", name}, {"nearest", suggestion(name, known)}}));
}

std::optional<std::string> read_terms(const yaml::MappingReader& reader,
                                      const EmploymentFrame& frame) {
    const auto agreement = reader.get_id("agreement");
    const auto contract = reader.get_id("contract");
    if (!reader.ok()) {
        return std::nullopt;
    }
    if (reader.has("agreement") == reader.has("contract")) {
        frame.context.diagnostics.add(
            agreement && contract
                ? against(reader.place_of("contract"),
                          problem_at(reader, "agreement", "employer/terms-not-one"))
                : problem_at(reader.place(), "employer/terms-not-one"));
        return std::nullopt;
    }
    if (!agreement && !contract) {
        return std::nullopt;
    }
    const std::string id = agreement ? *agreement : "contracts/" + *contract;
    check_terms_known(reader, id, frame);
    return id;
}

std::optional<std::vector<std::string>> read_work_places(const yaml::MappingReader& reader,
                                                         const EmploymentFrame& frame) {
    std::vector<std::string> ids;
    for (const yaml::Node* item : reader.get_scalars("arrangements")) {
        const auto& known = frame.arrangements;
        if (!std::binary_search(known.begin(), known.end(), item->scalar)) {
            auto problem =
                problem_at(item->place,
                           "employer/unknown-arrangement",
                           {{"name", item->scalar}, {"nearest", suggestion(item->scalar, known)}});
            problem.length = item->length();
            frame.context.diagnostics.add(std::move(problem));
        }
        ids.push_back(item->scalar);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// An employment is ruled by its terms, arrangements and weekly norm from its first day on.
template <class T>
void check_covers_start(const yaml::MappingReader& reader,
                        std::string_view key,
                        const std::vector<FromDate<T>>& history,
                        const EmploymentFrame& frame) {
    const auto start = reader.get_date("from");
    const yaml::Node* list = reader.get_sequence(key);
    if (!start || list == nullptr) {
        return;
    }
    const source::MessageArgs args = {{"key", std::string{key}},
                                      {"from", history.empty() ? "" : history.front().from.text()},
                                      {"start", start->text()}};
    if (list->items.empty()) {
        frame.context.diagnostics.add(
            of_person(frame.person, problem_at(reader, key, "employer/starts-too-late", args)));
    } else if (!history.empty() && *start < history.front().from) {
        frame.context.diagnostics.add(of_person(
            frame.person, problem_at(history.front().place, "employer/starts-too-late", args)));
    }
}

/// The weekly norm is stated from the first day on, or the terms make it of the roster from then.
void check_norm(const yaml::MappingReader& reader,
                const Employment& employment,
                const EmploymentFrame& frame) {
    if (reader.has("weekly_norm")) {
        check_covers_start(reader, "weekly_norm", employment.weekly_norm, frame);
        return;
    }
    const auto& rulebooks = frame.context.rules.rulebooks;
    const bool is_by_roster =
        std::all_of(employment.terms.begin(), employment.terms.end(), [&](const auto& terms) {
            const auto book = rulebooks.find(terms.value);
            return book == rulebooks.end() || book->second.weekly_norm.has_value();
        });
    if (!reader.has("roster_facts") || !is_by_roster) {
        frame.context.diagnostics.add(
            of_person(frame.person, problem_at(reader.place(), "employer/norm-needed")));
        return;
    }
    check_covers_start(reader, "roster_facts", employment.roster_facts, frame);
}

void read_work(const yaml::MappingReader& reader,
               Employment& employment,
               const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    employment.terms = read_history<std::string>(
        reader.get_sequence("terms"), schemas::terms, diagnostics, [&](const auto& entry) {
            return read_terms(entry, frame);
        });
    employment.arrangements = read_history<std::vector<std::string>>(
        reader.get_sequence("arrangements"),
        schemas::work_places,
        diagnostics,
        [&](const auto& entry) { return read_work_places(entry, frame); });
    employment.weekly_norm =
        read_history<Minutes>(reader.get_sequence("weekly_norm"),
                              schemas::weekly_norm,
                              diagnostics,
                              [](const auto& entry) { return entry.get_minutes("hours"); });
    employment.position = read_history<Percent>(
        reader.get_sequence("position"), schemas::position, diagnostics, [](const auto& entry) {
            return entry.get_percent("percent");
        });
    employment.rota = read_history<bool>(
        reader.get_sequence("rota"), schemas::rota, diagnostics, [](const auto& entry) {
            return entry.get_yes_no("works_rota");
        });
    employment.weekends_per_year = read_history<int>(
        reader.get_sequence("weekends_per_year"),
        schemas::weekends_per_year,
        diagnostics,
        [&](const auto& entry) -> std::optional<int> {
            const auto planned = get_whole_in(entry, "planned", weekends_in_year, diagnostics);
            return planned ? std::optional{static_cast<int>(*planned)} : std::nullopt;
        });
    employment.union_name =
        read_history<std::string>(reader.get_sequence("union"),
                                  schemas::union_membership,
                                  diagnostics,
                                  [](const auto& entry) { return entry.get_text("name"); });
}

} // namespace

std::optional<Employment> read_employment(const yaml::Node& node, const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    constexpr std::int64_t most_employments = 9999;
    const yaml::MappingReader reader{node, schemas::employment, diagnostics};
    Employment employment;
    employment.place = reader.place();
    const auto number = get_whole_in(reader, "employment", {1, most_employments}, diagnostics);
    const auto days = get_days(reader, diagnostics);
    read_work(reader, employment, frame);
    read_pay(reader, employment, frame);
    read_added(reader, employment, frame);
    read_seniority(reader, employment, frame);
    read_hours_agreed(reader, employment, frame);
    read_working_time_exceptions(reader, employment, frame);
    if (!number || !days) {
        return std::nullopt;
    }
    employment.number = static_cast<std::uint32_t>(*number);
    employment.days = *days;
    read_employment_reporting(reader, employment, frame);
    check_pay(reader, employment, frame);
    check_covers_start(reader, "terms", employment.terms, frame);
    check_covers_start(reader, "arrangements", employment.arrangements, frame);
    check_norm(reader, employment, frame);
    return employment;
}

} // namespace bpa::facts
