#pragma once

#include "amelding/message.hpp"
#include "outputs/amelding/fields.hpp"

namespace bpa::outputs {

/// Says a message element by element in the order of the format, editions 2.2 and 2.3. What the
/// edition does not have and nobody misses is left out of 2.2: `loennet`, `datoForUtleggstrekk`.
/// A message that cannot be said, or would be invalid by the format's schema, is a bug
/// (`InternalError`).
class Elements {
public:
    explicit Elements(ElementSink& out) : out_{out}, fields_{out} {}

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

    ElementSink& out_;
    Fields fields_;
    amelding::Version version_ = amelding::Version::v2_3;
    bool has_unit_ = false;      ///< of the message
    bool has_recipient_ = false; ///< of the unit
};

} // namespace bpa::outputs
