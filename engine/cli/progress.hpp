#pragma once

#include "cli/words.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace bpa::cli {

/// Tells how far a calculation has come, when it takes more than two seconds: one line on a
/// terminal, written over and over, and wiped out when this goes.
class Progress {
public:
    /// How many milliseconds have passed since some moment.
    using Clock = std::function<std::int64_t()>;
    /// Shows a text on the terminal.
    using Show = std::function<void(const std::string& text)>;

    Progress(Language language, Clock clock, Show show);
    Progress(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress& operator=(Progress&&) = delete;
    ~Progress();

    void tell(std::size_t done, std::size_t all);

private:
    Language language_;
    Clock clock_;
    Show show_;
    std::int64_t told_; ///< when it was told last; at first, when it would be soon enough
    bool is_shown_ = false;
};

/// Tells on standard error, by the system's clock; null when that is no terminal.
[[nodiscard]] std::unique_ptr<Progress> progress_on_terminal(Language language);

/// What a run is given to tell its progress with; empty for null.
[[nodiscard]] std::function<void(std::size_t done, std::size_t all)> teller(Progress* progress);

} // namespace bpa::cli
