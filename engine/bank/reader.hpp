#pragma once

#include "amelding/bytes.hpp"
#include "bank/message.hpp"
#include "source/diagnostic.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bpa::bank {

/// Knows why a file cannot be read to its end: `bank/not-well-formed`, `bank/document-type`,
/// `bank/unknown-edition`, `bank/not-a-bank-file`, `bank/too-large`, `bank/too-deep`,
/// `bank/too-long`, and what the screen of bytes says (`amelding/…`). The text stands in the
/// message catalogue.
struct Refusal {
    std::string code; ///< `bank/not-well-formed`, or what the screen of bytes says
    At at;            ///< zero: the whole file
    source::MessageArgs args;
};

/// What a file turned out to be.
using AnyFile = std::variant<PaymentFile, StatusFile>;

/// Reads a payment file or a status file, whoever wrote it, into memory. No document type, no
/// entities, nothing fetched, at most 64 MB. Elements this program does not know are passed over;
/// what is missing is an empty text. Nothing, and `refusal` filled, when it cannot be read to its
/// end.
[[nodiscard]] std::optional<AnyFile> read_file(amelding::Bytes& bytes,
                                               std::optional<Refusal>& refusal);

} // namespace bpa::bank
