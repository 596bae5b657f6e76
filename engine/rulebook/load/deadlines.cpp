#include "rulebook/load/law_parameters.hpp"
#include "rulebook/load/package.hpp"

namespace bpa::rulebook {
namespace {

/// A term and the day after it, when they make sense.
std::optional<Deadline> after_term(std::int64_t months, std::int64_t day) {
    constexpr std::int64_t months_per_year = 12;
    constexpr std::int64_t last_of_every_month = 28;
    if (months < 1 || months_per_year % months != 0 || day < 1 || day > last_of_every_month) {
        return std::nullopt;
    }
    return DayAfterTerm{static_cast<int>(months), static_cast<unsigned>(day)};
}

std::optional<Deadline> after_payment(std::int64_t working_days) {
    constexpr std::int64_t most = 31;
    if (working_days < 0 || working_days > most) {
        return std::nullopt;
    }
    return DaysAfterPayment{static_cast<int>(working_days)};
}

} // namespace

std::optional<Deadline>
read_value(Context& context, const yaml::MappingReader& entry, const Dated<Deadline>& /*type*/) {
    const auto* node = entry.get_mapping("value");
    if (node == nullptr) {
        return std::nullopt;
    }
    const yaml::MappingReader reader{*node, schemas::deadline, context.diagnostics};
    const auto months = reader.get_whole("term_months");
    const auto day = reader.get_whole("day");
    const auto working_days = reader.get_whole("working_days_after_payment");
    if (!reader.ok()) {
        return std::nullopt;
    }
    std::optional<Deadline> deadline;
    if (months && day && !working_days) {
        deadline = after_term(*months, *day);
    } else if (working_days && !months && !day) {
        deadline = after_payment(*working_days);
    }
    if (!deadline) {
        report(context, {"rules/bad-deadline", {reader.place()}});
    }
    return deadline;
}

} // namespace bpa::rulebook
