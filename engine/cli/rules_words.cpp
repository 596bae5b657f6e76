#include "cli/rules_words.hpp"

#include "values/check.hpp"

namespace bpa::cli {

using rulebook::ClauseStatus;

std::string_view key_of(ClauseStatus status) {
    switch (status) {
    case ClauseStatus::covered:
        return "covered";
    case ClauseStatus::open:
        return "open";
    case ClauseStatus::not_covered:
        return "not_covered";
    }
    BPA_CHECK(false);
}

std::string_view word_for(ClauseStatus status, Language language) {
    constexpr Words covered{.nb = "dekket", .en = "covered"};
    constexpr Words open{.nb = "åpen", .en = "open"};
    constexpr Words not_covered{.nb = "ikke dekket", .en = "not covered"};
    switch (status) {
    case ClauseStatus::covered:
        return covered.in(language);
    case ClauseStatus::open:
        return open.in(language);
    case ClauseStatus::not_covered:
        return not_covered.in(language);
    }
    BPA_CHECK(false);
}

std::string_view word_for_gap(std::string_view gap, Language language) {
    constexpr Words carried{.nb = "ikke bekreftet denne dagen; siste kjente verdi vises",
                            .en = "not confirmed on this day; the last known value is shown"};
    constexpr Words not_yet{.nb = "gjelder ikke ennå denne dagen",
                            .en = "not in force yet on this day"};
    constexpr Words ended{.nb = "gjelder ikke lenger denne dagen",
                          .en = "no longer in force on this day"};
    constexpr Words missing{.nb = "står på ansettelsen, ikke her",
                            .en = "stands on the employment, not here"};
    if (gap == "carried_forward") {
        return carried.in(language);
    }
    if (gap == "not_yet") {
        return not_yet.in(language);
    }
    return gap == "ended" ? ended.in(language) : missing.in(language);
}

std::string_view word_for_confidence(std::string_view key, Language language) {
    constexpr Words verified{.nb = "bekreftet", .en = "verified"};
    constexpr Words single{.nb = "sett i bare én kilde", .en = "seen in one source only"};
    constexpr Words derived{.nb = "utledet", .en = "derived"};
    if (key == "verified") {
        return verified.in(language);
    }
    return key == "single" ? single.in(language) : derived.in(language);
}

} // namespace bpa::cli
