#pragma once

#include "amelding/finding.hpp"
#include "amelding/history.hpp"
#include "amelding/message.hpp"
#include "amelding/rules.hpp"

#include <cstddef>
#include <memory>

namespace bpa::amelding {

/// Holds a message against the receiver's rules and our own, piece by piece, and adds what it
/// breaks to the findings. Keeps a few numbers of each person, never a whole message.
///
/// What the format itself says (elements, their order, whole numbers) is the reader's to check.
class Checker : public Receiver {
public:
    /// `history`, when not null, holds what is compared with: the month before, messages of the
    /// same month in force, ids in use. A message in it with the same `file` is the one checked.
    /// Everything given must outlive the checker.
    Checker(const ReportingRules& rules,
            Findings& findings,
            const History* history = nullptr,
            std::size_t file = 0);
    ~Checker() override;

    void begin(const Envelope& envelope) override;
    void begin_unit(const Unit& unit) override;
    void recipient(const Recipient& who) override;
    void end_unit(const Unit& unit) override;
    void end(const Envelope& envelope) override;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace bpa::amelding
