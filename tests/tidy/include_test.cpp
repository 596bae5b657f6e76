// The module table of docs/architecture.md, held against every #include: arrows point from used to
// user, and a library that is not ours is known to one module only.
#include "tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace bpa::tidy {
namespace {

using Names = std::set<std::string>;

/// What a module may include: other modules, and headers that are not the standard library's.
struct Allowed {
    Names modules;
    Names outside;
};

// The system calls of publishing and of the terminal are POSIX; the core needs none.
const Names posix{"fcntl.h",
                  "unistd.h",
                  "sys/stat.h",
                  "sys/types.h",
                  "sys/file.h",
                  "sys/syscall.h",
                  "signal.h",
                  "linux/fs.h",
                  "dirent.h"};

// Writers see what is on the lines and in the head of the result, never how it was calculated.
const Names result_types{"engine/values", "engine/source", "engine/line"};
const Names writer_modules{"engine/values",
                           "engine/source",
                           "engine/line",
                           "outputs",
                           "outputs/csv",
                           "outputs/display",
                           "outputs/document"};

const std::map<std::string, Allowed>& table() {
    static const std::map<std::string, Allowed> modules{
        {"engine/values", {{}, {"boost/multiprecision", "boost/container/static_vector"}}},
        {"engine/source", {{"engine/values"}, {"fmt"}}},
        {"engine/calendar", {{"engine/values"}, {"fmt"}}},
        {"engine/line", {{"engine/values", "engine/source"}, {"fmt"}}},
        {"engine/yaml", {{"engine/values", "engine/source"}, {"fmt", "yaml-cpp"}}},
        {"engine/rulebook",
         {{"engine/values", "engine/source", "engine/calendar", "engine/line"}, {"fmt"}}},
        {"engine/rulebook/load",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook"},
          {"fmt"}}},
        {"engine/tax", {{"engine/values", "engine/source", "engine/line", "engine/rulebook"}, {}}},
        {"engine/facts", {{"engine/values", "engine/source", "engine/line"}, {"fmt"}}},
        {"engine/facts/load",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/facts"},
          {"fmt"}}},
        {"engine/calc",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/rulebook",
           "engine/facts"},
          {"fmt"}}},
        {"engine/month",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/rulebook",
           "engine/tax",
           "engine/facts",
           "engine/calc"},
          {"fmt"}}},
        {"engine/cards",
         {{"engine/values", "engine/source", "engine/yaml", "engine/facts", "engine/facts/load"},
          {"nlohmann", "libxml"}}},
        {"engine/amelding",
         {{"engine/values", "engine/source", "engine/line"}, {"fmt", "nlohmann", "libxml"}}},
        {"engine/amelding/load",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/amelding"},
          {"fmt"}}},
        {"engine/bank",
         {{"engine/values", "engine/source", "engine/calendar", "engine/line", "engine/amelding"},
          {"fmt", "libxml"}}},
        {"engine/voucher", {{"engine/values", "engine/source"}, {}}},
        {"engine/report",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/facts",
           "engine/facts/load",
           "engine/amelding",
           "engine/amelding/load",
           "engine/month",
           "engine/run"},
          {"fmt"}}},
        {"engine/run",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/facts",
           "engine/facts/load",
           "engine/calc",
           "engine/month"},
          {"fmt", "openssl", "csv.h"}}},
        {"engine/cli",
         {{"engine/yaml",
           "outputs/html",
           "engine/values",
           "engine/source",
           "engine/line",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/tax",
           "engine/facts",
           "engine/facts/load",
           "engine/cards",
           "engine/run",
           "outputs",
           "outputs/display",
           "outputs/payslip",
           "outputs/pdf",
           "outputs/report",
           "outputs/spreadsheet",
           "outputs/audit",
           "outputs/findings",
           "outputs/summary",
           "outputs/explain",
           "engine/amelding",
           "engine/amelding/load",
           "engine/report",
           "engine/calendar",
           "engine/month",
           "engine/bank",
           "engine/voucher",
           "engine/payment",
           "engine/lists",
           "outputs/lists",
           "outputs/bank",
           "engine/ledger",
           "outputs/ledger",
           "engine/tie",
           "outputs/tie",
           "outputs/csv",
           "outputs/amelding",
           "outputs/reconciliation"},
          {"fmt", "boost/program_options", "nlohmann"}}},
        {"outputs", {result_types, {}}},
        {"outputs/csv", {result_types, {"fmt", "csv.h"}}},
        {"engine/payment",
         {{"engine/values",
           "engine/source",
           "engine/calendar",
           "engine/line",
           "engine/yaml",
           "engine/rulebook",
           "engine/rulebook/load",
           "engine/facts",
           "engine/facts/load",
           "engine/report",
           "engine/run",
           "engine/bank"},
          {"fmt"}}},
        {"engine/ledger",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "engine/yaml",
           "engine/rulebook/load",
           "engine/report",
           "engine/run",
           "engine/payment"},
          {"fmt"}}},
        {"engine/lists",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "engine/facts",
           "engine/report",
           "engine/run",
           "engine/payment"},
          {"fmt"}}},
        {"engine/tie",
         {{"engine/values",
           "engine/source",
           "engine/report",
           "engine/run",
           "engine/amelding",
           "engine/bank",
           "engine/payment",
           "engine/ledger",
           "engine/voucher",
           "engine/yaml"},
          {"libxml", "zip.h"}}},
        {"outputs/tie",
         {{"engine/values", "engine/source", "outputs/display", "outputs/spreadsheet"}, {"fmt"}}},
        {"outputs/ledger",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "engine/bank",
           "engine/ledger",
           "outputs/csv"},
          {"fmt"}}},
        {"outputs/lists",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "engine/lists",
           "outputs/csv",
           "outputs/display",
           "outputs/spreadsheet"},
          {"fmt"}}},
        {"outputs/bank", {{"engine/values", "engine/line", "engine/bank"}, {"fmt", "libxml"}}},
        {"outputs/amelding",
         {{"engine/values", "engine/line", "engine/amelding"}, {"fmt", "nlohmann", "libxml"}}},
        {"outputs/html", {{"engine/values"}, {"libxml"}}},
        {"outputs/display", {result_types, {"fmt"}}},
        {"outputs/document", {writer_modules, {}}},
        {"outputs/pdf",
         {{"engine/values", "engine/source", "outputs/display", "outputs/document"},
          {"fmt", "pango", "cairo", "fontconfig", "qpdf"}}},
        {"outputs/payslip",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "outputs",
           "outputs/display",
           "outputs/document",
           "outputs/pdf"},
          {"fmt"}}},
        {"outputs/report",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "outputs",
           "outputs/display",
           "outputs/document",
           "outputs/findings",
           "outputs/pdf"},
          {}}},
        {"outputs/audit", {writer_modules, {"fmt"}}},
        {"outputs/findings", {writer_modules, {"fmt"}}},
        {"outputs/summary", {writer_modules, {"fmt"}}},
        {"outputs/spreadsheet",
         {{"engine/values", "engine/source", "engine/line", "outputs/display", "outputs/findings"},
          {"xlsxwriter.h"}}},
        {"outputs/reconciliation",
         {{"engine/values", "engine/source", "outputs/display", "outputs/spreadsheet"}, {"fmt"}}},
        // Explains by the ids of the audit files, as text or as JSON.
        {"outputs/explain",
         {{"engine/values",
           "engine/source",
           "engine/line",
           "outputs",
           "outputs/display",
           "outputs/findings",
           "outputs/audit"},
          {"fmt", "nlohmann"}}},
    };
    return modules;
}

