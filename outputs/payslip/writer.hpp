#pragma once

#include "line/writer.hpp"
#include "outputs/payslip/pool.hpp"
#include "outputs/slip_files.hpp"

#include <optional>

namespace bpa::outputs {

/// Writes each assistant's payslip: `payslips/<alias>.txt`, and `.pdf`. The names tell nothing but
/// the alias.
class PayslipWriter : public line::Writer {
public:
    /// PDFs are drawn on so many threads; the bytes are the same for any number.
    PayslipWriter(SlipFiles files, unsigned threads) : files_{files}, threads_{threads} {}

    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    SlipFiles files_;
    unsigned threads_;
    std::optional<line::RunStart> start_;
    line::Sink* sink_ = nullptr;
    std::unique_ptr<payslip::DrawingPool> pool_;
};

} // namespace bpa::outputs
