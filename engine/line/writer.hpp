#pragma once

#include "line/result.hpp"
#include "source/place.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

/// How a result leaves the engine: piece by piece, while it is calculated.
namespace bpa::line {

/// Receives the bytes of one file. The file is whole when the stream has been closed; a stream
/// destroyed without that is a run given up.
class FileStream {
public:
    FileStream() = default;
    FileStream(const FileStream&) = delete;
    FileStream(FileStream&&) = delete;
    FileStream& operator=(const FileStream&) = delete;
    FileStream& operator=(FileStream&&) = delete;
    virtual ~FileStream() = default;
    virtual void write(std::string_view bytes) = 0;
    virtual void close() = 0;
};

/// A place on the disk for a library that writes its file itself. When the library fails, its
/// caller throws `std::system_error` with the `errno`: the run is then given up and the user told.
class FileOnDisk {
public:
    FileOnDisk() = default;
    FileOnDisk(const FileOnDisk&) = delete;
    FileOnDisk(FileOnDisk&&) = delete;
    FileOnDisk& operator=(const FileOnDisk&) = delete;
    FileOnDisk& operator=(FileOnDisk&&) = delete;
    virtual ~FileOnDisk() = default;
    /// Where to write: nothing stands there, and the folder is private.
    [[nodiscard]] virtual const std::filesystem::path& path() const = 0;
    /// Takes over what now stands there.
    virtual void close() = 0;
};

/// Receives the files of a run folder. Paths are relative to it and given once.
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink(Sink&&) = delete;
    Sink& operator=(const Sink&) = delete;
    Sink& operator=(Sink&&) = delete;
    virtual ~Sink() = default;
    /// A whole file.
    virtual void put(const std::string& path, std::string_view bytes) = 0;
    /// Begins a file that is given piece by piece; several may be open at once.
    [[nodiscard]] virtual std::unique_ptr<FileStream> open(const std::string& path) = 0;
    /// Begins a file that a library writes.
    [[nodiscard]] virtual std::unique_ptr<FileOnDisk> place(const std::string& path) = 0;
};

/// Knows what is known of a run before the first assistant is calculated. What it refers to stays
/// until the writer has finished.
struct RunStart {
    const RunHeader& header;
    const Legend& legend;
    const source::SourceFiles& files;
    source::Language language; ///< of what is written for the employer; slips have their own
};

/// Turns a run into files while it is calculated. Writers select, group and sum; they never
/// calculate. Called from one thread.
class Writer {
public:
    Writer() = default;
    Writer(const Writer&) = delete;
    Writer(Writer&&) = delete;
    Writer& operator=(const Writer&) = delete;
    Writer& operator=(Writer&&) = delete;
    virtual ~Writer() = default;
    virtual void begin(const RunStart& start, Sink& sink) = 0;
    /// One assistant's month, in order of alias; it is gone when the call returns. Somebody held
    /// back, or without shifts and lines, does not come.
    virtual void add(const AssistantResult& who) = 0;
    /// The run as a whole, `assistants` empty. Every file is closed when the call returns.
    virtual void finish(const RunResult& run) = 0;
};

} // namespace bpa::line
