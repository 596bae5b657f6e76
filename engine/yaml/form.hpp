#pragma once

#include <string>
#include <string_view>

namespace bpa::yaml {

/// Knows a form of value: its name as `KeySpec::form` and the catalogue's words have it, an example
/// for messages, and whether a text has the form.
struct Form {
    std::string_view name;
    std::string_view example;
    bool (*accepts)(std::string_view) = nullptr;
};

/// The form of a name, or null: `money`, `hourly rate`, `percent`, `hours and minutes`, `date`,
/// `month`, `clock`, `local time`, `whole number`, `decimal`, `id`.
[[nodiscard]] const Form* find_form(std::string_view name);

/// Whether a text may be an identifier, see `MappingReader::get_id`.
[[nodiscard]] bool is_id(std::string_view text);
/// Whether it may name a person or thing of the employer folder, see
/// `MappingReader::get_short_name`.
[[nodiscard]] bool is_short_name(std::string_view text);
inline constexpr std::size_t longest_id = 80;

/// What the writer most likely meant, in the given form: `28.00` as money gives `28.00 kr`,
/// `2026-11-03T06:0O` as local time `2026-11-03T06:00`, `24.10.2026` as date `2026-10-24`. Empty
/// when nothing is likely. Only ever a proposal in a message; nothing is read this way.
[[nodiscard]] std::string suggest(const Form& form, std::string_view written);

} // namespace bpa::yaml
