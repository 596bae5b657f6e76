#include "cli/console.hpp"
#include "cli/withhold.hpp"
#include "values/digits.hpp"

#include <algorithm>

namespace bpa::cli {
namespace {

using rulebook::TaxTableYear;

/// Knows how the records of a year are written.
struct Form {
    std::size_t width = 0; ///< digits of an amount: those of the highest printed base
    std::string text;

    void add(const tax::Table& table, TaxPeriod period, std::int64_t base, std::int64_t withheld) {
        constexpr std::size_t code_digits = 4;
        const auto& attributes = table.attributes();
        const auto number = [this](std::int64_t value, std::size_t digits) {
            digits::append(text, static_cast<digits::UInt128>(value), digits);
        };
        number(attributes.code.number(), code_digits);
        number(static_cast<std::int64_t>(period) + 1, 1);
        number(attributes.kind == rulebook::TaxTableKind::pensioner ? 1 : 0, 1);
        number(base, width);
        number(withheld, width);
        text += "\r\n";
    }

    void flush() {
        say(text);
        text.clear();
    }
};

/// The steps of one table for one pay period, from the last one without withholding.
void write_table(Form& form, const tax::Table& table, const TaxTableYear::Period& period) {
    bool is_begun = false;
    for (std::int64_t base = 0; base <= period.until; base += period.step) {
        const auto withheld = tax::withhold(table, period.period, base);
        if (withheld == 0) {
            continue;
        }
        if (!is_begun && base > period.step) {
            form.add(table, period.period, base - period.step, 0);
        }
        is_begun = true;
        form.add(table, period.period, base, withheld);
    }
    form.flush();
}

} // namespace

void write_whole_tables(const Request& request, const TaxBook& book) {
    const auto& asked = request.withhold;
    const auto& rules = book.rules.years.at(*asked.year);
    Form form;
    for (const auto& period : rules.periods) {
        const auto digits = digits::plain(static_cast<digits::UInt128>(period.until)).size();
        form.width = std::max(form.width, digits);
    }
    for (const auto& table : book.tables.all(*asked.year)) {
        if (asked.table && table.attributes().code != *asked.table) {
            continue;
        }
        for (const auto& period : rules.periods) {
            if (table.has(period.period) && (!asked.period || period.period == *asked.period)) {
                write_table(form, table, period);
            }
        }
    }
}

} // namespace bpa::cli
