#include "ledger/settings.hpp"

#include "yaml/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace bpa::ledger {
namespace {

using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::array file_keys = {KeySpec{"ledger", Need::required, "list"}};
constexpr std::array entry_keys = {
    KeySpec{"from", Need::required, "date"},
    KeySpec{"formats", Need::required, "list"},
    KeySpec{"encoding", Need::required, "choice"},
    KeySpec{"decimal_mark", Need::required, "choice"},
    KeySpec{"voucher_kind", Need::required, "text"},
    KeySpec{"vat_code", Need::required, "text"},
    KeySpec{"run_day", Need::required, "choice"},
    KeySpec{"accruals", Need::required, "yes or no"},
    KeySpec{"payments", Need::required, "yes or no"},
    KeySpec{"accounts", Need::optional, "list"},
    KeySpec{"arrangements", Need::optional, "list"},
};
constexpr std::array account_keys = {KeySpec{"role", Need::required, "id"},
                                     KeySpec{"account", Need::required, "text"}};
constexpr std::array arrangement_keys = {KeySpec{"arrangement", Need::required, "id"},
                                         KeySpec{"department", Need::optional, "text"},
                                         KeySpec{"project", Need::optional, "text"}};
constexpr yaml::Schema file_schema{"ledger.yaml", file_keys};
constexpr yaml::Schema entry_schema{"ledger", entry_keys};
constexpr yaml::Schema account_schema{"account", account_keys};
constexpr yaml::Schema arrangement_schema{"arrangement", arrangement_keys};

// Of the format GBAT10; the other one has no limits of its own.
constexpr std::size_t gbat10_account = 4;
constexpr std::size_t gbat10_department = 4;
constexpr std::size_t gbat10_project = 6;
constexpr std::size_t gbat10_kind = 3;
constexpr std::size_t gbat10_vat = 5;
constexpr std::size_t longest = 20;

/// A code of the ledger: letters, digits and a few signs, so that no separator gets into a file.
bool is_code(std::string_view text, std::size_t most) {
    return text.size() <= most && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '-' || c == '_' || c == '.';
           });
}

/// Reads one entry.
class EntryReader {
public:
    EntryReader(const yaml::Node& node, const Chart& chart, source::Diagnostics& diagnostics)
        : reader_{node, entry_schema, diagnostics}, chart_{chart}, diagnostics_{diagnostics} {}

    std::optional<std::pair<Date, Settings>> read() {
        const auto from = reader_.get_date("from");
        made_.place = reader_.place();
        read_form();
        made_.has_accruals = reader_.get_yes_no("accruals").value_or(false);
        made_.has_payments = reader_.get_yes_no("payments").value_or(false);
        if (made_.has_accruals && made_.run_day == RunDay::period_end) {
            tell("ledger/accrued-twice", reader_, "accruals", {});
        }
        read_accounts();
        read_arrangements();
        return from ? std::optional{std::pair{*from, std::move(made_)}} : std::nullopt;
    }

private:
    void tell(std::string_view code,
              const MappingReader& reader,
              std::string_view key,
              source::MessageArgs args) {
        diagnostics_.add({.code = std::string{code},
                          .place = reader.place_of(key),
                          .length = reader.length_of(key),
                          .args = std::move(args)});
    }

    void read_form() {
        constexpr std::array<std::string_view, 2> encodings{"utf-8", "iso-8859-1"};
        constexpr std::array<std::string_view, 2> marks{"point", "comma"};
        constexpr std::array<std::string_view, 2> days{"payment", "period_end"};
        const auto formats = reader_.get_scalars("formats");
        const auto* list = reader_.get_sequence("formats");
        if (list != nullptr && list->items.empty()) {
            tell("value/empty", reader_, "formats", {{"form", "list"}, {"example", "[gbat10]"}});
        }
        for (const auto* format : formats) {
            if (format->scalar == "gbat10") {
                made_.writes_gbat10 = true;
            } else if (format->scalar == "journal") {
                made_.writes_journal = true;
            } else {
                diagnostics_.add({.code = "ledger/unknown-format",
                                  .place = format->place,
                                  .length = format->length(),
                                  .args = {{"format", format->scalar}}});
            }
        }
        made_.encoding = reader_.get_choice("encoding", encodings) == encodings.back()
                             ? Encoding::iso_8859_1
                             : Encoding::utf_8;
        made_.decimal_mark = reader_.get_choice("decimal_mark", marks) == marks.back()
                                 ? DecimalMark::comma
                                 : DecimalMark::point;
        made_.run_day = reader_.get_choice("run_day", days) == days.back() ? RunDay::period_end
                                                                           : RunDay::payment;
        made_.voucher_kind = code_of(reader_, "voucher_kind", gbat10_kind);
        made_.vat_code = code_of(reader_, "vat_code", gbat10_vat);
    }

