#include "ledger/chart.hpp"

#include "values/check.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace bpa::ledger {
namespace {

using line::DueKind;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::string_view accounts_path = "rules/ledger/accounts.yaml";
constexpr std::string_view postings_path = "rules/ledger/postings.yaml";

constexpr std::array accounts_keys = {KeySpec{"accounts", Need::required, "list"}};
constexpr std::array account_keys = {
    KeySpec{"role", Need::required, "id"},
    KeySpec{"name", Need::required, "mapping"},
    KeySpec{"number", Need::optional, "text"},
    KeySpec{"by_arrangement", Need::optional, "yes or no"},
    KeySpec{"source", Need::optional, "id"},
    KeySpec{"at", Need::optional, "text"},
    KeySpec{"confidence", Need::optional, "choice"},
};
constexpr std::array name_keys = {KeySpec{"nb", Need::required, "text"},
                                  KeySpec{"en", Need::required, "text"}};
constexpr std::array postings_keys = {KeySpec{"postings", Need::required, "list"}};
constexpr std::array posting_keys = {
    KeySpec{"pay_codes", Need::optional, "list"},
    KeySpec{"event", Need::optional, "choice"},
    KeySpec{"payment", Need::optional, "choice"},
    KeySpec{"debit", Need::required, "id"},
    KeySpec{"credit", Need::required, "id"},
    KeySpec{"accrued", Need::optional, "mapping"},
};
constexpr std::array accrued_keys = {KeySpec{"debit", Need::required, "id"},
                                     KeySpec{"credit", Need::required, "id"},
                                     KeySpec{"by", Need::required, "choice"}};
constexpr yaml::Schema accounts_schema{"accounts.yaml", accounts_keys};
constexpr yaml::Schema account_schema{"account", account_keys};
constexpr yaml::Schema name_schema{"name", name_keys};
constexpr yaml::Schema postings_schema{"postings.yaml", postings_keys};
constexpr yaml::Schema posting_schema{"posting", posting_keys};
constexpr yaml::Schema accrued_schema{"accrued", accrued_keys};

constexpr std::array paid_kinds{DueKind::wages,
                                DueKind::withheld_tax,
                                DueKind::attachment_coordinated,
                                DueKind::attachment_tax,
                                DueKind::attachment_other,
                                DueKind::union_dues,
                                DueKind::contribution};

/// Reads a file with one list.
template <class Take>
void read_list(source::Inputs& inputs,
               std::string_view path,
               const std::pair<const yaml::Schema&, std::string_view> schema,
               source::Diagnostics& diagnostics,
               const Take& take) {
    const auto file = inputs.open(std::string{path}, diagnostics);
    const auto root = file ? yaml::read(inputs.files(), *file, diagnostics) : std::nullopt;
    if (!root) {
        return;
    }
    const MappingReader reader{*root, schema.first, diagnostics};
    if (const auto* list = reader.get_sequence(schema.second)) {
        for (const auto& item : list->items) {
            take(item);
        }
    }
}

/// Reads both files into a chart.
class ChartReader {
public:
    ChartReader(source::Inputs& inputs,
                const line::Legend& legend,
                source::Diagnostics& diagnostics)
        : inputs_{inputs}, legend_{legend}, diagnostics_{diagnostics} {}

    std::optional<Chart> read() {
        const auto before = diagnostics_.size();
        read_list(
            inputs_, accounts_path, {accounts_schema, "accounts"}, diagnostics_, [&](auto& item) {
                read_account(item);
            });
        read_list(
            inputs_, postings_path, {postings_schema, "postings"}, diagnostics_, [&](auto& item) {
                read_posting(item);
            });
        if (diagnostics_.size() == before) {
            look_for_gaps();
        }
        return diagnostics_.size() == before ? std::optional{std::move(chart_)} : std::nullopt;
    }

private:
    void read_account(const yaml::Node& item) {
        const MappingReader reader{item, account_schema, diagnostics_};
        Account account{.role = reader.get_id("role").value_or(""),
                        .name = {},
                        .number = reader.get_text("number").value_or(""),
                        .is_by_arrangement = reader.get_yes_no("by_arrangement").value_or(false)};
        if (const auto* name = reader.get_mapping("name")) {
            const MappingReader texts{*name, name_schema, diagnostics_};
            account.name = {texts.get_text("nb").value_or(""), texts.get_text("en").value_or("")};
        }
        prove(reader);
        const auto role = account.role;
        once(chart_.accounts, role, std::move(account), reader, "role", role);
    }

