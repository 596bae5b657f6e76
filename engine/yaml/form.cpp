#include "yaml/form.hpp"

#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace bpa::yaml {
namespace {

template <auto parse>
bool parses(std::string_view text) {
    return !std::holds_alternative<ParseFailure>(parse(text));
}

constexpr std::array forms = {
    Form{"money", "28.00 kr", parses<&parse_money>},
    Form{"hourly rate", "210.50 kr", parses<&parse_hourly_rate>},
    Form{"percent", "12 %", parses<&parse_percent>},
    Form{"hours and minutes", "37:30", parses<&parse_minutes>},
    Form{"date", "2026-10-24", parses<&parse_date>},
    Form{"month", "2026-10", parses<&parse_month>},
    Form{"clock", "06:00", parses<&parse_clock>},
    Form{"local time", "2026-10-24T22:00", parses<&parse_local_time>},
    Form{"whole number", "12", parses<&parse_whole>},
    Form{"decimal", "1747.2", parses<&parse_decimal>},
    Form{"id", "kari-1", is_id},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string without(std::string_view text, char unwanted) {
    std::string rest{text};
    rest.erase(std::remove(rest.begin(), rest.end(), unwanted), rest.end());
    return rest;
}

std::string replaced(std::string_view text, char from, char to) {
    std::string changed{text};
    std::replace(changed.begin(), changed.end(), from, to);
    return changed;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The letters O, l and I where a figure is meant.
std::string with_figures(std::string_view text) {
    return replaced(replaced(replaced(text, 'O', '0'), 'l', '1'), 'I', '1');
}

/// `6` → `06`; longer texts as they are.
std::string two_digits(std::string_view text) {
    return text.size() == 1 ? "0" + std::string{text} : std::string{text};
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find_first_of(separators);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

/// A number with the right unit, when what follows the number is nothing or a way to write it.
std::string with_unit(std::string_view written,
                      std::string_view unit,
                      std::initializer_list<std::string_view> spellings) {
    const std::size_t end = written.find_first_not_of("-0123456789., ");
    const std::string_view number = trimmed(written.substr(0, end));
    const std::string_view found =
        end == std::string_view::npos ? "" : trimmed(written.substr(end));
    const bool is_known = found.empty() || found == unit ||
                          std::find(spellings.begin(), spellings.end(), found) != spellings.end();
    if (!is_known) {
        return {};
    }
    // `28,-` is how kroner are often written by hand.
    std::string plain = without(number, ' ');
    if (plain.ends_with(",-")) {
        plain.erase(plain.size() - 2);
    }
    return replaced(plain, ',', '.') + " " + std::string{unit};
}

std::string as_percent(std::string_view written) {
    // 0.12 may mean 12 % or 0.12 %: better an example than a proposal that is a hundred times off.
    return written.starts_with("0") ? std::string{}
                                    : with_unit(written, "%", {"prosent", "pst", "percent"});
}

/// `24.10.2026`, `24/10-2026` and `2026-1-4`, day before month as in Norway.
std::string as_date(std::string_view written) {
    const auto parts = split(with_figures(trimmed(written)), ".-/");
    if (parts.size() != 3) {
        return {};
    }
    if (parts[0].size() == 4) {
        return parts[0] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[2]);
    }
    return parts[2] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
}

std::string as_month(std::string_view written) {
    const auto parts = split(with_figures(trimmed(written)), ".-/ ");
    if (parts.size() != 2) {
        return {};
    }
    return parts[0].size() == 4 ? parts[0] + "-" + two_digits(parts[1])
                                : parts[1] + "-" + two_digits(parts[0]);
}

/// `6.00`, `6:00`, `6`, `0600` and `06:00:00`.
std::string as_clock(std::string_view written) {
    std::string text = with_figures(trimmed(written));
    if (text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit)) {
        text.insert(2, ":");
    }
    auto parts = split(text, ".:");
    if (parts.size() == 3 && parts[2] == "00") {
        parts.pop_back();
    }
    if (parts.size() > 2) {
        return {};
    }
    return two_digits(parts[0]) + ":" + (parts.size() == 2 ? parts[1] : "00");
}

std::string as_local_time(std::string_view written) {
    const std::string_view text = trimmed(written);
    const std::size_t middle = text.find_first_of("Tt ");
    if (middle == std::string_view::npos) {
        return {};
    }
    return as_date(text.substr(0, middle)) + "T" + as_clock(text.substr(middle + 1));
}

/// Hours as a decimal number, `37,5` or `7`, when they are whole minutes.
std::string as_minutes(std::string_view written) {
    const std::string text = replaced(with_figures(trimmed(written)), ',', '.');
    const auto number = parse_decimal(text);
    if (std::holds_alternative<ParseFailure>(number)) {
        return {};
    }
    const Exact minutes = std::get<Exact>(number) * Exact{60};
    if (!minutes.is_whole() || minutes.is_negative()) {
        return {};
    }
    return Minutes::of(static_cast<std::int64_t>(minutes.numerator())).text();
}

std::string as_id(std::string_view written) {
    std::string text = replaced(trimmed(written), ' ', '-');
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string propose(std::string_view form, std::string_view written) {
    if (form == "money" || form == "hourly rate") {
        return with_unit(
            written,
            "kr",
            {"kr.", "Kr", "KR", "kroner", "NOK", "nok", "kr/t", "kr/time", "kr per time"});
    }
    if (form == "percent") {
        return as_percent(written);
    }
    if (form == "hours and minutes") {
        return as_minutes(written);
    }
    if (form == "date") {
        return as_date(written);
    }
    if (form == "month") {
        return as_month(written);
    }
    if (form == "clock") {
        return as_clock(written);
    }
    if (form == "local time") {
        return as_local_time(written);
    }
    if (form == "id") {
        return as_id(written);
    }
    return replaced(without(with_figures(written), ' '), ',', '.');
}

} // namespace

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || is_digit(c) ||
                      std::string_view{"-_/."}.find(c) != std::string_view::npos;
           });
}

bool is_short_name(std::string_view text) {
    return is_id(text) && text.find_first_of("/.") == std::string_view::npos &&
           source::hide_digits(text, source::private_digits) == text;
}

const Form* find_form(std::string_view name) {
    const auto* found = std::find_if(
        forms.begin(), forms.end(), [name](const Form& form) { return form.name == name; });
    return found == forms.end() ? nullptr : found;
}

std::string suggest(const Form& form, std::string_view written) {
    constexpr std::size_t longest_written = 40;
    if (written.size() > longest_written) {
        return {};
    }
    const std::string proposal = propose(form.name, written);
    return proposal != written && form.accepts(proposal) ? proposal : std::string{};
}

} // namespace bpa::yaml
