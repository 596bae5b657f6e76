#pragma once

#include "amelding/message.hpp"
#include "line/writer.hpp"

#include <memory>

namespace bpa::outputs {

/// Writes a message as JSON, piece by piece: what it keeps does not grow with the message. UTF-8,
/// two spaces a level, line ends LF; the same message gives the same bytes.
///
/// Editions 2.2 and 2.3. A message that cannot be said, or would be invalid by the format's
/// schema, is a bug (`InternalError`). What the stream throws comes out of the call that wrote to
/// it. `end` closes the stream; a writer destroyed without it is a message given up.
class JsonWriter : public amelding::Receiver {
public:
    explicit JsonWriter(std::unique_ptr<line::FileStream> file);
    ~JsonWriter() override;
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter(JsonWriter&&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;
    JsonWriter& operator=(JsonWriter&&) = delete;

    void begin(const amelding::Envelope& envelope) override;
    void begin_unit(const amelding::Unit& unit) override;
    void recipient(const amelding::Recipient& who) override;
    void end_unit(const amelding::Unit& unit) override;
    void end(const amelding::Envelope& envelope) override;

private:
    class Sink;

    std::unique_ptr<Sink> sink_;
};

} // namespace bpa::outputs
