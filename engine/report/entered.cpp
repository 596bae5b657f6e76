#include "report/entered.hpp"

#include "values/parse.hpp"
#include "yaml/node.hpp"

#include <string_view>

namespace bpa::report {
namespace {

std::string text_of(const yaml::Node& node, std::string_view key) {
    const auto* found = node.find(std::string{key});
    return found != nullptr && found->kind == yaml::NodeKind::scalar ? found->scalar
                                                                     : std::string{};
}

std::optional<EnteredEntry> entry_of(const yaml::Node& node) {
    constexpr std::string_view cash = "kontantytelse";
    const auto date = parse_date(text_of(node, "date"));
    const auto amount = parse_money(text_of(node, "amount"));
    if (!std::holds_alternative<Date>(date) || !std::holds_alternative<Money>(amount)) {
        return std::nullopt;
    }
    EnteredEntry entry{.assistant = text_of(node, "assistant"),
                       .pay_code = text_of(node, "code"),
                       .date = std::get<Date>(date),
                       .amount = std::get<Money>(amount),
                       .reported_as = text_of(node, "reported_as"),
                       .benefit = text_of(node, "benefit")};
    if (entry.benefit.empty()) {
        entry.benefit = cash;
    }
    const auto kilometres = parse_whole(text_of(node, "kilometres"));
    if (const auto* number = std::get_if<std::int64_t>(&kilometres)) {
        entry.kilometres = *number;
    }
    return entry;
}

} // namespace

std::vector<EnteredEntry> read_entered(source::Inputs& inputs, const std::string& period) {
    source::Diagnostics unseen;
    const auto file = inputs.open("adjustments/" + period + ".yaml", unseen, true);
    const auto root = file ? yaml::read(inputs.files(), *file, unseen) : std::nullopt;
    const auto* list = root ? root->find("adjustments") : nullptr;
    std::vector<EnteredEntry> entries;
    if (list == nullptr) {
        return entries;
    }
    for (const auto& item : list->items) {
        if (auto entry = entry_of(item)) {
            entries.push_back(std::move(*entry));
        }
    }
    return entries;
}

} // namespace bpa::report
