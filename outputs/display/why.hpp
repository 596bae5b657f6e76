#pragma once

#include "line/result.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/values.hpp"

#include <string>
#include <vector>

namespace bpa::outputs::display {

/// Knows what a sentence about one assistant's pay is made from.
struct Telling {
    const line::AssistantResult& who;
    const line::Legend& legend;
    Language language;
};

/// The input of this name, or null.
[[nodiscard]] const line::Input* find_input(const line::Derivation& derivation,
                                            line::InputName name);

/// A legal basis inside a sentence: `overenskomsten for BPA (Virke), § 5`.
[[nodiscard]] std::string
basis(const line::Legend& legend, line::CitationIndex citation, Language language);

/// Why a line pays what it pays, as one sentence without a full stop:
///
///     60,00 kr i tillegg per time fordi 17:00–22:00 er kveld eller natt (overenskomsten …, § 5)
///     218,01 kr per time: 402 441,00 kr i året delt på 1 846 timer (…)
///     235,00 kr per time: avtalt timelønn (…)
///     Feriepenger: 12 % av 18 600,00 kr (ferieloven, § 10)
[[nodiscard]] std::string why(const Telling& telling, const line::Line& line);
/// The same, for a caller that has the line's spans.
[[nodiscard]] std::string
why(const Telling& telling, const line::Line& line, const std::vector<Span>& spans);
/// Why several lines of one rule pay what they pay, without their times, and with the limits of
/// ordinary hours that were reached. Their rates differ in seniority alone:
///
///     60,00 kr i tillegg per time fordi det er kveld eller natt (overenskomsten …, § 5)
[[nodiscard]] std::string why_all(const Telling& telling,
                                  const std::vector<const line::Line*>& lines);

} // namespace bpa::outputs::display
