#include "amelding/bytes.hpp"
#include "bank/reader.hpp"
#include "payment/files.hpp"
#include "payment/record.hpp"
#include "run/disk.hpp"
#include "tie/readers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;

/// The amounts of a payment file by `EndToEndId`.
std::optional<std::map<std::string, Money>> amounts_of(const fs::path& path) {
    amelding::FileBytes bytes{path};
    std::optional<bank::Refusal> refusal;
    const auto read = bank::read_file(bytes, refusal);
    const auto* file = read ? std::get_if<bank::PaymentFile>(&*read) : nullptr;
    if (file == nullptr) {
        return std::nullopt;
    }
    std::map<std::string, Money> amounts;
    for (const auto& block : file->blocks) {
        for (const auto& transfer : block.transfers) {
            amounts[transfer.end_to_end.text] += transfer.sum.value_or(Money{});
        }
    }
    return amounts;
}

Figure figure_of(std::string_view key) {
    const auto kind = key.substr(0, key.find_first_of("/#"));
    if (kind == "wages") {
        return Figure::net;
    }
    if (kind == "withheld_tax") {
        return Figure::withheld_tax;
    }
    return kind == "union_dues" ? Figure::union_dues : Figure::attachments;
}

/// Knows the payment files of a run while they are read, oldest first.
class Files {
public:
    Files(const fs::path& employer, const report::PublishedRun& run, const RunTables& tables)
        : employer_{employer}, run_{run}, tables_{tables}, inputs_{run::disk_source(employer, {})} {
    }

    Reading read() {
        const auto folder = employer_ / payment::bank_folder;
        const auto count = count_made(folder, run_);
        for (std::size_t number = 1; number <= count; ++number) {
            reading_.is_there = true;
            add(std::string{payment::bank_folder} + "/" +
                payment::payment_name(run_.manifest.run, number));
        }
        note_gap(folder, run_, count, reading_);
        if (reading_.is_there) {
            sum_up();
        }
        return std::move(reading_);
    }

private:
    void add(const std::string& folder) {
        source::Diagnostics problems;
        const auto shown = folder + "/" + std::string{payment::record_name};
        const auto file = inputs_.open(shown, problems);
        const auto record =
            file ? payment::read_record(inputs_.files(), *file, problems) : std::nullopt;
        if (!record) {
            reading_.notes.push_back({"tie/unreadable", shown, {}});
            return;
        }
        if (record->payment != folder.substr(payment::bank_folder.size() + 1) ||
            record->manifest_sha256 != run_.manifest_sha256) {
            reading_.notes.push_back({"tie/changed", shown, {}}); // made of another run
        }
        const auto path = folder + "/" + std::string{payment::file_name};
        note_if_changed(employer_ / folder, path, record->wrote, payment::file_name, reading_);
        auto amounts = amounts_of(employer_ / path);
        if (!amounts) {
            reading_.notes.push_back({"tie/unreadable", path, {}});
            return;
        }
        left_out_.clear();
        for (const auto& item : record->items) {
            const auto found = amounts->find(item.id);
            if (found == amounts->end()) {
                reading_.notes.push_back({"tie/missing-payment", path, item.id});
                continue;
            }
            newest_[item.key] = found->second;
            amounts->erase(found);
        }
        for (const auto& [id, amount] : *amounts) {
            reading_.notes.push_back({"tie/unknown-payment", path, id});
            strange_ += amount;
        }
        for (const auto& item : record->left_out) {
            left_out_.insert(item.key);
        }
    }

    void sum_up() {
        auto& figures = reading_.figures;
        for (const auto figure :
             {Figure::withheld_tax, Figure::attachments, Figure::union_dues, Figure::net}) {
            figures[figure] = {};
        }
        for (const auto& [key, amount] : newest_) {
            figures[figure_of(key)].amount += amount;
        }
        figures[Figure::net].amount += strange_;
        // What is not to be paid at all is in no record.
        const auto& owed = tables_.obligations.figures;
        const auto tax = owed.find(Figure::withheld_tax);
        figures[Figure::withheld_tax].apart = tax == owed.end() ? Money{} : tax->second.apart;
        for (const auto& [key, amount] : tables_.due) {
            if (left_out_.contains(key) && !newest_.contains(key) && key != "contribution") {
                figures[figure_of(key)].apart += amount;
            }
        }
    }

    const fs::path& employer_;
    const report::PublishedRun& run_;
    const RunTables& tables_;
    source::Inputs inputs_;
    Reading reading_;
    std::map<std::string, Money> newest_; ///< by key
    std::set<std::string> left_out_;      ///< keys, by the newest record
    Money strange_;                       ///< of payments that no record has
};

} // namespace

Reading read_payment_files(const fs::path& employer,
                           const report::PublishedRun& run,
                           const RunTables& tables) {
    return Files{employer, run, tables}.read();
}

} // namespace bpa::tie
