#pragma once

#include "cli/words.hpp"
#include "rulebook/load/load.hpp"

#include <string_view>

/// The words that every way of showing rules has in common.
namespace bpa::cli {

/// The key of a status in JSON.
[[nodiscard]] std::string_view key_of(rulebook::ClauseStatus status);
[[nodiscard]] std::string_view word_for(rulebook::ClauseStatus status, Language language);
/// Why a rule has no confirmed value on the day asked for; see `ShownRule::gap`.
[[nodiscard]] std::string_view word_for_gap(std::string_view gap, Language language);
/// How sure a value is; the keys are those of the rule files.
[[nodiscard]] std::string_view word_for_confidence(std::string_view key, Language language);

// Labels and sentences.
inline constexpr Words options_heading{.nb = "Valg der avtaleteksten er åpen",
                                       .en = "Options where the text is open"};
inline constexpr Words by_default{.nb = "standard, ikke valgt av noen",
                                  .en = "default, chosen by nobody"};
inline constexpr Words other_rules{.nb = "Regler som ingen paragraf nevner",
                                   .en = "Rules that no clause names"};
inline constexpr Words from_agreement{.nb = "fra {}", .en = "from {}"};
inline constexpr Words no_cases{.nb = "Ingen regnede eksempler var for hånden.",
                                .en = "No worked cases were at hand."};
inline constexpr Words cases_label{.nb = "regnede eksempler", .en = "worked cases"};
inline constexpr Words in_force_from{.nb = "gjelder fra {}", .en = "in force from {}"};
inline constexpr Words shown_for{.nb = "slik den gjelder {}", .en = "as it holds on {}"};
inline constexpr Words parties_label{.nb = "Parter", .en = "Parties"};
inline constexpr Words scope_label{.nb = "Gjelder", .en = "Covers"};
inline constexpr Words builds_on{.nb = "Bygger på", .en = "Builds on"};
inline constexpr Words confirmed_until{.nb = "bekreftet til og med {}", .en = "confirmed until {}"};
inline constexpr Words choices_label{.nb = "kan være", .en = "may be"};
inline constexpr Words any_clock{.nb = "et klokkeslett", .en = "a time of the clock"};

} // namespace bpa::cli
