#pragma once

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/// What a run gave a library, kept so that the library can be given it again without the run.
namespace bpa::bench {

/// Writes values one after the other, for the same machine to read.
class DumpWriter {
public:
    explicit DumpWriter(const std::string& path) : file_(std::fopen(path.c_str(), "wb")) {
        if (file_ == nullptr) {
            throw std::runtime_error("cannot write " + path);
        }
    }
    DumpWriter(const DumpWriter&) = delete;
    DumpWriter(DumpWriter&&) = delete;
    DumpWriter& operator=(const DumpWriter&) = delete;
    DumpWriter& operator=(DumpWriter&&) = delete;
    ~DumpWriter() { std::fclose(file_); }

    template <typename Value>
    void put(const Value& value) {
        bytes(&value, sizeof(value));
    }
    /// With a closing zero, so that it can be handed to C where it lies.
    void text(std::string_view text) {
        put(static_cast<std::uint32_t>(text.size()));
        bytes(text.data(), text.size());
        put('\0');
    }

private:
    void bytes(const void* from, std::size_t count) {
        if (std::fwrite(from, 1, count, file_) != count) {
            throw std::runtime_error("cannot write what is recorded");
        }
    }

    std::FILE* file_;
};

/// Reads what `DumpWriter` wrote, in the same order.
class Dump {
public:
    explicit Dump(const std::string& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat about {};
        if (file < 0 || fstat(file, &about) != 0) {
            throw std::runtime_error("cannot read " + path);
        }
        size_ = static_cast<std::size_t>(about.st_size);
        data_ = static_cast<char*>(mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0));
        close(file);
        if (data_ == MAP_FAILED) {
            throw std::runtime_error("cannot read " + path);
        }
    }
    Dump(const Dump&) = delete;
    Dump(Dump&&) = delete;
    Dump& operator=(const Dump&) = delete;
    Dump& operator=(Dump&&) = delete;
    ~Dump() { munmap(data_, size_); }

    [[nodiscard]] bool is_at_end() const { return at_ == size_; }
    template <typename Value>
    Value get() {
        Value value{};
        std::memcpy(&value, take(sizeof(value)), sizeof(value));
        return value;
    }
    std::string_view text() {
        const auto size = get<std::uint32_t>();
        return {take(size + 1U), size};
    }

private:
    const char* take(std::size_t count) {
        if (count > size_ - at_) {
            throw std::runtime_error("what was recorded ends too early");
        }
        const char* found = data_ + at_;
        at_ += count;
        return found;
    }

    char* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t at_ = 0;
};

/// What a recorded call of the spreadsheet library was.
enum class CellKind : std::uint8_t { sheet, text, number, formula, formula_of_text };

/// Where a recorded cell stands, and which of the book's formats it has; 255 for none.
struct CellPlace {
    CellKind kind{};
    std::uint8_t format = 0;
    std::uint16_t sheet = 0;
    std::uint16_t column = 0;
    std::uint32_t row = 0;
};
constexpr std::uint8_t no_format = 255;

} // namespace bpa::bench
