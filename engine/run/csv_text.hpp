#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::run {

/// Takes a CSV text (RFC 4180, or with another character between its fields) apart, piece by piece.
class CsvReader {
public:
    using Row = std::vector<std::string>;
    /// Is given each row when it has ended.
    using TakeRow = std::function<void(const Row& row)>;

    explicit CsvReader(TakeRow take, char delimiter = ',');
    CsvReader(const CsvReader&) = delete;
    CsvReader(CsvReader&&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;
    CsvReader& operator=(CsvReader&&) = delete;
    ~CsvReader();

    void add(std::string_view bytes);
    /// Ends the text; false when it could not be read to its end.
    [[nodiscard]] bool finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace bpa::run
