#include "tie/tie.hpp"

#include "payment/files.hpp"
#include "run/reopen.hpp"
#include "tie/readers.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace bpa::tie {
namespace {

using report::PublishedRun;

std::optional<PublishedRun>
open(const payment::FoundRun& found, std::size_t index, source::Diagnostics& diagnostics) {
    const auto& link = found.chain.links[index];
    const auto folder = found.employer / run::runs_folder / link.run;
    auto opened = run::open_run(folder);
    if (!opened.manifest) {
        diagnostics.add({.code = "report/run-changed",
                         .args = {{"run", link.run}, {"path", std::string{run::manifest_name}}}});
        return std::nullopt;
    }
    return PublishedRun{folder, std::move(*opened.manifest), link.manifest_sha256};
}

void put(Outcome& outcome, Place place, Reading reading) {
    std::ranges::move(reading.notes, std::back_inserter(outcome.notes));
    if (!reading.is_there) {
        outcome.missing.insert(place);
        return;
    }
    for (const auto& [figure, cell] : reading.figures) {
        outcome.table[figure].cells[place] = cell;
    }
}

} // namespace

bool Outcome::is_even() const {
    return std::ranges::all_of(table, [](const auto& row) { return row.second.is_even(); }) &&
           std::ranges::none_of(notes, &Note::is_fault);
}

Outcome tie(const std::filesystem::path& path) {
    Outcome outcome;
    const auto found = payment::find_run(path, outcome.files, outcome.diagnostics);
    if (!found) {
        return outcome;
    }
    std::vector<PublishedRun> month;
    const auto own = open(*found, found->index, outcome.diagnostics);
    if (!own) {
        return outcome;
    }
    outcome.run = own->manifest.run;
    outcome.paid_in = Month::of(own->manifest.payment_date);
    for (std::size_t i = 0; i < found->chain.links.size(); ++i) {
        auto other = open(*found, i, outcome.diagnostics);
        if (!other) {
            return outcome;
        }
        if (Month::of(other->manifest.payment_date) == outcome.paid_in) {
            month.push_back(std::move(*other));
        }
    }
    auto tables = read_tables(*own);
    auto workbook = read_workbook(*own, tables.codes);
    auto vouchers = read_vouchers(found->employer, *own);
    put(outcome, Place::workbook_lines, std::move(workbook.lines));
    put(outcome, Place::workbook_people, std::move(workbook.people));
    put(outcome, Place::payslips, read_payslips(*own, tables.codes));
    put(outcome, Place::message, read_message(found->employer, *own, tables, month));
    put(outcome, Place::bank, read_payment_files(found->employer, *own, tables));
    put(outcome, Place::gbat10, std::move(vouchers.gbat10));
    put(outcome, Place::journal, std::move(vouchers.journal));
    put(outcome, Place::lines, std::move(tables.lines));
    put(outcome, Place::obligations, std::move(tables.obligations));
    if (outcome.table.contains(Figure::imbalance)) {
        outcome.table[Figure::imbalance].cells[Place::lines] = {}; // what it is to be
    }
    std::set<Note> told; // two readers may miss the same
    std::erase_if(outcome.notes, [&](const auto& note) { return !told.insert(note).second; });
    return outcome;
}

} // namespace bpa::tie
