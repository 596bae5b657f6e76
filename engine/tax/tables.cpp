#include "tax/tables.hpp"

namespace bpa::tax {

Tables::Tables(const std::map<int, rulebook::TaxTableYear>& rules) {
    for (const auto& [year, table] : rules) {
        years_.emplace(year, TableYear{table});
    }
}

Refusal Tables::why_not(int year, TableCode code) const {
    Refusal refusal;
    const bool is_year = years_.find(year) != years_.end();
    for (const auto& [other, tables] : years_) {
        if (!is_year || tables.find(code)) {
            refusal.years.push_back(other);
        }
    }
    if (!is_year) {
        refusal.why = WhyNot::no_such_year;
    } else {
        refusal.why = refusal.years.empty() ? WhyNot::no_such_table : WhyNot::of_other_years;
    }
    return refusal;
}

std::variant<Table, Refusal> Tables::find(int year, TableCode code) const {
    const auto found = years_.find(year);
    const auto table = found == years_.end() ? std::nullopt : found->second.find(code);
    if (!table) {
        return why_not(year, code);
    }
    return *table;
}

std::variant<Table, Refusal> Tables::find(int year, TableCode code, TaxPeriod period) const {
    auto found = find(year, code);
    const auto* table = std::get_if<Table>(&found);
    if (table != nullptr && !table->has(period)) {
        return Refusal{.why = WhyNot::no_such_period};
    }
    return found;
}

std::vector<Table> Tables::all(int year) const {
    const auto found = years_.find(year);
    return found == years_.end() ? std::vector<Table>{} : found->second.all();
}

} // namespace bpa::tax
