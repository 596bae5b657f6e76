#include "outputs/display/how.hpp"

#include "outputs/display/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <variant>
#include <vector>

namespace bpa::outputs::display {
namespace {

using line::Derivation;
using line::Input;
using line::InputName;

/// The kroner an input is; nothing for time, shares and numbers.
std::optional<Money> money_of(const Input& input) {
    const auto* found = std::get_if<Money>(&input.value);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

/// Inputs that are told; pointers, since an input is large.
using Inputs = std::vector<const Input*>;

bool is_running(const Input& input) {
    return input.name == InputName::base_before || input.name == InputName::already;
}

/// The inputs that say something: the first run of a year has running totals of zero.
Inputs telling_inputs(const Derivation& made) {
    Inputs inputs;
    inputs.reserve(made.inputs.size());
    for (const Input& input : made.inputs) {
        if (!is_running(input) || money_of(input) != Money{}) {
            inputs.push_back(&input);
        }
    }
    return inputs;
}

const Input* find(const Inputs& inputs, InputName name) {
    const auto found = std::find_if(
        inputs.begin(), inputs.end(), [name](const Input* input) { return input->name == name; });
    return found == inputs.end() ? nullptr : *found;
}

/// Whether a sentence made for these names leaves nothing out.
bool has_only(const Inputs& inputs, std::initializer_list<InputName> names) {
    return std::all_of(inputs.begin(), inputs.end(), [&names](const Input* input) {
        return std::find(names.begin(), names.end(), input->name) != names.end();
    });
}

std::ptrdiff_t count(const Inputs& inputs, InputName name) {
    return std::count_if(
        inputs.begin(), inputs.end(), [name](const Input* input) { return input->name == name; });
}

/// A monthly amount and the days it is for; empty when the inputs are others.
std::string monthly(const Inputs& inputs, Language language) {
    const Input* salary = find(inputs, InputName::monthly_salary);
    const Input* fixed = find(inputs, InputName::amount);
    const Input* days = find(inputs, InputName::days);
    const Input* all_days = find(inputs, InputName::days_in_period);
    const bool is_monthly =
        has_only(inputs,
                 {InputName::monthly_salary,
                  InputName::amount,
                  InputName::position,
                  InputName::days,
                  InputName::days_in_period}) &&
        (salary == nullptr) != (fixed == nullptr) && count(inputs, InputName::amount) < 2 &&
        (salary != nullptr || days != nullptr) && (days == nullptr) == (all_days == nullptr);
    if (!is_monthly) {
        return {};
    }
    std::string text = say(language,
                           {"{} i måneden", "{} a month"},
                           value(salary == nullptr ? *fixed : *salary, language));
    if (const Input* position = find(inputs, InputName::position)) {
        text += " × " + value(*position, language);
    }
    if (days != nullptr) {
        text += say(language,
                    {", {} av {} dager", ", {} of {} days"},
                    value(*days, language),
                    value(*all_days, language));
    }
    return text;
}

/// `18 600,00 kr`, `(18 600,00 kr + 74 400,00 kr fra tidligere kjøringer − 372,00 kr)`.
std::string whole_base(const Inputs& inputs, Language language) {
    std::string text;
    bool has_several = false;
    for (const Input* input : inputs) {
        const bool is_earlier = input->name == InputName::base_before;
        const auto amount = money_of(*input);
        if ((input->name != InputName::base && input->name != InputName::amount && !is_earlier) ||
            !amount) {
            continue;
        }
        has_several = !text.empty();
        const bool is_less = has_several && *amount < Money{};
        text += !has_several ? "" : is_less ? " − " : " + ";
        text += money(is_less ? -*amount : *amount, language);
        text += is_earlier ? Phrase{" fra tidligere kjøringer", " from earlier runs"}.in(language)
                           : std::string_view{};
    }
    return has_several ? '(' + text + ')' : text;
}

/// What bounds the base, and what was computed from it before.
std::string bounds(const Inputs& inputs, Language language) {
    std::string text;
    const auto add = [&](InputName name, const Phrase& phrase) {
        if (const Input* input = find(inputs, name)) {
            text += say(language, phrase, value(*input, language));
        }
    };
    add(InputName::lower_limit, {" over {}", " above {}"});
    add(InputName::upper_limit, {" inntil {}", " up to {}"});
    add(InputName::already, {" − {} regnet ut før", " − {} computed before"});
    return text;
}

/// A plan with an extra share from a second band, as the employer's part of a pension; empty when
/// the inputs are others.
std::string two_shares(const Inputs& inputs, Language language) {
    const Input* percent = find(inputs, InputName::percent);
    const Input* lower = find(inputs, InputName::lower_limit);
    const Input* upper = find(inputs, InputName::upper_limit);
    const bool is_banded = count(inputs, InputName::percent) == 2 && lower != nullptr &&
                           upper != nullptr && find(inputs, InputName::base) != nullptr &&
                           has_only(inputs,
                                    {InputName::percent,
                                     InputName::base,
                                     InputName::base_before,
                                     InputName::already,
                                     InputName::basic_amount,
                                     InputName::lower_limit,
                                     InputName::upper_limit});
    if (!is_banded) {
        return {};
    }
    const auto extra = std::find_if(inputs.rbegin(), inputs.rend(), [](const Input* input) {
        return input->name == InputName::percent;
    });
    std::string text = say(language,
                           {"{} av {} inntil {}, og {} av det som er over {}",
                            "{} of {} up to {}, and {} of what is above {}"},
                           value(*percent, language),
                           whole_base(inputs, language),
                           value(*upper, language),
                           value(**extra, language),
                           value(*lower, language));
    if (const Input* already = find(inputs, InputName::already)) {
        text += say(language,
                    {", − {} regnet ut før", ", − {} computed before"},
                    value(*already, language));
    }
    return text;
}

/// A share of a base; empty when the inputs are others.
std::string share(const Inputs& inputs, Language language) {
    const Input* percent = find(inputs, InputName::percent);
    const Input* own = find(inputs, InputName::employee_percent);
    const bool is_share =
        find(inputs, InputName::base) != nullptr && (percent == nullptr) != (own == nullptr) &&
        count(inputs, InputName::percent) < 2 && count(inputs, InputName::base_before) < 2 &&
        has_only(inputs,
                 {InputName::percent,
                  InputName::employee_percent,
                  InputName::base,
                  InputName::amount,
                  InputName::base_before,
                  InputName::already,
                  InputName::basic_amount,
                  InputName::multiple,
                  InputName::lower_limit,
                  InputName::upper_limit});
    if (!is_share) {
        return {};
    }
    return say(language,
               {"{} av {}{}", "{} of {}{}"},
               value(percent == nullptr ? *own : *percent, language),
               whole_base(inputs, language),
               bounds(inputs, language));
}

/// What a tax table gives for a base; empty when the inputs are others.
std::string by_table(const Inputs& inputs, Language language) {
    const Input* table = find(inputs, InputName::table);
    const Input* result = find(inputs, InputName::table_result);
    const bool is_by_table = table != nullptr && result != nullptr &&
                             find(inputs, InputName::base) != nullptr &&
                             has_only(inputs,
                                      {InputName::table,
                                       InputName::table_result,
                                       InputName::base,
                                       InputName::amount,
                                       InputName::base_before,
                                       InputName::already});
    if (!is_by_table) {
        return {};
    }
    return say(language,
               {"tabell {} gir {} av {}{}", "table {} gives {} of {}{}"},
               value(*table, language),
               value(*result, language),
               whole_base(inputs, language),
               bounds(inputs, language));
}

std::string input_by_input(const Inputs& inputs, Language language) {
    std::string text;
    for (const Input* input : inputs) {
        text += text.empty() ? "" : ", ";
        text += input_name(input->name, language);
        text += ' ' + value(*input, language);
    }
    return text;
}

} // namespace

std::string value(const Input& input, Language language) {
    return input.name == InputName::table ? line::text_of(input.value)
                                          : value(input.value, language);
}

std::string how(const Derivation& derivation, Language language) {
    const Inputs inputs = telling_inputs(derivation);
    const auto first = inputs.empty() ? std::nullopt : money_of(*inputs.front());
    const bool is_as_given =
        inputs.size() == 1 && first && Exact{first->ore()} == derivation.exact_ore;
    if (is_as_given) {
        return {};
    }
    for (const auto& tell : {monthly, share, two_shares, by_table}) {
        if (std::string text = tell(inputs, language); !text.empty()) {
            return text;
        }
    }
    return input_by_input(inputs, language);
}

} // namespace bpa::outputs::display
