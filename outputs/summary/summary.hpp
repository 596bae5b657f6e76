#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "source/diagnostic.hpp"

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

/// What a payroll officer needs to know of the run on one page. Assistants are named by alias; over
/// 200 of them, the first 200 are listed and the page says where the rest stand.
[[nodiscard]] std::string summary_text(const line::RunResult& result,
                                       const line::Legend& legend,
                                       const std::vector<FileNote>& files,
                                       source::Language language);

} // namespace bpa::outputs
