#include "tree.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

namespace bpa::tidy {
namespace {

namespace fs = std::filesystem;

bool is_wanted(const std::string& path, const std::vector<std::string>& endings) {
    if (path.find("/runs/") != std::string::npos || path.find("/.git") != std::string::npos) {
        return false;
    }
    return endings.empty() || std::ranges::any_of(endings, [&path](const std::string& ending) {
               return path.ends_with(ending);
           });
}

std::string read(const fs::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Walks C++ text and tells for each character whether it is code, comment or literal.
class Walker {
public:
    explicit Walker(std::string_view text, Literals literals)
        : text_{text}, out_{text}, blank_literals_{literals == Literals::blank} {}

    std::string walk() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(out_);
    }

private:
    void step() {
        if (starts("//")) {
            blank_until("\n", 0, true);
        } else if (starts("/*")) {
            blank_until("*/", 2, true);
        } else if (starts("R\"") && (at_ == 0 || !is_word(text_[at_ - 1]))) {
            const auto open = text_.find('(', at_);
            const std::string close =
                ")" + std::string{text_.substr(at_ + 2, open - at_ - 2)} + "\"";
            blank_until(close, close.size(), blank_literals_);
        } else if (text_[at_] == '"') {
            quoted('"');
        } else if (text_[at_] == '\'' && (at_ == 0 || !is_word(text_[at_ - 1]))) {
            quoted('\'');
        } else {
            ++at_;
        }
    }

    [[nodiscard]] bool starts(std::string_view what) const {
        return text_.substr(at_).starts_with(what);
    }

    void blank_until(std::string_view end, std::size_t past, bool do_blank) {
        const auto found = text_.find(end, at_ + 1);
        const auto stop = found == std::string_view::npos ? text_.size() : found + past;
        for (; at_ < stop; ++at_) {
            blank(do_blank);
        }
    }

    void quoted(char quote) {
        for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == '\\') {
                blank(blank_literals_);
                ++at_;
            }
            blank(blank_literals_);
        }
        ++at_;
    }

    void blank(bool do_blank) {
        if (do_blank && at_ < out_.size() && out_[at_] != '\n') {
            out_[at_] = ' ';
        }
    }

    std::string_view text_;
    std::string out_;
    bool blank_literals_;
    std::size_t at_ = 0;
};

} // namespace

std::filesystem::path root() {
    return BPA_SOURCE_DIR;
}

std::vector<File> files_under(const std::vector<std::string>& folders,
                              const std::vector<std::string>& endings) {
    std::vector<File> files;
    for (const auto& folder : folders) {
        if (!fs::is_directory(root() / folder)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator{root() / folder}) {
            const auto path = entry.path().lexically_relative(root()).generic_string();
            if (entry.is_regular_file() && is_wanted(path, endings)) {
                files.push_back({path, read(entry.path())});
            }
        }
    }
    std::ranges::sort(files, {}, &File::path);
    return files;
}

bool begins_with_folder(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string code_only(std::string_view text, Literals literals) {
    return Walker{text, literals}.walk();
}

std::size_t line_of(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string breach(const File& file, std::size_t line, std::string_view what) {
    return file.path + ":" + std::to_string(line) + ": " + std::string{what};
}

std::vector<std::size_t> whole_words(std::string_view text, std::string_view word) {
    std::vector<std::size_t> found;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) {
            found.push_back(at);
        }
    }
    return found;
}

std::string list(const Breaches& breaches) {
    std::string text;
    for (const auto& one : breaches) {
        text += one + "\n";
    }
    return text;
}

} // namespace bpa::tidy
