#pragma once

#include "model.hpp"

#include <filesystem>

/// The invented employer as the files of an employer folder.
namespace bpa::bench {

/// How the hours are laid out; the data are the same.
struct Layout {
    bool is_canonical = true; ///< as the fixtures have it; otherwise YAML of another habit
    bool is_one_file = false; ///< all hours in one file; otherwise one for each arrangement
};

/// Writes a whole employer folder. What stands there is overwritten, nothing is removed.
void write_folder(const std::filesystem::path& folder,
                  const Employer& employer,
                  const Layout& layout);

/// The parts of `write_folder`.
void write_employer(const std::filesystem::path& folder, const Employer& employer);
void write_arrangements(const std::filesystem::path& folder, const Employer& employer);
void write_assistants(const std::filesystem::path& folder, const Employer& employer);
void write_opening(const std::filesystem::path& folder, const Employer& employer);
void write_hours(const std::filesystem::path& folder,
                 const Employer& employer,
                 const Layout& layout);
void write_roster(const std::filesystem::path& folder, const Employer& employer);

} // namespace bpa::bench
