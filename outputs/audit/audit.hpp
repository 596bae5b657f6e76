#pragma once

#include "line/writer.hpp"

#include <memory>

namespace bpa::outputs {

/// Writes the tables under `audit/`: lines, segments, rates, pay codes, running totals, the
/// employer's contribution, costs by arrangement, and pay beside agreements it is held against.
/// Columns and values are explained in `docs/reference/outputs.md`.
class AuditWriter : public line::Writer {
public:
    /// `has_floor`: with `audit/floor.csv`, which runs made before it was written do not have.
    explicit AuditWriter(bool has_floor = true);
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
    bool has_floor_;
    std::unique_ptr<Tables> tables_;
};

} // namespace bpa::outputs
