#include "cli/commands.hpp"

#include <fmt/format.h>

namespace bpa::cli {
namespace {

std::string option_head(const Option& option) {
    return option.value.empty() ? fmt::format("--{}", option.name)
                                : fmt::format("--{} {}", option.name, option.value);
}

void append_options(std::string& text, std::span<const Option> options, Language language) {
    for (const auto& option : options) {
        text += fmt::format("  {:<27}{}\n", option_head(option), option.help.in(language));
    }
}

std::string usage_line(const Command& command, Language language) {
    constexpr Words more{.nb = " [valg]", .en = " [options]"};
    std::string line = fmt::format("bpalonn {}", command.name);
    if (!command.operand.empty()) {
        line += fmt::format(" {}", command.operand);
    }
    for (const auto& option : command.options) {
        line += option.required ? fmt::format(" {}", option_head(option)) : std::string{};
    }
    return line.append(more.in(language));
}

constexpr Words overview_head{
    .nb = "bpalonn – lønn for brukerstyrt personlig assistanse\n\n"
          "Bruk:\n  bpalonn KOMMANDO … [valg]\n\nKommandoer:\n",
    .en = "bpalonn – payroll for user-controlled personal assistance\n\n"
          "Usage:\n  bpalonn COMMAND … [options]\n\nCommands:\n",
};
constexpr Words overview_foot{
    .nb = "\nHjelp til en kommando:  bpalonn run --help\n"
          "Versjon:                bpalonn --version\n"
          "Engelsk:                legg til --lang en\n\n"
          "Eksempel:\n"
          "  bpalonn check solveien --period 2026-10\n"
          "  bpalonn run solveien --period 2026-10\n"
          "  bpalonn explain solveien/runs/2026-10/01 --assistant ada\n"
          "  bpalonn verify solveien/runs/2026-10/01\n\n"
          "Avslutningskode: 0 ferdig, 1 merknad som stanser eller kjøring som avviker,\n"
          "2 feil bruk, 3 feil i opplysninger eller regler, 70 feil i programmet.\n",
    .en = "\nHelp on a command:  bpalonn run --help\n"
          "Version:            bpalonn --version\n"
          "Norwegian:          leave out --lang en\n\n"
          "Example:\n"
          "  bpalonn check solveien --period 2026-10\n"
          "  bpalonn run solveien --period 2026-10\n"
          "  bpalonn explain solveien/runs/2026-10/01 --assistant ada\n"
          "  bpalonn verify solveien/runs/2026-10/01\n\n"
          "Exit code: 0 done, 1 findings that stop or a run that differs, 2 wrong usage,\n"
          "3 wrong input or rules, 70 a fault in the program.\n",
};

} // namespace

std::string overview_help(Language language) {
    std::string text{overview_head.in(language)};
    for (const auto& command : commands()) {
        text += fmt::format("  {:<18}{}\n", command.name, command.summary.in(language));
    }
    return text.append(overview_foot.in(language));
}

std::string command_help(const Command& command, Language language) {
    constexpr Words usage{.nb = "Bruk", .en = "Usage"};
    constexpr Words options{.nb = "Valg", .en = "Options"};
    constexpr Words examples{.nb = "Eksempler", .en = "Examples"};
    std::string text = fmt::format("bpalonn {} – {}\n\n{}:\n  {}\n",
                                   command.name,
                                   command.summary.in(language),
                                   usage.in(language),
                                   usage_line(command, language));
    if (const auto details = command.details.in(language); !details.empty()) {
        text += fmt::format("\n{}", details);
    }
    text += fmt::format("\n{}:\n", options.in(language));
    append_options(text, command.options, language);
    append_options(text, common_options(), language);
    text += fmt::format("\n{}:\n", examples.in(language));
    for (const auto& example : command.examples) {
        text += fmt::format("  {}\n      {}\n", example.line, example.what.in(language));
    }
    return text;
}

} // namespace bpa::cli