    /// Where a proposed number comes from.
    void prove(const MappingReader& reader) {
        constexpr std::array<std::string_view, 3> marks{"verified", "single", "derived"};
        const auto mark = reader.get_choice("confidence", marks);
        const auto source = reader.get_id("source");
        const auto where = reader.get_text("at");
        const bool is_known = source && std::ranges::any_of(legend_.sources, [&](const auto& one) {
                                  return one.id == *source;
                              });
        if (reader.has("number") && (!mark || !where || !is_known)) {
            diagnostics_.add({.code = "ledger/unsourced",
                              .place = reader.place_of("number"),
                              .length = reader.length_of("number"),
                              .args = {{"account", reader.get_text("number").value_or("")}}});
        }
    }

    Posting read_roles(const MappingReader& reader) {
        const auto role = [&](std::string_view key) {
            auto name = reader.get_id(key).value_or("");
            if (!name.empty() && !chart_.accounts.contains(name)) {
                diagnostics_.add({.code = "ledger/unknown-role",
                                  .place = reader.place_of(key),
                                  .length = reader.length_of(key),
                                  .args = {{"role", name}}});
            }
            return name;
        };
        auto debit = role("debit");
        return {std::move(debit), role("credit")};
    }

    void read_posting(const yaml::Node& item) {
        const MappingReader reader{item, posting_schema, diagnostics_};
        CodePosting made{.posting = read_roles(reader), .accrued = std::nullopt};
        if (const auto* accrued = reader.get_mapping("accrued")) {
            constexpr std::array<std::string_view, 3> ways{"day", "pay", "contribution_pay"};
            const MappingReader how{*accrued, accrued_schema, diagnostics_};
            made.accrued = read_roles(how);
            const auto way = how.get_choice("by", ways).value_or(std::string{ways.front()});
            made.accrued_by = static_cast<AccruedBy>(std::ranges::find(ways, way) - ways.begin());
        }
        for (const auto* code : reader.get_scalars("pay_codes")) {
            const auto& known = legend_.pay_codes;
            const auto found = std::ranges::find(known, code->scalar, &line::PayCode::code);
            made.bears_contribution =
                found != known.end() && found->enters(line::Base::contribution);
            once(chart_.pay_codes, code->scalar, made, reader, "pay_codes", code->scalar);
        }
        std::array<std::string_view, all_events.size()> events{};
        std::ranges::transform(
            all_events, events.begin(), [](Event event) { return name_of(event); });
        if (const auto name = reader.get_choice("event", events)) {
            const auto* const event =
                std::ranges::find(all_events, *name, [](Event one) { return name_of(one); });
            once(chart_.events, *event, made.posting, reader, "event", *name);
        }
        std::array<std::string_view, paid_kinds.size()> kinds{};
        std::ranges::transform(
            paid_kinds, kinds.begin(), [](DueKind kind) { return line::name_of(kind); });
        if (const auto name = reader.get_choice("payment", kinds)) {
            const auto* const kind = std::ranges::find(
                paid_kinds, *name, [](DueKind one) { return line::name_of(one); });
            once(chart_.payments, *kind, made.posting, reader, "payment", *name);
        }
    }

    template <class Key, class Value>
    void once(std::map<Key, Value>& all,
              const Key& key,
              Value value,
              const MappingReader& reader,
              std::string_view where,
              const std::string& name) {
        if (!all.try_emplace(key, std::move(value)).second) {
            diagnostics_.add({.code = "ledger/two-postings",
                              .place = reader.place_of(where),
                              .length = reader.length_of(where),
                              .args = {{"name", name}}});
        }
    }

    void missing(std::string_view name) {
        diagnostics_.add({.code = "ledger/missing-posting", .args = {{"name", std::string{name}}}});
    }

    void look_for_gaps() {
        for (const auto event : all_events) {
            if (!chart_.events.contains(event)) {
                missing(name_of(event));
            }
        }
        for (const auto kind : paid_kinds) {
            if (!chart_.payments.contains(kind)) {
                missing(line::name_of(kind));
            }
        }
    }

    source::Inputs& inputs_;
    const line::Legend& legend_;
    source::Diagnostics& diagnostics_;
    Chart chart_;
};

} // namespace

std::string_view name_of(Event event) {
    switch (event) {
    case Event::contribution_on_premiums:
        return "contribution_on_premiums";
    case Event::contribution_on_refunds:
        return "contribution_on_refunds";
    case Event::contribution_rest:
        return "contribution_rest";
    case Event::contribution_rounding:
        return "contribution_rounding";
    case Event::refund:
        return "refund";
    }
    fail_check("known event", __FILE__, __LINE__);
}

std::optional<Chart>
load_chart(source::Inputs& inputs, const line::Legend& legend, source::Diagnostics& diagnostics) {
    return ChartReader{inputs, legend, diagnostics}.read();
}

} // namespace bpa::ledger
