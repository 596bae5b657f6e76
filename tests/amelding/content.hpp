#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What a message of the monthly report says, whatever kind of file says it. Knows nothing of how
/// the product reads and writes such files, so that it can judge both.
namespace bpa::test {

enum class ValueKind : std::uint8_t {
    text,
    number,
    truth,
    empty, ///< an element with nothing in it
};

struct Value {
    ValueKind kind = ValueKind::text;
    std::string text; ///< of a number: the shortest way to write it, without exponent

    friend bool operator==(const Value&, const Value&) = default;
};

/// A message as paths and values: `leveranse/oppgave/virksomhet[1]/norskIdentifikator`. Elements
/// that may come several times have a number in their path, also when there is one.
struct Content {
    std::map<std::string, Value> values;
    /// What is wrong with the file by itself: an element in another namespace, a list that is none.
    std::vector<std::string> faults;
};

/// Throws `std::runtime_error` when the bytes are no message at all.
[[nodiscard]] Content content_of_xml(const std::string& bytes);
[[nodiscard]] Content content_of_json(const std::string& bytes);
/// XML when it begins with `<`.
[[nodiscard]] Content content_of(const std::string& bytes);

/// Whether elements of this name may come several times, by the format.
[[nodiscard]] bool is_repeated(const std::string& name);
/// What the format has under this name.
[[nodiscard]] ValueKind kind_of(const std::string& name);
/// `-012.50`, `1.25e3` → `-12.5`, `1250`; empty when it is no number.
[[nodiscard]] std::string plain_number(const std::string& written);

/// Every difference between two messages, one a line; the faults of each first. National identity
/// numbers are not shown.
[[nodiscard]] std::vector<std::string> differences(const Content& first, const Content& second);

} // namespace bpa::test
