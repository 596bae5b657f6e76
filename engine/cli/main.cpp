#include "cli/console.hpp"
#include "cli/program.hpp"
#include "cli/request.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <filesystem>
#include <new>
#include <span>
#include <system_error>

namespace {

using bpa::cli::Words;

/// Tells of something nobody could foresee. Publishing is one rename at the end, so whatever was
/// thrown, no run was made.
int report(const Words& what, const char* details, bpa::cli::Language language, int code) {
    constexpr Words nothing{.nb = "Ingenting er publisert.", .en = "Nothing was published."};
    bpa::cli::complain(
        fmt::format("bpalonn: {}\n  {}\n{}\n", what.in(language), details, nothing.in(language)));
    return code;
}

int guarded(const std::vector<std::string>& arguments) {
    namespace exit_code = bpa::cli::exit_code;
    const auto language = bpa::cli::language_of(arguments);
    constexpr Words bug{
        .nb = "programmet er selv i strid med det det lover; dette er en feil i programmet",
        .en = "the program broke a promise of its own; this is a fault in the program"};
    try {
        return bpa::cli::run_program(arguments);
    } catch (const bpa::InternalError& broken) {
        return report(bug, broken.what(), language, exit_code::bug);
    } catch (const std::bad_alloc& full) {
        constexpr Words text{.nb = "maskinen har ikke nok minne",
                             .en = "there is not enough memory"};
        return report(text, full.what(), language, exit_code::bug);
    } catch (const std::system_error& refused) {
        constexpr Words text{.nb = "operativsystemet sier nei",
                             .en = "the operating system refused"};
        return report(text, refused.what(), language, exit_code::wrong_input);
    } catch (const std::exception& broken) {
        return report(bug, broken.what(), language, exit_code::bug);
    }
}

} // namespace

int main(int argc, char** argv) {
    // A file that may not grow further is then an error we can tell of, as a full disk is.
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    const std::span<char*> words{argv, static_cast<std::size_t>(argc)};
    return guarded({words.begin() + (words.empty() ? 0 : 1), words.end()});
}
