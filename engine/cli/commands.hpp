#pragma once

#include "cli/words.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What can be written on the command line, as data: the parser, the help and the suggestions are
/// made from these tables, so that they cannot disagree.
namespace bpa::cli {

enum class CommandId : std::uint8_t {
    check,
    check_file,
    run,
    explain,
    verify,
    floor,
    report,
    messages,
    reconcile,
    payments,
    ledger,
    lists,
    import_tax_cards,
    import_feedback,
    rules_show,
    rules_check,
    rules_coverage,
    rules_kinds,
    rules_new_rates,
    withhold
};

/// Knows one option of a command.
struct Option {
    std::string_view name;  ///< without the dashes
    std::string_view value; ///< what the help calls its value, `2026-10`; empty for a switch
    Words help;
    bool required = false;
};

/// Knows one example of a command and what it does.
struct Example {
    std::string_view line;
    Words what;
};

/// Knows a command: its name, what it takes, and its help.
struct Command {
    CommandId id;
    std::string_view name;    ///< `run`, `rules show`
    std::string_view operand; ///< `FOLDER`, `RUN`, `FILE`, or empty
    Words summary;            ///< one line
    Words details;            ///< a paragraph for `--help`, lines ready broken
    std::span<const Option> options;
    std::span<const Example> examples;
};

/// Every command, in the order the help lists them.
[[nodiscard]] std::span<const Command> commands();
/// Options every command has: `--help`, `--lang`, `--format`.
[[nodiscard]] std::span<const Option> common_options();

/// The help of the program, and of one command.
[[nodiscard]] std::string overview_help(Language language);
[[nodiscard]] std::string command_help(const Command& command, Language language);

} // namespace bpa::cli
