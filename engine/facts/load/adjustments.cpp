#include "facts/load/hours.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/shift_reader.hpp"

namespace bpa::facts {
namespace {

std::optional<Adjustment> read_adjustment(const yaml::Node& node,
                                          const Facts& facts,
                                          const Directory& directory,
                                          const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::adjustment, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto code =
        look_up(reader, "code", directory.pay_codes, {"hours/unknown-pay-code", diagnostics});
    const auto date = reader.get_date("date");
    const auto amount = reader.get_money("amount");
    const auto citation = date ? cite(reader, *date, context) : std::nullopt;
    const std::string person = assistant ? facts.assistants.at(*assistant).id : std::string{};
    std::optional<Approval> approval;
    if (const yaml::Node* approved = reader.get_mapping("approved")) {
        approval = read_approval(*approved, person, directory, context);
    }
    std::optional<std::uint32_t> employment;
    if (assistant && date) {
        employment = employment_on(reader, facts.assistants.at(*assistant), *date, diagnostics);
    }
    if (!employment || !code || !amount || !citation || !approval) {
        return std::nullopt;
    }
    return Adjustment{.assistant = *assistant,
                      .employment = *employment,
                      .code = *code,
                      .date = *date,
                      .amount = *amount,
                      .approval = std::move(*approval),
                      .citation = *citation,
                      .place = reader.place()};
}

std::optional<OpeningBalance>
read_balance(const yaml::Node& node, const Directory& directory, source::Diagnostics& diagnostics) {
    constexpr WholeRange years{1900, 2999};
    const yaml::MappingReader reader{node, schemas::opening, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto year = get_whole_in(reader, "year", years, diagnostics);
    const auto gross = reader.get_money("gross_year_to_date");
    if (!assistant || !year || !gross) {
        return std::nullopt;
    }
    OpeningBalance balance{*assistant, static_cast<int>(*year), {}, reader.place()};
    balance.accounts.add(line::yearly(line::AccountKind::gross, balance.year), *gross);
    return balance;
}

} // namespace

void read_adjustments(Facts& facts, const Directory& directory, const LoadContext& context) {
    const Month period = facts.periods.front().name;
    const auto root = read_file(context, "adjustments/" + period.text() + ".yaml", true);
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::adjustments_file, context.diagnostics};
    const auto written = reader.get_month("period");
    if (written && *written != period) {
        context.diagnostics.add(
            problem_at(reader,
                       "period",
                       "hours/period-differs-from-file",
                       {{"written", written->text()}, {"file", period.text()}}));
    }
    if (const yaml::Node* list = reader.get_sequence("adjustments")) {
        for (const yaml::Node& item : list->items) {
            if (auto adjustment = read_adjustment(item, facts, directory, context)) {
                facts.adjustments.push_back(std::move(*adjustment));
            }
        }
    }
    const auto order = [](const Adjustment& a) {
        return std::tie(a.assistant, a.employment, a.date, a.code, a.amount, a.place);
    };
    std::sort(facts.adjustments.begin(),
              facts.adjustments.end(),
              [&](const auto& a, const auto& b) { return order(a) < order(b); });
}

void read_opening(Facts& facts, const Directory& directory, const LoadContext& context) {
    const auto root = read_file(context, "opening.yaml", true);
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::opening_file, context.diagnostics};
    auto& opening = facts.opening;
    if (const yaml::Node* list = reader.get_sequence("opening")) {
        for (const yaml::Node& item : list->items) {
            if (const auto balance = read_balance(item, directory, context.diagnostics)) {
                opening.push_back(*balance);
            }
        }
    }
    std::sort(opening.begin(), opening.end(), [](const auto& a, const auto& b) {
        return std::tie(a.assistant, a.year, a.place) < std::tie(b.assistant, b.year, b.place);
    });
    for (std::size_t i = 1; i < opening.size(); ++i) {
        const auto& before = opening[i - 1];
        if (opening[i].assistant == before.assistant && opening[i].year == before.year) {
            context.diagnostics.add(
                against(before.place,
                        problem_at(opening[i].place,
                                   "employer/opening-twice",
                                   {{"assistant", facts.assistants.at(before.assistant).id},
                                    {"year", std::to_string(before.year)}})));
        }
    }
}

} // namespace bpa::facts
