#pragma once

#include "amelding/bytes.hpp"
#include "amelding/finding.hpp"
#include "amelding/message.hpp"

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

struct _xmlSchema;

namespace bpa::amelding {

/// Knows the official schemas of a folder, each by the version it is for, whatever its file is
/// called. Nothing is fetched for them, and other schemas in the folder are passed over.
class Schemas {
public:
    explicit Schemas(const std::filesystem::path& folder);
    Schemas(const Schemas&) = delete;
    Schemas(Schemas&&) = delete;
    Schemas& operator=(const Schemas&) = delete;
    Schemas& operator=(Schemas&&) = delete;
    ~Schemas();

    /// Name of the file for the version; empty when the folder has none that can be used.
    [[nodiscard]] std::string file_of(Version version) const;

    /// Holds a message in XML against its schema, by the library's streaming reader. What breaks
    /// the schema is added as `amelding/104`, one for each line; how many, is returned. What is
    /// not well formed is left to `read_message`. Ends early when `is_stopped`.
    std::size_t validate(Version version,
                         Bytes& bytes,
                         Findings& findings,
                         std::size_t file,
                         const std::atomic<bool>& is_stopped) const;

private:
    struct Free {
        void operator()(_xmlSchema* schema) const;
    };
    struct Schema {
        std::string file;
        std::unique_ptr<_xmlSchema, Free> parsed;
    };
    void take(const std::filesystem::path& path);

    std::map<Version, Schema> schemas_;
};

} // namespace bpa::amelding
