#pragma once

#include "amelding/field_value.hpp"
#include "amelding/finding.hpp"
#include "amelding/reader.hpp"
#include "amelding/shape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::amelding {

/// Everything of a message but those who are paid: what the first reading of a JSON file keeps.
struct Frame {
    Envelope envelope;
    std::vector<Unit> units;
};

/// Which part of a message a reading is for.
enum class Pass : std::uint8_t {
    whole,  ///< everything, in the order of the file
    frame,  ///< all but those who are paid
    people, ///< those who are paid; the rest is known from the frame
};

/// Builds a message of the elements of a file, holds each against the format, and gives the parts
/// to the receiver as they end. Elements that the model has no place for are only looked at.
class Builder {
public:
    /// `frame` is filled by the pass of that name, and used by that of people; otherwise null.
    Builder(const Group& root,
            Notation notation,
            Pass pass,
            Frame* frame,
            Receiver& receiver,
            Findings& findings,
            std::size_t file);

    void set_version(Version version) { parts_.envelope.version = version; }
    /// How the value of an element is written in JSON.
    enum class Written : std::uint8_t { text, number, yes_no };

    // Each gives false when reading stops.
    /// An element begins.
    bool open(std::string_view name, At at);
    /// An element of another namespace, or one that nobody has.
    bool open_foreign(std::string_view name, At at);
    /// A list of JSON begins; its items follow as elements of the name.
    bool open_list(std::string_view name, At at);
    bool close();
    bool add_text(std::string_view text);
    void mark(Written written) { written_ = written; }
    /// An attribute that the format does not have.
    void add_attribute(std::string_view name, At at);
    /// The file has ended.
    void end();

    void refuse(std::string code, At at, source::MessageArgs args = {});
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    /// Knows an element that has begun and not ended.
    struct Open {
        const Field* field = nullptr; ///< null at the top
        const Group* group = nullptr; ///< null for an element with a value
        At at;
        std::uint64_t seen = 0;   ///< bit by field
        std::uint64_t listed = 0; ///< lists of JSON
        std::size_t reached = 0;  ///< the field furthest down that has begun
        bool has_stray_text = false;
    };

    [[nodiscard]] const Field* known(const Open& parent, std::string_view name) const;
    bool skip(std::string_view name, At at);
    bool open_known(const Field& field, At at);
    void look_at_order(Open& parent, std::size_t index, At at);
    void begin_role(const Field& field);
    void end_role(const Field& field);
    void take_value(const Open& open);
    void look_for_missing(const Open& open);
    [[nodiscard]] bool is_reported() const;
    void add(std::string code,
             std::string_view field,
             At at,
             source::MessageArgs args,
             Severity severity = Severity::rejected);
    [[nodiscard]] std::string employment() const;
    bool count_part(At at);

    Notation notation_;
    Pass pass_;
    Frame* frame_;
    Receiver& receiver_;
    Findings& findings_;
    std::size_t file_;
    std::optional<Refusal> refusal_;
    Parts parts_;
    std::vector<Open> open_;
    std::size_t skipped_ = 0; ///< depth inside an element that is only passed over
    std::string text_;
    Written written_ = Written::text;
    std::size_t recipient_ = 0; ///< number of the last that has begun
    bool in_recipient_ = false;
    std::size_t unit_ = 0; ///< number of the last that has begun
    bool in_unit_ = false;
    std::array<std::size_t, 3> held_{}; ///< parts held in memory now
    bool has_begun_ = false;            ///< the receiver knows of the message
    bool has_unit_ = false;             ///< the receiver knows of the unit
};

} // namespace bpa::amelding
