#pragma once

#include "line/writer.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace bpa::run {

/// Lets go of the files of a run that nobody keeps: they are only made to be hashed on the way.
/// What a library writes lies in a private folder for temporary files, and goes with its file
/// handle; the folder goes with this.
class Scratch : public line::Sink {
public:
    /// Is shown the bytes of every file that is not written by a library, piece by piece.
    using Look = std::function<void(const std::string& path, std::string_view bytes)>;

    explicit Scratch(Look look) : look_{std::move(look)} {}
    Scratch(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch& operator=(Scratch&&) = delete;
    ~Scratch() override;

    void put(const std::string& path, std::string_view bytes) override;
    [[nodiscard]] std::unique_ptr<line::FileStream> open(const std::string& path) override;
    [[nodiscard]] std::unique_ptr<line::FileOnDisk> place(const std::string& path) override;

private:
    class Stream;
    class Placed;

    Look look_;
    std::filesystem::path folder_; ///< empty until somebody wants a place
    int placed_ = 0;
};

} // namespace bpa::run
