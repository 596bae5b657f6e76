#include "voucher/voucher.hpp"

#include "values/check.hpp"

#include <utility>

namespace bpa::voucher {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::file:
        return "file";
    case Severity::voucher:
        return "voucher";
    case Severity::look:
        return "look";
    }
    BPA_CHECK(false);
}

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf8_with_mark:
        return "UTF-8 BOM";
    case Encoding::windows_1252:
        return "Windows-1252";
    }
    BPA_CHECK(false);
}

void Findings::add(Finding finding) {
    ++count_;
    ++counts_.at(static_cast<std::size_t>(finding.severity));
    if (items_.size() < most_kept) {
        items_.push_back(std::move(finding));
    }
}

} // namespace bpa::voucher
