#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace bpa::run {

/// Knows a SHA-256 in the making. Bytes may come in pieces.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// Sixty-four lower-case hexadecimal digits; nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    struct Free {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Free> context_;
};

/// The SHA-256 of a whole text.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace bpa::run
