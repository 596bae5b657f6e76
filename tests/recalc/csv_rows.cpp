#include "csv_rows.hpp"

#include <array>
#include <stdexcept>

namespace bpa::recalc {

CsvRows::CsvRows(const std::filesystem::path& file) : in_{file, std::ios::binary} {
    if (!in_) {
        throw std::runtime_error{"LibreOffice wrote no " + file.string()};
    }
    if (csv_init(&parser_, CSV_STRICT | CSV_APPEND_NULL) != 0) {
        throw std::runtime_error{"no memory"};
    }
    // Otherwise an empty line would not count as a row.
    csv_set_space_func(&parser_, [](unsigned char) { return 0; });
}

CsvRows::~CsvRows() {
    csv_free(&parser_);
}

void CsvRows::read_more() {
    struct Into {
        CsvRows* rows;
        static void field(void* text, std::size_t size, void* self) {
            static_cast<CsvRows*>(self)->open_.emplace_back(static_cast<const char*>(text), size);
        }
        static void row(int, void* self) {
            auto* rows = static_cast<CsvRows*>(self);
            rows->ready_.push_back(std::move(rows->open_));
            rows->open_.clear();
        }
    };
    constexpr std::size_t block = 1U << 16U;
    std::array<char, block> bytes{};
    in_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto size = static_cast<std::size_t>(in_.gcount());
    if (csv_parse(&parser_, bytes.data(), size, &Into::field, &Into::row, this) != size) {
        throw std::runtime_error{csv_strerror(csv_error(&parser_))};
    }
    if (!in_) {
        csv_fini(&parser_, &Into::field, &Into::row, this);
        is_done_ = true;
    }
}

const std::vector<std::string>& CsvRows::at(std::size_t row) {
    static const std::vector<std::string> none;
    while (first_ready_ + ready_.size() <= row && !is_done_) {
        read_more();
    }
    while (first_ready_ < row && !ready_.empty()) {
        ready_.pop_front();
        ++first_ready_;
    }
    return ready_.empty() || first_ready_ != row ? none : ready_.front();
}

} // namespace bpa::recalc
