#include "amelding/load/parts.hpp"
#include "amelding/load/schemas.hpp"

#include <utility>

namespace bpa::amelding {
namespace {

constexpr std::array all_lists{CodeList::employment_type,
                               CodeList::working_time,
                               CodeList::appointment,
                               CodeList::end_cause,
                               CodeList::leave,
                               CodeList::benefit,
                               CodeList::pay,
                               CodeList::withholding,
                               CodeList::deduction,
                               CodeList::attachment,
                               CodeList::contribution_code,
                               CodeList::contribution_zone,
                               CodeList::reply_language};
static_assert(all_lists.size() == code_list_count);

void read_code(Context& context, Draft& draft, CodeList list, const yaml::Node& item) {
    const yaml::MappingReader reader{item, schemas::code, context.diagnostics};
    const auto value = reader.get_text("code");
    auto title = read_text(context, reader, "title");
    const auto months = read_months(context, reader);
    const auto citation = read_basis(context, reader, months ? months->first : std::nullopt);
    if (!value || !months || !citation) {
        return;
    }
    auto& known = draft.rules.lists.at(static_cast<std::size_t>(list))[*value];
    for (const auto& other : known) {
        if (overlap(other.months, *months)) {
            report_overlap(context, *value, *months, item.place, other.place);
            return;
        }
    }
    known.push_back({.value = *value,
                     .months = *months,
                     .title = std::move(title),
                     .citation = *citation,
                     .place = item.place});
}

void read_list(Context& context,
               Draft& draft,
               const yaml::Node& item,
               rulebook::UniqueNames& names) {
    const yaml::MappingReader reader{item, schemas::code_list, context.diagnostics};
    const auto list = read_named(reader, "list", all_lists);
    static_cast<void>(reader.get_text("element"));
    static_cast<void>(read_text(context, reader, "title"));
    const auto* codes = reader.get_sequence("codes");
    if (!list || !names.add(context, std::string{name_of(*list)}, at(reader, "list"))) {
        return;
    }
    draft.list_places.at(static_cast<std::size_t>(*list)) = reader.place_of("list");
    for (std::size_t i = 0; codes != nullptr && i < codes->items.size(); ++i) {
        read_code(context, draft, *list, codes->items[i]);
    }
}

void check_all_there(Context& context, const rulebook::UniqueNames& names, Where where) {
    for (const auto list : all_lists) {
        if (!names.has(std::string{name_of(list)})) {
            report(context,
                   {"rules/code-list-missing", where, {{"list", std::string{name_of(list)}}}});
        }
    }
}

} // namespace

void read_code_lists(Context& context, Draft& draft) {
    const auto problems = context.diagnostics.size();
    const auto root = read_file(context, "rules/reporting/code-lists.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::code_lists_file, context.diagnostics};
    const auto* lists = reader.get_sequence("code_lists");
    rulebook::UniqueNames names{"rules/name-twice"};
    for (std::size_t i = 0; lists != nullptr && i < lists->items.size(); ++i) {
        read_list(context, draft, lists->items[i], names);
    }
    // A list that could not be read is no missing list.
    if (context.diagnostics.size() == problems) {
        check_all_there(context, names, {reader.place_of("code_lists")});
    }
    draft.has_lists = context.diagnostics.size() == problems;
}

} // namespace bpa::amelding
