#pragma once

#include "cli/request.hpp"

namespace bpa::cli {

// Each command carries out its request and gives the exit code.
[[nodiscard]] int check(const Request& request);
[[nodiscard]] int check_file(const Request& request);
[[nodiscard]] int run(const Request& request);
[[nodiscard]] int explain(const Request& request);
[[nodiscard]] int floor(const Request& request);
[[nodiscard]] int verify(const Request& request);
[[nodiscard]] int report(const Request& request);
[[nodiscard]] int messages(const Request& request);
[[nodiscard]] int reconcile(const Request& request);
[[nodiscard]] int payments(const Request& request);
[[nodiscard]] int ledger(const Request& request);
[[nodiscard]] int lists(const Request& request);
[[nodiscard]] int import_tax_cards(const Request& request);
[[nodiscard]] int import_feedback(const Request& request);
[[nodiscard]] int rules_show(const Request& request);
[[nodiscard]] int rules_check(const Request& request);
[[nodiscard]] int rules_coverage(const Request& request);
[[nodiscard]] int rules_kinds(const Request& request);
[[nodiscard]] int rules_new_rates(const Request& request);
[[nodiscard]] int withhold(const Request& request);

} // namespace bpa::cli
