#pragma once

#include "amelding/rules.hpp"
#include "rulebook/load/context.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// What the readers of the files share.
namespace bpa::amelding {

using rulebook::at;
/// Where a message points; `At` is a place in a message file.
using Where = rulebook::At;
using rulebook::Context;
using rulebook::read_citation;
using rulebook::read_file;
using rulebook::read_text;
using rulebook::report;

/// Knows the rules while they are read, and where the code lists stand.
struct Draft {
    ReportingRules rules;
    std::array<source::Place, code_list_count> list_places;
    /// Nothing was wrong with them: what names a code can be held against them.
    bool has_lists = false;
    bool has_combinations = false;
};

// Each reads one file into the draft; what is wrong is reported.
void read_code_lists(Context& context, Draft& draft);
void read_occupations(Context& context, Draft& draft);
void read_combinations(Context& context, Draft& draft);
void read_income(Context& context, Draft& draft);
void read_report(Context& context, Draft& draft);

/// Reads `from` and `until`; nothing when one is wrong or they are in the wrong order (reported).
[[nodiscard]] std::optional<Months> read_months(Context& context,
                                                const yaml::MappingReader& reader);
/// A number with four decimals at most; nothing when absent or wrong (reported).
[[nodiscard]] std::optional<Decimal>
read_decimal(Context& context, const yaml::MappingReader& reader, std::string_view key);
/// The citation of a mapping, in force from a month; the note is read too.
[[nodiscard]] std::optional<line::CitationIndex>
read_basis(Context& context, const yaml::MappingReader& reader, std::optional<Month> from = {});

[[nodiscard]] bool overlap(const Months& a, const Months& b);
/// Whether every month of `inner` is in `outer`.
[[nodiscard]] bool covers(const Months& outer, const Months& inner);

/// Reports that what has a name has it twice in some month (both places).
void report_overlap(Context& context,
                    const std::string& name,
                    const Months& months,
                    const source::Place& place,
                    const source::Place& other);

/// Reports a code that its list does not have in all of the months, with the place of the list or
/// of the code there. Says nothing when the lists could not be read.
void check_code(Context& context,
                const Draft& draft,
                CodeList list,
                const std::string& value,
                const Months& months,
                Where where);

/// Whether the list has the code in some month; reported when not.
void check_known(
    Context& context, const Draft& draft, CodeList list, const std::string& value, Where where);

/// The value of an enumeration that a key names; nothing when absent or another (reported).
template <class Name, std::size_t N>
[[nodiscard]] std::optional<Name> read_named(const yaml::MappingReader& reader,
                                             std::string_view key,
                                             const std::array<Name, N>& all) {
    std::array<std::string_view, N> names{};
    for (std::size_t i = 0; i < N; ++i) {
        names.at(i) = name_of(all.at(i));
    }
    const auto chosen = reader.get_choice(key, names);
    for (std::size_t i = 0; chosen && i < N; ++i) {
        if (names.at(i) == *chosen) {
            return all.at(i);
        }
    }
    return std::nullopt;
}

} // namespace bpa::amelding
