#include "ledger/export.hpp"
#include "payment/files.hpp"
#include "run/csv_text.hpp"
#include "run/disk.hpp"
#include "run/folder_files.hpp"
#include "tie/readers.hpp"
#include "values/parse.hpp"
#include "voucher/voucher.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;

/// Knows a line of a voucher file, whatever its form.
struct Line {
    std::string voucher;
    std::string account;
    Money amount;
};

std::optional<std::string> text_of(const fs::path& path) {
    std::string text;
    const bool is_read = run::read_pieces(path, [&](std::string_view bytes) {
        text += text.size() < voucher::most_bytes ? bytes : std::string_view{};
    });
    return is_read ? std::optional{std::move(text)} : std::nullopt;
}

std::optional<std::vector<Line>> gbat10_lines(const fs::path& path) {
    const auto text = text_of(path);
    if (!text) {
        return std::nullopt;
    }
    const auto read = voucher::read(*text);
    std::vector<Line> lines;
    for (const auto& entry : read.vouchers.entries) {
        if (!entry.amount) {
            return std::nullopt;
        }
        lines.push_back({entry.number, entry.account, *entry.amount});
    }
    return read.refusal ? std::nullopt : std::optional{std::move(lines)};
}

/// The fields of a table with a header, by the names of `wanted`.
bool read_rows(const fs::path& path,
               char delimiter,
               std::span<const std::string_view> wanted,
               const std::function<bool(const std::vector<std::string>& fields)>& take) {
    std::vector<std::size_t> at;
    bool is_sound = true;
    run::CsvReader reader{[&](const run::CsvReader::Row& row) {
                              std::vector<std::string> fields;
                              for (std::size_t i = 0; i < wanted.size(); ++i) {
                                  if (at.size() < wanted.size()) {
                                      const auto found = std::ranges::find(row, wanted[i]);
                                      is_sound = is_sound && found != row.end();
                                      at.push_back(static_cast<std::size_t>(found - row.begin()));
                                      continue;
                                  }
                                  is_sound = is_sound && at[i] < row.size();
                                  fields.push_back(is_sound ? row[at[i]] : std::string{});
                              }
                              is_sound = is_sound && (fields.empty() || take(fields));
                          },
                          delimiter};
    const bool is_read = run::read_pieces(path, [&](std::string_view bytes) { reader.add(bytes); });
    return is_read && reader.finish() && is_sound && !at.empty();
}

std::optional<std::vector<Line>> journal_lines(const fs::path& path) {
    static constexpr std::array<std::string_view, 3> wanted{"TransactionNo", "Account", "Amount"};
    std::vector<Line> lines;
    const bool is_read = read_rows(path, ';', wanted, [&](const auto& fields) {
        std::string amount = fields[2];
        std::ranges::replace(amount, ',', '.');
        const auto sum = amount_of(amount);
        lines.push_back({fields[0], fields[1], sum.value_or(Money{})});
        return sum.has_value();
    });
    return is_read ? std::optional{std::move(lines)} : std::nullopt;
}

/// Knows which account a role has in the voucher of the run, and which roles share one.
struct Accounts {
    std::string run_voucher;
    std::map<std::string, std::string> by_role;
    std::map<std::string, std::set<std::string>> roles; ///< by account
};

std::optional<Accounts> read_trail(const fs::path& path, const std::string& run_voucher) {
    static constexpr std::array<std::string_view, 3> wanted{"voucher", "role", "account"};
    Accounts accounts{.run_voucher = run_voucher, .by_role = {}, .roles = {}};
    const bool is_read = read_rows(path, ',', wanted, [&](const auto& fields) {
        if (fields[0] == accounts.run_voucher) {
            accounts.by_role[fields[1]] = fields[2];
            accounts.roles[fields[2]].insert(fields[1]);
        }
        return true;
    });
    return is_read ? std::optional{std::move(accounts)} : std::nullopt;
}

/// The figures that have a role of their own in the chart, credited by the voucher of the run.
constexpr std::array<std::pair<Figure, std::string_view>, 6> credited{{
    {Figure::net, "net_pay"},
    {Figure::withheld_tax, "tax_owed"},
    {Figure::attachments, "attachments_owed"},
    {Figure::union_dues, "union_owed"},
    {Figure::holiday_pay, "holiday_pay_owed"},
    {Figure::contribution, "contribution_owed"},
}};

