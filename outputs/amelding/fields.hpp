#pragma once

#include "amelding/message.hpp"

#include <optional>
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

/// Says single elements, and sees to it that their values are valid by the format's schema: what is
/// not is a bug (`InternalError`). What is optional and not there is left out.
class Fields {
public:
    explicit Fields(ElementSink& sink) : sink_{sink} {}

    /// 1 to 255 characters.
    void text(const char* name, const std::string& value);
    /// Letters, digits, `_`, `.`, `-`; at most 150.
    void id(const char* name, const std::string& value);
    /// Any text that is there.
    void code(const char* name, const std::string& value);
    void optional_code(const char* name, const std::string& value);
    void date(const char* name, const std::optional<Date>& day);
    void number(const char* name, const std::optional<amelding::Decimal>& value);
    /// Whole øre.
    void amount(const char* name, amelding::Decimal value);
    /// Whole kroner.
    void whole(const char* name, amelding::Decimal value);
    void optional_whole(const char* name, const std::optional<amelding::Decimal>& value);

private:
    ElementSink& sink_;
};

} // namespace bpa::outputs
