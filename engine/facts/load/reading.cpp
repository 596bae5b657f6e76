#include "facts/load/reading.hpp"

namespace bpa::facts {

source::Diagnostic
problem_at(const source::Place& place, std::string_view code, source::MessageArgs args) {
    return {.code = std::string{code},
            .place = place,
            .length = 1,
            .args = std::move(args),
            .related = {}};
}

source::Diagnostic problem_at(const yaml::MappingReader& reader,
                              std::string_view key,
                              std::string_view code,
                              source::MessageArgs args) {
    auto problem = problem_at(reader.place_of(key), code, std::move(args));
    problem.length = reader.length_of(key);
    return problem;
}

source::Diagnostic of_person(std::string_view alias, source::Diagnostic problem) {
    problem.person = alias;
    return problem;
}

source::Diagnostic against(const source::Place& other, source::Diagnostic problem) {
    problem.related.push_back(other);
    return problem;
}

source::Diagnostic masked(source::Diagnostic problem) {
    problem.private_value = true;
    return problem;
}

std::optional<yaml::Node> read_file(const LoadContext& context,
                                    const std::string& path,
                                    bool optional_file,
                                    const std::vector<yaml::Stream>& streams) {
    const auto file = context.inputs.open(path, context.diagnostics, optional_file);
    if (!file) {
        return std::nullopt;
    }
    return yaml::read(context.inputs.files(), *file, context.diagnostics, {}, streams);
}

std::optional<std::int64_t> get_whole_in(const yaml::MappingReader& reader,
                                         std::string_view key,
                                         WholeRange range,
                                         source::Diagnostics& diagnostics) {
    const auto number = reader.get_whole(key);
    if (!number || (range.lowest <= *number && *number <= range.highest)) {
        return number;
    }
    diagnostics.add(problem_at(reader,
                               key,
                               "employer/number-out-of-range",
                               {{"key", std::string{key}},
                                {"number", std::to_string(*number)},
                                {"lowest", std::to_string(range.lowest)},
                                {"highest", std::to_string(range.highest)}}));
    return std::nullopt;
}

std::optional<DateRange> get_days(const yaml::MappingReader& reader,
                                  source::Diagnostics& diagnostics) {
    const auto from = reader.get_date("from");
    const auto until = reader.get_date("until");
    if (!from) {
        return std::nullopt;
    }
    if (until && *until < *from) {
        diagnostics.add(problem_at(reader,
                                   "until",
                                   "employer/ends-before-it-starts",
                                   {{"from", from->text()}, {"until", until->text()}}));
        return std::nullopt;
    }
    return DateRange{*from, until};
}

std::optional<line::CitationIndex>
cite(const yaml::MappingReader& reader, Date in_force, const LoadContext& context) {
    const auto source = reader.get_id("source");
    const auto at = reader.get_text("at");
    if (!source || !at) {
        return std::nullopt;
    }
    line::Legend& legend = context.rules.legend;
    const auto found = std::find_if(legend.sources.begin(),
                                    legend.sources.end(),
                                    [&](const line::Source& known) { return known.id == *source; });
    if (found == legend.sources.end()) {
        std::vector<std::string> known;
        for (const line::Source& each : legend.sources) {
            known.push_back(each.id);
        }
        context.diagnostics.add(
            problem_at(reader,
                       "source",
                       "employer/unknown-source",
                       {{"source", *source}, {"nearest", suggestion(*source, known)}}));
        return std::nullopt;
    }
    const auto index = static_cast<line::SourceIndex>(found - legend.sources.begin());
    legend.citations.push_back({.source = index,
                                .at = *at,
                                .in_force = in_force,
                                .confidence = line::Confidence::verified,
                                .place = reader.place()});
    return static_cast<line::CitationIndex>(legend.citations.size() - 1);
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
    return known.size() > most_compared ? std::string{} : source::nearest(word, known);
}

void report_order(const std::pair<Date, source::Place>& entry,
                  const std::pair<Date, source::Place>& before,
                  source::Diagnostics& diagnostics) {
    const bool is_same_day = entry.first == before.first;
    diagnostics.add(against(
        before.second,
        problem_at(entry.second,
                   is_same_day ? "employer/same-from-twice" : "employer/dates-not-ascending",
                   {{"from", entry.first.text()}, {"before", before.first.text()}})));
}

std::string_view account_problem(std::string_view account) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    constexpr std::size_t country = 2;
    const bool is_iban = account.size() > country && is_letter(account[0]) && is_letter(account[1]);
    return is_iban && account.substr(0, country) != "NO" ? "employer/foreign-account"
                                                         : "employer/bad-account";
}

} // namespace bpa::facts
