#pragma once

#include "facts/facts.hpp"
#include "lists/control.hpp"
#include "lists/figures.hpp"
#include "lists/pension.hpp"
#include "payment/due.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bpa::lists {

/// Why a member is new in a union's list, or pays nothing in it.
enum class DuesReason : std::uint8_t {
    none,
    started,          ///< became a member in the pay period
    ended_employment, ///< the employment ended
    ended_membership, ///< the employment says another union, or none
    on_leave,         ///< nothing taken, and there is a leave in the period
    no_dues,          ///< nothing taken, and the facts do not say why
};
/// Stable identifier used in files: `started`; empty for none.
[[nodiscard]] std::string_view name_of(DuesReason reason);

/// Knows a row of a union's list.
struct DuesRow {
    std::string national_id;
    std::string family_name;
    std::string given_name;
    std::string assistant; ///< alias
    std::string period;    ///< `2026-10`
    Money dues;            ///< below zero: takes back what an earlier month took
    DuesReason reason = DuesReason::none;
};

/// Knows a union's list.
struct UnionList {
    std::string union_name;    ///< as the employments say; empty: dues of nobody's union
    std::string file;          ///< `union/01-fagforbundet.csv`
    line::Payee payee;         ///< as the run has it
    std::vector<DuesRow> rows; ///< ordered by national id, what is taken before what is given back
    [[nodiscard]] Money total() const;
};

/// Knows what the lists of dues are made of.
struct DuesSources {
    const RunFigures& run;
    const RunFigures* before; ///< first run of the pay period before; null: none, or no first run
    const facts::Facts& facts;
    FindPerson find;
};

/// One list a union, ordered by its name.
[[nodiscard]] std::vector<UnionList> union_lists(const DuesSources& sources);

/// What the sums of the lists are held against: what the run says is due to each payee.
[[nodiscard]] std::vector<Control> dues_controls(const std::vector<UnionList>& lists,
                                                 const std::vector<payment::DueRow>& due);

} // namespace bpa::lists
