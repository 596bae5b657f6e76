#pragma once

#include "amelding/message.hpp"
#include "memory_sink.hpp"

#include <string>
#include <string_view>

namespace bpa::test {

[[nodiscard]] amelding::Decimal decimal(std::string_view text);
[[nodiscard]] Date day(int year, unsigned month, unsigned day);

/// The message of a provider for November 2026 that stands in the shared samples as
/// `provider-2026-11`: a rota assistant and a substitute, two payment dates, pension.
void give_provider(amelding::Receiver& to);
/// The same people in November 2024, edition 2.2: tax as one sum, and without description.
void give_provider_2024(amelding::Receiver& to);
/// A replacement that empties an earlier message: nothing but the envelope.
void give_emptying(amelding::Receiver& to);
/// One recipient with everything that a message of ours can say, in edition 2.3 or 2.2.
[[nodiscard]] amelding::Envelope full_envelope(amelding::Version version);
[[nodiscard]] amelding::Recipient full_recipient();
[[nodiscard]] amelding::Unit full_unit(amelding::Version version);
void give_full(amelding::Version version, amelding::Receiver& to);

/// The bytes that a writer makes of a message.
template <class Writer, class Give>
[[nodiscard]] std::string written(Give give) {
    MemorySink sink;
    Writer writer{sink.open("message")};
    give(writer);
    return sink.files().at("message");
}

} // namespace bpa::test
