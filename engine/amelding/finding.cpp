#include "amelding/finding.hpp"

#include "values/check.hpp"

#include <utility>

namespace bpa::amelding {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::rejected:
        return "rejected";
    case Severity::immediate:
        return "immediate";
    case Severity::guidance:
        return "guidance";
    }
    BPA_CHECK(false);
}

void Findings::add(Finding finding) {
    ++count_;
    rejected_ += finding.severity == Severity::rejected ? 1 : 0;
    immediate_ += finding.severity == Severity::immediate ? 1 : 0;
    if (items_.size() < most_kept) {
        items_.push_back(std::move(finding));
    }
}

std::size_t Findings::count(Severity severity) const {
    switch (severity) {
    case Severity::rejected:
        return rejected_;
    case Severity::immediate:
        return immediate_;
    case Severity::guidance:
        return count_ - rejected_ - immediate_;
    }
    BPA_CHECK(false);
}

} // namespace bpa::amelding
