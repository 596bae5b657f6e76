#pragma once

#include "amelding/message.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

/// What the format allows, as data: every element of every edition, its order and its values.
namespace bpa::amelding {

/// What an element holds.
enum class Form : std::uint8_t {
    group,      ///< other elements
    text,       ///< any text
    short_text, ///< at most 255 characters
    id,         ///< at most 150 letters, digits, `_`, `.`, `-`
    amount,     ///< a decimal number
    whole,      ///< a whole number
    date,
    month, ///< 2014-01 to 2099-12
    year,
    date_time,
    yes_no,
    language, ///< `bokmaal`, `nynorsk`, `engelsk`
};

/// What an element is to whoever gives the message on.
enum class Role : std::uint8_t { none, delivery, unit, recipient };

/// Knows the value of an element, as its form has it.
struct Value {
    std::string_view text;
    Date date;
    Month month;
    Decimal number;
    bool is_yes = false;
};

/// Knows the parts of a message that are being read.
struct Parts {
    Envelope envelope;
    Unit unit;
    Recipient recipient;
    Employment employment;
    Leave leave;
    Income income;
    Taken taken;
    Attachment attachment;
    ContributionLine line;
    DatedTax tax;
};

struct Group;

/// Knows an element where it may stand.
struct Field {
    std::string_view name;
    Form form = Form::text;
    bool is_required = false;
    bool is_many = false;
    Version since = Version::v2_1;
    const Group* group = nullptr;
    Role role = Role::none;
    /// What becomes of its value, of its begin and of its end; may be null.
    void (*take)(Parts&, const Value&) = nullptr;
    void (*begin)(Parts&, At) = nullptr;
    void (*end)(Parts&) = nullptr;
};

inline constexpr std::size_t no_choice = std::numeric_limits<std::size_t>::max();

/// Knows the elements that may stand in an element, in their order.
struct Group {
    std::span<const Field> fields;
    /// From this field on exactly one must stand.
    std::size_t choice_from = no_choice;
};

/// What may stand at the top: `melding` in XML, `leveranse` in JSON.
[[nodiscard]] const Group& xml_root();
[[nodiscard]] const Group& json_root();

} // namespace bpa::amelding
