#pragma once

#include "amelding/message.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bpa::report {

/// Knows what a message, or several together, say: the month's state by the receiver, who adds up
/// messages that are not replaced.
class Content {
public:
    /// Adds somebody of a sub-unit; who is there already has the amounts of both, and of each
    /// employment the later word.
    void add(const std::string& unit, const amelding::Recipient& who);
    void add(const amelding::Unit& unit);
    /// Adds the sums of a message.
    void add(const amelding::Envelope& envelope);

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

/// Adds a message to a content.
class ContentReader : public amelding::Receiver {
public:
    explicit ContentReader(Content& content) : content_{content} {}

    void begin(const amelding::Envelope& envelope) override { static_cast<void>(envelope); }
    void begin_unit(const amelding::Unit& unit) override { unit_ = unit.number; }
    void recipient(const amelding::Recipient& who) override { content_.add(unit_, who); }
    void end_unit(const amelding::Unit& unit) override { content_.add(unit); }
    void end(const amelding::Envelope& envelope) override { content_.add(envelope); }

private:
    Content& content_;
    std::string unit_; ///< number of the unit that is open
};

} // namespace bpa::report
