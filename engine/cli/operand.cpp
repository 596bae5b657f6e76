#include "cli/operand.hpp"

#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace bpa::cli {

bool has_folder(const Request& request, const Words& wanted) {
    return is_folder(request, request.operand, wanted);
}

bool is_folder(const Request& request, const std::filesystem::path& folder, const Words& wanted) {
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) {
        return true;
    }
    constexpr Words text{.nb = "bpalonn: det finnes ingen mappe {}\n  = skriv {}\n",
                         .en = "bpalonn: there is no folder {}\n  = write {}\n"};
    complain(fmt::format(
        fmt::runtime(text.in(request.language)), folder.string(), wanted.in(request.language)));
    return false;
}

unsigned threads_of(const Request& request) {
    return request.threads.value_or(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace bpa::cli
