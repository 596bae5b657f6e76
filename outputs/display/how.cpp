#include "outputs/display/how.hpp"

#include "outputs/display/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <variant>

namespace bpa::outputs::display {
namespace {

using line::Derivation;
using line::Input;
using line::InputName;

bool is_zero(const Input& input) {
    const auto* money = std::get_if<Money>(&input.value);
    return money != nullptr && *money == Money{};
}

/// Whether every input has one of these names, and none comes twice: then a sentence made for them
/// leaves nothing out.
bool has_only(const Derivation& made, std::initializer_list<InputName> names) {
    for (const Input& input : made.inputs) {
        const auto same = [&input](const Input& other) { return other.name == input.name; };
        if (std::find(names.begin(), names.end(), input.name) == names.end() ||
            std::count_if(made.inputs.begin(), made.inputs.end(), same) != 1) {
            return false;
        }
    }
    return true;
}

std::string salary_part(const Derivation& made, const Input& salary, Language language) {
    std::string text = say(language,
                           {"{} i måneden i full stilling", "{} a month in a full position"},
                           value(salary, language));
    if (const Input* position = find_input(made, InputName::position)) {
        text += " × " + value(*position, language);
    }
    const Input* days = find_input(made, InputName::days);
    const Input* all_days = find_input(made, InputName::days_in_period);
    if (days != nullptr && all_days != nullptr) {
        text += say(language,
                    {", {} av {} dager", ", {} of {} days"},
                    value(*days, language),
                    value(*all_days, language));
    }
    return text;
}

/// The base of this run and of those before it, and what those have computed.
std::string whole_base(const Derivation& made, const Input& base, Language language) {
    std::string text = value(base, language);
    const Input* before = find_input(made, InputName::base_before);
    if (before != nullptr && !is_zero(*before)) {
        text += say(language,
                    {" og {} fra tidligere kjøringer", " and {} from earlier runs"},
                    value(*before, language));
    }
    const Input* already = find_input(made, InputName::already);
    if (already != nullptr && !is_zero(*already)) {
        text += say(language,
                    {", mindre {} regnet ut før", ", less {} computed before"},
                    value(*already, language));
    }
    return text;
}

std::string input_by_input(const Derivation& made, Language language) {
    std::string text;
    for (const Input& input : made.inputs) {
        text += text.empty() ? "" : ", ";
        text += input_name(input.name, language);
        text += ' ' + value(input, language);
    }
    return text;
}

} // namespace

std::string value(const Input& input, Language language) {
    return input.name == InputName::table ? line::text_of(input.value)
                                          : value(input.value, language);
}

std::string how(const Derivation& made, Language language) {
    const Input* salary = find_input(made, InputName::monthly_salary);
    if (salary != nullptr && has_only(made,
                                      {InputName::monthly_salary,
                                       InputName::position,
                                       InputName::days,
                                       InputName::days_in_period})) {
        return salary_part(made, *salary, language);
    }
    const Input* base = find_input(made, InputName::base);
    const Input* percent = find_input(made, InputName::percent);
    if (base != nullptr && percent != nullptr &&
        has_only(
            made,
            {InputName::percent, InputName::base, InputName::base_before, InputName::already})) {
        return say(language,
                   {"{} av {}", "{} of {}"},
                   value(*percent, language),
                   whole_base(made, *base, language));
    }
    const Input* table = find_input(made, InputName::table);
    const Input* result = find_input(made, InputName::table_result);
    if (base != nullptr && table != nullptr && result != nullptr &&
        has_only(made,
                 {InputName::table,
                  InputName::table_result,
                  InputName::base,
                  InputName::base_before,
                  InputName::already})) {
        return say(language,
                   {"tabell {} gir {} av {}", "table {} gives {} of {}"},
                   value(*table, language),
                   value(*result, language),
                   whole_base(made, *base, language));
    }
    return has_only(made, {InputName::amount}) ? std::string{} : input_by_input(made, language);
}

} // namespace bpa::outputs::display
