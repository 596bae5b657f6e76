// A rate set in the folder of an agreement: the made-up settlement of
// fixtures/cases/rate-set-virke-2026, as it is and with texts changed.
#include "overlay.hpp"
#include "rulebook/load/load.hpp"
#include "rulebook/load/rule_files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::rulebook {
namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

const std::string virke = "rules/agreements/virke-bpa";
const std::string set_path = virke + "/rates-2026-04-01.yaml";

Date date(int year, unsigned month, unsigned day) {
    return *Date::from_civil(year, month, day);
}

std::string set_with(const Changes& changes) {
    auto text = testing::text_of(testing::fixture("cases/rate-set-virke-2026") / set_path);
    for (const auto& [from, to] : changes) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The rules with one more file.
source::InputSource
with_file(source::InputSource source, const std::string& path, const std::string& text) {
    const auto base = source;
    source.read = [=](const std::string& asked) {
        return asked == path ? source::ReadResult{text} : base.read(asked);
    };
    source.list = [=](const std::string& folder) {
        auto paths = base.list(folder);
        if (path.substr(0, path.rfind('/')) == folder) {
            paths.push_back(path);
            std::sort(paths.begin(), paths.end());
        }
        return paths;
    };
    return source;
}

/// The rules of an agreement with one more file in some folder.
struct Loaded {
    Loaded(const std::string& path,
           const std::string& text,
           const std::string& agreement = "virke-bpa",
           const std::filesystem::path& folder = {})
        : inputs{with_file(testing::rules_with(folder), path, text)} {
        REQUIRE(rules);
        load_rulebooks(*rules, inputs, {{agreement, {}}}, {}, diagnostics);
    }

    explicit Loaded(const Changes& changes = {}) : Loaded{set_path, set_with(changes)} {}

    source::Inputs inputs;
    source::Diagnostics diagnostics;
    std::optional<Rules> rules = load_base_rules(inputs, diagnostics);

    /// Every problem as its code, path and line.
    [[nodiscard]] std::vector<std::string> told() const {
        std::vector<std::string> all;
        for (const auto& one : diagnostics.sorted(inputs.files())) {
            all.push_back(one.code + " " + place(one.place));
            for (const auto& other : one.related) {
                all.back() += ", " + place(other);
            }
        }
        return all;
    }
    [[nodiscard]] std::string place(const source::Place& place) const {
        const auto& path = inputs.files().at(place.file).path;
        return path.substr(path.rfind('/') + 1) + ":" + std::to_string(place.line);
    }
    [[nodiscard]] const TimeSupplement& supplement(const std::string& id,
                                                   const std::string& book = "virke-bpa") const {
        const auto& all = rules->rulebooks.at(book).supplements;
        return *std::find_if(all.begin(), all.end(), [&](const auto& one) {
            return rules->legend.at(one.rule).id == "agreements/virke-bpa/" + id;
        });
    }
};

std::int64_t ore_on(const TimeSupplement& rule, Date day) {
    return std::get<HourlyRate>(rule.rate.on(day).entry->value.steps.front().value).ore();
}

std::int64_t first_year_ore(const HourlyWage& wage, Date day) {
    const auto& ladder = wage.ladder.on(day).entry->value;
    return std::get<std::vector<YearlyStep>>(ladder).front().per_year.ore();
}

} // namespace

TEST_CASE("the entries of a rate set stand behind the rule's own") {
    const Loaded loaded;
    CHECK(loaded.told().empty());
    const auto& evening = loaded.supplement("evening-night-rota");
    // 60 kr until the entry's own first day, which is later than the set's.
    CHECK(ore_on(evening, date(2026, 4, 1)) == 6000);
    CHECK(ore_on(evening, date(2026, 7, 31)) == 6000);
    CHECK(ore_on(evening, date(2026, 8, 1)) == 6200);
    CHECK(evening.rate.verified_until() == date(2027, 3, 31));
    const auto& wage = loaded.rules->rulebooks.at("virke-bpa").wages.front();
    CHECK(first_year_ore(wage, date(2026, 3, 31)) == 41609100);
    CHECK(first_year_ore(wage, date(2026, 4, 1)) == 43364100);
    CHECK(wage.ladder.verified_until() == date(2027, 3, 31));
}