void add_lines(const std::vector<Line>& lines,
               const Accounts& accounts,
               const std::string& path,
               Reading& reading) {
    std::map<std::string, Money> sums;
    std::map<std::string, Money> balances;
    for (const auto& line : lines) {
        balances[line.voucher] += line.amount;
        if (line.voucher == accounts.run_voucher) {
            sums[line.account] += line.amount;
        }
    }
    auto& figures = reading.figures;
    for (const auto& [voucher, balance] : balances) {
        figures[Figure::imbalance].amount += balance < Money{} ? -balance : balance;
    }
    for (const auto& [figure, role] : credited) {
        const auto account = accounts.by_role.find(std::string{role});
        if (account == accounts.by_role.end()) {
            figures[figure] = {}; // nothing was posted to it
        } else if (accounts.roles.at(account->second).size() == 1) {
            figures[figure] = {.amount = -sums[account->second], .apart = {}};
        } else {
            reading.notes.push_back({"tie/shared-account", path, account->second, false});
        }
    }
}

/// Knows what the record of vouchers says.
struct Recorded {
    std::string run_voucher; ///< number of the voucher of the run; empty: it has none
    std::string bank_files;  ///< how many payment files of the run there were
    std::vector<run::FileHash> wrote;
};

/// The scalar of a key; empty without one.
std::string text_at(const yaml::Node& item, std::string_view key) {
    const auto* node = item.find(key);
    return node == nullptr ? std::string{} : node->scalar;
}

/// Nothing when it cannot be read.
std::optional<Recorded> recorded(const fs::path& employer, const std::string& shown) {
    source::Inputs inputs{run::disk_source(employer, {})};
    source::Diagnostics problems;
    const auto file = inputs.open(shown, problems);
    const auto root = file ? yaml::read(inputs.files(), *file, problems) : std::nullopt;
    const auto* items = root ? root->find("items") : nullptr;
    const auto* list = root ? root->find("wrote") : nullptr;
    if (items == nullptr || list == nullptr) {
        return std::nullopt;
    }
    Recorded known{.run_voucher = {}, .bank_files = text_at(*root, "bank_files"), .wrote = {}};
    for (const auto& item : items->items) {
        if (text_at(item, "kind") == ledger::name_of(ledger::VoucherKind::run)) {
            known.run_voucher = text_at(item, "number");
        }
    }
    for (const auto& item : list->items) {
        known.wrote.push_back({text_at(item, "path"), text_at(item, "sha256"), 0});
    }
    return known;
}

/// Vouchers post the payments of the files there were when they were made.
void note_payment_files(const fs::path& employer,
                        const report::PublishedRun& run,
                        const Recorded& known,
                        Reading& reading) {
    const auto parsed = parse_whole(known.bank_files);
    const auto* then = std::get_if<std::int64_t>(&parsed);
    const auto now = static_cast<std::int64_t>(count_made(employer / payment::bank_folder, run));
    const auto period = fs::path{run.manifest.run}.parent_path();
    const auto shown = (fs::path{payment::bank_folder} / period).string();
    if (then == nullptr || *then > now) {
        reading.notes.push_back({"tie/changed", shown, {}});
    } else if (*then < now) {
        reading.notes.push_back({"tie/older-vouchers", shown, {}, false});
    }
}

} // namespace

LedgerReading read_vouchers(const fs::path& employer, const report::PublishedRun& run) {
    LedgerReading made;
    const auto count = count_made(employer / ledger::ledger_folder, run);
    note_gap(employer / ledger::ledger_folder, run, count, made.gbat10);
    if (count == 0) {
        return made;
    }
    const auto folder =
        std::string{ledger::ledger_folder} + "/" + payment::payment_name(run.manifest.run, count);
    const auto record_shown = folder + "/" + std::string{ledger::record_name};
    const auto known = recorded(employer, record_shown);
    if (!known) {
        made.gbat10.notes.push_back({"tie/unreadable", record_shown, {}});
        return made;
    }
    note_payment_files(employer, run, *known, made.gbat10);
    const auto& hashes = known->wrote;
    const std::string trail{ledger::trail_name};
    note_if_changed(employer / folder, folder + "/" + trail, hashes, trail, made.gbat10);
    const auto read = [&](std::string_view name, auto lines_of, Reading& reading) {
        const auto path = folder + "/" + std::string{name};
        const bool is_recorded =
            std::ranges::find(hashes, name, &run::FileHash::path) != hashes.end();
        if (is_recorded || fs::exists(employer / path)) {
            note_if_changed(employer / folder, path, hashes, name, reading);
        }
        if (!fs::exists(employer / path)) {
            return;
        }
        reading.is_there = true;
        const auto accounts =
            read_trail(employer / folder / ledger::trail_name, known->run_voucher);
        const auto lines = lines_of(employer / path);
        if (!accounts || !lines) {
            reading.notes.push_back({"tie/unreadable", path, {}});
            return;
        }
        add_lines(*lines, *accounts, path, reading);
    };
    read(ledger::gbat10_name, gbat10_lines, made.gbat10);
    read(ledger::journal_name, journal_lines, made.journal);
    return made;
}

} // namespace bpa::tie
