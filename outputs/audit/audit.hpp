#pragma once

#include "line/writer.hpp"

#include <memory>

namespace bpa::outputs {

/// Knows which tables a run has that runs made before they were written do not have.
struct AuditTables {
    bool has_floor = true;             ///< `audit/floor.csv`
    bool has_arrangement_codes = true; ///< `audit/arrangement-codes.csv`
};

/// Writes the tables under `audit/`: lines, segments, rates, pay codes, running totals, the
/// employer's contribution, costs by arrangement, and pay beside agreements it is held against.
/// Columns and values are explained in `docs/reference/outputs.md`.
class AuditWriter : public line::Writer {
public:
    explicit AuditWriter(AuditTables asked = {});
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
    AuditTables asked_;
    std::unique_ptr<Tables> tables_;
};

} // namespace bpa::outputs
