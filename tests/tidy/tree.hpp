#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Reading the source tree, for the tests that hold the house rules against it.
namespace bpa::tidy {

/// Knows a text file of the tree.
struct File {
    std::string path; ///< relative to the root, with slashes: `engine/calc/earn.cpp`
    std::string text;
};

/// One breach of a rule, as `path:line: what`.
using Breaches = std::vector<std::string>;

/// Every regular file under the folders whose name ends in one of `endings` (all when empty),
/// sorted. Build trees and published runs are left out.
[[nodiscard]] std::vector<File> files_under(const std::vector<std::string>& folders,
                                            const std::vector<std::string>& endings);

/// The tree's root.
[[nodiscard]] std::filesystem::path root();

[[nodiscard]] bool begins_with_folder(std::string_view path, std::string_view folder);

/// The code with comments and, if asked, the contents of literals replaced by spaces; every line
/// break stays.
enum class Literals { keep, blank };
[[nodiscard]] std::string code_only(std::string_view text, Literals literals);

/// Line number, from 1, of a byte offset.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t offset);

[[nodiscard]] std::string breach(const File& file, std::size_t line, std::string_view what);

/// Offsets at which `word` stands as a whole identifier.
[[nodiscard]] std::vector<std::size_t> whole_words(std::string_view text, std::string_view word);

/// The breaches, one per line, for a failing assertion.
[[nodiscard]] std::string list(const Breaches& breaches);

} // namespace bpa::tidy
