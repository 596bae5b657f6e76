#include "falsify.hpp"

#include "sheets.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iomanip>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace bpa::recalc {

std::string
falsify(const std::filesystem::path& book, const std::string& sheet, const std::string& ref) {
    constexpr double ore = 0.01;
    constexpr int digits = 15;
    const auto sheets = sheets_of(book);
    const auto found = std::find_if(
        sheets.begin(), sheets.end(), [&](const SheetFile& one) { return one.name == sheet; });
    if (found == sheets.end()) {
        throw std::runtime_error{"no sheet " + sheet};
    }
    std::ifstream in{found->file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto cell = text.find("<c r=\"" + ref + '"');
    const auto end = text.find("</c>", cell);
    const auto from = text.find("<v>", cell);
    const auto to = text.find("</v>", cell);
    if (cell == std::string::npos || from > end || to > end ||
        text.substr(cell, end - cell).find("<f>") != std::string::npos) {
        throw std::runtime_error{"no figure in " + sheet + '!' + ref};
    }
    const std::string before = text.substr(from + 3, to - from - 3);
    double value = 0;
    std::from_chars(before.data(), before.data() + before.size(), value);
    std::ostringstream after;
    after << std::setprecision(digits) << value + ore;
    text.replace(from + 3, before.size(), after.str());
    std::ofstream{found->file, std::ios::binary} << text;
    return sheet + '!' + ref + ": " + before + " → " + after.str();
}

} // namespace bpa::recalc
