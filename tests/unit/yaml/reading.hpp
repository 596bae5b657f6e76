#pragma once

#include "source/diagnostic.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Knows a text read as the file `x.yaml`, and what was said about it.
struct Reading {
    bpa::source::SourceFiles files;
    bpa::source::FileId file;
    bpa::source::Diagnostics diagnostics;
    std::optional<bpa::yaml::Node> root;

    explicit Reading(std::string_view text,
                     const bpa::yaml::Limits& limits = {},
                     const std::vector<bpa::yaml::Stream>& streams = {})
        : file{files.add({.path = "x.yaml", .shown_prefix = "", .text = std::string{text}})},
          root{bpa::yaml::read(files, file, diagnostics, limits, streams)} {}

    [[nodiscard]] std::vector<bpa::source::Diagnostic> told() const {
        return diagnostics.sorted(files);
    }
    /// `1:4 yaml/tag` for each diagnostic, separated by `; `.
    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const auto& diagnostic : told()) {
            text += text.empty() ? "" : "; ";
            text += std::to_string(diagnostic.place.line) + ":" +
                    std::to_string(diagnostic.place.column) + " " + diagnostic.code;
        }
        return text;
    }
    /// All diagnostics drawn.
    [[nodiscard]] std::string drawn(bpa::source::Language lang = bpa::source::Language::nb) const {
        std::string text;
        for (const auto& diagnostic : told()) {
            text += bpa::source::draw(diagnostic, files, lang);
        }
        return text;
    }
};
