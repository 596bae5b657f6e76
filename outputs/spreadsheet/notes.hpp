#pragma once

#include "outputs/spreadsheet/desk.hpp"

#include <string>

namespace bpa::outputs::spreadsheet {

/// What a person should look at, in the words of `findings.txt`, and the shifts that wait.
class NoteSheet {
public:
    NoteSheet(const Desk& desk, Book& book);
    void close(const line::RunResult& run);

private:
    void write(const line::Finding& finding, RowIndex row);
    void write_waiting(const line::CarriedShift& shift, RowIndex row);

    const Desk& desk_;
    std::string name_;
    ListLayout layout_;
    Sheet sheet_;
};

} // namespace bpa::outputs::spreadsheet
