#pragma once

#include "amelding/message.hpp"

#include <string>

namespace bpa::outputs {

/// Knows how a kind of file says the elements of a message. Names are literals of the format;
/// texts have only characters that every kind of file can hold.
class ElementSink {
public:
    ElementSink() = default;
    ElementSink(const ElementSink&) = delete;
    ElementSink(ElementSink&&) = delete;
    ElementSink& operator=(const ElementSink&) = delete;
    ElementSink& operator=(ElementSink&&) = delete;
    virtual ~ElementSink() = default;

    /// An element that has others; ended by `close`.
    virtual void open(const char* name) = 0;
    virtual void close() = 0;
    /// Elements of one name that may come several times, one after the other; each begins with
    /// `open_next` and ends with `close`.
    virtual void begin_list(const char* name) = 0;
    virtual void open_next(const char* name) = 0;
    virtual void end_list() = 0;

    virtual void text(const char* name, const std::string& value) = 0;
    /// Kroner, with øre.
    virtual void amount(const char* name, amelding::Decimal value) = 0;
    /// Hours, percent, whole kroner.
    virtual void number(const char* name, amelding::Decimal value) = 0;
    virtual void truth(const char* name, bool value) = 0;
};

/// Says a message element by element in the order of the format, editions 2.2 and 2.3. What the
/// edition does not have and nobody misses is left out of 2.2: `loennet`, `datoForUtleggstrekk`.
/// A message that cannot be said, or would be invalid by the format's schema, is a bug
/// (`InternalError`).
class Elements {
public:
    explicit Elements(ElementSink& out) : out_{out} {}

    /// From `leveringstidspunkt` to `betalingsinformasjon`; `oppgave` stays open.
    void begin(const amelding::Envelope& envelope);
    void begin_unit(const amelding::Unit& unit);
    void recipient(const amelding::Recipient& who);
    void end_unit(const amelding::Unit& unit);
    /// From the end of the last unit to the end of `Leveranse`'s content.
    void end(const amelding::Envelope& envelope);

private:
    void payments(const amelding::Envelope& envelope);
    void employments(const amelding::Recipient& who);
    void employment(const amelding::Employment& of);
    void leave(const amelding::Leave& leave);
    void deductions(const amelding::Recipient& who);
    void withheld(const amelding::Recipient& who);
    void incomes(const amelding::Recipient& who);
    void income(const amelding::Income& of);
    void attachments(const amelding::Recipient& who);
    void contribution(const amelding::Contribution& of);
    void contribution_lines(const amelding::Contribution& of, amelding::ContributionKind kind);

    void text(const char* name, const std::string& value);
    void id(const char* name, const std::string& value);
    void code(const char* name, const std::string& value);
    void optional_code(const char* name, const std::string& value);
    void date(const char* name, const std::optional<Date>& day);
    void number(const char* name, const std::optional<amelding::Decimal>& value);
    void amount(const char* name, amelding::Decimal value);
    void whole(const char* name, amelding::Decimal value);
    void optional_whole(const char* name, const std::optional<amelding::Decimal>& value);

    ElementSink& out_;
    amelding::Version version_ = amelding::Version::v2_3;
    bool has_unit_ = false;      ///< of the message
    bool has_recipient_ = false; ///< of the unit
};

} // namespace bpa::outputs
