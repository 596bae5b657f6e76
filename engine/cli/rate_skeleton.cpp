#include "cli/rate_skeleton.hpp"

#include "rulebook/load/rate_sets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::cli {
namespace {

using yaml::Node;
using yaml::NodeKind;

constexpr std::size_t one_level = 2;

template <class... Args>
std::string told(const Words& words, Language language, const Args&... args) {
    return fmt::format(fmt::runtime(words.in(language)), args...);
}

bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
    return std::ranges::find(keys, key) != keys.end();
}

/// What cites and dates an entry; the set says it for all of them.
bool is_citing(std::string_view key) {
    constexpr std::array<std::string_view, 6> keys{
        "from", "until", "source", "at", "confidence", "note"};
    return is_one_of(key, keys);
}

/// Whether a key says which row of a table this is, and not what the row gives.
bool is_row_name(std::string_view key, const Node& row) {
    constexpr std::array<std::string_view, 6> keys{
        "years", "weekly", "weekends", "evening_or_night", "regular_sundays", "round_the_clock"};
    return is_one_of(key, keys) || (key == "hours" && row.find("value") != nullptr);
}

/// A node as it can be written on one line.
std::string on_one_line(const Node& node) {
    std::vector<std::string> parts;
    for (const auto& item : node.items) {
        parts.push_back(on_one_line(item));
    }
    for (const auto& entry : node.entries) {
        parts.push_back(fmt::format("{}: {}", entry.key, on_one_line(entry.value)));
    }
    if (node.kind == NodeKind::sequence) {
        return fmt::format("[{}]", fmt::join(parts, ", "));
    }
    if (node.kind == NodeKind::mapping) {
        return fmt::format("{{ {} }}", fmt::join(parts, ", "));
    }
    return node.quoted ? fmt::format("\"{}\"", node.scalar) : node.scalar;
}

/// Writes the skeleton line by line.
class Skeleton {
public:
    Skeleton(const NewRates& asked, Language language) : asked_{asked}, language_{language} {}

    [[nodiscard]] std::optional<std::string> text();

private:
    void head();
    void source();
    void rule(const rulebook::DatedRule& rule);
    void confirmed(const rulebook::DatedRule& rule);
    void list(const std::string& key, const Node& entries, std::size_t indent);
    void steps(const std::string& key, const Node& steps, std::size_t indent);
    void mapping(const Node& node, std::size_t indent, bool is_entry);
    void value(const Node::Entry& entry, const Node& row, const std::string& start);
    void rest();

    void line(std::size_t indent, std::string_view text) {
        text_ += std::string(indent, ' ').append(text) + "\n";
    }
    void comment(std::size_t indent, std::string_view text) {
        line(indent, text.empty() ? "#" : fmt::format("# {}", text));
    }
    /// Each line of a text.
    void comments(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find('\n', at);
            comment(0, text.substr(at, end - at));
            at = end + 1;
        }
    }
    /// An item of a list: what `write` writes at `indent` plus one level, behind a dash.
    template <class Write>
    void item(std::size_t indent, Write write) {
        auto begin = text_.size();
        write(indent + one_level);
        while (begin < text_.size() && text_[begin + indent + one_level] == '#') {
            begin = text_.find('\n', begin) + 1;
        }
        if (begin < text_.size()) {
            text_[begin + indent] = '-';
        } else {
            line(indent, "- {}");
        }
    }
    [[nodiscard]] bool is_asked(const rulebook::DatedRule& rule) const {
        return asked_.all || !rule.verified_until || *rule.verified_until < asked_.from;
    }
    [[nodiscard]] std::string source_id() const {
        return asked_.agreement + "-" + asked_.from.text();
    }

    const NewRates& asked_;
    Language language_;
    std::string text_;
};

