#include "run/scratch.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

fs::path private_folder() {
    std::string pattern = (fs::temp_directory_path() / "bpalonn-verify-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) { // for its owner alone
        throw std::system_error{errno, std::generic_category()};
    }
    return pattern;
}

} // namespace

class Scratch::Stream : public line::FileStream {
public:
    Stream(const Scratch& scratch, std::string path) : scratch_{scratch}, path_{std::move(path)} {}

    void write(std::string_view bytes) override { scratch_.look_(path_, bytes); }
    void close() override {}

private:
    const Scratch& scratch_;
    std::string path_;
};

class Scratch::Placed : public line::FileOnDisk {
public:
    explicit Placed(fs::path path) : path_{std::move(path)} {}
    Placed(const Placed&) = delete;
    Placed(Placed&&) = delete;
    Placed& operator=(const Placed&) = delete;
    Placed& operator=(Placed&&) = delete;
    ~Placed() override {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }

    [[nodiscard]] const fs::path& path() const override { return path_; }
    void close() override {}

private:
    fs::path path_;
};

Scratch::~Scratch() {
    if (!folder_.empty()) {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
}

void Scratch::put(const std::string& path, std::string_view bytes) {
    look_(path, bytes);
}

std::unique_ptr<line::FileStream> Scratch::open(const std::string& path) {
    return std::make_unique<Stream>(*this, path);
}

std::unique_ptr<line::FileOnDisk> Scratch::place(const std::string& path) {
    if (folder_.empty()) {
        folder_ = private_folder();
    }
    // A library may go by the end of a name.
    const std::string name = std::to_string(++placed_) + "-" + fs::path{path}.filename().string();
    return std::make_unique<Placed>(folder_ / name);
}

} // namespace bpa::run
