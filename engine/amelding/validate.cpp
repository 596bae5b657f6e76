#include "amelding/validate.hpp"

#include "amelding/clean_text.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <optional>
#include <utility>
#include <vector>

namespace bpa::amelding {
namespace {

namespace fs = std::filesystem;

constexpr int reader_options = XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR |
                               XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
/// What a message of the library may be long.
constexpr std::size_t longest_message = 400;

struct FreeReader {
    void operator()(xmlTextReaderPtr reader) const { xmlFreeTextReader(reader); }
};
using Reader = std::unique_ptr<xmlTextReader, FreeReader>;

struct FreeContext {
    void operator()(xmlSchemaValidCtxtPtr context) const { xmlSchemaFreeValidCtxt(context); }
};
using Context = std::unique_ptr<xmlSchemaValidCtxt, FreeContext>;

std::string_view text_of(const xmlChar* text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

void no_error(void*, const char*, ...) {} // NOLINT(cert-dcl50-cpp): the library's signature
void no_error_of_structure(void*, xmlErrorPtr) {}

/// Nothing beyond the schema's own file is ever read.
xmlParserInputPtr load_nothing(const char*, const char*, xmlParserCtxtPtr) {
    return nullptr;
}

/// The namespace a schema is for.
std::optional<std::string> target_of(const std::string& text) {
    const Reader reader{xmlReaderForMemory(
        text.data(), static_cast<int>(text.size()), nullptr, nullptr, reader_options)};
    if (reader == nullptr) {
        return std::nullopt;
    }
    while (xmlTextReaderRead(reader.get()) == 1) {
        const int type = xmlTextReaderNodeType(reader.get());
        if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
            return std::nullopt;
        }
        if (type != XML_READER_TYPE_ELEMENT) {
            continue;
        }
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const auto* name = reinterpret_cast<const xmlChar*>("targetNamespace");
        xmlChar* const target = xmlTextReaderGetAttribute(reader.get(), name);
        std::string found{text_of(target)};
        xmlFree(target);
        return found;
    }
    return std::nullopt;
}

/// The file's text, when it is not larger than any schema.
std::optional<std::string> small_text(const fs::path& path) {
    constexpr std::size_t most = 4UL * 1024 * 1024;
    FileBytes bytes{path};
    constexpr std::size_t block = 64UL * 1024;
    std::string text;
    for (std::size_t count = 1; count != 0 && text.size() <= most;) {
        const auto before = text.size();
        text.resize(before + block);
        count = bytes.read(std::span{text}.subspan(before));
        text.resize(before + count);
    }
    return text.empty() || text.size() > most ? std::nullopt : std::optional{std::move(text)};
}

/// Knows one message on its way through the schema.
class Validating {
public:
    Validating(Bytes& bytes,
               const SchemaFolder::OnBreak& on_break,
               const std::atomic<bool>& is_stopped)
        : text_{bytes}, on_break_{on_break}, is_stopped_{is_stopped} {}

    std::size_t run(xmlSchemaPtr schema) {
        xmlSetGenericErrorFunc(nullptr, &no_error); // of this thread: nothing is printed
        // The errors of the schema are taken from its own context: those of the reader would come
        // with another object than they say, once a schema is plugged in.
        const Context context{xmlSchemaNewValidCtxt(schema)};
        const Reader reader{
            xmlReaderForIO(&Validating::on_read, nullptr, this, nullptr, nullptr, reader_options)};
        if (context == nullptr || reader == nullptr) {
            throw std::bad_alloc{};
        }
        xmlSchemaSetValidStructuredErrors(context.get(), &Validating::on_error, this);
        if (xmlTextReaderSchemaValidateCtxt(reader.get(), context.get(), 0) != 0) {
            throw std::bad_alloc{};
        }
        bool has_root = false; // nothing is asked of the nodes after it: asking takes time
        while (!is_stopped_ && xmlTextReaderRead(reader.get()) == 1) {
            if (has_root) {
                continue;
            }
            const int type = xmlTextReaderNodeType(reader.get());
            if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
                break;
            }
            has_root = type == XML_READER_TYPE_ELEMENT;
        }
        return count_;
    }

private:
    static int on_read(void* self, char* into, int size) {
        return static_cast<Validating*>(self)->read(
            std::span{into, static_cast<std::size_t>(std::max(size, 0))});
    }

