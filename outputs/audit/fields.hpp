#pragma once

#include "line/result.hpp"
#include "outputs/audit/ids.hpp"
#include "outputs/audit/places.hpp"
#include "outputs/csv/csv.hpp"
#include "source/place.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What the tables of the audit have in common.
namespace bpa::outputs::audit {

/// Knows what every table looks things up in.
struct Desk {
    const line::RunHeader& header;
    const line::Legend& legend;
    const source::SourceFiles& files;
    LegendPlaces places;
    /// Seven columns per pair of rule and citation; a run repeats a few pairs in every row.
    std::map<std::pair<line::RuleIndex, line::CitationIndex>, std::string> basis_fields = {};
    std::vector<std::string> code_fields = {}; ///< five columns per pay code, likewise
    std::string scratch = {};                  ///< a field under construction
};

/// Every row of a draft says so, in the word that stands on the other outputs.
void end_row(CsvTable& table, const Desk& desk);

/// `source`, `at`, `in_force`, `confidence` and `basis_place` of a legal basis.
void add_citation(CsvTable& table, const Desk& desk, line::CitationIndex basis);
/// `rule`, `rule_place` and the legal basis.
void add_basis(CsvTable& table, Desk& desk, const line::Derivation& made);
/// `exact_ore`, `rounding` and `rounding_unit_ore`.
void add_rounding(CsvTable& table, const line::Derivation& made);
/// `pay_code`, `number`, `role`, `cost` and `bases`.
void add_code(CsvTable& table, Desk& desk, line::PayCodeIndex code);
/// Where a shift stands; nothing when that is not known.
void add_place(CsvTable& table, Desk& desk, const source::Place& place);

/// `hours=11:00@hours/2026-10.yaml:5:5;hourly_rate=218.01@R00001`. Rates are those of the
/// assistant, whom the employer's own rows have none of.
void add_inputs(CsvTable& table,
                Desk& desk,
                const line::AssistantResult* who,
                const line::Derivation& made);

} // namespace bpa::outputs::audit
