#pragma once

#include "line/writer.hpp"
#include "outputs/spreadsheet/book.hpp"

#include <memory>
#include <string>

namespace bpa::outputs {

/// Where the workbook lies in the run folder.
inline constexpr const char* workbook_path = "workbook.xlsx";

/// Writes the workbook: sums, hours, arrangements, obligations, rules, findings, shifts and every
/// pay line, each with a formula that comes to it again and a sheet of controls that compares.
/// Sheets and columns are explained in `docs/reference/workbook.md`.
class WorkbookWriter : public line::Writer {
public:
    /// `has_floor`: with the sheet of agreements that pay is held against, which runs made before
    /// there was one do not have. `most_rows` of a sheet are used; fewer only makes sense in tests.
    explicit WorkbookWriter(bool has_floor = true,
                            spreadsheet::RowIndex most_rows = spreadsheet::rows_of_a_sheet);
    WorkbookWriter(const WorkbookWriter&) = delete;
    WorkbookWriter(WorkbookWriter&&) = delete;
    WorkbookWriter& operator=(const WorkbookWriter&) = delete;
    WorkbookWriter& operator=(WorkbookWriter&&) = delete;
    ~WorkbookWriter() override;

    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    struct Sheets;
    bool has_floor_;
    spreadsheet::RowIndex most_rows_;
    std::unique_ptr<Sheets> sheets_;
};

} // namespace bpa::outputs
