#pragma once

#include "line/writer.hpp"
#include "lists/lists.hpp"

#include <string>

/// The lists of a run as files: `docs/reference/lists.md` says what each column is.
namespace bpa::outputs {

/// Writes `pension.csv`, `pension.xlsx`, one file a union, `comparison.csv`,
/// `control.csv` and `notes.txt`; those
/// without rows are left out. `language` is of the workbook and the notes: the tables have one set
/// of column names.
void write_lists(const lists::Lists& lists, source::Language language, line::Sink& sink);

[[nodiscard]] std::string pension_csv(const lists::Lists& lists);
/// Exactly the thirteen columns that unions are told to expect.
[[nodiscard]] std::string union_csv(const lists::Lists& lists, const lists::UnionList& list);
[[nodiscard]] std::string control_csv(const lists::Lists& lists);
/// Nobody's national id stands in it.
[[nodiscard]] std::string comparison_csv(const lists::Comparison& comparison);

} // namespace bpa::outputs
