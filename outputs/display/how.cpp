#include "outputs/display/how.hpp"

#include "outputs/display/words.hpp"
#include "values/check.hpp"

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

/// The same where it may have a fraction of an øre, as a multiple of a yearly figure has.
std::optional<Exact> ore_of(const Input& input) {
    if (const auto* exact = std::get_if<ExactMoney>(&input.value)) {
        return exact->ore();
    }
    const auto whole = money_of(input);
    return whole ? std::optional{Exact{whole->ore()}} : std::nullopt;
}

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

/// Kroner for days: `110,00 kr per døgn, 6 døgn`; empty when the inputs are others.
std::string by_day(const Inputs& inputs, Language language) {
    const Input* per_day = find(inputs, InputName::per_day);
    const Input* days = find(inputs, InputName::days);
    if (inputs.size() != 2 || per_day == nullptr || days == nullptr) {
        return {};
    }
    const auto* number = std::get_if<Exact>(&days->value);
    const bool is_one = number != nullptr && *number == Exact{1};
    return say(language,
               is_one ? Phrase{"{} per døgn, {} døgn", "{} per 24 hours, {} day"}
                      : Phrase{"{} per døgn, {} døgn", "{} per 24 hours, {} days"},
               value(*per_day, language),
               value(*days, language));
}

/// When what was before this run was: ` tidligere i 2026`, ` tidligere for oktober 2026`.
std::string earlier(const Input& input, Language language) {
    const auto* chain = std::get_if<line::ChainOrigin>(&input.origin);
    if (chain == nullptr) {
        return std::string{Phrase{" tidligere", " earlier"}.in(language)};
    }
    const line::Account& account = chain->account();
    if (account.month == 0) {
        return say(language, {" tidligere i {}", " earlier in {}"}, account.year);
    }
    const auto month = Month::from_civil(account.year, account.month);
    BPA_CHECK(month.has_value());
    return say(language,
               {" tidligere for {}", " earlier for {}"},
               display::month(month->text(), language));
}

/// `18 600,00 kr`, `(18 600,00 kr + 74 400,00 kr tidligere i 2026 − 372,00 kr)`.
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
        text += is_earlier ? earlier(*input, language) : std::string{};
    }
    return has_several ? '(' + text + ')' : text;
}

/// All that `whole_base` tells.
Money sum_of_base(const Inputs& inputs) {
    Money sum;
    for (const Input* input : inputs) {
        const bool is_part = input->name == InputName::base || input->name == InputName::amount ||
                             input->name == InputName::base_before;
        sum += is_part ? money_of(*input).value_or(Money{}) : Money{};
    }
    return sum;
}

/// Whether the base stays within a limit.
bool reaches_no_more_than(const Inputs& inputs, const Input& limit) {
    const auto ore = ore_of(limit);
    return ore && Exact{sum_of_base(inputs).ore()} <= *ore;
}

/// What bounds the base. A limit that the base does not reach bounds nothing.
std::string bounds(const Inputs& inputs, Language language) {
    std::string text;
    if (const Input* lower = find(inputs, InputName::lower_limit)) {
        text += say(language, {" over {}", " above {}"}, value(*lower, language));
    }
    const Input* upper = find(inputs, InputName::upper_limit);
    if (upper != nullptr && !reaches_no_more_than(inputs, *upper)) {
        text += say(language, {" inntil {}", " up to {}"}, value(*upper, language));
    }
    return text;
}

/// What was computed before, taken off at the end.
std::string less_already(const Inputs& inputs, Language language) {
    const Input* already = find(inputs, InputName::already);
    return already == nullptr ? std::string{}
                              : say(language,
                                    {", minus {} regnet ut før", ", minus {} computed before"},
                                    value(*already, language));
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
    if (reaches_no_more_than(inputs, *lower) && reaches_no_more_than(inputs, *upper)) {
        return say(language,
                   {"{} av {}{}", "{} of {}{}"},
                   value(*percent, language),
                   whole_base(inputs, language),
                   less_already(inputs, language));
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
    text += less_already(inputs, language);
    return text;
}

/// What there was to take it from, of what is taken after others.
std::string what_is_left(const Inputs& inputs, Language language) {
    const Input* left = find(inputs, InputName::left);
    return left == nullptr ? std::string{}
                           : say(language,
                                 {" ({} er igjen av lønnen)", " ({} is left of the pay)"},
                                 value(*left, language));
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
                  InputName::upper_limit,
                  InputName::left,
                  InputName::exempt_limit,
                  InputName::exempt_before});
    if (!is_share) {
        return {};
    }
    return say(language,
               {"{} av {}{}{}{}", "{} of {}{}{}{}"},
               value(percent == nullptr ? *own : *percent, language),
               whole_base(inputs, language),
               bounds(inputs, language),
               less_already(inputs, language),
               what_is_left(inputs, language));
}

/// Which of the table's periods it was asked about, when it is not the month: ` for uke, 3 ganger`.
std::string table_period(const Inputs& inputs, Language language) {
    const Input* period = find(inputs, InputName::table_period);
    const Input* parts = find(inputs, InputName::table_parts);
    const bool is_month = period == nullptr || period->value == line::InputValue{TaxPeriod::month};
    std::string text =
        is_month ? std::string{} : say(language, {" for {}", " for {}"}, value(*period, language));
    if (parts != nullptr) {
        text += say(language, {" ({} ganger)", " ({} times)"}, value(*parts, language));
    }
    return text;
}

/// What a tax table gives for a base; empty when the inputs are others. The steps of the table's
/// own arithmetic are told input by input, where there is room for them.
std::string by_table(const Inputs& inputs, Language language) {
    const Input* table = find(inputs, InputName::table);
    const Input* result = find(inputs, InputName::table_result);
    const bool has_base =
        find(inputs, InputName::base) != nullptr || find(inputs, InputName::base_before) != nullptr;
    if (table == nullptr || result == nullptr || !has_base) {
        return {};
    }
    const Input* share = find(inputs, InputName::percent);
    const std::string of_it = share == nullptr
                                  ? std::string{}
                                  : say(language,
                                        {", og {} av det trekkes", ", and {} of that is withheld"},
                                        value(*share, language));
    return say(language,
               {"tabell {}{} gir {} av {}{}{}", "table {}{} gives {} of {}{}{}"},
               value(*table, language),
               table_period(inputs, language),
               value(*result, language),
               whole_base(inputs, language),
               of_it,
               less_already(inputs, language));
}

/// Amounts that are added, less what was computed before; empty when the inputs are others.
std::string sum(const Inputs& inputs, Language language) {
    const bool is_sum = has_only(
        inputs, {InputName::base, InputName::amount, InputName::base_before, InputName::already});
    const bool is_of_several = inputs.size() > 1;
    return is_sum && is_of_several ? whole_base(inputs, language) + less_already(inputs, language)
                                   : std::string{};
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
    return value(input.value, language);
}

std::string how(const Derivation& derivation, Language language) {
    const Inputs inputs = telling_inputs(derivation);
    const auto first = inputs.empty() ? std::nullopt : money_of(*inputs.front());
    const bool is_as_given =
        inputs.size() == 1 && first && Exact{first->ore()} == derivation.exact_ore;
    if (is_as_given) {
        return {};
    }
    for (const auto& tell : {monthly, by_day, by_table, share, two_shares, sum}) {
        if (std::string text = tell(inputs, language); !text.empty()) {
            return text;
        }
    }
    return input_by_input(inputs, language);
}

} // namespace bpa::outputs::display