void Skeleton::head() {
    constexpr Words lines{
        .nb =
            "Nye satser fra {0}: {1}\n"
            "\n"
            "1. Skriv opp kilden under `sources`. Står den i rules/sources.yaml fra før, ta bort\n"
            "   `sources`, og skriv id-en dens bak `source`.\n"
            "2. Skriv en verdi bak hver nøkkel der det mangler en. Bak # står den siste kjente.\n"
            "   Skriv kroner som 62.00 kr, prosent som 50 %, timer som \"37:30\".\n"
            "   Det som står fra før (`years`, `weekly` …), er raden; legg til og ta bort rader\n"
            "   når tabellen har fått andre.\n"
            "3. Sier kilden at en regel gjelder uendret, skriv `unchanged: yes` i stedet for\n"
            "   linjene under `rule`.\n"
            "4. Nevner kilden ikke regelen, ta den bort. En kjøring stopper der den trengs.\n"
            "5. Gjelder en verdi fra en annen dag, skriv `from: ÅÅÅÅ-MM-DD` i samme innrykk som\n"
            "   `at`. Har den en annen kilde, skriv `source` der også.\n"
            "\n"
            "Lagre som rules/agreements/{2}/{3} og skriv\n"
            "bpalonn rules check --agreement {2}\n",
        .en =
            "New rates from {0}: {1}\n"
            "\n"
            "1. Enter the source under `sources`. When rules/sources.yaml has it already, remove\n"
            "   `sources` and write its id after `source`.\n"
            "2. Write a value after each key that has none. After # stands the last known one.\n"
            "   Write kroner as 62.00 kr, percents as 50 %, hours as \"37:30\".\n"
            "   What is there already (`years`, `weekly` …) is the row; add and remove rows when\n"
            "   the table has got others.\n"
            "3. When the source says that a rule holds unchanged, write `unchanged: yes` in place\n"
            "   of the lines below `rule`.\n"
            "4. When the source does not name the rule, remove it. A run stops where it is "
            "needed.\n"
            "5. When a value holds from another day, write `from: YYYY-MM-DD` below it, indented\n"
            "   as `at` is. When it has another source, write `source` there too.\n"
            "\n"
            "Save as rules/agreements/{2}/{3} and write\n"
            "bpalonn rules check --agreement {2}\n"};
    comments(told(lines,
                  language_,
                  asked_.from.text(),
                  asked_.title,
                  asked_.agreement,
                  rate_set_name(asked_.from)));
}

void Skeleton::source() {
    constexpr Words until{.nb = "den siste dagen kilden bekrefter satsene for",
                          .en = "the last day the source confirms the rates for"};
    constexpr Words sure{
        .nb = "verified: lest hos en part; single: lest ett annet sted; derived: regnet ut",
        .en = "verified: read at a party; single: read in one other place; derived: worked out"};
    constexpr Words title{.nb = "navnet på protokollen", .en = "the name of the protocol"};
    constexpr Words short_name{.nb = "slik det leses inne i en setning, «overenskomsten for BPA»",
                               .en = "as it reads inside a sentence, “the BPA agreement”"};
    constexpr Words reference{.nb = "dato, nummer eller adresse som den kan finnes igjen med",
                              .en = "date, number or address by which it can be found again"};
    constexpr Words read{.nb = "dagen du leste den, ÅÅÅÅ-MM-DD",
                         .en = "the day you read it, YYYY-MM-DD"};
    line(0, fmt::format("from: {}", asked_.from.text()));
    line(0, fmt::format("verified_until:  # {}", until.in(language_)));
    line(0, fmt::format("source: {}", source_id()));
    line(0, fmt::format("confidence:  # {}", sure.in(language_)));
    line(0, "sources:");
    line(one_level, fmt::format("- source: {}", source_id()));
    const auto indent = 2 * one_level;
    for (const auto& [key, words] : {std::pair{"title", title}, std::pair{"short", short_name}}) {
        line(indent, fmt::format("{}:", key));
        line(indent + one_level, fmt::format("nb:  # {}", words.in(language_)));
        line(indent + one_level, "en:");
    }
    line(indent, "publisher:");
    line(indent, fmt::format("reference:  # {}", reference.in(language_)));
    line(indent, fmt::format("read:  # {}", read.in(language_)));
    line(indent, "kind: agreement");
}

/// A row name as it is; otherwise the key alone, with the last value as a comment.
void Skeleton::value(const Node::Entry& entry, const Node& row, const std::string& start) {
    const auto last = on_one_line(entry.value);
    const bool is_kept = is_row_name(entry.key, row);
    line(0, fmt::format("{}{}: {}{}", start, entry.key, is_kept ? "" : " # ", last));
}

void Skeleton::mapping(const Node& node, std::size_t indent, bool is_entry) {
    constexpr Words open{.nb = "Verdien var åpen: {}", .en = "The value was open: {}"};
    constexpr Words printed{
        .nb = "Timelønn slik protokollen har den trykt; ta bort det den ikke har.",
        .en = "The hour as the protocol prints it; remove what it does not have."};
    for (const auto& entry : node.entries) {
        if ((is_entry && is_citing(entry.key)) || entry.key == "note") {
            continue;
        }
        if (entry.key == "open") {
            comment(indent, told(open, language_, on_one_line(entry.value)));
        } else if (entry.value.kind == NodeKind::scalar) {
            value(entry, node, std::string(indent, ' '));
        } else if (entry.value.kind == NodeKind::mapping) {
            line(indent, entry.key + ":");
            mapping(entry.value, indent + one_level, false);
        } else {
            if (entry.key == "published") {
                comment(indent, printed.in(language_));
            }
            line(indent, entry.key + ":");
            for (const auto& row : entry.value.items) {
                item(indent + one_level, [&](auto level) { mapping(row, level, false); });
            }
        }
    }
}

/// The entry in force on the day; otherwise the last one.
const Node& last_of(const Node& entries, Date day) {
    const auto* last = &entries.items.back();
    for (const auto& entry : entries.items) {
        if (rulebook::date_in(entry.find("from")) <= day) {
            last = &entry;
        }
    }
    return *last;
}

