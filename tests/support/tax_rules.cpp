#include "tax_rules.hpp"

#include "run/disk.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace bpa::testing {

rulebook::TaxTableRules tax_table_rules() {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    source::Inputs inputs{run::disk_source(root / "fixtures", root / "rules")};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_tax_tables(inputs, diagnostics);
    if (!diagnostics.empty() || rules.years.empty()) {
        throw std::runtime_error("the tax tables cannot be read");
    }
    return rules;
}

TaxPeriod tax_period(std::string_view name) {
    const auto& names = tax_periods;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        throw std::runtime_error("no pay period: " + std::string{name});
    }
    return static_cast<TaxPeriod>(found - names.begin());
}

tax::Table tax_table(const tax::Tables& tables, int year, std::string_view code) {
    const auto found = tables.find(year, TableCode::parse(code).value());
    if (!std::holds_alternative<tax::Table>(found)) {
        throw std::runtime_error("no table " + std::string{code});
    }
    return std::get<tax::Table>(found);
}

} // namespace bpa::testing
