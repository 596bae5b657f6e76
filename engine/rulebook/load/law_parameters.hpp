#pragma once

#include "rulebook/law.hpp"
#include "rulebook/load/context.hpp"
#include "rulebook/load/law_schemas.hpp"

#include <algorithm>
#include <span>
#include <variant>

/// Reads the `parameters` of a rule of law into the members that a table names.
namespace bpa::rulebook {

/// Knows one row of a kind's table: the name of a parameter and the member it fills.
template <class L>
struct Parameter {
    std::string_view name;
    std::variant<Dated<Money> L::*,
                 Dated<Percent> L::*,
                 Dated<Exact> L::*,
                 Dated<Minutes> L::*,
                 Dated<Deadline> L::*,
                 Dated<TaxPayee> L::*>
        fills;
    /// It came when there were published runs, whose copies of the rules are without it.
    bool may_lack = false;
};

inline std::optional<Money>
read_value(Context& /*context*/, const yaml::MappingReader& entry, const Dated<Money>& /*type*/) {
    return entry.get_money("value");
}
inline std::optional<Percent>
read_value(Context& /*context*/, const yaml::MappingReader& entry, const Dated<Percent>& /*type*/) {
    return entry.get_percent("value");
}
inline std::optional<Exact>
read_value(Context& /*context*/, const yaml::MappingReader& entry, const Dated<Exact>& /*type*/) {
    return entry.get_decimal("value");
}
inline std::optional<Minutes>
read_value(Context& /*context*/, const yaml::MappingReader& entry, const Dated<Minutes>& /*type*/) {
    return entry.get_minutes("value");
}
[[nodiscard]] std::optional<Deadline>
read_value(Context& context, const yaml::MappingReader& entry, const Dated<Deadline>& type);
[[nodiscard]] std::optional<TaxPayee>
read_value(Context& context, const yaml::MappingReader& entry, const Dated<TaxPayee>& type);

/// Reads one entry; nothing when it says that no value was found, or is wrong (reported).
template <class T>
std::optional<Entry<T>>
read_law_entry(Context& context, const yaml::MappingReader& reader, const DateRange& days) {
    static_cast<void>(read_text(context, reader, "note"));
    const bool is_unknown = reader.has("not_found");
    if (is_unknown == reader.has("value")) {
        report(context, {"rules/value-or-not-found", {reader.place()}});
        return std::nullopt;
    }
    if (is_unknown) {
        static_cast<void>(read_text(context, reader, "not_found"));
        return std::nullopt;
    }
    auto value = read_value(context, reader, Dated<T>{});
    const auto citation = read_citation(context, reader, days.first);
    if (!value || !citation) {
        return std::nullopt;
    }
    return Entry<T>{days, std::move(*value), *citation, reader.place()};
}

/// Reads the values of one parameter. An entry without a value is left out, so that asking for its
/// days finds that the entry before has ended.
template <class T>
void read_values(Context& context, const yaml::MappingReader& reader, Dated<T>& into) {
    static_cast<void>(read_text(context, reader, "verified_note"));
    const auto until = reader.get_date("verified_until");
    std::vector<Entry<T>> entries;
    std::vector<Span> spans;
    const auto* list = reader.get_sequence("values");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto& item = list->items[i];
        const yaml::MappingReader value{item, schemas::law_value, context.diagnostics};
        const auto days = read_days(context, value);
        if (!days) {
            continue;
        }
        spans.push_back({*days, item.place});
        if (!entries.empty() && !entries.back().days.last) {
            // Also when this one has no value: the one before does not reach into its days.
            entries.back().days.last = days->first.plus_days(-1);
        }
        if (auto entry = read_law_entry<T>(context, value, *days)) {
            entries.push_back(std::move(*entry));
        }
    }
    check_spans(context, spans);
    if (until && !spans.empty() && *until < spans.back().days.first) {
        report(context,
               {"rules/verified-until-early",
                at(reader, "verified_until"),
                {{"until", until->text()}, {"from", spans.back().days.first.text()}}});
    }
    into = {std::move(entries), until};
}

/// The first day a parameter is stated for; the first of all days when it has no value.
template <class T>
Date first_day(const Dated<T>& parameter) {
    const auto& entries = parameter.entries();
    return entries.empty() ? Date{} : entries.front().days.first;
}

inline void report_unknown(Context& context,
                           const yaml::MappingReader& reader,
                           const std::string& name,
                           const std::vector<std::string>& known) {
    report(context,
           {"rules/unknown-parameter",
            at(reader, "parameter"),
            {{"parameter", name}, {"suggestion", source::nearest(name, known)}}});
}

inline void report_missing(Context& context,
                           const yaml::MappingReader& rule,
                           const UniqueNames& there,
                           const std::vector<std::string>& needed) {
    for (const auto& name : needed) {
        if (!there.has(name)) {
            report(context, {"rules/missing-parameter", {rule.place()}, {{"parameter", name}}});
        }
    }
}

/// Reads the `parameters` of a rule into the members its table names.
template <class L>
void read_parameters(Context& context,
                     const yaml::MappingReader& rule,
                     std::span<const Parameter<L>> table,
                     L& law) {
    const auto* list = rule.get_sequence("parameters");
    if (list == nullptr) {
        return;
    }
    std::vector<std::string> known;
    std::vector<std::string> needed;
    for (const auto& parameter : table) {
        known.emplace_back(parameter.name);
        if (!parameter.may_lack) {
            needed.emplace_back(parameter.name);
        }
    }
    UniqueNames names{"rules/name-twice"};
    bool is_clear = true; // otherwise what seems missing may be what is misspelt
    for (const auto& item : list->items) {
        const yaml::MappingReader reader{item, schemas::parameter, context.diagnostics};
        const auto name = reader.get_text("parameter");
        const auto found = std::find_if(
            table.begin(), table.end(), [&](const auto& one) { return one.name == name; });
        if (!name || found == table.end()) {
            is_clear = false;
            if (name) {
                report_unknown(context, reader, *name, known);
            }
        } else if (names.add(context, *name, at(reader, "parameter"))) {
            std::visit([&](auto member) { read_values(context, reader, law.*member); },
                       found->fills);
        }
    }
    if (is_clear) {
        report_missing(context, rule, names, needed);
    }
}

} // namespace bpa::rulebook
