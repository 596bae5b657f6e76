#pragma once

#include "amelding/message.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bpa::report {

/// Knows what a message, or several together, say: the month's state by the receiver, who adds up
/// messages that are not replaced.
class Content : public amelding::Receiver {
public:
    Content() = default;

    void begin(const amelding::Envelope& envelope) override;
    void begin_unit(const amelding::Unit& unit) override;
    void recipient(const amelding::Recipient& who) override;
    void end_unit(const amelding::Unit& unit) override;
    void end(const amelding::Envelope& envelope) override;

    /// What must be added to `before` to make this: amounts apart, employments as here when they
    /// differ. Nobody who is the same stands in it.
    [[nodiscard]] Content beyond(const Content& before) const;
    [[nodiscard]] bool is_nothing() const;
    /// Gives it to a receiver as one message; the envelope's sums are these.
    void send(amelding::Envelope envelope, amelding::Receiver& receiver) const;

    using People = std::map<std::string, amelding::Recipient>; ///< by national id
    struct UnitContent {
        People people;
        amelding::Contribution contribution;
    };
    [[nodiscard]] const std::map<std::string, UnitContent>& units() const { return units_; }
    [[nodiscard]] const amelding::Envelope& sums() const { return sums_; }
    /// Recipients in the order in which `send` gives them: unit and national id.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> order() const;

private:
    void add_sums(const amelding::Envelope& envelope, bool is_taken_off);

    std::map<std::string, UnitContent> units_; ///< by number
    std::string current_;                      ///< number of the unit that is open
    amelding::Envelope sums_;                  ///< only what `betalingsinformasjon` has
};

} // namespace bpa::report
