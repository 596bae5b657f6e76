#include "payment/files.hpp"
#include "run/csv_text.hpp"
#include "run/folder_files.hpp"
#include "run/hash.hpp"
#include "tie/readers.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <variant>

namespace bpa::tie {
namespace {

using report::PublishedRun;
/// Receives the fields asked for.
using Take = std::function<bool(std::span<const std::string> fields)>;

/// Knows the columns of a table while its rows pass by.
class Columns {
public:
    Columns(std::span<const std::string_view> wanted, const Take& take)
        : wanted_{wanted}, take_{take}, fields_(wanted.size()) {}

    void row(const run::CsvReader::Row& row) {
        if (at_.empty()) {
            for (const auto column : wanted_) {
                const auto found = std::ranges::find(row, column);
                at_.push_back(static_cast<std::size_t>(found - row.begin()));
                is_sound_ = is_sound_ && found != row.end();
            }
            return;
        }
        for (std::size_t i = 0; is_sound_ && i < at_.size(); ++i) {
            is_sound_ = at_[i] < row.size();
            fields_[i] = is_sound_ ? row[at_[i]] : std::string{};
        }
        is_sound_ = is_sound_ && take_(fields_);
    }
    [[nodiscard]] bool is_sound() const { return is_sound_ && !at_.empty(); }

private:
    std::span<const std::string_view> wanted_;
    const Take& take_;
    std::vector<std::string> fields_;
    std::vector<std::size_t> at_;
    bool is_sound_ = true;
};

/// Reads a table whatever its hash. What cannot be read is noted.
void read(const PublishedRun& run,
          std::string_view file,
          std::span<const std::string_view> wanted,
          Reading& reading,
          const Take& take) {
    note_if_changed(run.folder, path_of(run, file), run.manifest.wrote, file, reading);
    Columns columns{wanted, take};
    run::CsvReader reader{[&](const auto& row) { columns.row(row); }};
    const bool is_read =
        run::read_pieces(run.folder / file, [&](std::string_view bytes) { reader.add(bytes); });
    if (!is_read || !reader.finish() || !columns.is_sound()) {
        reading.notes.push_back({"tie/unreadable", path_of(run, file), {}});
    }
    reading.is_there = true;
}

void read_lines(const PublishedRun& run, RunTables& tables) {
    enum Column : std::size_t { pay_code, number, role, cost, bases, amount, assistant };
    static constexpr std::array<std::string_view, 7> wanted{
        "pay_code", "number", "role", "cost", "bases", "amount", "assistant"};
    auto& figures = tables.lines.figures;
    for (const auto figure : {Figure::gross,
                              Figure::reimbursed,
                              Figure::withheld_tax,
                              Figure::attachments,
                              Figure::union_dues,
                              Figure::net,
                              Figure::holiday_pay,
                              Figure::pension,
                              Figure::contribution_pay}) {
        figures[figure] = {};
    }
    read(run, "audit/lines.csv", wanted, tables.lines, [&](auto fields) {
        const auto sum = amount_of(fields[amount]);
        const bool bears = fields[bases].find("contribution") != std::string::npos;
        const CodeRole code{fields[pay_code], fields[role], fields[cost], bears};
        tables.codes.try_emplace(fields[number], code);
        add_code(figures, code, sum.value_or(Money{}));
        std::map<Figure, Cell> hers;
        add_code(hers, code, sum.value_or(Money{}));
        tables.due["wages/" + fields[assistant]] += hers[Figure::net].amount;
        return sum.has_value();
    });
}

void read_contribution(const PublishedRun& run, RunTables& tables) {
    enum Column : std::size_t { pay, rate, amount, earlier };
    static constexpr std::array<std::string_view, 4> wanted{"pay", "rate", "amount", "earlier"};
    auto& cell = tables.lines.figures[Figure::contribution];
    read(run, "audit/contribution.csv", wanted, tables.lines, [&](auto fields) {
        const auto sum = amount_of(fields[amount]);
        const auto before = amount_of(fields[earlier]);
        const auto base = amount_of(fields[pay]);
        cell.amount += sum.value_or(Money{}) - before.value_or(Money{});
        // Without an amount at a rate, a private person's pay is under the limit of the year.
        const bool is_exempt = sum == Money{} && fields[rate] != Percent{}.text();
        tables.liable += is_exempt ? Money{} : base.value_or(Money{});
        return sum && before && base;
    });
}

void read_due(const PublishedRun& run, RunTables& tables) {
    enum Column : std::size_t { kind, amount, payee, assistant, order };
    static constexpr std::array<std::string_view, 5> wanted{
        "kind", "amount", "payee", "assistant", "order"};
    auto& figures = tables.obligations.figures;
    for (const auto figure : {Figure::withheld_tax,
                              Figure::attachments,
                              Figure::union_dues,
                              Figure::net,
                              Figure::contribution_due}) {
        figures[figure] = {};
    }
    read(run, "audit/due.csv", wanted, tables.obligations, [&](auto fields) {
        const std::string& of = fields[kind];
        if (fields[amount].empty()) {
            return true;
        }
        const auto sum = amount_of(fields[amount]);
        const auto add = [&](Figure figure) { figures[figure].amount += sum.value_or(Money{}); };
        std::string key = of;
        if (of == "wages") {
            add(Figure::net);
            return sum.has_value(); // by assistant they are taken from the lines
        }
        if (of == "withheld_tax") {
            add(Figure::withheld_tax);
        } else if (of == "union_dues") {
            add(Figure::union_dues);
            key += "/" + fields[payee];
        } else if (of == "contribution") {
            add(Figure::contribution_due);
        } else {
            add(Figure::attachments);
            key += "/" + fields[assistant] + "/" + fields[order];
        }
        tables.due[key] += sum.value_or(Money{});
        return sum.has_value();
    });
}

/// Small claims that are left out, and tax paid back on the whole, have no row among what is due:
/// findings say how much it is.
void read_not_due(const PublishedRun& run, RunTables& tables) {
    auto& figures = tables.obligations.figures;
    const Money tax = tables.lines.figures[Figure::withheld_tax].amount;
    const bool lacks_tax = tax != Money{} && !tables.due.contains("withheld_tax");
    const bool lacks_contribution = !tables.due.contains("contribution");
    if (!lacks_tax && !lacks_contribution) {
        return;
    }
    enum Column : std::size_t { code, args };
    static constexpr std::array<std::string_view, 2> wanted{"code", "args"};
    static constexpr std::string_view amount_key = "amount=";
    bool is_tax_found = !lacks_tax;
    read(run, "findings.csv", wanted, tables.obligations, [&](auto fields) {
        const bool is_small = fields[code] == "finding/tax-under-limit";
        const bool is_back = fields[code] == "finding/tax-paid-back";
        const std::string& text = fields[args];
        const auto at = text.find(amount_key);
        if ((!is_small && !is_back) || at == std::string::npos) {
            return true;
        }
        const auto begin = at + amount_key.size();
        const auto sum = amount_of(text.substr(begin, text.find(';', begin) - begin));
        if (!sum) {
            return false;
        }
        const Money amount = is_back ? -*sum : *sum;
        if (!is_tax_found && amount == tax) {
            is_tax_found = true;
            figures[Figure::withheld_tax].apart = amount;
        } else if (is_small && lacks_contribution) {
            figures[Figure::contribution_due].apart = amount;
        }
        return true;
    });
}

} // namespace

std::string path_of(const PublishedRun& run, std::string_view file) {
    return "runs/" + run.manifest.run + "/" + std::string{file};
}

std::optional<Money> amount_of(const std::string& text) {
    const auto parsed = parse_money(text + " kr");
    const auto* money = std::get_if<Money>(&parsed);
    return money == nullptr ? std::nullopt : std::optional{*money};
}

void note_if_changed(const std::filesystem::path& folder,
                     const std::string& shown,
                     std::span<const run::FileHash> recorded,
                     std::string_view file,
                     Reading& reading) {
    const auto known = std::ranges::find(recorded, file, &run::FileHash::path);
    const auto now = run::hash_file(folder / file, std::string{file});
    if (known == recorded.end() || !now || now->sha256 != known->sha256) {
        reading.notes.push_back({"tie/changed", shown, {}});
    }
}

std::size_t count_made(const std::filesystem::path& folder, const PublishedRun& run) {
    std::size_t count = 0;
    while (std::filesystem::exists(folder / payment::payment_name(run.manifest.run, count + 1))) {
        ++count;
    }
    return count;
}

void note_gap(const std::filesystem::path& folder,
              const PublishedRun& run,
              std::size_t found,
              Reading& reading) {
    const auto name = std::filesystem::path{run.manifest.run};
    const auto own = name.filename().string() + "-";
    const auto period = folder / name.parent_path();
    std::error_code none;
    std::size_t there = 0;
    for (const auto& entry : std::filesystem::directory_iterator{period, none}) {
        there += entry.path().filename().string().starts_with(own) ? 1U : 0U;
    }
    if (there != found) {
        const auto shown = folder.filename() / name.parent_path();
        reading.notes.push_back({"tie/changed", shown.string(), {}});
    }
}

RunTables read_tables(const PublishedRun& run) {
    RunTables tables;
    read_lines(run, tables);
    read_contribution(run, tables);
    read_due(run, tables);
    read_not_due(run, tables);
    return tables;
}

} // namespace bpa::tie
