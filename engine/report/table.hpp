#pragma once

#include "run/manifest.hpp"
#include "source/diagnostic.hpp"

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

/// The monthly report of an employer, made of what published runs say.
namespace bpa::report {

/// Knows a published run while it is read.
struct PublishedRun {
    std::filesystem::path folder;
    run::Manifest manifest;
    std::string manifest_sha256;
};

/// Receives the wanted fields of a row, in the order asked for; valid until it returns.
using TakeFields = std::function<void(std::span<const std::string> fields)>;

/// Reads a table of a published run row by row and holds its bytes against the manifest. False
/// after reporting: `report/run-changed` when it is not as published, `report/run-too-old` when it
/// lacks a column. What was taken of it must then be forgotten.
[[nodiscard]] bool read_table(const PublishedRun& run,
                              std::string_view file,
                              std::span<const std::string_view> columns,
                              const TakeFields& take,
                              source::Diagnostics& diagnostics);

} // namespace bpa::report
