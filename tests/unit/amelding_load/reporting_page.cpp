// docs/reference/reporting-rules.md names every key the readers accept, and no other.
#include "loaded.hpp"

#include <sstream>

namespace bpa::amelding {
namespace {

std::string row_of(const yaml::KeySpec& spec) {
    std::string form{spec.form};
    for (auto bar = form.find('|'); bar != std::string::npos; bar = form.find('|', bar + 2)) {
        form.insert(bar, "\\");
    }
    const auto* need = spec.need == yaml::Need::required ? "required" : "optional";
    return "| `" + std::string{spec.key} + "` | " + need + " | " + form + " |";
}

/// The tables as the page must have them: a heading and the rows of each mapping, in order.
std::string expected_rows() {
    std::string rows;
    for (const auto* schema : reporting_schemas()) {
        rows += "### " + std::string{schema->what} + "\n";
        for (const auto& spec : schema->keys) {
            rows += row_of(spec) + "\n";
        }
    }
    return rows;
}

} // namespace

TEST_CASE("the reference page of the report's rules names every key, in order") {
    const auto page = testing::text_of(std::filesystem::path{BPA_SOURCE_DIR} /
                                       "docs/reference/reporting-rules.md");
    std::istringstream lines{page};
    std::string found;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("### ", 0) == 0 || line.rfind("| `", 0) == 0) {
            found += line + "\n";
        }
    }
    CHECK(found == expected_rows());
}

} // namespace bpa::amelding
