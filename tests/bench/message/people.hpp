#pragma once

#include "amelding/message.hpp"

#include <cstddef>
#include <vector>

namespace bpa::bench {

/// Different recipients; a bigger message has them again and again, so that what is measured is
/// writing and not the memory they lie in.
constexpr std::size_t different_people = 1000;

/// Invented assistants as a month's message has them: an employment, tax, for every third a union
/// fee, eight to ten incomes, some with an earning period. The same every time.
[[nodiscard]] std::vector<amelding::Recipient> message_people();
[[nodiscard]] amelding::Envelope message_envelope();
[[nodiscard]] amelding::Unit message_unit();

/// Gives a message of so many recipients.
void give_message(const std::vector<amelding::Recipient>& people,
                  std::size_t count,
                  amelding::Receiver& to);

} // namespace bpa::bench
