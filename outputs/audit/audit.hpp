#pragma once

#include "line/writer.hpp"

#include <memory>

namespace bpa::outputs {

/// Writes the tables under `audit/`: lines, segments, rates, pay codes, running totals, the
/// employer's contribution, and costs by arrangement. Columns and values are explained in
/// `docs/reference/outputs.md`.
class AuditWriter : public line::Writer {
public:
    AuditWriter();
    AuditWriter(const AuditWriter&) = delete;
    AuditWriter(AuditWriter&&) = delete;
    AuditWriter& operator=(const AuditWriter&) = delete;
    AuditWriter& operator=(AuditWriter&&) = delete;
    ~AuditWriter() override;

    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

} // namespace bpa::outputs
