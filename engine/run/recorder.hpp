#pragma once

#include "line/writer.hpp"
#include "run/manifest.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace bpa::run {

/// Hands the files of a run on to another sink and remembers what they were.
class Recorder : public line::Sink {
public:
    explicit Recorder(line::Sink& sink) : sink_{sink} {}

    void put(const std::string& path, std::string_view bytes) override;
    [[nodiscard]] std::unique_ptr<line::FileStream> open(const std::string& path) override;
    [[nodiscard]] std::unique_ptr<line::FileOnDisk> place(const std::string& path) override;

    /// What was given since the last call, by path. A file that is still open is a bug.
    [[nodiscard]] std::vector<FileHash> take();

private:
    class Stream;
    class Placed;

    void begin(const std::string& path);
    void end(FileHash file);

    line::Sink& sink_;
    std::vector<FileHash> files_;
    std::set<std::string> paths_;
    std::size_t open_ = 0;
};

} // namespace bpa::run