    int read(std::span<char> into) {
        if (block_.empty() && !is_stopped_) {
            block_ = text_.next();
        }
        if (is_stopped_ || text_.refusal()) {
            return -1;
        }
        const auto count = std::min(into.size(), block_.size());
        block_.copy(into.data(), count);
        block_.remove_prefix(count);
        return static_cast<int>(count);
    }

    /// The library tells of one fault in several messages; the first of a line says it.
    static void on_error(void* self, xmlErrorPtr error) {
        auto& validating = *static_cast<Validating*>(self);
        const auto line = static_cast<std::uint64_t>(std::max(error->line, 0));
        if (error->domain == XML_FROM_SCHEMASV && line != validating.last_line_) {
            validating.last_line_ = line;
            validating.add(line, error->message == nullptr ? "" : error->message);
        }
    }

    void add(std::uint64_t line, std::string_view message) {
        std::string text{message.substr(0, longest_message)};
        while (!text.empty() && (text.back() == '\n' || text.back() == '.')) {
            text.pop_back();
        }
        for (auto at = text.find("{urn:"); at != std::string::npos; at = text.find("{urn:")) {
            const auto end = text.find('}', at);
            text.erase(at, end == std::string::npos ? end : end - at + 1);
        }
        ++count_;
        on_break_(line, source::hide_digits(text, source::private_digits));
    }

    CleanText text_;
    const SchemaFolder::OnBreak& on_break_;
    const std::atomic<bool>& is_stopped_;
    std::string_view block_;
    std::uint64_t last_line_ = 0;
    std::size_t count_ = 0;
};

} // namespace

void SchemaFolder::Free::operator()(_xmlSchema* schema) const {
    xmlSchemaFree(schema);
}

SchemaFolder::SchemaFolder(const fs::path& folder, std::set<std::string> wanted)
    : wanted_{std::move(wanted)} {
    xmlInitParser();
    xmlSetExternalEntityLoader(&load_nothing);
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        if (entry.path().extension() == ".xsd") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::ranges::for_each(files, [this](const fs::path& path) { take(path); });
}

SchemaFolder::~SchemaFolder() = default;

void SchemaFolder::take(const fs::path& path) {
    const auto text = small_text(path);
    const auto space = text ? target_of(*text) : std::nullopt;
    if (!space || !wanted_.contains(*space) || schemas_.contains(*space)) {
        return;
    }
    const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> context{
        xmlSchemaNewMemParserCtxt(text->data(), static_cast<int>(text->size())),
        &xmlSchemaFreeParserCtxt};
    xmlSchemaSetParserErrors(context.get(), &no_error, &no_error, nullptr);
    xmlSchemaSetParserStructuredErrors(context.get(), &no_error_of_structure, nullptr);
    std::unique_ptr<_xmlSchema, Free> parsed{xmlSchemaParse(context.get())};
    if (parsed != nullptr) {
        schemas_.emplace(*space,
                         Schema{.file = path.filename().string(), .parsed = std::move(parsed)});
    }
}

std::string SchemaFolder::file_of(std::string_view space) const {
    const auto found = schemas_.find(space);
    return found == schemas_.end() ? std::string{} : found->second.file;
}

std::size_t SchemaFolder::validate(std::string_view space,
                                   Bytes& bytes,
                                   const OnBreak& on_break,
                                   const std::atomic<bool>& is_stopped) const {
    const auto found = schemas_.find(space);
    BPA_CHECK(found != schemas_.end());
    return Validating{bytes, on_break, is_stopped}.run(found->second.parsed.get());
}

Schemas::Schemas(const fs::path& folder)
    : folder_{folder,
              {std::string{namespace_of(Version::v2_1)},
               std::string{namespace_of(Version::v2_2)},
               std::string{namespace_of(Version::v2_3)}}} {}

std::string Schemas::file_of(Version version) const {
    return folder_.file_of(namespace_of(version));
}

std::size_t Schemas::validate(Version version,
                              Bytes& bytes,
                              Findings& findings,
                              std::size_t file,
                              const std::atomic<bool>& is_stopped) const {
    const auto add = [&findings, file](std::uint64_t line, std::string message) {
        findings.add(Finding{.code = "amelding/104",
                             .severity = Severity::rejected,
                             .file = file,
                             .at = {.line = line, .column = 0},
                             .args = {{"message", std::move(message)}}});
    };
    return folder_.validate(namespace_of(version), bytes, add, is_stopped);
}

} // namespace bpa::amelding
