#include "run/recorder.hpp"

#include "run/folder_files.hpp"
#include "run/hash.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace bpa::run {

class Recorder::Stream : public line::FileStream {
public:
    Stream(Recorder& recorder, std::string path)
        : recorder_{recorder}, inner_{recorder.sink_.open(path)} {
        file_.path = std::move(path);
    }

    void write(std::string_view bytes) override {
        hash_.add(bytes);
        file_.bytes += static_cast<std::int64_t>(bytes.size());
        inner_->write(bytes);
    }

    void close() override {
        inner_->close();
        file_.sha256 = hash_.finish();
        recorder_.end(std::move(file_));
    }

private:
    Recorder& recorder_;
    std::unique_ptr<line::FileStream> inner_;
    Sha256 hash_;
    FileHash file_;
};

class Recorder::Placed : public line::FileOnDisk {
public:
    Placed(Recorder& recorder, std::string path)
        : recorder_{recorder}, path_{std::move(path)}, inner_{recorder.sink_.place(path_)} {}

    [[nodiscard]] const std::filesystem::path& path() const override { return inner_->path(); }

    void close() override {
        inner_->close();
        auto file = hash_file(inner_->path(), path_);
        if (!file) {
            throw std::system_error{errno != 0 ? errno : EIO, std::generic_category()};
        }
        recorder_.end(std::move(*file));
    }

private:
    Recorder& recorder_;
    std::string path_;
    std::unique_ptr<line::FileOnDisk> inner_;
};

void Recorder::put(const std::string& path, std::string_view bytes) {
    begin(path);
    sink_.put(path, bytes);
    end({path, sha256(bytes), static_cast<std::int64_t>(bytes.size())});
}

std::unique_ptr<line::FileStream> Recorder::open(const std::string& path) {
    begin(path);
    return std::make_unique<Stream>(*this, path);
}

std::unique_ptr<line::FileOnDisk> Recorder::place(const std::string& path) {
    begin(path);
    return std::make_unique<Placed>(*this, path);
}

std::vector<FileHash> Recorder::take() {
    BPA_CHECK(open_ == 0);
    std::sort(files_.begin(), files_.end(), [](const FileHash& a, const FileHash& b) {
        return a.path < b.path;
    });
    return std::exchange(files_, {});
}

void Recorder::begin(const std::string& path) {
    BPA_CHECK(paths_.insert(path).second); // two files cannot have one path
    ++open_;
}

void Recorder::end(FileHash file) {
    --open_;
    files_.push_back(std::move(file));
}

} // namespace bpa::run
