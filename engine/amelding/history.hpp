#pragma once

#include "amelding/message.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::amelding {

/// Knows what one message says of a leave.
struct LeaveNote {
    std::string id;
    std::string description;
    bool is_open = false; ///< no end date was reported
    At at;
};

/// Knows what one message says of an employment, as far as the next month's must agree with it.
struct EmploymentNote {
    std::uint64_t unit = 0;   ///< which sub-unit: `key_of` its number
    std::uint64_t person = 0; ///< who: `key_of` the recipient
    std::string id;           ///< `arbeidsforholdId`; without one, its type and first day
    std::optional<Date> until;
    bool goes_on = false; ///< of a type that is reported every month
    std::size_t recipient = 0;
    std::vector<LeaveNote> leaves;
    At at;
};

/// Knows what of a message other messages are held against.
struct MessageNote {
    /// Which of the files checked; nothing for a message known from elsewhere, which came before.
    std::optional<std::size_t> file;
    std::string reporting_unit;
    std::optional<Month> month;
    std::string id;
    std::string replaces;
    std::string delivered;
    /// The same in two files of the same content, whatever their notation.
    std::uint64_t content = 0;
    bool has_units = false;
    std::vector<EmploymentNote> employments; ///< ordered by unit, person and id
    /// Withholding of each recipient who has any, ordered by person.
    std::vector<std::pair<std::uint64_t, Decimal>> withheld;

    /// Null when the message does not have it.
    [[nodiscard]] const EmploymentNote* find(const EmploymentNote& same) const;
    [[nodiscard]] Decimal withheld_of(std::uint64_t person) const;
};

/// A number for a sub-unit; the same for the same number.
[[nodiscard]] std::uint64_t key_of(std::string_view unit);
/// A number for who is paid; the same for the same person.
[[nodiscard]] std::uint64_t key_of(const Recipient& who);

/// Takes the note of one message. Memory grows with its people, not with their pay.
class NoteTaker : public Receiver {
public:
    explicit NoteTaker(std::optional<std::size_t> file = {}) : file_{file} {}

    void begin(const Envelope& envelope) override;
    void begin_unit(const Unit& unit) override;
    void recipient(const Recipient& who) override;
    void end_unit(const Unit& unit) override;
    void end(const Envelope& envelope) override;

    /// Whole after `end`.
    [[nodiscard]] const MessageNote& note() const { return note_; }

private:
    std::optional<std::size_t> file_;
    MessageNote note_;
    std::uint64_t unit_ = 0;
    std::size_t recipients_ = 0;
};

/// Knows what earlier messages said, and what the other files of the same call say.
class History {
public:
    /// An id that a message of the reporting unit has, whatever became of it.
    void add_used_id(std::string_view id);
    void add(MessageNote note);

    [[nodiscard]] bool has_used(std::string_view id) const { return used_.contains(id); }
    [[nodiscard]] const std::vector<MessageNote>& messages() const { return messages_; }
    /// Messages of a month that no other replaces; each content once.
    [[nodiscard]] std::vector<const MessageNote*> in_force(std::string_view reporting_unit,
                                                           Month month) const;
    /// Whether any message is to replace this one.
    [[nodiscard]] bool is_replaced(std::string_view reporting_unit, std::string_view id) const;
    /// Whether some message has the number as that of its reporting unit.
    [[nodiscard]] bool is_reporting_unit(std::string_view number) const;

private:
    std::set<std::string, std::less<>> used_;
    std::vector<MessageNote> messages_;
};

/// Notes a message in a history.
class HistoryCollector : public NoteTaker {
public:
    /// `file`: which of the files checked; nothing for a message that came before them.
    explicit HistoryCollector(History& history, std::optional<std::size_t> file = {})
        : NoteTaker{file}, history_{history} {}

    void end(const Envelope& envelope) override;

private:
    History& history_;
};

} // namespace bpa::amelding
