#pragma once

#include "cli/request.hpp"
#include "cli/rules_view.hpp"

#include <string>

namespace bpa::outputs::html {
class Page;
}

namespace bpa::cli {

/// `rules show --format html`: an agreement as a page to read and print, clause by clause in its
/// own order.
[[nodiscard]] std::string show_html(const ShownAgreement& agreement, const Request& request);

/// Writes one rule of the page: what it is, when, rates, where they stand, cases.
void write_rule(outputs::html::Page& page,
                const ShownAgreement& agreement,
                const ShownRule& rule,
                Language language);

} // namespace bpa::cli
