#pragma once

#include "line/result.hpp"
#include "line/writer.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bpa::outputs {

/// Knows a file or folder of the run, for the list of where each thing lies.
struct FileNote {
    std::string path; ///< inside the run folder
    line::Text what;
};

/// Where the writers of `outputs/` put their files. What the run itself writes (closing balances,
/// manifest, copies) is for the caller to append.
[[nodiscard]] std::vector<FileNote> written_files();

/// Writes `summary.txt`: what a payroll officer needs to know of the run on one page. Assistants
/// are named by alias; over 200 of them, the first 200 are listed and the page says where the rest
/// stand.
class SummaryWriter : public line::Writer {
public:
    /// `files` are listed at the end. `shown`, unless null, receives the page too, for the
    /// terminal.
    explicit SummaryWriter(std::vector<FileNote> files, std::string* shown = nullptr);
    SummaryWriter(const SummaryWriter&) = delete;
    SummaryWriter(SummaryWriter&&) = delete;
    SummaryWriter& operator=(const SummaryWriter&) = delete;
    SummaryWriter& operator=(SummaryWriter&&) = delete;
    ~SummaryWriter() override;

    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    struct Gathered;
    std::vector<FileNote> files_;
    std::string* shown_;
    std::unique_ptr<Gathered> gathered_;
};

} // namespace bpa::outputs
