#include "payment/due.hpp"

#include "report/field.hpp"
#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace bpa::payment {
namespace {

using line::DueKind;
using report::money_of;
using report::value_of;

DueKind kind_named(std::string_view name) {
    constexpr std::array all{DueKind::wages,
                             DueKind::withheld_tax,
                             DueKind::attachment_coordinated,
                             DueKind::attachment_tax,
                             DueKind::attachment_other,
                             DueKind::union_dues,
                             DueKind::contribution,
                             DueKind::report};
    const auto* const found =
        std::ranges::find(all, name, [](DueKind kind) { return line::name_of(kind); });
    BPA_CHECK(found != all.end());
    return *found;
}

} // namespace

std::optional<std::vector<DueRow>> read_due(const report::PublishedRun& run,
                                            source::Diagnostics& diagnostics) {
    enum Column : std::size_t {
        due,
        kind,
        amount,
        from,
        until,
        name,
        account,
        kid,
        reference,
        who,
        order
    };
    static constexpr std::array<std::string_view, 11> columns{"due",
                                                              "kind",
                                                              "amount",
                                                              "paid_from",
                                                              "paid_until",
                                                              "payee",
                                                              "account",
                                                              "kid",
                                                              "reference",
                                                              "assistant",
                                                              "order"};
    std::vector<DueRow> rows;
    const bool is_read = report::read_table(
        run,
        "audit/due.csv",
        columns,
        [&](std::span<const std::string> fields) {
            if (fields[amount].empty()) {
                return;
            }
            rows.push_back({.kind = kind_named(fields[kind]),
                            .due = value_of(parse_date(fields[due])),
                            .amount = money_of(fields[amount]),
                            .covers = {value_of(parse_date(fields[from])),
                                       value_of(parse_date(fields[until]))},
                            .payee = {.name = fields[name],
                                      .account = fields[account],
                                      .kid = fields[kid],
                                      .reference = fields[reference]},
                            .assistant = fields[who],
                            .order = fields[order]});
        },
        diagnostics);
    return is_read ? std::optional{std::move(rows)} : std::nullopt;
}

} // namespace bpa::payment
