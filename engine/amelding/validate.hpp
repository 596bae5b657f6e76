#pragma once

#include "amelding/bytes.hpp"
#include "amelding/finding.hpp"
#include "amelding/message.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

struct _xmlSchema;

namespace bpa::amelding {

/// Knows the official schemas of a folder, each by the namespace it is for, whatever its file is
/// called. Nothing is fetched for them, and other schemas in the folder are passed over.
class SchemaFolder {
public:
    /// Takes those of the `wanted` namespaces.
    SchemaFolder(const std::filesystem::path& folder, std::set<std::string> wanted);
    SchemaFolder(const SchemaFolder&) = delete;
    SchemaFolder(SchemaFolder&&) = delete;
    SchemaFolder& operator=(const SchemaFolder&) = delete;
    SchemaFolder& operator=(SchemaFolder&&) = delete;
    ~SchemaFolder();

    /// Name of the file for the namespace; empty when the folder has none that can be used.
    [[nodiscard]] std::string file_of(std::string_view space) const;

    /// Told of what breaks the schema, once for each line, with private digits hidden.
    using OnBreak = std::function<void(std::uint64_t line, std::string message)>;
    /// Holds a message in XML against its schema, by the library's streaming reader. How many lines
    /// break it, is returned. What is not well formed is left to the reader of the message. Ends
    /// early when `is_stopped`.
    std::size_t validate(std::string_view space,
                         Bytes& bytes,
                         const OnBreak& on_break,
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

    std::set<std::string> wanted_;
    std::map<std::string, Schema, std::less<>> schemas_;
};

/// Knows the official schemas of the monthly report that a folder has.
class Schemas {
public:
    explicit Schemas(const std::filesystem::path& folder);

    /// Name of the file for the version; empty when the folder has none that can be used.
    [[nodiscard]] std::string file_of(Version version) const;

    /// As `SchemaFolder`; what breaks the schema is added as `amelding/104`.
    std::size_t validate(Version version,
                         Bytes& bytes,
                         Findings& findings,
                         std::size_t file,
                         const std::atomic<bool>& is_stopped) const;

private:
    SchemaFolder folder_;
};

} // namespace bpa::amelding
