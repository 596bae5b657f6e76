#include "facts/load/hours.hpp"
#include "facts/load/reporting.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/shift_reader.hpp"

namespace bpa::facts {
namespace {

/// The codes that amounts may be entered under, as a list for messages.
std::string codes_by_hand(const line::Legend& legend) {
    std::string known;
    for (const line::PayCode& code : legend.pay_codes) {
        if (code.by_hand) {
            known += (known.empty() ? "" : ", ") + code.code;
        }
    }
    return known;
}

/// What the program works out itself may not be entered beside it.
std::optional<line::PayCodeIndex> read_code(const yaml::MappingReader& reader,
                                            const Directory& directory,
                                            const LoadContext& context) {
    const line::Legend& legend = context.rules.legend;
    const auto code = look_up(
        reader, "code", directory.pay_codes, {"hours/unknown-pay-code", context.diagnostics});
    if (code && !legend.at(*code).by_hand) {
        context.diagnostics.add(
            problem_at(reader,
                       "code",
                       "hours/code-not-by-hand",
                       {{"code", legend.at(*code).code}, {"known", codes_by_hand(legend)}}));
        return std::nullopt;
    }
    return code;
}

/// Whether a deduction rests on an agreement: one made in writing by the day; of union dues, a
/// collective one too.
bool is_agreed(const line::Source& source, const line::PayCode& code, Date day) {
    if (source.kind == "agreement" && code.code == "union_fee") {
        return true;
    }
    return (source.kind == "agreement" || source.kind == "contract") && source.text_date &&
           *source.text_date <= day;
}

/// Reports a deduction whose basis is no agreement.
void check_agreement(const yaml::MappingReader& reader,
                     const Adjustment& adjustment,
                     const LoadContext& context) {
    const line::Legend& legend = context.rules.legend;
    const line::PayCode& code = legend.at(adjustment.code);
    const line::Source& source = legend.at(legend.at(adjustment.citation).source);
    if (code.role == line::PayRole::deduction && !is_agreed(source, code, adjustment.date)) {
        context.diagnostics.add(problem_at(
            reader,
            "source",
            "hours/agreement-needed",
            {{"code", code.code}, {"source", source.id}, {"date", adjustment.date.text()}}));
    }
}

std::optional<Adjustment> read_adjustment(const yaml::Node& node,
                                          const Facts& facts,
                                          const Directory& directory,
                                          const LoadContext& context) {
    auto& diagnostics = context.diagnostics;
    const yaml::MappingReader reader{node, schemas::adjustment, diagnostics};
    const auto assistant = look_up(
        reader, "assistant", directory.assistants, {"hours/unknown-assistant", diagnostics});
    const auto code = read_code(reader, directory, context);
    const auto date = reader.get_date("date");
    const auto amount = reader.get_money("amount");
    const bool is_deduction =
        code && context.rules.legend.at(*code).role == line::PayRole::deduction;
    if (is_deduction && amount && *amount < Money{}) {
        diagnostics.add(
            problem_at(reader, "amount", "hours/negative-deduction", {{"amount", amount->text()}}));
    }
    const auto citation = date ? cite(reader, *date, context) : std::nullopt;
    const std::string person = assistant ? facts.assistants.at(*assistant).id : std::string{};
    std::optional<Approval> approval;
    if (const yaml::Node* approved = reader.get_mapping("approved")) {
        approval = read_approval(*approved, person, directory, context);
    }
    std::optional<std::uint32_t> employment;
    if (assistant && date) {
        employment =
            employment_on(reader, facts.assistants.at(*assistant), {"date", *date}, diagnostics);
    }
    if (!employment || !code || !amount || !citation || !approval) {
        return std::nullopt;
    }
    Adjustment made{.assistant = *assistant,
                    .employment = *employment,
                    .code = *code,
                    .date = *date,
                    .amount = *amount,
                    .approval = std::move(*approval),
                    .citation = *citation,
                    .place = reader.place()};
    read_adjustment_reporting(reader, made, diagnostics);
    check_agreement(reader, made, context);
    return made;
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

} // namespace bpa::facts