/// The module a path lies in: the longest that contains it.
std::string module_of(std::string_view path) {
    std::string best;
    for (const auto& [name, allowed] : table()) {
        if (begins_with_folder(path, name) && name.size() > best.size()) {
            best = name;
        }
    }
    return best;
}

/// Where a quoted include leads, as a path from the root; empty when nowhere.
std::string target_of(const File& file, const std::string& name) {
    const auto beside = std::filesystem::path{file.path}.parent_path() / name;
    for (const auto& path : {std::filesystem::path{"engine"} / name,
                             std::filesystem::path{name},
                             std::filesystem::path{"outputs"} / name,
                             beside}) {
        if (std::filesystem::is_regular_file(root() / path)) {
            return path.lexically_normal().generic_string();
        }
    }
    return {};
}

bool is_standard(const std::string& name) {
    return name.find_first_of("/.") == std::string::npos;
}

bool is_allowed_outside(const std::string& module, const File& file, const std::string& name) {
    if (module == "engine/values") {
        return (file.path == "engine/values/exact.cpp" &&
                name.starts_with("boost/multiprecision")) ||
               (file.path == "engine/values/short_list.hpp" &&
                name == "boost/container/static_vector.hpp");
    }
    if ((module == "engine/run" || module == "engine/cli") && posix.contains(name)) {
        return true;
    }
    const auto& outside = table().at(module).outside;
    return std::ranges::any_of(
        outside, [&name](const std::string& allowed) { return name.starts_with(allowed); });
}

