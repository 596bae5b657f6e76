#include "facts/load/hours.hpp"
#include "facts/load/schemas.hpp"

#include <tuple>

namespace bpa::facts {
namespace {

/// Knows the file of a month of payment, and what it may name.
struct SettledFrame {
    Month month;
    const Employer& employer;
    const Directory& directory;
    const LoadContext& context;
};

/// What each entry states, whatever it is of.
struct SettledAmount {
    Date date;
    std::string sub_unit;
    Money amount;
    line::CitationIndex citation{};
};

std::optional<Date> read_date(const yaml::MappingReader& reader, const SettledFrame& frame) {
    const auto date = reader.get_date("date");
    if (date && Month::of(*date) != frame.month) {
        frame.context.diagnostics.add(
            problem_at(reader,
                       "date",
                       "employer/settled-outside-month",
                       {{"date", date->text()}, {"month", frame.month.text()}}));
        return std::nullopt;
    }
    return date;
}

std::optional<std::string> read_sub_unit(const yaml::MappingReader& reader,
                                         const SettledFrame& frame) {
    const auto written = reader.get_id("sub_unit");
    std::vector<std::string> known;
    for (const SubUnit& unit : frame.employer.sub_units) {
        known.push_back(unit.id);
    }
    if (written && std::find(known.begin(), known.end(), *written) == known.end()) {
        frame.context.diagnostics.add(
            problem_at(reader,
                       "sub_unit",
                       "employer/unknown-sub-unit",
                       {{"name", *written}, {"nearest", suggestion(*written, known)}}));
        return std::nullopt;
    }
    return written;
}

std::optional<SettledAmount> read_amount(const yaml::MappingReader& reader,
                                         const SettledFrame& frame) {
    const auto date = read_date(reader, frame);
    const auto sub_unit = read_sub_unit(reader, frame);
    const auto amount = reader.get_money("amount");
    const auto citation = date ? cite(reader, *date, frame.context) : std::nullopt;
    if (!sub_unit || !amount || !citation) {
        return std::nullopt;
    }
    return SettledAmount{*date, *sub_unit, *amount, *citation};
}

void read_refunds(const yaml::Node* list, Facts& facts, const SettledFrame& frame) {
    if (list == nullptr) {
        return;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::refund, frame.context.diagnostics};
        const auto settled = read_amount(reader, frame);
        const auto assistant = look_up(reader,
                                       "assistant",
                                       frame.directory.assistants,
                                       {"hours/unknown-assistant", frame.context.diagnostics});
        if (settled && assistant) {
            facts.refunds.push_back({.date = settled->date,
                                     .sub_unit = settled->sub_unit,
                                     .assistant = *assistant,
                                     .amount = settled->amount,
                                     .citation = settled->citation,
                                     .place = reader.place()});
        }
    }
}

void read_premiums(const yaml::Node* list, Facts& facts, const SettledFrame& frame) {
    if (list == nullptr) {
        return;
    }
    for (const yaml::Node& item : list->items) {
        const yaml::MappingReader reader{item, schemas::premium, frame.context.diagnostics};
        if (const auto settled = read_amount(reader, frame)) {
            facts.premiums.push_back({.date = settled->date,
                                      .sub_unit = settled->sub_unit,
                                      .amount = settled->amount,
                                      .citation = settled->citation,
                                      .place = reader.place()});
        }
    }
}

} // namespace

void read_settled(Facts& facts,
                  const Directory& directory,
                  Month month_of_payment,
                  const LoadContext& context) {
    const auto root = read_file(context, "settled/" + month_of_payment.text() + ".yaml", true);
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::settled_file, context.diagnostics};
    const auto written = reader.get_month("month");
    if (written && *written != month_of_payment) {
        context.diagnostics.add(
            problem_at(reader,
                       "month",
                       "hours/period-differs-from-file",
                       {{"written", written->text()}, {"file", month_of_payment.text()}}));
    }
    const SettledFrame frame{month_of_payment, facts.employer, directory, context};
    read_refunds(reader.get_sequence("refunds"), facts, frame);
    read_premiums(reader.get_sequence("premiums"), facts, frame);
    const auto by_place = [](const auto& a, const auto& b) { return a.place < b.place; };
    std::sort(facts.refunds.begin(), facts.refunds.end(), by_place);
    std::sort(facts.premiums.begin(), facts.premiums.end(), by_place);
}

} // namespace bpa::facts
