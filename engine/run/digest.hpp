#pragma once

#include "month/decision.hpp"
#include "month/everybody.hpp"
#include "run/calculate.hpp"
#include "run/start.hpp"
#include "run/ties.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bpa::run {

/// Puts one run together while its results pass by, assistant by assistant in order of alias: sums,
/// closing balances, paid shifts, findings. Results go on to the receiver and are not kept.
class Digest {
public:
    /// Begins with the head of the run and the balances before it.
    Digest(const Calculation& calculation, const Receiver& receiver, Computed& computed);
    Digest(const Digest&) = delete;
    Digest(Digest&&) = delete;
    Digest& operator=(const Digest&) = delete;
    Digest& operator=(Digest&&) = delete;
    ~Digest() = default;

    [[nodiscard]] const Start& start() const { return start_; }

    /// Somebody without shifts and lines gets no result.
    void take(std::uint32_t assistant, calc::Outcome outcome);
    /// She has no lines; her unpaid shifts are carried and she is named.
    void hold_back(std::uint32_t assistant, const std::vector<source::Diagnostic>& problems);
    /// When everybody has passed: the employer's month, and what concerns the run as a whole. Gives
    /// what is wrong with the employer's month.
    [[nodiscard]] std::vector<source::Diagnostic> finish();

private:
    void post(const line::AssistantResult& own);
    [[nodiscard]] std::vector<PaidShiftRow> rows_of(std::uint32_t assistant,
                                                    const line::AssistantResult& own);
    void note_options(std::uint32_t assistant, const line::AssistantResult& own);
    [[nodiscard]] std::vector<line::CarriedShift> still_carried(std::uint32_t assistant,
                                                                bool is_held);
    void settle_carried(const line::CarriedShift& shift, std::vector<line::CarriedShift>& carried);
    void carry(const std::vector<line::CarriedShift>& shifts);
    [[nodiscard]] bool pays_last_year() const;
    void add_up_holiday_pay(const line::Accounts& accounts);
    void settle_employer(std::vector<source::Diagnostic>& problems);

    const Loaded& loaded_;
    const Task& task_;
    const source::SourceFiles& files_;
    const Receiver& receiver_;
    Computed& computed_;
    line::RunResult& result_;
    Balances& closing_;
    /// What the run before carried, by alias.
    std::map<std::string, std::vector<line::CarriedShift>> carried_before_;
    Start start_;
    line::Numbering next_; ///< of the next assistant
    std::set<std::pair<std::string, std::string>> options_seen_;
    month::Everybody everybody_;
    month::ArrangementHours arrangement_hours_;
    Ties ties_;
};

} // namespace bpa::run
