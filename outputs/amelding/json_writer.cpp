#include "outputs/amelding/json_writer.hpp"

#include "outputs/amelding/elements.hpp"
#include "outputs/amelding/file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bpa::outputs {
namespace {

/// Nearly every text of a message needs no escape.
bool is_bare(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return ' ' <= c && c <= '~' && c != '"' && c != '\\';
    });
}

} // namespace

class JsonWriter::Sink : public ElementSink {
public:
    explicit Sink(std::unique_ptr<line::FileStream> file) : file_{std::move(file)} {}

    void begin() {
        piece_ = "{";
        ++depth_;
        open("leveranse");
    }
    void finish() {
        close();
        close();
        piece_ += '\n';
        give();
        file_.close();
    }
    /// Gives to the file what has been said since.
    void give() {
        file_.write(piece_);
        piece_.clear();
    }

    void open(const char* name) override {
        key(name);
        begin_with('{');
    }
    void close() override { end_with('}'); }
    void begin_list(const char* name) override {
        key(name);
        begin_with('[');
    }
    void open_next(const char* /*name*/) override {
        next();
        begin_with('{');
    }
    void end_list() override { end_with(']'); }
    void text(const char* name, const std::string& value) override {
        key(name);
        if (is_bare(value)) {
            piece_ += '"';
            piece_ += value;
            piece_ += '"';
        } else {
            piece_ += nlohmann::json(value).dump();
        }
    }
    void amount(const char* name, amelding::Decimal value) override { number(name, value); }
    void number(const char* name, amelding::Decimal value) override {
        key(name);
        piece_ += value.text();
    }
    void truth(const char* name, bool value) override {
        key(name);
        piece_ += value ? "true" : "false";
    }

    [[nodiscard]] Elements& elements() { return elements_; }

private:
    static constexpr std::size_t spaces = 2;

    void line() {
        piece_ += '\n';
        piece_.append(depth_ * spaces, ' ');
    }
    void next() {
        if (has_any_) {
            piece_ += ',';
        }
        line();
        has_any_ = true;
    }
    void key(const char* name) {
        next();
        piece_ += '"';
        piece_ += name;
        piece_ += "\": ";
    }
    void begin_with(char bracket) {
        piece_ += bracket;
        ++depth_;
        has_any_ = false;
    }
    void end_with(char bracket) {
        --depth_;
        if (has_any_) {
            line();
        }
        piece_ += bracket;
        has_any_ = true;
    }

    Elements elements_{*this};
    GatheredFile file_;
    std::string piece_;
    std::size_t depth_ = 0;
    bool has_any_ = false; ///< whether something stands in the innermost bracket
};

JsonWriter::JsonWriter(std::unique_ptr<line::FileStream> file)
    : sink_{std::make_unique<Sink>(std::move(file))} {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin(const amelding::Envelope& envelope) {
    sink_->begin();
    sink_->elements().begin(envelope);
    sink_->give();
}

void JsonWriter::begin_unit(const amelding::Unit& unit) {
    sink_->elements().begin_unit(unit);
    sink_->give();
}

void JsonWriter::recipient(const amelding::Recipient& who) {
    sink_->elements().recipient(who);
    sink_->give();
}

void JsonWriter::end_unit(const amelding::Unit& unit) {
    sink_->elements().end_unit(unit);
    sink_->give();
}

void JsonWriter::end(const amelding::Envelope& envelope) {
    sink_->elements().end(envelope);
    sink_->finish();
}

} // namespace bpa::outputs
