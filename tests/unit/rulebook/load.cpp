#include "rulebook/load/load.hpp"

#include "overlay.hpp"
#include "rulebook/load/schemas.hpp"

#include <catch2/catch.hpp>

namespace bpa::rulebook {
namespace {

struct Loaded {
    explicit Loaded(const std::filesystem::path& folder = {})
        : inputs{testing::rules_with(folder)} {}

    source::Inputs inputs;
    source::Diagnostics diagnostics;
    std::optional<Rules> rules = load_base_rules(inputs, diagnostics);
};

Date date(int year, unsigned month, unsigned day) {
    return *Date::from_civil(year, month, day);
}

Loaded with_virke(const std::vector<OptionChoice>& options = {}) {
    Loaded loaded;
    REQUIRE(loaded.rules);
    load_rulebooks(*loaded.rules, loaded.inputs, {{"virke-bpa", {}}}, options, loaded.diagnostics);
    return loaded;
}

const TimeSupplement& supplement(const Rules& rules, const std::string& id) {
    const auto& book = rules.rulebooks.at("virke-bpa");
    for (const auto& one : book.supplements) {
        if (rules.legend.at(one.rule).id == "agreements/virke-bpa/" + id) {
            return one;
        }
    }
    throw std::out_of_range{id};
}

std::int64_t kroner_on(const TimeSupplement& rule, Date day) {
    return std::get<HourlyRate>(rule.rate.on(day).entry->value.steps.front().value).ore();
}

/// The checked-out rules in the words of 0.2.0, which runs it published have copied.
source::InputSource rules_of_0_2_0() {
    auto now = testing::rules_with();
    const auto replaced = [](std::string text, const std::string& what, const std::string& by) {
        const auto at = text.find(what);
        return at == std::string::npos ? text : text.replace(at, what.size(), by);
    };
    auto source = now;
    source.read = [=](const std::string& path) -> source::ReadResult {
        auto read = now.read(path);
        auto* text = std::get_if<std::string>(&read);
        if (text != nullptr && path == "rules/agreements/virke-bpa/passive-duty.yaml") {
            *text = replaced(*text, "    supplements: converted\n", "");
        } else if (text != nullptr && path == "rules/agreements/virke-bpa/supplements.yaml") {
            *text = replaced(*text, "who: { rota: yes }", "for_rota: yes");
            *text = replaced(*text, "who: { rota: no }", "for_rota: no");
        } else if (text != nullptr && path == "rules/law/working-time-act.yaml") {
            text->erase(text->find("      - parameter: total_any_week\n"));
        }
        return read;
    };
    return source;
}

} // namespace

TEST_CASE("rules as 0.2.0 wrote them say the same") {
    source::Inputs inputs{rules_of_0_2_0()};
    source::Diagnostics diagnostics;
    auto rules = load_base_rules(inputs, diagnostics);
    REQUIRE(rules);
    load_rulebooks(*rules, inputs, {{"virke-bpa", {}}}, {}, diagnostics);
    CHECK(diagnostics.empty());
    const auto now = with_virke();
    const auto& book = rules->rulebooks.at("virke-bpa");
    const auto& other = now.rules->rulebooks.at("virke-bpa");
    REQUIRE(book.conversions.size() == 1);
    CHECK(book.conversions[0].supplements == other.conversions[0].supplements);
    REQUIRE(book.supplements.size() == other.supplements.size());
    std::size_t by_rota = 0;
    for (std::size_t i = 0; i < book.supplements.size(); ++i) {
        CHECK(book.supplements[i].who.rota == other.supplements[i].who.rota);
        by_rota += static_cast<std::size_t>(book.supplements[i].who.rota.has_value());
    }
    CHECK(by_rota == 2);
    // A limit that they do not have gives no finding.
    const auto day = date(2026, 1, 1);
    CHECK(rules->law.working_time.total_any_week.on(day).entry == nullptr);
    CHECK(now.rules->law.working_time.total_any_week.on(day).entry != nullptr);
}

TEST_CASE("the checked-out rules load without a word") {
    const auto loaded = with_virke();
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.rules->calendar.named_days().size() == 23);
    CHECK(loaded.rules->day_names.size() == 23);
    CHECK(loaded.rules->limits.size() == 1);
}

