#pragma once

#include "line/writer.hpp"
#include "outputs/slip_files.hpp"

#include <memory>

namespace bpa::outputs {

/// Writes `month-report.txt`, and `.pdf` where the payslips are PDF: what to pay to whom and when,
/// what was earned and owed, what needs attention, on a page or two, for somebody without training
/// in payroll. No national identity numbers stand in it.
class ReportWriter : public line::Writer {
public:
    explicit ReportWriter(SlipFiles slips);
    ReportWriter(const ReportWriter&) = delete;
    ReportWriter(ReportWriter&&) = delete;
    ReportWriter& operator=(const ReportWriter&) = delete;
    ReportWriter& operator=(ReportWriter&&) = delete;
    ~ReportWriter() override;

    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    struct State;
    SlipFiles slips_;
    std::unique_ptr<State> state_;
};

} // namespace bpa::outputs