TEST_CASE("a value of a rate set knows the set's file and line, and cites its source") {
    const Loaded loaded;
    const auto& evening = loaded.supplement("evening-night-rota");
    const auto& entry = *evening.rate.on(date(2026, 8, 1)).entry;
    CHECK(loaded.place(entry.place) == "rates-2026-04-01.yaml:17");
    const auto& citation = loaded.rules->legend.at(entry.citation);
    CHECK(loaded.place(citation.place) == "rates-2026-04-01.yaml:17");
    CHECK(loaded.rules->legend.at(citation.source).id == "virke-bpa-2026-04-01");
    CHECK(citation.at == "punkt 2");
    CHECK(citation.confidence == line::Confidence::verified);
}

TEST_CASE("an unchanged rule is confirmed on, and one that is not named stays as it was") {
    const Loaded loaded;
    const auto& book = loaded.rules->rulebooks.at("virke-bpa");
    CHECK(book.annual_hours.front().by_norm.verified_until() == date(2027, 3, 31));
    CHECK(book.annual_hours.front().by_norm.entries().size() == 1);
    CHECK(loaded.supplement("weekend").rate.verified_until() == date(2026, 3, 31));
}

TEST_CASE("who inherits an agreement gets its rate sets") {
    const Loaded loaded{set_path, set_with({}), "2care"};
    CHECK(loaded.told().empty());
    CHECK(ore_on(loaded.supplement("evening-night-rota", "2care"), date(2026, 8, 1)) == 6200);
}

TEST_CASE("rates of an inherited rule do not stand in the folder of who inherits") {
    const Loaded loaded{"rules/agreements/2care/rates-2026-04-01.yaml", set_with({}), "2care"};
    using Lines = std::vector<std::string>;
    CHECK(loaded.told() == Lines{"rules/rate-unknown-rule rates-2026-04-01.yaml:15",
                                 "rules/rate-unknown-rule rates-2026-04-01.yaml:18",
                                 "rules/rate-unknown-rule rates-2026-04-01.yaml:20",
                                 "rules/rate-unknown-rule rates-2026-04-01.yaml:22"});
}

TEST_CASE("what holds for values of a rule holds across its rate sets") {
    using Lines = std::vector<std::string>;
    // 433 641 / 1846 is 234.91.
    CHECK(Loaded{{{"234.91 kr", "239.91 kr"}}}.told() ==
          Lines{"rules/published-hour-differs rates-2026-04-01.yaml:25, "
                "rates-2026-04-01.yaml:25"});
    // The rule has a value from 2025-01-01 in line 22 of its own file.
    CHECK(Loaded{{{"from: 2026-08-01, ", "from: 2025-01-01, "}}}.told() ==
          Lines{"rules/entries-not-ascending rates-2026-04-01.yaml:17, supplements.yaml:22"});
    CHECK(Loaded{{{"2027-03-31", "2026-07-31"}}}.told() ==
          Lines{"rules/verified-until-early rates-2026-04-01.yaml:3"});
}

TEST_CASE("a rate set without a source, or with one nobody knows, is refused as a whole") {
    using Lines = std::vector<std::string>;
    const Loaded none{{{"source: virke-bpa-2026-04-01\nconfidence", "confidence"}}};
    CHECK(none.told() == Lines{"yaml/missing-key rates-2026-04-01.yaml:2"});
    CHECK(ore_on(none.supplement("evening-night-rota"), date(2026, 8, 1)) == 6000);
    CHECK(Loaded{{{"source: virke-bpa-2026-04-01\nconfidence", "source: virke\nconfidence"}}}
              .told() == Lines{"rules/unknown-source rates-2026-04-01.yaml:4"});
    CHECK(Loaded{{{"confidence: verified", "confidence: recalled"}}}.told() ==
          Lines{"rules/recalled rates-2026-04-01.yaml:5"});
}

