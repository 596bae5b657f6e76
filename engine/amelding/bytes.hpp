#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace bpa::amelding {

/// Where the bytes of a message come from, block by block, and again from the start.
class Bytes {
public:
    Bytes() = default;
    Bytes(const Bytes&) = delete;
    Bytes(Bytes&&) = delete;
    Bytes& operator=(const Bytes&) = delete;
    Bytes& operator=(Bytes&&) = delete;
    virtual ~Bytes() = default;
    /// Fills as much of `into` as there is; 0 at the end.
    [[nodiscard]] virtual std::size_t read(std::span<char> into) = 0;
    virtual void rewind() = 0;
    /// Whether the system refused to read on.
    [[nodiscard]] virtual bool has_failed() const = 0;
};

/// The bytes of a text, which must outlive this.
class TextBytes : public Bytes {
public:
    explicit TextBytes(std::string_view text) : text_{text} {}
    [[nodiscard]] std::size_t read(std::span<char> into) override;
    void rewind() override { taken_ = 0; }
    [[nodiscard]] bool has_failed() const override { return false; }

private:
    std::string_view text_;
    std::size_t taken_ = 0;
};

/// The bytes of a regular file; anything else on the disk has failed from the start.
class FileBytes : public Bytes {
public:
    explicit FileBytes(const std::filesystem::path& path);
    [[nodiscard]] std::size_t read(std::span<char> into) override;
    void rewind() override;
    [[nodiscard]] bool has_failed() const override { return has_failed_; }

private:
    struct Close {
        void operator()(std::FILE* file) const;
    };
    std::unique_ptr<std::FILE, Close> file_;
    bool has_failed_ = false;
};

} // namespace bpa::amelding
