// Gives any bytes to the reader of a provider's list and holds what every reading must keep: it
// ends, it gives rows or says why not, every row is of somebody, and no eleven digits are told.
#include "lists/provider_file.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"
#include "values/check.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace bpa;

bool has_id(std::string_view text) {
    constexpr std::size_t digits_of_an_id = 11;
    std::size_t digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == digits_of_an_id) {
            return true;
        }
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto* text = reinterpret_cast<const char*>(data); // NOLINT: libFuzzer's signature
    source::Diagnostics diagnostics;
    const auto rows = lists::read_provider_text({text, size}, diagnostics);
    BPA_CHECK(rows.has_value() == diagnostics.empty());
    for (const auto& problem : diagnostics.sorted({})) {
        BPA_CHECK(!has_id(source::text_of(problem, source::Language::nb)));
    }
    if (rows) {
        for (const auto& row : *rows) {
            BPA_CHECK(!row.national_id.empty() || !row.employee_number.empty());
            BPA_CHECK(row.row > 1);
        }
    }
    return 0;
}
