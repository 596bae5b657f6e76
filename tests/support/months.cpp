#include "months.hpp"

#include "run/disk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace bpa::months {

namespace fs = std::filesystem;

source::InputSource layered(const fs::path& base, const Files& over, const fs::path& rules) {
    const auto disk =
        run::disk_source(base, rules.empty() ? fs::path{BPA_SOURCE_DIR} / "rules" : rules);
    return {.read = [over, disk](const std::string& path) -> source::ReadResult {
                const auto found = over.find(path);
                return found != over.end() ? source::ReadResult{found->second} : disk.read(path);
            },
            .list =
                [over, disk](const std::string& folder) {
                    std::set<std::string> paths;
                    for (const auto& path : disk.list(folder)) {
                        paths.insert(path);
                    }
                    for (const auto& [path, text] : over) {
                        if (fs::path{path}.parent_path() == folder) {
                            paths.insert(path);
                        }
                    }
                    return std::vector<std::string>(paths.begin(), paths.end());
                },
            .shown_prefix = [](const std::string&) { return std::string{}; }};
}

Files files_in(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            std::ifstream in{entry.path(), std::ios::binary};
            files[fs::relative(entry.path(), folder).generic_string()] = {
                std::istreambuf_iterator<char>{in}, {}};
        }
    }
    return files;
}

Made ChainInMemory::run(source::InputSource source,
                        const run::Arguments& arguments,
                        unsigned threads) {
    const std::string period = arguments.period.text();
    Made made;
    made.run = fmt::format("{}/{:02}", period, numbers_[period] + 1);
    source::Inputs inputs{std::move(source)};
    const run::Task task{
        .arguments = arguments, .prior = prior_, .run = made.run, .threads = threads};
    made.computed = run::compute(inputs, task, made.diagnostics);
    made.files = std::move(inputs.files());
    if (made.computed.ok) {
        const int number = ++numbers_[period];
        prior_.run = made.run;
        ++prior_.sequence;
        prior_.files[std::string{run::balances_name}] =
            run::write_balances(made.computed.closing, made.run);
        prior_.files[fmt::format("paid-shifts/{}-{:02}.csv", period, number)] =
            run::write_paid_shifts(made.computed.paid);
    }
    return made;
}

} // namespace bpa::months
