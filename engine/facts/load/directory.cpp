#include "facts/load/directory.hpp"

namespace bpa::facts {
namespace {

/// A number she has, on a day on which it does not run.
source::Diagnostic outside(const yaml::MappingReader& reader,
                           const Assistant& person,
                           std::pair<std::string_view, Date> key_and_day) {
    const auto& [key, day] = key_and_day;
    std::string employments;
    for (const Employment& employment : person.employments) {
        employments += employments.empty() ? "" : ", ";
        employments +=
            std::to_string(employment.number) + ": " + employment.days.first.text() + "–";
        employments += employment.days.last ? employment.days.last->text() : "";
    }
    return of_person(
        person.id,
        problem_at(reader,
                   key,
                   "hours/outside-employment",
                   {{"assistant", person.id}, {"day", day.text()}, {"employments", employments}}));
}

std::optional<std::uint32_t> with_number(const yaml::MappingReader& reader,
                                         const Assistant& person,
                                         std::pair<std::string_view, Date> key_and_day,
                                         source::Diagnostics& diagnostics) {
    const auto number = reader.get_whole("employment");
    if (!number) {
        return std::nullopt;
    }
    std::string known;
    for (std::uint32_t i = 0; i < person.employments.size(); ++i) {
        const Employment& employment = person.employments[i];
        known += (known.empty() ? "" : ", ") + std::to_string(employment.number);
        if (employment.number != *number) {
            continue;
        }
        if (!employment.days.contains(key_and_day.second)) {
            diagnostics.add(outside(reader, person, key_and_day));
            return std::nullopt;
        }
        return i;
    }
    diagnostics.add(problem_at(
        reader,
        "employment",
        "hours/unknown-employment",
        {{"assistant", person.id}, {"number", std::to_string(*number)}, {"known", known}}));
    return std::nullopt;
}

} // namespace

std::vector<std::string> approvers_of(const Facts& facts) {
    std::vector<std::string> names;
    for (const Assistant& assistant : facts.assistants) {
        names.push_back(assistant.id);
    }
    for (const Arrangement& arrangement : facts.arrangements) {
        for (const Leader& leader : arrangement.leaders) {
            names.push_back(leader.person);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Directory make_directory(const Facts& facts, const line::Legend& legend) {
    Directory directory;
    for (std::uint32_t i = 0; i < facts.assistants.size(); ++i) {
        directory.assistants.emplace(facts.assistants[i].id, i);
    }
    for (std::uint32_t i = 0; i < facts.arrangements.size(); ++i) {
        directory.arrangements.emplace(facts.arrangements[i].id, i);
    }
    for (std::size_t i = 0; i < facts.approvers.size(); ++i) {
        directory.approvers.emplace(facts.approvers[i], static_cast<ApproverIndex>(i));
    }
    for (std::size_t i = 0; i < legend.duties.size(); ++i) {
        directory.duties.emplace(legend.duties[i].id, static_cast<line::DutyIndex>(i));
    }
    for (std::size_t i = 0; i < legend.pay_codes.size(); ++i) {
        directory.pay_codes.emplace(legend.pay_codes[i].code, static_cast<line::PayCodeIndex>(i));
    }
    for (std::size_t i = 0; i < legend.rules.size(); ++i) {
        directory.rules.emplace(legend.rules[i].id, static_cast<line::RuleIndex>(i));
    }
    return directory;
}

std::optional<std::uint32_t> employment_on(const yaml::MappingReader& reader,
                                           const Assistant& assistant,
                                           std::pair<std::string_view, Date> key_and_day,
                                           source::Diagnostics& diagnostics) {
    if (reader.has("employment")) {
        return with_number(reader, assistant, key_and_day, diagnostics);
    }
    const Date day = key_and_day.second;
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < assistant.employments.size(); ++i) {
        if (!assistant.employments[i].days.contains(day)) {
            continue;
        }
        if (found) {
            const auto number = [&](std::uint32_t index) {
                return std::to_string(assistant.employments[index].number);
            };
            diagnostics.add(of_person(assistant.id,
                                      problem_at(reader,
                                                 "assistant",
                                                 "hours/employment-needed",
                                                 {{"assistant", assistant.id},
                                                  {"day", day.text()},
                                                  {"first", number(*found)},
                                                  {"second", number(i)}})));
            return std::nullopt;
        }
        found = i;
    }
    if (!found) {
        diagnostics.add(outside(reader, assistant, key_and_day));
    }
    return found;
}

} // namespace bpa::facts
