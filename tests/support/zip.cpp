#include "zip.hpp"

#include <stdexcept>
#include <zlib.h>

namespace bpa::test {
namespace {

// Positions in the records of the format (APPNOTE 4.3.7, 4.3.12 and 4.3.16); all numbers begin with
// their lowest byte.
constexpr std::string_view entry_mark{"PK\x01\x02", 4};
constexpr std::string_view end_mark{"PK\x05\x06", 4};

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes.at(at + i))) << (8 * i);
    }
    return value;
}

std::string inflated(std::string_view packed, std::size_t size) {
    std::string out(size, '\0');
    z_stream stream{};
    // zlib takes its input as if it wrote there.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(size);
    const bool is_whole = inflateInit2(&stream, -MAX_WBITS) == Z_OK &&
                          inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    if (!is_whole) {
        throw std::runtime_error{"packed bytes are not whole"};
    }
    return out;
}

} // namespace

std::map<std::string, std::string> unzip(std::string_view archive) {
    const auto end = archive.rfind(end_mark);
    if (end == std::string_view::npos) {
        throw std::runtime_error{"no zip archive"};
    }
    std::map<std::string, std::string> files;
    std::size_t entry = number(archive, end + 16, 4);
    for (std::size_t left = number(archive, end + 10, 2); left > 0; --left) {
        if (archive.substr(entry, 4) != entry_mark) {
            throw std::runtime_error{"no entry where one should be"};
        }
        const std::size_t name_size = number(archive, entry + 28, 2);
        const std::string name{archive.substr(entry + 46, name_size)};
        const std::size_t local = number(archive, entry + 42, 4);
        const std::size_t from =
            local + 30 + number(archive, local + 26, 2) + number(archive, local + 28, 2);
        const auto packed = archive.substr(from, number(archive, entry + 20, 4));
        const bool is_packed = number(archive, entry + 10, 2) != 0;
        const std::size_t size = number(archive, entry + 24, 4);
        files[name] = is_packed ? inflated(packed, size) : std::string{packed};
        entry += 46 + name_size + number(archive, entry + 30, 2) + number(archive, entry + 32, 2);
    }
    return files;
}

} // namespace bpa::test
