#include "outputs/amelding/xml_writer.hpp"

#include "outputs/amelding/elements.hpp"
#include "outputs/amelding/file.hpp"
#include "values/check.hpp"

#include <exception>
#include <libxml/xmlwriter.h>

namespace bpa::outputs {
namespace {

/// libxml2 has unsigned bytes.
const xmlChar* bytes(const char* text) {
    return reinterpret_cast<const xmlChar*>(text); // NOLINT: the library's type
}

void check(int written) {
    BPA_CHECK(written >= 0);
}

/// Between libxml2, which is C, and a stream that may throw.
class Output {
public:
    explicit Output(std::unique_ptr<line::FileStream> file) : file_{std::move(file)} {}

    /// What libxml2 calls with the next bytes. A failure is kept until `rethrow`.
    static int write(void* context, const char* text, int count) noexcept {
        auto& self = *static_cast<Output*>(context);
        if (!self.failure_) {
            try {
                self.file_.write({text, static_cast<std::size_t>(count)});
            } catch (...) {
                self.failure_ = std::current_exception();
            }
        }
        return count;
    }
    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }
    void close() { file_.close(); }

private:
    GatheredFile file_;
    std::exception_ptr failure_;
};

} // namespace

class XmlWriter::Sink : public ElementSink {
public:
    explicit Sink(std::unique_ptr<line::FileStream> file) : output_{std::move(file)} {
        xmlOutputBufferPtr buffer =
            xmlOutputBufferCreateIO(Output::write, nullptr, &output_, nullptr);
        BPA_CHECK(buffer != nullptr);
        out_.reset(xmlNewTextWriter(buffer)); // owns the buffer, when it could be made
        BPA_CHECK(out_ != nullptr);
        check(xmlTextWriterSetIndent(out_.get(), 1));
        check(xmlTextWriterSetIndentString(out_.get(), bytes("  ")));
    }

    void begin(const char* schema) {
        check(xmlTextWriterStartDocument(out_.get(), nullptr, "UTF-8", nullptr));
        open("melding");
        check(xmlTextWriterWriteAttribute(out_.get(), bytes("xmlns"), bytes(schema)));
        open("Leveranse");
    }
    void finish() {
        check(xmlTextWriterEndDocument(out_.get()));
        rethrow();
        output_.close();
    }
    void rethrow() const { output_.rethrow(); }

    void open(const char* name) override {
        check(xmlTextWriterStartElement(out_.get(), bytes(name)));
    }
    void close() override { check(xmlTextWriterEndElement(out_.get())); }
    void begin_list(const char* /*name*/) override {}
    void open_next(const char* name) override { open(name); }
    void end_list() override {}
    void text(const char* name, const std::string& value) override { leaf(name, value.c_str()); }
    void amount(const char* name, amelding::Decimal value) override {
        leaf(name, value.amount_text().c_str());
    }
    void number(const char* name, amelding::Decimal value) override {
        leaf(name, value.text().c_str());
    }
    void truth(const char* name, bool value) override { leaf(name, value ? "true" : "false"); }

    [[nodiscard]] Elements& elements() { return elements_; }

private:
    void leaf(const char* name, const char* value) {
        check(xmlTextWriterWriteElement(out_.get(), bytes(name), bytes(value)));
    }

    Elements elements_{*this};
    Output output_;
    std::unique_ptr<xmlTextWriter, void (*)(xmlTextWriterPtr)> out_{nullptr, xmlFreeTextWriter};
};

XmlWriter::XmlWriter(std::unique_ptr<line::FileStream> file)
    : sink_{std::make_unique<Sink>(std::move(file))} {}

XmlWriter::~XmlWriter() = default;

void XmlWriter::begin(const amelding::Envelope& envelope) {
    const std::string schema{namespace_of(envelope.version)};
    sink_->begin(schema.c_str());
    sink_->elements().begin(envelope);
    sink_->rethrow();
}

void XmlWriter::begin_unit(const amelding::Unit& unit) {
    sink_->elements().begin_unit(unit);
    sink_->rethrow();
}

void XmlWriter::recipient(const amelding::Recipient& who) {
    sink_->elements().recipient(who);
    sink_->rethrow();
}

void XmlWriter::end_unit(const amelding::Unit& unit) {
    sink_->elements().end_unit(unit);
    sink_->rethrow();
}

void XmlWriter::end(const amelding::Envelope& envelope) {
    sink_->elements().end(envelope);
    sink_->finish();
}

} // namespace bpa::outputs
