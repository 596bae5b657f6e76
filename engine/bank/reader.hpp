#pragma once

#include "amelding/bytes.hpp"
#include "bank/finding.hpp"
#include "bank/message.hpp"
#include "source/diagnostic.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bpa::bank {

/// Knows why a file cannot be read to its end. The text stands in the message catalogue.
struct Refusal {
    std::string code; ///< `bank/not-well-formed`, `bank/document-type`, `bank/unknown-edition`,
                      ///< `bank/not-a-bank-file`, `bank/encoding`, `bank/too-long`, …
    At at;            ///< zero: the whole file
    source::MessageArgs args;
};

/// What a file turned out to be. A file is read into memory; how large it may be, and how many
/// payments it may have, is limited (`bank/too-large`), so that a hostile file cannot fill it.
using AnyFile = std::variant<PaymentFile, StatusFile>;

/// Reads a payment file or a status file, whoever wrote it. No document type, no entities, nothing
/// fetched. Elements this program does not know are passed over; what breaks the format's own forms
/// (a missing element that must be there, one that comes twice) is added to `findings`.
/// Nothing, and `refusal` filled, when it cannot be read to its end.
[[nodiscard]] std::optional<AnyFile>
read_file(amelding::Bytes& bytes, Findings& findings, std::optional<Refusal>& refusal);

/// The edition a file says it is, from its root element; nothing when it is none of ours.
[[nodiscard]] std::optional<Edition> edition_of(amelding::Bytes& bytes);

} // namespace bpa::bank
