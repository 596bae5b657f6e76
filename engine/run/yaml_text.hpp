#pragma once

#include <string>
#include <string_view>

namespace bpa::run {

/// A text in double quotes as our YAML reader takes it back. Control characters do not occur: the
/// reader of inputs refuses them.
[[nodiscard]] inline std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

[[nodiscard]] inline std::string_view yes_no(bool value) {
    return value ? "yes" : "no";
}

} // namespace bpa::run
