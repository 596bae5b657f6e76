#include "rulebook/load/context.hpp"

#include "rulebook/load/schemas.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

std::vector<std::string> source_ids(const line::Legend& legend) {
    std::vector<std::string> ids;
    for (const auto& source : legend.sources) {
        ids.push_back(source.id);
    }
    return ids;
}

std::optional<line::SourceIndex> known_source(Context& context, const yaml::MappingReader& reader) {
    const auto id = reader.get_id("source");
    if (!id) {
        return std::nullopt;
    }
    const auto found = find_source(context.legend, *id);
    if (!found) {
        const auto meant = source::nearest(*id, source_ids(context.legend));
        const auto near = find_source(context.legend, meant);
        report(context,
               {"rules/unknown-source",
                at(reader, "source"),
                {{"source", *id}, {"suggestion", meant}},
                near ? std::vector{context.legend.at(*near).place} : std::vector<source::Place>{}});
    }
    return found;
}

std::optional<line::Confidence> read_confidence(Context& context,
                                                const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 4> marks{"verified", "single", "derived", "recalled"};
    const auto mark = reader.get_choice("confidence", marks);
    if (!mark) {
        return std::nullopt;
    }
    if (*mark == "recalled") {
        report(context, {"rules/recalled", at(reader, "confidence")});
        return std::nullopt;
    }
    if (*mark == "verified") {
        return line::Confidence::verified;
    }
    return *mark == "single" ? line::Confidence::single : line::Confidence::derived;
}

void read_source(Context& context, const yaml::Node& item) {
    constexpr std::array<std::string_view, 8> kinds{"act",
                                                    "regulation",
                                                    "agreement",
                                                    "provider_page",
                                                    "contract",
                                                    "publication",
                                                    "database",
                                                    "standard"};
    const yaml::MappingReader reader{item, schemas::source, context.diagnostics};
    auto kind = reader.get_choice("kind", kinds);
    const auto id = reader.get_id("source");
    line::Source source{.id = id.value_or(""),
                        .title = read_text(context, reader, "title"),
                        .short_name = read_text(context, reader, "short"),
                        .publisher = reader.get_text("publisher").value_or(""),
                        .reference = reader.get_text("reference").value_or(""),
                        .text_date = reader.get_date("text_date"),
                        .read = reader.get_date("read").value_or(Date{}),
                        .place = item.place,
                        .kind = std::move(kind).value_or("")};
    if (!id) {
        return;
    }
    if (const auto other = find_source(context.legend, *id)) {
        report(context,
               {"rules/source-twice",
                at(reader, "source"),
                {{"source", *id}},
                {context.legend.at(*other).place}});
        return;
    }
    context.legend.sources.push_back(std::move(source));
}

} // namespace

void report(Context& context, Problem problem) {
    context.diagnostics.add({.code = std::move(problem.code),
                             .place = problem.where.place,
                             .length = problem.where.length,
                             .args = std::move(problem.args),
                             .related = std::move(problem.related)});
}

std::optional<yaml::Node> read_file(Context& context, const std::string& path) {
    const auto file = context.inputs.open(path, context.diagnostics);
    if (!file) {
        return std::nullopt;
    }
    return yaml::read(context.inputs.files(), *file, context.diagnostics);
}

line::Text read_text(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto* node = reader.get_mapping(key);
    if (node == nullptr) {
        return {};
    }
    const yaml::MappingReader pair{*node, schemas::text_pair, context.diagnostics};
    return {pair.get_text("nb").value_or(""), pair.get_text("en").value_or("")};
}

bool UniqueNames::add(Context& context, const std::string& name, At where) {
    const auto [found, is_new] = seen_.emplace(name, where.place);
    if (!is_new) {
        report(context, {code_, where, {{"name", name}}, {found->second}});
    }
    return is_new;
}

std::vector<std::string> UniqueNames::names() const {
    std::vector<std::string> all;
    for (const auto& [name, place] : seen_) {
        all.push_back(name);
    }
    return all;
}

std::optional<line::SourceIndex> find_source(const line::Legend& legend, const std::string& id) {
    for (std::size_t i = 0; i < legend.sources.size(); ++i) {
        if (legend.sources[i].id == id) {
            return static_cast<line::SourceIndex>(i);
        }
    }
    return std::nullopt;
}

