#pragma once

#include "line/writer.hpp"

#include <map>
#include <string>

/// What a writer writes, in memory.
namespace bpa::test {

using Written = std::map<std::string, std::string>;

/// Keeps every file by its path. A path given twice, a file never closed, and bytes after that are
/// failures.
class MemorySink : public line::Sink {
public:
    void put(const std::string& path, std::string_view bytes) override;
    [[nodiscard]] std::unique_ptr<line::FileStream> open(const std::string& path) override;
    [[nodiscard]] std::unique_ptr<line::FileOnDisk> place(const std::string& path) override;

    /// The files so far; throws while one is open.
    [[nodiscard]] const Written& files() const;

private:
    class Stream;
    class Placed;

    void begin(const std::string& path);

    Written files_;
    int open_ = 0;
};

/// Puts a result together as a run does: numbers, carried shifts and sums of everybody.
void put_together(line::RunResult& result);

/// What a writer makes of a result whose assistants were kept, fed to it one by one.
[[nodiscard]] Written
written_by(line::Writer& writer, const line::RunStart& start, line::RunResult result);

} // namespace bpa::test