Breaches include_breaches(const File& file) {
    static const std::regex include{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
    Breaches breaches;
    const std::string module = module_of(file.path);
    if (module.empty()) {
        return {breach(file, 1, "lies in no module of the table")};
    }
    std::size_t number = 0;
    for (std::size_t at = 0; at < file.text.size(); ++number) {
        const auto end = std::min(file.text.find('\n', at), file.text.size());
        const std::string line = file.text.substr(at, end - at);
        at = end + 1;
        std::smatch found;
        if (!std::regex_search(line, found, include)) {
            continue;
        }
        const std::string name = found[2];
        if (found[1] == "<") {
            if (!is_standard(name) && !is_allowed_outside(module, file, name)) {
                breaches.push_back(
                    breach(file, number + 1, module + " may not know <" + name + ">"));
            }
            continue;
        }
        const auto target = module_of(target_of(file, name));
        if (target != module && !table().at(module).modules.contains(target)) {
            breaches.push_back(breach(file, number + 1, module + " may not use " + name));
        }
    }
    return breaches;
}

} // namespace

TEST_CASE("every include is an arrow of the module table", "[tidy]") {
    Breaches breaches;
    const auto files = files_under({"engine", "outputs"}, {".hpp", ".cpp"});
    REQUIRE(files.size() > 40);
    for (const auto& file : files) {
        std::ranges::copy(include_breaches(file), std::back_inserter(breaches));
    }
    INFO(list(breaches));
    CHECK(breaches.empty());
}

TEST_CASE("the include check sees a forbidden arrow", "[tidy]") {
    CHECK(include_breaches({"engine/calc/x.cpp", "#include \"facts/load/load.hpp\"\n"}).size() ==
          1);
    CHECK(include_breaches({"engine/calc/x.cpp", "#include \"yaml/node.hpp\"\n"}).size() == 1);
    CHECK(include_breaches({"engine/calc/x.cpp", "#include <yaml-cpp/yaml.h>\n"}).size() == 1);
    CHECK(include_breaches({"engine/values/x.cpp", "#include <fmt/format.h>\n"}).size() == 1);
    CHECK(include_breaches(
              {"engine/values/money.cpp", "#include <boost/multiprecision/cpp_int.hpp>\n"})
              .size() == 1);
    CHECK(include_breaches({"engine/facts/x.cpp", "#include <unistd.h>\n"}).size() == 1);
    CHECK(include_breaches({"outputs/payslip/x.cpp", "#include \"facts/facts.hpp\"\n"}).size() ==
          1);
    CHECK(include_breaches({"engine/nowhere/x.cpp", "#include <vector>\n"}).size() == 1);
    CHECK(include_breaches({"engine/calc/x.cpp", "#include \"facts/facts.hpp\"\n#include <map>\n"})
              .empty());
}

} // namespace bpa::tidy