std::string scalar_in(const Node& node, std::string_view key) {
    const auto* found = node.find(key);
    return found == nullptr ? std::string{} : found->scalar;
}

void Skeleton::list(const std::string& key, const Node& entries, std::size_t indent) {
    constexpr Words last{.nb = "Sist fra {}: {}, {} ({})", .en = "Last from {}: {}, {} ({})"};
    constexpr Words where{.nb = "hvor i kilden, «punkt 2»", .en = "where in the source, “point 2”"};
    const auto& entry = last_of(entries, asked_.from);
    comment(indent,
            told(last,
                 language_,
                 scalar_in(entry, "from"),
                 scalar_in(entry, "source"),
                 scalar_in(entry, "at"),
                 scalar_in(entry, "confidence")));
    line(indent, key + ":");
    item(indent + one_level, [&](auto level) {
        mapping(entry, level, true);
        line(level, fmt::format("at:  # {}", where.in(language_)));
    });
}

void Skeleton::steps(const std::string& key, const Node& steps, std::size_t indent) {
    line(indent, key + ":");
    for (const auto& step : steps.items) {
        for (const auto& entry : step.entries) {
            if (!rulebook::is_dated_list(entry.value)) {
                comment(indent + one_level,
                        fmt::format("{}: {}", entry.key, on_one_line(entry.value)));
            }
        }
        item(indent + one_level, [&](auto level) {
            for (const auto& entry : step.entries) {
                if (rulebook::is_dated_list(entry.value)) {
                    list(entry.key, entry.value, level);
                }
            }
        });
    }
}

/// How long the rule is confirmed, and the days of which nothing is known.
void Skeleton::confirmed(const rulebook::DatedRule& rule) {
    constexpr Words until{.nb = "Bekreftet til {}.", .en = "Confirmed until {}."};
    constexpr Words gap{
        .nb = "Ukjent fra {0}: skriv også en verdi med `from: {0}`, eller ta bort regelen.",
        .en = "Unknown from {0}: write a value with `from: {0}` too, or remove the rule."};
    if (!rule.verified_until) {
        return;
    }
    comment(one_level, told(until, language_, rule.verified_until->text()));
    const auto next = rule.verified_until->plus_days(1);
    if (next < asked_.from) {
        comment(one_level, told(gap, language_, next.text()));
    }
}

void Skeleton::rule(const rulebook::DatedRule& rule) {
    line(0, "");
    for (const auto& clause : asked_.clauses) {
        if (std::ranges::find(clause.rules, rule.id) != clause.rules.end()) {
            comment(one_level, fmt::format("{} ({})", clause.title.in(language_), clause.at));
        }
    }
    comment(one_level, rule.title.in(language_) + ".");
    confirmed(rule);
    line(one_level, fmt::format("- rule: {}", rule.id));
    for (const auto& entry : rule.rule.entries) {
        if (rulebook::is_dated_list(entry.value)) {
            list(entry.key, entry.value, 2 * one_level);
        } else if (rulebook::has_dated_steps(entry.value)) {
            steps(entry.key, entry.value, 2 * one_level);
        }
    }
}

/// What the settlement may say that has no place above.
void Skeleton::rest() {
    constexpr Words unknown{
        .nb = "Ikke i reglene. Sier kilden noe om dette, trengs en ny regel:",
        .en = "Not in the rules. When the source says something of it, a new rule is needed:"};
    line(0, "");
    comments(told_inherited(asked_, language_));
    bool is_first = true;
    for (const auto& clause : asked_.clauses) {
        if (clause.status == rulebook::ClauseStatus::not_covered) {
            if (std::exchange(is_first, false)) {
                comment(0, unknown.in(language_));
            }
            comment(0, fmt::format("- {} ({})", clause.title.in(language_), clause.at));
        }
    }
}

std::optional<std::string> Skeleton::text() {
    head();
    source();
    line(0, "rates:");
    bool is_empty = true;
    for (const auto& one : asked_.dated.rules) {
        if (is_asked(one)) {
            rule(one);
            is_empty = false;
        }
    }
    rest();
    return is_empty ? std::nullopt : std::optional{std::move(text_)};
}

} // namespace

std::string rate_set_name(Date from) {
    return fmt::format("{}{}.yaml", rulebook::rate_set_prefix, from.text());
}

std::string told_inherited(const NewRates& asked, Language language) {
    constexpr Words inherited{
        .nb = "Satser som arves fra {0}, står der: bpalonn rules new-rates --agreement {0} "
              "--from {1}\n",
        .en = "Rates inherited from {0} stand there: bpalonn rules new-rates --agreement {0} "
              "--from {1}\n"};
    std::string text;
    for (const auto& id : asked.dated.inherits) {
        text += told(inherited, language, id, asked.from.text());
    }
    return text;
}

std::optional<std::string> rate_skeleton(const NewRates& asked, Language language) {
    return Skeleton{asked, language}.text();
}

} // namespace bpa::cli