// 357 municipalities, of which statutes name 12 that are divided between zones.
TEST_CASE("municipalities of each year, the divided ones without a zone") {
    const auto loaded = with_virke();
    for (const int year : {2024, 2025, 2026}) {
        const auto& table = loaded.rules->municipalities.at(year);
        CHECK(table.size() == 357);
        int divided = 0;
        for (const auto& [number, municipality] : table) {
            divided += municipality.zone ? 0 : 1;
        }
        CHECK(divided == 12);
        CHECK(table.at("0301").zone == "I");
        CHECK(table.at("5634").name == "Vardø");
        CHECK(table.at("5634").zone == "V");
        CHECK_FALSE(table.at("5059").zone);
    }
}

// Amounts and dates as the parties printed them (agreements 3.1 to 3.3).
TEST_CASE("the annual minima of Virke BPA on their dates") {
    const auto loaded = with_virke();
    const auto& wage = loaded.rules->rulebooks.at("virke-bpa").wages.at(0);
    const auto first_step = [&](Date day) {
        return std::get<std::vector<YearlyStep>>(wage.ladder.on(day).entry->value)
            .at(0)
            .per_year.ore();
    };
    CHECK(wage.ladder.on(date(2020, 3, 31)).coverage == Coverage::not_yet);
    CHECK(first_step(date(2020, 4, 1)) == 33'940'000);
    CHECK(first_step(date(2021, 4, 1)) == 34'378'800);
    CHECK(first_step(date(2022, 4, 1)) == 35'953'800);
    CHECK(first_step(date(2023, 3, 31)) == 35'953'800);
    CHECK(first_step(date(2023, 4, 1)) == 38'001'600);
    CHECK(first_step(date(2024, 4, 1)) == 40'244'100);
    CHECK(first_step(date(2025, 4, 1)) == 41'609'100);
    CHECK(wage.ladder.on(date(2026, 3, 31)).coverage == Coverage::confirmed);
    CHECK(wage.ladder.on(date(2026, 4, 1)).coverage == Coverage::carried_forward);
    const auto& steps =
        std::get<std::vector<YearlyStep>>(wage.ladder.on(date(2024, 9, 1)).entry->value);
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].years == 3);
    CHECK(steps[3].per_year.ore() == 44'244'100);
}

