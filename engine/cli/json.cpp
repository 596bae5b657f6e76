#include "cli/json.hpp"

namespace bpa::cli {
namespace {

ordered_json place_json(const source::Place& place, const source::SourceFiles& files) {
    if (!place.is_known()) {
        return nullptr;
    }
    return {{"file", files.at(place.file).path}, {"line", place.line}, {"column", place.column}};
}

} // namespace

std::string json_text(const ordered_json& document) {
    constexpr int indent = 2;
    return document.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

ordered_json json_of(const source::Diagnostics& diagnostics,
                     const source::SourceFiles& files,
                     source::Language language) {
    ordered_json list = ordered_json::array();
    for (const auto& diagnostic : diagnostics.sorted(files)) {
        list.push_back({{"code", diagnostic.code},
                        {"place", place_json(diagnostic.place, files)},
                        {"assistant", diagnostic.person},
                        {"text", source::text_of(diagnostic, language)},
                        {"remedy", source::remedy_of(diagnostic, language)}});
    }
    return list;
}

ordered_json json_of(const std::vector<line::Finding>& findings,
                     const source::SourceFiles& files,
                     source::Language language) {
    ordered_json list = ordered_json::array();
    for (const auto& finding : findings) {
        const source::Diagnostic as_message{.code = finding.code,
                                            .place = finding.place,
                                            .length = 1,
                                            .args = finding.args,
                                            .related = {}};
        list.push_back({{"code", finding.code},
                        {"level", line::name_of(finding.level)},
                        {"assistant", finding.assistant},
                        {"place", place_json(finding.place, files)},
                        {"text", source::text_of(as_message, language)},
                        {"remedy", source::remedy_of(as_message, language)}});
    }
    return list;
}

ordered_json totals_json(const line::RunResult& result) {
    std::size_t shifts = 0;
    std::size_t lines = 0;
    for (const auto& person : result.people) {
        shifts += person.shifts;
        lines += person.lines;
    }
    return {{"assistants", result.people.size()},
            {"shifts_paid", shifts},
            {"shifts_carried", result.carried.size()},
            {"lines", lines},
            {"gross", result.gross.text()},
            {"provisional_gross", result.provisional_gross.text()}};
}

} // namespace bpa::cli
