#pragma once

#include "ledger/voucher.hpp"
#include "source/diagnostic.hpp"

#include <string>

namespace bpa::outputs {

/// Knows how files for a ledger are worded.
struct LedgerWords {
    source::Language language = source::Language::nb;
    std::string run;    ///< `2026-10/01`
    std::string period; ///< `2026-10`
};

/// What a voucher is, as its lines say it: `Lønn 2026-10, kjøring 2026-10/01`. Only characters that
/// ISO 8859-1 has, at most 100.
[[nodiscard]] std::string voucher_text(const ledger::Voucher& voucher, const LedgerWords& words);

/// GBAT10: thirty fields, semicolons, no header; a line of a voucher is a line of the file, which
/// ends with CR and LF. Debit is above zero.
[[nodiscard]] std::string
gbat10(const ledger::Posted& posted, const ledger::Settings& settings, const LedgerWords& words);

/// A journal with named columns, semicolons, every field in quotes so that spreadsheets take it for
/// text.
[[nodiscard]] std::string
journal(const ledger::Posted& posted, const ledger::Settings& settings, const LedgerWords& words);

/// What the lines of the vouchers are made of: a table as those under `audit/`.
[[nodiscard]] std::string ledger_trail(const ledger::Posted& posted);

} // namespace bpa::outputs
