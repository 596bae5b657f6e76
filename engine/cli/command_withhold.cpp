#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/json.hpp"
#include "cli/rules_folder.hpp"
#include "cli/withhold.hpp"
#include "cli/withhold_values.hpp"
#include "run/disk.hpp"
#include "source/inputs.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

int tell(const Refused& why, Language language) {
    const source::Diagnostic told{.code = why.code, .place = {}, .args = why.args};
    complain(fmt::format("bpalonn: {}\n  = {}\n",
                         source::text_of(told, language),
                         source::remedy_of(told, language)));
    return exit_code::stopped;
}

/// The table asked for, or why there is none. Any table of the year will do when none is named.
std::variant<std::optional<tax::Table>, Refused> wanted_table(const Request& request,
                                                              const TaxBook& book) {
    const auto& asked = request.withhold;
    const Wanted wanted{
        .year = *asked.year, .table = asked.table.value_or(TableCode{}), .period = asked.period};
    const auto found = asked.period && asked.table
                           ? book.tables.find(wanted.year, wanted.table, *asked.period)
                           : book.tables.find(wanted.year, wanted.table);
    const auto* why = std::get_if<tax::Refusal>(&found);
    if (why == nullptr) {
        return std::get<tax::Table>(found);
    }
    if (!asked.table && why->why != tax::WhyNot::no_such_year) {
        return std::nullopt;
    }
    return refused(*why, wanted, book.tables);
}

ordered_json json_of(const tax::Steps& steps) {
    const auto number = [](std::int64_t value) { return fmt::format("{}", value); };
    return {{"middle", number(steps.middle)},
            {"counted", number(steps.counted)},
            {"income", number(steps.income)},
            {"minimum_deduction", number(steps.minimum_deduction)},
            {"standard_deduction", number(steps.standard_deduction)},
            {"seamens_allowance", number(steps.seamens_allowance)},
            {"deduction", number(steps.deduction)},
            {"personal_allowance", number(steps.personal_allowance)},
            {"net", number(steps.net)},
            {"municipal", number(steps.municipal)},
            {"common", number(steps.common)},
            {"bracket", number(steps.bracket)},
            {"contribution", number(steps.contribution)},
            {"tax", number(steps.tax)},
            {"part", number(steps.part)},
            {"above", number(steps.above)}};
}

std::string answer_json(const WithholdRequest& asked, const tax::Steps& steps) {
    ordered_json answer{{"year", *asked.year},
                        {"table", asked.table->text()},
                        {"period", std::string{name_of(*asked.period)}},
                        {"base", fmt::format("{}", steps.base)},
                        {"withholding", fmt::format("{}", steps.withheld)}};
    if (asked.explain) {
        answer["steps"] = json_of(steps);
    }
    return json_text(answer);
}

void answer_one(const Request& request,
                const TaxBook& book,
                const tax::Table& table,
                const source::SourceFiles& files) {
    const auto& asked = request.withhold;
    const auto steps = tax::steps(table, *asked.period, *asked.base);
    if (request.format == Format::json) {
        say(answer_json(asked, steps));
    } else if (asked.explain) {
        say(explain_withholding(request, book, steps, files));
    } else {
        say(fmt::format("{}\n", steps.withheld));
    }
}

} // namespace

int withhold(const Request& request) {
    const auto folder = find_rules(request);
    if (!folder) {
        return exit_code::wrong_input;
    }
    source::Inputs inputs{run::disk_source(*folder, *folder)};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_tax_tables(inputs, diagnostics);
    if (!diagnostics.empty()) {
        complain(diagnostics, inputs.files(), request.language);
        return exit_code::wrong_input;
    }
    tax::Tables tables{rules.years};
    if (!request.withhold.rows.empty()) {
        return withhold_rows(request, tables);
    }
    const TaxBook book{std::move(rules), std::move(tables)};
    const auto found = wanted_table(request, book);
    if (const auto* why = std::get_if<Refused>(&found)) {
        return tell(*why, request.language);
    }
    if (request.withhold.whole_table) {
        write_whole_tables(request, book);
    } else {
        answer_one(request, book, *std::get<0>(found), inputs.files());
    }
    return exit_code::done;
}

} // namespace bpa::cli