    /// A code that the format at hand has room for.
    std::string code_of(const MappingReader& reader, std::string_view key, std::size_t gbat10) {
        const std::size_t most = made_.writes_gbat10 ? gbat10 : longest;
        auto text = reader.get_text(key).value_or("");
        if (!is_code(text, most)) {
            tell("ledger/code-form",
                 reader,
                 key,
                 {{"key", std::string{key}}, {"most", std::to_string(most)}});
        }
        return text;
    }

    void read_accounts() {
        const auto* list = reader_.get_sequence("accounts");
        for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
            const MappingReader account{item, account_schema, diagnostics_};
            const auto role = account.get_id("role");
            const auto number = account.get_text("account");
            if (!role || !number) {
                continue;
            }
            if (!chart_.accounts.contains(*role)) {
                tell("ledger/unknown-role", account, "role", {{"role", *role}});
            }
            const bool is_short_enough =
                made_.writes_gbat10 ? number->size() == gbat10_account : number->size() <= longest;
            if (!is_short_enough ||
                !std::ranges::all_of(*number, [](char c) { return c >= '0' && c <= '9'; })) {
                tell("ledger/account-form", account, "account", {{"account", *number}});
            }
            if (!made_.accounts.try_emplace(*role, *number).second) {
                tell("ledger/named-twice", account, "role", {{"name", *role}});
            }
        }
    }

    void read_arrangements() {
        const auto* list = reader_.get_sequence("arrangements");
        for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
            const MappingReader arrangement{item, arrangement_schema, diagnostics_};
            const auto alias = arrangement.get_id("arrangement");
            Dimensions dimensions{.department =
                                      code_of(arrangement, "department", gbat10_department),
                                  .project = code_of(arrangement, "project", gbat10_project)};
            if (!arrangement.has("department") && !arrangement.has("project")) {
                diagnostics_.add({.code = "ledger/no-dimension",
                                  .place = arrangement.place(),
                                  .args = {{"name", alias.value_or("")}}});
            }
            if (alias && !made_.arrangements.try_emplace(*alias, std::move(dimensions)).second) {
                tell("ledger/named-twice", arrangement, "arrangement", {{"name", *alias}});
            }
        }
    }

    MappingReader reader_;
    const Chart& chart_;
    source::Diagnostics& diagnostics_;
    Settings made_;
};

using Entry = std::pair<Date, Settings>;

std::vector<Entry>
read_entries(const MappingReader& reader, const Chart& chart, source::Diagnostics& diagnostics) {
    const auto* list = reader.get_sequence("ledger");
    std::vector<Entry> entries;
    for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
        if (auto entry = EntryReader{item, chart, diagnostics}.read()) {
            entries.push_back(std::move(*entry));
        }
    }
    std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry.first; });
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].first == entries[i - 1].first) {
            diagnostics.add({.code = "ledger/two-from",
                             .place = entries[i].second.place,
                             .args = {{"date", entries[i].first.text()}},
                             .related = {entries[i - 1].second.place}});
        }
    }
    return entries;
}

} // namespace

std::optional<Settings> load_settings(source::Inputs& inputs,
                                      Date day,
                                      const Chart& chart,
                                      source::Diagnostics& diagnostics) {
    const auto before = diagnostics.size();
    const auto file = inputs.open(std::string{settings_file}, diagnostics, true);
    const source::MessageArgs on{{"date", day.text()}};
    if (!file) {
        if (diagnostics.size() == before) {
            diagnostics.add({.code = "ledger/no-settings", .args = on});
        }
        return std::nullopt;
    }
    const auto root = yaml::read(inputs.files(), *file, diagnostics);
    if (!root) {
        return std::nullopt;
    }
    const MappingReader reader{*root, file_schema, diagnostics};
    auto entries = read_entries(reader, chart, diagnostics);
    std::optional<Settings> found;
    for (auto& entry : entries) {
        if (entry.first <= day) {
            found = std::move(entry.second);
        }
    }
    if (!found && diagnostics.size() == before) {
        diagnostics.add({.code = "ledger/no-settings", .place = reader.place(), .args = on});
    }
    return diagnostics.size() == before ? std::move(found) : std::nullopt;
}

} // namespace bpa::ledger
