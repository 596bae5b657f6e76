#pragma once

#include "run/execute.hpp"
#include "run/verify.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bpa::run::test {

/// A folder of its own for a test, gone when the test ends.
class TempFolder {
public:
    TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);
/// Every path below a folder, sorted; folders end with a slash.
[[nodiscard]] std::vector<std::string> list_tree(const std::filesystem::path& folder);

/// An employer folder with two assistants, Ada at 230.00 kr and Bo at 225.00 kr an hour and no
/// supplements, led by Kari. Pay falls on the 10th of the next month or the bank day before.
class Employer {
public:
    Employer();
    [[nodiscard]] std::filesystem::path path() const { return temp_.path() / "sol"; }
    [[nodiscard]] const std::filesystem::path& around() const { return temp_.path(); }
    /// Writes the hours of a period: each item is the inside of a shift's braces. All are approved
    /// by Kari on the first of the next month unless they say otherwise.
    void hours(const std::string& period, const std::vector<std::string>& shifts) const;
    [[nodiscard]] Order order(const std::string& period) const;
    [[nodiscard]] Outcome run(const std::string& period) const;

private:
    TempFolder temp_;
};

/// Writes the pay lines, one slip each and a file that a library might write: enough for a run to
/// have outputs of every kind.
class SmallWriter : public line::Writer {
public:
    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

protected:
    [[nodiscard]] line::FileStream& lines() { return *lines_; }

private:
    std::optional<line::RunStart> start_;
    line::Sink* sink_ = nullptr;
    std::unique_ptr<line::FileStream> lines_;
};

/// Makes one writer of a kind for each calculation.
template <class Kind, class... Parts>
[[nodiscard]] MakeWriters only(Parts... parts) {
    return [parts...](const Arguments&) {
        Writers writers;
        writers.push_back(std::make_unique<Kind>(parts...));
        return writers;
    };
}
[[nodiscard]] inline MakeWriters small_writers() {
    return only<SmallWriter>();
}

[[nodiscard]] std::vector<std::string> codes(const Outcome& outcome);
[[nodiscard]] std::vector<std::string> finding_codes(const Outcome& outcome);
[[nodiscard]] Verification verify_run(const std::filesystem::path& run);

} // namespace bpa::run::test
