#pragma once

#include "outputs/document/document.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace bpa::outputs::payslip {

/// Turns documents into the bytes of files on several threads, and hands them over one by one in
/// the order in which the documents came. What it knows at a time is bounded: whoever adds faster
/// than the threads draw, waits.
class DrawingPool {
public:
    using Draw = std::function<std::string(const document::Document&)>;
    /// Called on the thread that adds.
    using Take = std::function<void(const std::string& path, std::string_view bytes)>;

    /// `make_draw` is called once for each thread, on it. With one thread nothing runs beside the
    /// caller.
    DrawingPool(unsigned threads, std::function<Draw()> make_draw, Take take);
    DrawingPool(const DrawingPool&) = delete;
    DrawingPool(DrawingPool&&) = delete;
    DrawingPool& operator=(const DrawingPool&) = delete;
    DrawingPool& operator=(DrawingPool&&) = delete;
    /// Without `finish`, what has not been handed over is dropped.
    ~DrawingPool();

    /// Throws what drawing an earlier document threw.
    void add(std::string path, document::Document document);
    /// Hands over the rest. Throws as `add` does.
    void finish();

private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

} // namespace bpa::outputs::payslip
