#include "tax/tables.hpp"

namespace bpa::tax {

Tables::Tables(const std::map<int, rulebook::TaxTableYear>& rules) {
    for (const auto& [year, table] : rules) {
        years_.push_back({year, TableYear{table}});
    }
    first_year_ = years_.empty() ? 0 : years_.front().year;
}

const TableYear* Tables::search(int year) const {
    for (const auto& known : years_) {
        if (known.year == year) {
            return &known.tables;
        }
    }
    return nullptr;
}

std::vector<int> Tables::years() const {
    std::vector<int> years;
    for (const auto& known : years_) {
        years.push_back(known.year);
    }
    return years;
}

std::vector<int> Tables::years_with(TableCode code) const {
    std::vector<int> years;
    for (const auto& known : years_) {
        if (known.tables.find(code) != nullptr) {
            years.push_back(known.year);
        }
    }
    return years;
}

Refusal Tables::why_not(int year, TableCode code) const {
    if (tables_of(year) == nullptr) {
        return {WhyNot::no_such_year};
    }
    if (table_of(year, code) != nullptr) {
        return {WhyNot::no_such_period};
    }
    return {years_with(code).empty() ? WhyNot::no_such_table : WhyNot::of_other_years};
}

std::vector<Table> Tables::all(int year) const {
    const auto* tables = tables_of(year);
    return tables == nullptr ? std::vector<Table>{} : tables->all();
}

} // namespace bpa::tax