TEST_CASE("the supplements of Virke BPA on their own dates, each with its mark") {
    const auto loaded = with_virke();
    const auto& rules = *loaded.rules;
    const auto mark = [&](const TimeSupplement& rule, Date day) {
        return rules.legend.at(rule.rate.on(day).entry->citation).confidence;
    };
    const auto& evening = supplement(rules, "evening-night-rota");
    CHECK(evening.who.rota == true);
    CHECK(kroner_on(evening, date(2022, 7, 31)) == 56'00);
    CHECK(kroner_on(evening, date(2022, 8, 1)) == 60'00);
    CHECK(mark(evening, date(2024, 12, 31)) == line::Confidence::verified);
    CHECK(mark(evening, date(2025, 1, 1)) == line::Confidence::single);
    const auto& weekend = supplement(rules, "weekend");
    CHECK(kroner_on(weekend, date(2022, 7, 31)) == 53'00);
    CHECK(kroner_on(weekend, date(2022, 8, 1)) == 57'00);
    const auto& outside = supplement(rules, "evening-night-outside-rota");
    CHECK(outside.who.rota == false);
    CHECK(kroner_on(outside, date(2020, 10, 15)) == 30'00);
    CHECK(outside.rate.on(date(2022, 8, 1)).coverage == Coverage::carried_forward);
    const auto& holiday = supplement(rules, "public-holiday");
    const auto share =
        std::get<Percent>(holiday.rate.on(date(2024, 5, 17)).entry->value.steps.front().value);
    CHECK(share.fraction() == Exact::ratio(4, 3));
    CHECK(mark(holiday, date(2024, 5, 17)) == line::Confidence::single);
}

TEST_CASE("options have their defaults and take other values") {
    const auto by_default = with_virke();
    const auto& book = by_default.rules->rulebooks.at("virke-bpa");
    CHECK(book.stacking.policy == StackingPolicy::sum);
    const auto& holidays = *std::get<std::unique_ptr<StackingGroup>>(book.stacking.members.at(2));
    CHECK(holidays.policy == StackingPolicy::first);
    const auto& evening = supplement(*by_default.rules, "evening-night-rota").windows.at(0);
    CHECK(evening.from.text() == "17:00");
    CHECK(evening.to.text() == "06:00");
    CHECK(supplement(*by_default.rules, "public-holiday").windows.size() == 1);

    const auto chosen = with_virke({{"virke-bpa", "combine", "highest", {}},
                                    {"virke-bpa", "holiday_and_weekend", "both", {}},
                                    {"virke-bpa", "eves", "holiday_rate", {}},
                                    {"virke-bpa", "evening_night_from", "20:00", {}}});
    CHECK(chosen.diagnostics.empty());
    const auto& other = chosen.rules->rulebooks.at("virke-bpa");
    CHECK(other.stacking.policy == StackingPolicy::highest);
    CHECK(std::get<std::unique_ptr<StackingGroup>>(other.stacking.members.at(2))->policy ==
          StackingPolicy::sum);
    CHECK(supplement(*chosen.rules, "evening-night-rota").windows.at(0).from.text() == "20:00");
    CHECK(supplement(*chosen.rules, "public-holiday").windows.size() == 3);
    for (const auto& use : other.options) {
        const bool is_chosen = use.option == "combine" || use.option == "holiday_and_weekend" ||
                               use.option == "eves" || use.option == "evening_night_from";
        CHECK(use.is_default != is_chosen);
    }
}

TEST_CASE("each weekly norm of Virke BPA has its divisor") {
    const auto loaded = with_virke();
    const auto& book = loaded.rules->rulebooks.at("virke-bpa");
    const auto& norms = book.annual_hours.at(0).by_norm.on(date(2024, 1, 1)).entry->value;
    REQUIRE(norms.size() == 3);
    CHECK(norms[0].hours == Exact{1950});
    CHECK(norms[1].hours == Exact{1846});
    CHECK(norms[2].hours == Exact::ratio(17472, 10));
    CHECK(norms[2].weekly_norm == Minutes::of(33 * 60 + 36));
}

TEST_CASE("a contract overlays an agreement: what it replaces is gone, the rest is inherited") {
    source::Inputs inputs{testing::rules_with(testing::fixture("rule-overlay"))};
    source::Diagnostics diagnostics;
    auto rules = load_base_rules(inputs, diagnostics);
    REQUIRE(rules);
    load_rulebooks(*rules, inputs, {}, {}, diagnostics);
    CHECK(diagnostics.empty());
    const auto& book = rules->rulebooks.at("contracts/overlay");
    CHECK(book.is_contract);
    REQUIRE(book.wages.size() == 1);
    CHECK(rules->legend.at(book.wages[0].rule).id == "contracts/overlay/base");
    REQUIRE(book.supplements.size() == 4);
    // The contract's weekend supplement stands in the group where the agreement's stood.
    const auto& nested = *std::get<std::unique_ptr<StackingGroup>>(book.stacking.members.at(2));
    const auto weekend = std::get<std::size_t>(nested.members.at(1));
    CHECK(rules->legend.at(book.supplements.at(weekend).rule).id == "contracts/overlay/weekend");
}

TEST_CASE("every clause of Virke BPA is covered, open with its options, or explained") {
    source::Inputs inputs{testing::rules_with()};
    source::Diagnostics diagnostics;
    const auto clauses = agreement_text("virke-bpa", inputs, diagnostics).clauses;
    CHECK(diagnostics.empty());
    REQUIRE_FALSE(clauses.empty());
    for (const auto& clause : clauses) {
        INFO(clause.clause);
        switch (clause.status) {
        case ClauseStatus::covered:
            CHECK_FALSE(clause.rules.empty());
            CHECK(clause.confirmed_until);
            break;
        case ClauseStatus::open:
            CHECK_FALSE(clause.options.empty());
            CHECK_FALSE(clause.reason.nb.empty());
            CHECK_FALSE(clause.reason.en.empty());
            break;
        case ClauseStatus::not_covered:
            CHECK(clause.rules.empty());
            CHECK_FALSE(clause.reason.nb.empty());
            CHECK_FALSE(clause.reason.en.empty());
            break;
        }
    }
}

// The agreement's percent was not found: the Act's 40 % is what is certain.
TEST_CASE("overtime of Virke BPA: the least of the Act, and the options nobody has chosen") {
    const auto loaded = with_virke();
    const auto& rules = *loaded.rules;
    const auto& overtime = rules.rulebooks.at("virke-bpa").overtime;
    REQUIRE(overtime);
    const auto found = overtime->percent.on(date(2025, 4, 15));
    REQUIRE(found.coverage == Coverage::confirmed);
    CHECK(found.entry->value.text() == "40 %");
    CHECK(rules.legend.at(found.entry->citation).at == "§ 10-6 (11)");
    CHECK(overtime->week == OvertimeWeek::statutory);
    CHECK(overtime->day == OvertimeDay::first_shift);
    CHECK(overtime->supplements == rulebook::OvertimeSupplements::kept);
    CHECK(overtime->rounding == Rounding{RoundingMode::half_up, 1});

    const auto chosen = with_virke({{"virke-bpa", "overtime.week", "norm", {}},
                                    {"virke-bpa", "overtime.day", "midnight", {}},
                                    {"virke-bpa", "overtime.supplements", "dropped", {}}});
    CHECK(chosen.diagnostics.empty());
    const auto& other = chosen.rules->rulebooks.at("virke-bpa").overtime;
    REQUIRE(other);
    CHECK(other->week == OvertimeWeek::norm);
    CHECK(other->day == OvertimeDay::midnight);
    CHECK(other->supplements == rulebook::OvertimeSupplements::dropped);
}

TEST_CASE("Sundays under Virke BPA give the weekend supplement") {
    const auto loaded = with_virke();
    const auto& book = loaded.rules->rulebooks.at("virke-bpa");
    REQUIRE(book.sundays);
    CHECK_FALSE(book.sundays->is_none);
    REQUIRE(book.sundays->supplement);
    CHECK(loaded.rules->legend.at(book.supplements.at(*book.sundays->supplement).rule).id ==
          "agreements/virke-bpa/weekend");
}

// fixtures/rule-overlay/local-overtime: a contract that inherits the agreement, with a percent and
// a weekend supplement of its own.
TEST_CASE("a local contract replaces the percent of overtime and keeps the rest") {
    Loaded loaded{testing::fixture("rule-overlay/local-overtime")};
    REQUIRE(loaded.rules);
    load_rulebooks(*loaded.rules, loaded.inputs, {}, {}, loaded.diagnostics);
    CHECK(loaded.diagnostics.empty());
    const auto& rules = *loaded.rules;
    const auto& book = rules.rulebooks.at("contracts/local");
    REQUIRE(book.overtime);
    CHECK(rules.legend.at(book.overtime->rule).id == "contracts/local/overtime");
    CHECK(book.overtime->percent.on(date(2025, 4, 15)).entry->value.text() == "50 %");
    REQUIRE(book.sundays);
    CHECK(rules.legend.at(book.supplements.at(book.sundays->supplement.value()).rule).id ==
          "contracts/local/weekend");
    CHECK(rules.rulebooks.at("virke-bpa").overtime->percent.on(date(2025, 4, 15)).entry->value ==
          Percent::of_fraction(Exact::ratio(40, 100)));
}

} // namespace bpa::rulebook