TEST_CASE("every place that is not filled in is told at once, and nothing of the set is used") {
    using Lines = std::vector<std::string>;
    const Loaded loaded{{{"verified_until: 2027-03-31", "verified_until:  # until when"},
                         {"value: 62.00 kr", "value: "},
                         {"at: punkt 1", "at:"}}};
    CHECK(loaded.told() == Lines{"rules/rate-unfilled rates-2026-04-01.yaml:3",
                                 "rules/rate-unfilled rates-2026-04-01.yaml:17",
                                 "rules/rate-unfilled rates-2026-04-01.yaml:29"});
    CHECK(ore_on(loaded.supplement("evening-night-rota"), date(2026, 8, 1)) == 6000);
}

TEST_CASE("the days before a set are not confirmed by it") {
    using Lines = std::vector<std::string>;
    const std::string item = "evening-night-rota\n    rate:";
    const std::string outside = "evening-night-outside-rota\n    rate:";
    // Known until 2022-07-31, in line 50 of the rule's file.
    CHECK(Loaded{{{item, outside}}}.told() ==
          Lines{"rules/rate-gap rates-2026-04-01.yaml:15, supplements.yaml:50"});
    const Loaded filled{
        {{item, outside + "\n      - { from: 2022-08-01, value: 31.00 kr, at: punkt 2 }"}}};
    CHECK(filled.told().empty());
    const auto& rule = filled.supplement("evening-night-outside-rota");
    CHECK(ore_on(rule, date(2022, 8, 1)) == 3100);
    CHECK(ore_on(rule, date(2026, 8, 1)) == 6200);
}

TEST_CASE("the file of a rate set is named after its first day") {
    using Lines = std::vector<std::string>;
    const Loaded loaded{virke + "/rates-2026.yaml", set_with({})};
    CHECK(loaded.told() == Lines{"rules/id-mismatch rates-2026.yaml:2"});
}

TEST_CASE("a misspelled list is told once") {
    const Loaded loaded{{{"    rate:", "    rates:"}}};
    using Lines = std::vector<std::string>;
    // Without its list the rule says nothing of the settlement.
    CHECK(loaded.told() == Lines{"yaml/unknown-key rates-2026-04-01.yaml:16"});
}

TEST_CASE("a contract's floor is held against a rate set's values") {
    // fixtures/rule-overlay pays 240.00 kr; at 9 years 473 641 / 1950 is 242.89.
    const Loaded loaded{set_path, set_with({}), "virke-bpa", testing::fixture("rule-overlay")};
    const auto told = loaded.told();
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("rules/below-floor overlay.yaml:") == 0);
    CHECK(told.front().find("rates-2026-04-01.yaml:24") != std::string::npos);
}

TEST_CASE("the dated rules of an agreement have the entries of its rate sets") {
    source::Inputs inputs{with_file(testing::rules_with(), set_path, set_with({}))};
    source::Diagnostics diagnostics;
    const auto dated = dated_rules(inputs, "virke-bpa", diagnostics);
    CHECK(diagnostics.empty());
    const auto wage = std::find_if(dated.rules.begin(), dated.rules.end(), [](const auto& one) {
        return one.id == "agreements/virke-bpa/minimum-wage";
    });
    REQUIRE(wage != dated.rules.end());
    CHECK(wage->title.en == "Minimum pay");
    CHECK(wage->verified_until == date(2027, 3, 31));
    CHECK(wage->rule.find("ladder")->items.back().find("from")->scalar == "2026-04-01");
}

} // namespace bpa::rulebook
