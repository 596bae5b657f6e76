#pragma once

#include <string>
#include <string_view>

namespace bpa::run {

/// Appends a text in double quotes as our YAML reader takes it back. Control characters do not
/// occur: the reader of inputs refuses them.
inline void append_quoted(std::string& to, std::string_view text) {
    to += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            to += '\\';
        }
        to += c;
    }
    to += '"';
}

/// The same by itself.
[[nodiscard]] inline std::string in_quotes(std::string_view text) {
    std::string result;
    append_quoted(result, text);
    return result;
}

[[nodiscard]] inline std::string_view yes_no(bool value) {
    return value ? "yes" : "no";
}

} // namespace bpa::run
