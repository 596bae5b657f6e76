#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array<Message, 0> messages = {};

} // namespace

std::span<const Message> rules_messages() {
    return messages;
}

} // namespace bpa::source
