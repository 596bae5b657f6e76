#include "cards/plan.hpp"
#include "yaml/locator.hpp"

#include <algorithm>

namespace bpa::cards {
namespace {

constexpr std::string_view head =
    "# Skrevet av `bpalonn import tax-cards`; kommentarer her går tapt ved neste import.\n"
    "# Written by `bpalonn import tax-cards`; comments put here are lost by the next import.\n";

/// Knows a card and whose it is.
struct Entry {
    std::string_view alias;
    DatedCard card;
};

/// The cards the file has now, without those that the plan takes the place of.
std::vector<Entry> entries_kept(const Plan& plan,
                                const facts::CardHolders& holders,
                                const source::SourceFiles& files) {
    std::vector<Entry> entries;
    std::vector<const Change*> change_of(holders.assistants.size(), nullptr);
    for (const Change& change : plan.changes) {
        change_of[change.assistant] = &change;
    }
    const std::string path = file_of(plan.year);
    for (std::size_t i = 0; i < holders.assistants.size(); ++i) {
        for (const DatedCard& card : holders.assistants[i].tax_cards) {
            const bool is_replaced = change_of[i] != nullptr && change_of[i]->is_replacing &&
                                     card.from == change_of[i]->after.from;
            if (files.at(card.place.file).path == path && !is_replaced) {
                entries.push_back({holders.assistants[i].id, card});
            }
        }
    }
    return entries;
}

void add_key(std::string& text, std::string_view key, const std::string& value) {
    text.append("    ").append(key).append(": ").append(value).append("\n");
}

void add_part(std::string& text, const facts::CardPart& part) {
    text.append("      - { for: ").append(name_of(part.use));
    if (part.table) {
        text.append(", table: \"").append(part.table->text()).append("\"");
    }
    if (part.percent) {
        text.append(", percent: ").append(part.percent->text());
    }
    if (part.months) {
        text.append(", months: ").append(part.months->text());
    }
    if (part.is_exempt) {
        text += ", exempt: yes";
    }
    if (part.exempt_up_to) {
        text.append(", exempt_up_to: ").append(part.exempt_up_to->text()).append(" kr");
    }
    text += " }\n";
}

/// A card that is only for pensions and benefits has no part for wages, and says so.
void add_parts(std::string& text, std::vector<facts::CardPart> parts) {
    std::sort(
        parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.use < b.use; });
    text += parts.empty() ? "    parts: []\n" : "    parts:\n";
    for (const facts::CardPart& part : parts) {
        add_part(text, part);
    }
}

void add_information(std::string& text, const facts::TaxCard& card) {
    std::string words;
    const auto add = [&words](bool applies, std::string_view word) {
        if (applies) {
            words.append(words.empty() ? "" : ", ").append(word);
        }
    };
    add(card.is_paye, "paye");
    add(card.is_svalbard, "svalbard");
    add(card.is_action_zone, "action_zone");
    if (!words.empty()) {
        add_key(text, "information", "[ " + words + " ]");
    }
}

void add_entry(std::string& text, const Entry& entry) {
    const facts::TaxCard& card = entry.card.value;
    text.append("  - assistant: \"").append(entry.alias).append("\"\n");
    add_key(text, "from", entry.card.from.text());
    add_key(text, "year", std::to_string(card.year));
    if (!card.id.empty()) {
        add_key(text, "card", "\"" + card.id + "\"");
    }
    if (card.issued) {
        add_key(text, "issued", card.issued->text());
    }
    add_key(text, "result", std::string{name_of(card.result)});
    if (card.result == facts::CardResult::card) {
        add_parts(text, card.parts);
    }
    add_information(text, card);
}

} // namespace

std::string file_of(int year) {
    return "tax-cards/" + std::to_string(year) + ".yaml";
}

void check_comments(const source::SourceFiles& files,
                    source::FileId file,
                    source::Diagnostics& diagnostics) {
    const std::string_view text = files.at(file).text;
    // What we write has a number sign only in its head.
    const auto at = text.find('#', text.starts_with(head) ? head.size() : 0);
    if (at != std::string_view::npos) {
        diagnostics.add(
            {.code = "import/comments-lost", .place = yaml::Locator{file, text}.at(at)});
    }
}

std::string
file_text(const Plan& plan, const facts::CardHolders& holders, const source::SourceFiles& files) {
    auto entries = entries_kept(plan, holders, files);
    for (const Change& change : plan.changes) {
        entries.push_back({holders.assistants.at(change.assistant).id, change.after});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.alias != b.alias ? a.alias < b.alias : a.card.from < b.card.from;
    });
    std::string text{head};
    text += entries.empty() ? "tax_cards: []\n" : "tax_cards:\n";
    for (const Entry& entry : entries) {
        add_entry(text, entry);
    }
    return text;
}

} // namespace bpa::cards
