#pragma once

#include "cli/request.hpp"
#include "rulebook/load/load.hpp"
#include "source/place.hpp"
#include "tax/tables.hpp"

#include <string>

/// The parts of `bpalonn withhold`: rows of a file, whole tables, and one withholding explained.
namespace bpa::cli {

/// Knows the tax tables of the rules folder, and what they cite.
struct TaxBook {
    rulebook::TaxTableRules rules;
    tax::Tables tables;
};

/// Works out every row of the files of the request, and writes them to standard output, one file
/// after the other under one header. A row that is refused has no value; the refusals of a file
/// follow on standard error. Gives the exit code.
[[nodiscard]] int withhold_rows(const Request& request, const tax::Tables& tables);

/// Writes tables in the fixed-width form in which the tax administration publishes them: those of
/// the request, in order of their codes.
void write_whole_tables(const Request& request, const TaxBook& book);

/// One withholding, every step with its sum, and what it rests on. The request is complete and the
/// table there is.
[[nodiscard]] std::string explain_withholding(const Request& request,
                                              const TaxBook& book,
                                              const tax::Steps& steps,
                                              const source::SourceFiles& files);

} // namespace bpa::cli
