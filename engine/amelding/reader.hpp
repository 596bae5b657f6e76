#pragma once

#include "amelding/bytes.hpp"
#include "amelding/finding.hpp"
#include "amelding/message.hpp"
#include "source/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bpa::amelding {

/// Knows why a file cannot be read as a message at all. The text stands in the message catalogue.
struct Refusal {
    std::string code; ///< `amelding/not-well-formed`
    At at;            ///< zero: the whole file
    source::MessageArgs args;
};

/// How a message is written.
enum class Notation : std::uint8_t { xml, json };

/// Reads a message, XML or JSON, whoever wrote it, and gives it to the receiver piece by piece.
/// What breaks the format is added to `findings` for file number `file`, and reading goes on, with
/// the value left out. Memory does not grow with the file.
///
/// XML is read once, JSON twice: its keys stand in any order, and the envelope comes first here.
/// Returns why reading stopped, if it did: then the receiver has not been told of an end.
[[nodiscard]] std::optional<Refusal>
read_message(Bytes& bytes, Receiver& receiver, Findings& findings, std::size_t file = 0);
[[nodiscard]] std::optional<Refusal>
read_message(std::string_view text, Receiver& receiver, Findings& findings, std::size_t file = 0);

/// What the beginning of a file says of it. XML is read up to its root, so that a document type is
/// found; JSON only tells that it is JSON. The version of JSON is always that of the newest.
struct Beginning {
    Notation notation = Notation::xml;
    Version version = Version::v2_3;
    std::optional<Refusal> refusal;
};
[[nodiscard]] Beginning begin_of(Bytes& bytes);

} // namespace bpa::amelding
