#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <sstream>

namespace bpa::amelding {
namespace {

constexpr std::size_t group_digits = 4;
constexpr std::size_t own_digits = 3;

bool is_number(std::string_view text, std::size_t digits) {
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string padded(int number) {
    auto text = std::to_string(number);
    return std::string(own_digits - std::min(own_digits, text.size()), '0') + text;
}

/// The codes of `101-104` or `101`; nothing when it is neither.
std::optional<std::vector<std::string>> codes_of_run(const std::string& group,
                                                     const std::string& run) {
    const auto stroke = run.find('-');
    const auto first = run.substr(0, stroke);
    const auto last = stroke == std::string::npos ? first : run.substr(stroke + 1);
    if (!is_number(first, own_digits) || !is_number(last, own_digits) || last < first) {
        return std::nullopt;
    }
    std::vector<std::string> codes;
    for (int number = std::stoi(first); number <= std::stoi(last); ++number) {
        codes.push_back(group + padded(number));
    }
    return codes;
}

/// The codes of `5133;101 107-108`; nothing when the row has another form.
std::optional<std::vector<std::string>> codes_of_row(const std::string& row) {
    const auto group = row.substr(0, row.find(';'));
    if (!is_number(group, group_digits) || row.size() <= group_digits + 1) {
        return std::nullopt;
    }
    std::vector<std::string> codes;
    std::istringstream runs{row.substr(group_digits + 1)};
    for (std::string run; runs >> run;) {
        const auto more = codes_of_run(group, run);
        if (!more) {
            return std::nullopt;
        }
        codes.insert(codes.end(), more->begin(), more->end());
    }
    return codes;
}

void read_row(Context& context,
              Draft& draft,
              const yaml::Node& row,
              const DateRange& days,
              rulebook::UniqueNames& names) {
    const auto codes = codes_of_row(row.scalar);
    if (!codes || codes->empty()) {
        report(context, {"rules/bad-occupation", at(row), {{"row", row.scalar}}});
        return;
    }
    for (const auto& code : *codes) {
        if (names.add(context, code, at(row))) {
            draft.rules.occupations.emplace(code, days);
        }
    }
}

void read_group(Context& context,
                Draft& draft,
                const yaml::Node& item,
                rulebook::UniqueNames& names) {
    const yaml::MappingReader reader{item, schemas::occupation_group, context.diagnostics};
    const auto days = rulebook::read_days(context, reader);
    for (const auto* row : reader.get_scalars("codes")) {
        if (days) {
            read_row(context, draft, *row, *days, names);
        }
    }
}

void read_title(Context& context, Draft& draft, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::occupation_title, context.diagnostics};
    const auto code = reader.get_text("code");
    auto title = read_text(context, reader, "title");
    if (!code) {
        return;
    }
    if (!draft.rules.occupations.contains(*code)) {
        report(context, {"rules/bad-occupation", at(reader, "code"), {{"row", *code}}});
        return;
    }
    draft.rules.occupation_titles.insert_or_assign(*code, std::move(title));
}

} // namespace

void read_occupations(Context& context, Draft& draft) {
    const auto root = read_file(context, "rules/reporting/occupations.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader file{*root, schemas::occupations_file, context.diagnostics};
    const auto* table = file.get_mapping("occupations");
    if (table == nullptr) {
        return;
    }
    const yaml::MappingReader reader{*table, schemas::occupations, context.diagnostics};
    static_cast<void>(read_basis(context, reader));
    rulebook::UniqueNames names{"rules/name-twice"};
    const auto* groups = reader.get_sequence("groups");
    for (std::size_t i = 0; groups != nullptr && i < groups->items.size(); ++i) {
        read_group(context, draft, groups->items[i], names);
    }
    const auto* titles = reader.get_sequence("titles");
    for (std::size_t i = 0; titles != nullptr && i < titles->items.size(); ++i) {
        read_title(context, draft, titles->items[i]);
    }
}

} // namespace bpa::amelding
