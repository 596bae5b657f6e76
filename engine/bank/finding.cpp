#include "bank/finding.hpp"

#include "values/check.hpp"

#include <utility>

namespace bpa::bank {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::file:
        return "file";
    case Severity::payment:
        return "payment";
    case Severity::look:
        return "look";
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

} // namespace bpa::bank
