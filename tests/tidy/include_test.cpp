// The module table of docs/architecture.md, held against every #include: arrows point from used to
// user, and a library that is not ours is known to one module only.
#include "include_table.hpp"
#include "tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace bpa::tidy {
namespace {

/// The module a path lies in: the longest that contains it.
std::string module_of(std::string_view path) {
    std::string best;
    for (const auto& [name, allowed] : include_table()) {
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
    const auto& outside = include_table().at(module).outside;
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
        if (target != module && !include_table().at(module).modules.contains(target)) {
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
