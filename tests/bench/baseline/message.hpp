#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bpa::bench {

/// A call of libxml2's writer: of a leaf, its name and text in one string after the other.
struct MessageCall {
    enum class What : unsigned char { start, leaf, end };
    What what = What::end;
    std::size_t name = 0; ///< where it begins in the texts
    std::size_t text = 0;
};

/// The calls that make a message's XML, read out of it. The recipients can be repeated.
class RecordedMessage {
public:
    /// Throws `std::runtime_error` when the file cannot be read.
    explicit RecordedMessage(const std::string& path);
    /// Gives libxml2's writer the same calls again, recipients so many times over, and nothing
    /// else.
    void replay(const std::string& path, std::size_t times) const;

private:
    [[nodiscard]] std::size_t keep(const char* text);

    std::vector<MessageCall> before_;
    std::vector<MessageCall> people_;
    std::vector<MessageCall> after_;
    std::string texts_; ///< each ended by a zero
    std::string schema_;
};

} // namespace bpa::bench
