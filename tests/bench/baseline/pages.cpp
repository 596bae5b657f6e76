// D: what drawing pages costs. The documents of a recorded run are drawn again by the product's own
// renderer, one file each, without a payroll around it.
#include "outputs/pdf/pdf.hpp"
#include "record/documents.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

int draw(const std::string& recorded, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    bpa::bench::Dump dump(recorded);
    bpa::outputs::pdf::PdfRenderer renderer;
    std::size_t files = 0;
    while (!dump.is_at_end()) {
        const auto bytes = renderer.pdf(bpa::bench::get_document(dump));
        std::ofstream file(folder / (std::to_string(files++) + ".pdf"), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    std::printf("%zu files\n", files);
    return files == 0 ? 1 : 0;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: bpalonn-bench-pages RECORDED FOLDER\n", stderr);
        return 2;
    }
    try {
        return draw(words[1], words[2]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
