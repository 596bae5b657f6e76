#include "cli/rules_folder.hpp"

#include "cli/console.hpp"
#include "run/disk.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

bool has_rules(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "sources.yaml", ignored);
}

void tell_missing(const Request& request, const fs::path& folder) {
    constexpr Words text{.nb = "bpalonn: {} er ingen mappe med regler: sources.yaml mangler der\n",
                         .en = "bpalonn: {} is no folder of rules: it has no sources.yaml\n"};
    constexpr Words remedy{.nb = "  = skriv hvor reglene ligger med --rules\n",
                           .en = "  = say where the rules are with --rules\n"};
    complain(fmt::format(fmt::runtime(text.in(request.language)), folder.string()));
    complain(remedy.in(request.language));
}

} // namespace

std::optional<fs::path> find_rules(const Request& request) {
    if (request.rules) {
        if (!has_rules(*request.rules)) {
            tell_missing(request, *request.rules);
            return std::nullopt;
        }
        return request.rules;
    }
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path();
    const fs::path in_source_tree = program / "../../../rules";
    for (const auto& candidate : {in_source_tree, program / "../share/bpalonn/rules"}) {
        if (has_rules(candidate)) {
            return fs::canonical(candidate);
        }
    }
    tell_missing(request, in_source_tree.lexically_normal());
    return std::nullopt;
}

source::InputSource rules_only(const fs::path& rules) {
    auto disk = run::disk_source(rules, rules);
    const auto is_rule = [](const std::string& path) { return path.starts_with("rules/"); };
    return {
        .read = [read = disk.read, is_rule](const std::string& path) -> source::ReadResult {
            return is_rule(path) ? read(path) : source::ReadProblem::missing;
        },
        .list = [list = disk.list, is_rule](const std::string& folder) -> std::vector<std::string> {
            return is_rule(folder) ? list(folder) : std::vector<std::string>{};
        },
        .shown_prefix = disk.shown_prefix};
}

} // namespace bpa::cli
