#include "memory_sink.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace bpa::test {

namespace fs = std::filesystem;

class MemorySink::Stream : public line::FileStream {
public:
    Stream(MemorySink& sink, std::string& text) : sink_{sink}, text_{text} {}

    void write(std::string_view bytes) override {
        if (is_closed_) {
            throw std::logic_error{"bytes after the file was closed"};
        }
        text_ += bytes;
    }
    void close() override {
        is_closed_ = true;
        --sink_.open_;
    }

private:
    MemorySink& sink_;
    std::string& text_;
    bool is_closed_ = false;
};

class MemorySink::Placed : public line::FileOnDisk {
public:
    Placed(MemorySink& sink, std::string& text, const std::string& name)
        : sink_{sink}, text_{text} {
        std::string pattern = (fs::temp_directory_path() / "bpalonn-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"no temporary folder"};
        }
        path_ = fs::path{pattern} / name;
    }
    Placed(const Placed&) = delete;
    Placed(Placed&&) = delete;
    Placed& operator=(const Placed&) = delete;
    Placed& operator=(Placed&&) = delete;
    ~Placed() override {
        std::error_code ignored;
        fs::remove_all(path_.parent_path(), ignored);
    }

    [[nodiscard]] const fs::path& path() const override { return path_; }
    void close() override {
        std::ifstream in{path_, std::ios::binary};
        text_.assign(std::istreambuf_iterator<char>{in}, {});
        --sink_.open_;
    }

private:
    MemorySink& sink_;
    std::string& text_;
    fs::path path_;
};

void MemorySink::begin(const std::string& path) {
    if (!files_.try_emplace(path).second) {
        throw std::logic_error{"given twice: " + path};
    }
    ++open_;
}

void MemorySink::put(const std::string& path, std::string_view bytes) {
    begin(path);
    files_[path] = bytes;
    --open_;
}

std::unique_ptr<line::FileStream> MemorySink::open(const std::string& path) {
    begin(path);
    return std::make_unique<Stream>(*this, files_[path]);
}

std::unique_ptr<line::FileOnDisk> MemorySink::place(const std::string& path) {
    begin(path);
    return std::make_unique<Placed>(*this, files_[path], fs::path{path}.filename().string());
}

const Written& MemorySink::files() const {
    if (open_ != 0) {
        throw std::logic_error{"a file was not closed"};
    }
    return files_;
}

void put_together(line::RunResult& result) {
    line::Numbering next;
    result.people.clear();
    for (line::AssistantResult& who : result.assistants) {
        who.before_her = next;
        next.lines += who.lines.size();
        next.segments += who.segments.size();
        next.rates += who.rates.size();
        who.carried.clear();
        for (const line::CarriedShift& shift : result.carried) {
            if (shift.assistant == who.person.alias) {
                who.carried.push_back(shift);
            }
        }
        line::PersonSum sum{.alias = who.person.alias,
                            .shifts = who.shifts.size(),
                            .lines = who.lines.size(),
                            .paid = {},
                            .gross = who.gross,
                            .provisional_gross = who.provisional_gross,
                            .totals = who.totals};
        for (const line::Segment& segment : who.segments) {
            sum.paid += segment.paid;
        }
        result.people.push_back(std::move(sum));
    }
}

Written written_by(line::Writer& writer, const line::RunStart& start, line::RunResult result) {
    MemorySink sink;
    writer.begin(start, sink);
    for (const line::AssistantResult& who : std::exchange(result.assistants, {})) {
        writer.add(who);
    }
    writer.finish(result);
    return sink.files();
}

} // namespace bpa::test