std::optional<line::CitationIndex>
read_citation(Context& context, const yaml::MappingReader& reader, Date in_force) {
    bool is_whole = true;
    for (const std::string_view key : {"source", "at", "confidence"}) {
        if (!reader.has(key)) {
            report(context,
                   {"rules/value-without-source", {reader.place()}, {{"key", std::string{key}}}});
            is_whole = false;
        }
    }
    const auto source = known_source(context, reader);
    const auto where = reader.get_text("at");
    const auto confidence = read_confidence(context, reader);
    if (!is_whole || !source || !where || !confidence) {
        return std::nullopt;
    }
    context.legend.citations.push_back({.source = *source,
                                        .at = *where,
                                        .in_force = in_force,
                                        .confidence = *confidence,
                                        .place = reader.place()});
    return static_cast<line::CitationIndex>(context.legend.citations.size() - 1);
}

bool check_source(Context& context, const yaml::MappingReader& reader) {
    return known_source(context, reader).has_value();
}

void read_sources(Context& context, const yaml::Node& list) {
    for (const auto& item : list.items) {
        read_source(context, item);
    }
}

void read_sources_file(Context& context) {
    if (const auto root = read_file(context, "rules/sources.yaml")) {
        const yaml::MappingReader reader{*root, schemas::sources_file, context.diagnostics};
        if (const auto* list = reader.get_sequence("sources")) {
            read_sources(context, *list);
        }
    }
}

void check_spans(Context& context, const std::vector<Span>& spans) {
    for (std::size_t i = 1; i < spans.size(); ++i) {
        const auto& before = spans[i - 1];
        const auto& now = spans[i];
        const source::MessageArgs args{{"from", now.days.first.text()},
                                       {"before", before.days.first.text()},
                                       {"until", before.days.last ? before.days.last->text() : ""}};
        if (now.days.first <= before.days.first) {
            report(context, {"rules/entries-not-ascending", {now.place}, args, {before.place}});
        } else if (before.days.last && now.days.first <= *before.days.last) {
            report(context, {"rules/entries-overlap", {now.place}, args, {before.place}});
        } else if (before.days.last && before.days.last->plus_days(1) < now.days.first) {
            report(context, {"rules/entries-gap", {now.place}, args, {before.place}});
        }
    }
}

std::optional<DateRange> read_days(Context& context, const yaml::MappingReader& reader) {
    const auto first = reader.get_date("from");
    const auto last = reader.get_date("until");
    if (!first) {
        return std::nullopt;
    }
    if (last && *last < *first) {
        report(context,
               {"rules/until-before-from",
                at(reader, "until"),
                {{"from", first->text()}, {"until", last->text()}},
                {reader.place_of("from")}});
        return std::nullopt;
    }
    return DateRange{*first, last};
}

std::optional<Exact>
read_share(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto text = reader.get_text(key);
    if (!text) {
        return std::nullopt;
    }
    const auto stroke = std::min(text->find('/'), text->size());
    const auto part = parse_whole(std::string_view{*text}.substr(0, stroke));
    const auto whole =
        parse_whole(std::string_view{*text}.substr(std::min(stroke + 1, text->size())));
    const auto* above = std::get_if<std::int64_t>(&part);
    const auto* below = std::get_if<std::int64_t>(&whole);
    if (above == nullptr || below == nullptr || *above <= 0 || *below <= *above) {
        report(context, {"rules/bad-share", at(reader, key), {{"written", *text}}});
        return std::nullopt;
    }
    return Exact::ratio(*above, *below);
}

std::optional<TimeShare>
read_time_share(Context& context, const yaml::MappingReader& reader, std::string_view key) {
    const auto share = read_share(context, reader, key);
    const auto of_time = share ? TimeShare::of(*share) : std::nullopt;
    if (share && !of_time) {
        const auto text = reader.get_text(key);
        report(context, {"rules/bad-share", at(reader, key), {{"written", text.value_or("")}}});
    }
    return of_time;
}

} // namespace bpa::rulebook
