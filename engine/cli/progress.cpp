#include "cli/progress.hpp"

#include "cli/console.hpp"

#include <fmt/format.h>

#include <chrono>
#include <unistd.h>
#include <utility>

namespace bpa::cli {
namespace {

// Milliseconds. Whoever waits longer wonders; whoever reads wants no flicker.
constexpr std::int64_t soon_enough = 2000;
constexpr std::int64_t between = 200;

constexpr std::string_view wiped = "\r\x1b[K";

/// The one place of the program that asks what time it is; no result depends on it.
std::int64_t milliseconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace

Progress::Progress(Language language, Clock clock, Show show)
    : language_{language}, clock_{std::move(clock)}, show_{std::move(show)}, told_{clock_() +
                                                                                   soon_enough -
                                                                                   between} {}

Progress::~Progress() {
    if (is_shown_) {
        show_(std::string{wiped});
    }
}

void Progress::tell(std::size_t done, std::size_t all) {
    const std::int64_t now = clock_();
    if (now < told_ + between) {
        return;
    }
    constexpr Words text{.nb = "{}{} av {} assistenter", .en = "{}{} of {} assistants"};
    show_(fmt::format(fmt::runtime(text.in(language_)), wiped, done, all));
    told_ = now;
    is_shown_ = true;
}

std::unique_ptr<Progress> progress_on_terminal(Language language) {
    if (::isatty(STDERR_FILENO) != 1) {
        return nullptr;
    }
    return std::make_unique<Progress>(
        language, milliseconds, [](const std::string& text) { complain(text); });
}

std::function<void(std::size_t done, std::size_t all)> teller(Progress* progress) {
    if (progress == nullptr) {
        return {};
    }
    return [progress](std::size_t done, std::size_t all) { progress->tell(done, all); };
}

} // namespace bpa::cli
