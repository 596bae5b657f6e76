#include "outputs/display/conversions.hpp"
#include "outputs/display/page.hpp"
#include "outputs/display/payee.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "outputs/display/words.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>

using namespace std::string_literals;
using bpa::Exact;
using bpa::Minutes;
using bpa::Money;
using bpa::Percent;
using bpa::sample::day;
using bpa::source::Language;
namespace display = bpa::outputs::display;
namespace line = bpa::line;

// U+00A0 as its two bytes.
#define NBSP "\xc2\xa0"
// U+2212 as its three.
#define MINUS "\xe2\x88\x92"

TEST_CASE("money reads in both languages") {
    struct Row {
        std::int64_t ore;
        std::string nb;
        std::string en;
    };
    const std::vector<Row> rows = {
        {210408, "2" NBSP "104,08 kr", "2,104.08 kr"},
        {0, "0,00 kr", "0.00 kr"},
        {99999, "999,99 kr", "999.99 kr"},
        {-50, MINUS "0,50 kr", MINUS "0.50 kr"},
        {-123456789, MINUS "1" NBSP "234" NBSP "567,89 kr", MINUS "1,234,567.89 kr"},
        {std::numeric_limits<std::int64_t>::min(),
         MINUS "92" NBSP "233" NBSP "720" NBSP "368" NBSP "547" NBSP "758,08 kr",
         MINUS "92,233,720,368,547,758.08 kr"},
    };
    for (const Row& row : rows) {
        CHECK(display::money(Money::ore(row.ore), Language::nb) == row.nb);
        CHECK(display::money(Money::ore(row.ore), Language::en) == row.en);
    }
}

TEST_CASE("hours, numbers and percentages read in both languages") {
    CHECK(display::hours(Minutes::of(450), Language::nb) == "7:30");
    CHECK(display::hours(Minutes::of(1600000 * 60), Language::nb) == "1" NBSP "600" NBSP "000:00");
    CHECK(display::hours(Minutes::of(1600000 * 60), Language::en) == "1,600,000:00");
    CHECK(display::number(Exact::decimal(17472, 1), Language::nb) == "1" NBSP "747,2");
    CHECK(display::number(Exact::ratio(40244100, 1846), Language::nb) == "1547850/71");
    CHECK(display::percent(Percent::of_fraction(Exact::decimal(141, 3)), Language::nb) == "14,1 %");
    CHECK(display::percent(Percent::of_fraction(Exact::ratio(4, 3)), Language::nb) == "133 1/3 %");
    CHECK(display::percent(Percent::of_fraction(Exact::decimal(141, 3)), Language::en) == "14.1 %");
}

TEST_CASE("a number below zero has a minus, whatever it is") {
    const Language nb = Language::nb;
    CHECK(display::hours(Minutes::of(-90), nb) == MINUS "1:30");
    CHECK(display::hours(bpa::ExactMinutes::of_minutes(Exact::ratio(-500, 3)), nb) == MINUS
          "2:46 2/3");
    CHECK(display::money(bpa::ExactMoney::ore(Exact::ratio(-123457, 3)), nb) == MINUS
          "411,52 1/3 kr");
    CHECK(display::number(Exact::decimal(-17472, 1), nb) == MINUS "1" NBSP "747,2");
    CHECK(display::number(Exact::ratio(-40244100, 1846), nb) == MINUS "1547850/71");
    CHECK(display::percent(Percent::of_fraction(Exact::decimal(-141, 3)), nb) == MINUS "14,1 %");
    CHECK(display::percent(Percent::of_fraction(Exact::ratio(-4, 3)), nb) == MINUS "133 1/3 %");
    CHECK(display::value(Money::ore(-5), nb) == MINUS "0,05 kr");
}

TEST_CASE("whom something is paid to reads with account and mark, or says what is missing") {
    const bpa::Date paid = day(2026, 9, 10);
    using bpa::line::DueKind;
    bpa::line::DueItem item{.kind = DueKind::withheld_tax,
                            .due = paid,
                            .covers = {paid, paid},
                            .payee = {.name = "Skatteetaten", .account = "76940524802"}};
    const std::string account = "Skatteetaten, konto 7694" NBSP "05" NBSP "24802";
    CHECK(display::payee(item, Language::nb) == account + ", KID-nummer mangler");
    item.payee.kid = "10003-";
    CHECK(display::payee(item, Language::nb) == account + ", KID 10003-");
    item.payee.kid = {};
    item.covers.last = paid.plus_days(40); // a term: its KID comes later
    CHECK(display::payee(item, Language::nb) == account);
    item.kind = DueKind::attachment_other;
    item.payee.reference = "sak 12";
    CHECK(display::payee(item, Language::nb) == account + ", merket sak 12");
    item.payee = {.name = "Fagforbundet"};
    CHECK(display::payee(item, Language::en) == "Fagforbundet, account not stated");
    item.kind = DueKind::wages;
    CHECK(display::payee(item, Language::nb).empty());
}

TEST_CASE("an account number reads as banks print it") {
    CHECK(display::bank_account("99990110006") == "9999" NBSP "01" NBSP "10006");
    CHECK(display::bank_account("9999011000") == "9999011000");
    CHECK(display::bank_account("").empty());
}

TEST_CASE("dates read in both languages") {
    const bpa::Date date = day(2026, 10, 24);
    CHECK(display::full_date(date, Language::nb) == "lørdag 24. oktober 2026");
    CHECK(display::full_date(date, Language::en) == "Saturday 24 October 2026");
    CHECK(display::plain_date(day(2026, 5, 1), Language::nb) == "1. mai 2026");
    CHECK(display::short_date(date, Language::nb) == "lø 24.10.2026");
    CHECK(display::short_date(day(2026, 5, 3), Language::en) == "Sun 3 May 2026");
    CHECK(display::month("2026-12", Language::nb) == "desember 2026");
    CHECK(display::month("odd", Language::nb) == "odd");
    CHECK(display::offset(-210) == "-03:30");
}

TEST_CASE("segments that follow each other read as one span") {
    const auto sample = bpa::sample::make();
    const line::AssistantResult& ada = sample.result.assistants[0];
    // 17:00–19:00 and 19:30–23:30, the break between them left out.
    const auto evening = display::spans_of(ada, ada.lines[1]);
    REQUIRE(evening.size() == 2);
    CHECK(display::clocks(evening, Language::nb) == "17:00–19:00 og 19:30–23:30");
    CHECK(display::dated(evening, Language::nb) == "fr 02.10.2026 17:00–19:00 og 19:30–23:30");
    CHECK(evening[1].length == Minutes::of(240));
    CHECK_FALSE(evening[0].jump);
}

TEST_CASE("a night in which the clock goes back reads once, and says so") {
    const auto sample = bpa::sample::make();
    const line::AssistantResult& ada = sample.result.assistants[0];
    const auto night = display::spans_of(ada, ada.lines[3]);
    REQUIRE(night.size() == 1);
    CHECK(night[0].length == Minutes::of(9 * 60));
    CHECK(night[0].first_day == day(2026, 10, 24));
    CHECK(night[0].last_day == day(2026, 10, 25));
    CHECK(display::clocks(night, Language::nb) == "22:00–06:00");
    CHECK(display::dated(night, Language::nb) ==
          "lø 24.10.2026 22:00–06:00 (klokken stilles fra 03:00 til 02:00)");
    CHECK(display::dated(night, Language::en) ==
          "Sat 24 Oct 2026 22:00–06:00 (the clock goes from 03:00 to 02:00)");
}

TEST_CASE("the same wall-clock hour twice is two spans when something lies between") {
    // 02:00–02:30 in summer time and 02:30–03:00 in winter time: an hour apart, though the wall
    // clock reads straight on.
    auto sample = bpa::sample::make();
    line::AssistantResult& ada = sample.result.assistants[0];
    ada.segments[5].from = 120;
    ada.segments[5].to = 150;
    ada.segments[6].from = 150;
    ada.segments[6].to = 180;
    ada.lines[3].segments = {line::SegmentIndex{5}, line::SegmentIndex{6}};
    CHECK(display::dated(display::spans_of(ada, ada.lines[3]), Language::nb) ==
          "sø 25.10.2026 02:00–02:30 og 02:30–03:00");
}

TEST_CASE("spans on different days each carry their day") {
    auto sample = bpa::sample::make();
    line::AssistantResult& ada = sample.result.assistants[0];
    ada.lines[3].segments = {line::SegmentIndex{4}, line::SegmentIndex{7}};
    CHECK(display::dated(display::spans_of(ada, ada.lines[3]), Language::nb) ==
          "lø 24.10.2026 22:00–24:00 og sø 25.10.2026 06:00–08:00");
}

TEST_CASE("a shift that ends at midnight ends at 24:00") {
    const auto sample = bpa::sample::make();
    const line::CarriedShift& shift = sample.result.carried[0];
    CHECK(display::shift_time(shift.start, shift.end, Language::nb) == "fr 30.10.2026 18:00–24:00");
}

TEST_CASE("a shift among others of a year says its year only when it is of another") {
    const auto sample = bpa::sample::make();
    const line::CarriedShift& shift = sample.result.carried[0];
    const auto within = [&shift](int year, Language language) {
        return display::shift_time_within(shift.start, shift.end, year, language);
    };
    CHECK(within(2026, Language::nb) == "fr 30.10. 18:00–24:00");
    CHECK(within(2026, Language::en) == "Fri 30 Oct 18:00–24:00");
    CHECK(within(2027, Language::nb) == "fr 30.10.2026 18:00–24:00");
}

// 1 January 2026 is a Thursday, so 29 December 2025 begins week 1 of 2026; 2026 has 53 weeks, and
// 3 January 2027, a Sunday, is still in the last. 28 December 2025 is the Sunday before week 1.
TEST_CASE("weeks are numbered as calendars print them") {
    CHECK(display::week_number(day(2025, 12, 28)) == 52);
    CHECK(display::week_number(day(2025, 12, 29)) == 1);
    CHECK(display::week_number(day(2026, 1, 4)) == 1);
    CHECK(display::week_number(day(2026, 1, 5)) == 2);
    CHECK(display::week_number(day(2027, 1, 3)) == 53);
    CHECK(display::week_number(day(2027, 1, 4)) == 1);
}

TEST_CASE("a sentence says minutes as minutes") {
    CHECK(display::spoken(Minutes::of(30), Language::nb) == "30 minutter");
    CHECK(display::spoken(Minutes::of(1), Language::en) == "1 minute");
    CHECK(display::spoken(Minutes::of(60), Language::nb) == "1:00 time");
    CHECK(display::spoken(Minutes::of(90), Language::en) == "1:30 hours");
}

TEST_CASE("phrases take their values in order") {
    CHECK(display::say(Language::nb, {"{} av {}.", "{} of {}."}, 2, std::string{"{}"}) ==
          "2 av {}.");
    CHECK_THROWS(display::fill("{}", {}));
    CHECK_THROWS(display::fill("none", {"one"}));
}

TEST_CASE("days say each month once, and a year only when it is another") {
    using bpa::sample::day;
    const std::vector<bpa::Date> autumn{
        day(2026, 9, 28), day(2026, 10, 1), day(2026, 10, 5), day(2026, 10, 5)};
    CHECK(display::days(autumn, 2026, Language::nb) ==
          "28. september, 1. og 5. (2 ganger) oktober");
    CHECK(display::days(autumn, 2026, Language::en) == "28 September, 1 and 5 (2 times) October");
    CHECK(display::days({day(2025, 12, 30), day(2026, 1, 2)}, 2026, Language::nb) ==
          "30. desember 2025 og 2. januar");
    CHECK(display::days({}, 2026, Language::nb).empty());
}

TEST_CASE("every line says why in one sentence") {
    const auto sample = bpa::sample::make();
    const auto why = [&sample](std::size_t assistant, std::size_t index, Language language) {
        const line::AssistantResult& who = sample.result.assistants[assistant];
        return display::why({who, sample.legend, language}, who.lines[index]);
    };
    CHECK(why(0, 0, Language::nb) == "218,01 kr per time: 402" NBSP
                                     "441,00 kr i året delt på 1" NBSP
                                     "846 timer (overenskomsten for BPA (Virke), § 4)");
    CHECK(why(0, 3, Language::nb) == "60,00 kr i tillegg per time fordi 22:00–06:00 er kveld eller "
                                     "natt (overenskomsten for BPA (Virke), § 5)");
    CHECK(why(0, 3, Language::en) == "60.00 kr extra per hour because 22:00–06:00 is evening or "
                                     "night (the BPA agreement (Virke), § 5)");
    CHECK(why(1, 0, Language::nb) ==
          "235,00 kr per time: avtalt timelønn (arbeidsavtalen, punkt 4)");
    CHECK(why(1, 1, Language::nb) ==
          "133 1/3 % av 235,00 kr = 313,33 kr per time fordi 08:00–12:15 er helgedag "
          "(overenskomsten for BPA (Virke), § 6)");
}

TEST_CASE("several lines say why in one sentence without their times") {
    auto sample = bpa::sample::make();
    line::AssistantResult& ada = sample.result.assistants[0];
    const display::Telling telling{ada, sample.legend, Language::nb};
    CHECK(display::why_all(telling, {&ada.lines[3]}) ==
          "60,00 kr i tillegg per time fordi det er kveld eller natt (overenskomsten for BPA "
          "(Virke), § 5)");
    CHECK(display::conversions_of(telling, {&ada.lines[0], &ada.lines[2]}).empty());
    const auto convert = [](line::Line& line, line::InputName how, int minutes) {
        line.derivation.inputs.push_back({how, bpa::Minutes::of(minutes), line::CitationIndex{0}});
        line.derivation.inputs.push_back({line::InputName::counted_hours,
                                          bpa::ExactMinutes::of(bpa::Minutes::of(1)),
                                          line::CitationIndex{1}});
    };
    convert(ada.lines[0], line::InputName::paid_per_hour, 20);
    convert(ada.lines[2], line::InputName::paid_per_hour, 20);
    convert(ada.lines[2], line::InputName::call_block, 30);
    CHECK(display::conversions_of(telling, {&ada.lines[0], &ada.lines[1], &ada.lines[2]}) ==
          "Hver time lønnes som 20 minutter; utrykninger lønnes med 30 minutter for hver "
          "påbegynte 30 minutter (overenskomsten for BPA (Virke), § 3, første ledd)");
}

TEST_CASE("a ladder in kroner per hour names the step") {
    auto sample = bpa::sample::make();
    line::AssistantResult& bo = sample.result.assistants[1];
    // The rate stands in the file of the rule, so it is the ladder's.
    bo.rates[0].derivation.basis = line::CitationIndex{0};
    bo.rates[0].derivation.inputs = {
        {line::InputName::agreed_rate, bpa::HourlyRate::ore(23500), line::CitationIndex{0}},
        {line::InputName::seniority_years, Exact{3}, bpa::source::Place{}}};
    CHECK(display::why({bo, sample.legend, Language::nb}, bo.lines[0]) ==
          "235,00 kr per time med 3 års ansiennitet: Minstelønn (overenskomsten for BPA (Virke), § "
          "4)");
}

TEST_CASE("a page wraps at eighty characters and never cuts") {
    display::Page page;
    page.line(std::string(70, 'a') + " " + std::string(9, 'b') + " " + std::string(3, 'c'));
    page.line(std::string(300, 'x'), 2);
    // 79 letters of two bytes each fit on one line.
    std::string norwegian;
    for (int i = 0; i < 79; ++i) {
        norwegian += "å";
    }
    page.line(norwegian);
    CHECK(page.finished() == std::string(70, 'a') + " " + std::string(9, 'b') + "\n  ccc\n  " +
                                 std::string(300, 'x') + "\n" + norwegian + "\n");
}

TEST_CASE("the longest word is counted in characters") {
    CHECK(display::longest_word("på blåbærtur") == 9);
    CHECK(display::longest_word("øøø ab") == 3);
    CHECK(display::longest_word("  a") == 1);
    CHECK(display::longest_word("") == 0);
}

TEST_CASE("a line holds eighty characters, whatever bytes they take") {
    // 40 + 1 + 39 letters fill the first line to the end; one more goes to the next.
    std::string forty;
    for (int i = 0; i < 40; ++i) {
        forty += "ø";
    }
    const std::string rest = forty.substr(2);
    display::Page page;
    page.line(forty + ' ' + rest + " b");
    page.line(forty + ' ' + forty + " b");
    CHECK(page.finished() == forty + ' ' + rest + "\n  b\n" + forty + "\n  " + forty + " b\n");
}

TEST_CASE("a number is not parted from its unit or its fraction") {
    display::Page page;
    page.line(std::string(74, 'a') + " 60,00 kr");
    page.line(std::string(74, 'a') + " 133 1/3 % b");
    page.line(std::string(77, 'a') + " § 5");
    const std::string tail = "\n  ";
    CHECK(page.finished() == std::string(74, 'a') + tail + "60,00 kr\n" + std::string(74, 'a') +
                                 tail + "133 1/3 % b\n" + std::string(77, 'a') + tail + "§ 5\n");
}

TEST_CASE("the first letter becomes a capital, also where it is Norwegian") {
    CHECK(display::capitalized("utrykning 02:10") == "Utrykning 02:10");
    CHECK(display::capitalized("årslønn") == "Årslønn");
    CHECK(display::capitalized("øvre grense") == "Øvre grense");
    CHECK(display::capitalized("ærlig") == "Ærlig");
    CHECK(display::capitalized("1:00 time") == "1:00 time");
    CHECK(display::capitalized("§ 4") == "§ 4");
    CHECK(display::capitalized("HTA") == "HTA");
    CHECK(display::capitalized("").empty());
}

TEST_CASE("a citation does not say twice what its source is called") {
    auto sample = bpa::sample::make();
    line::Citation& cited = sample.legend.citations.front();
    auto& name = sample.legend.sources.at(static_cast<std::size_t>(cited.source)).short_name;
    name.nb = "HTA (KS)";
    const auto told = [&] {
        return display::basis(sample.legend, line::CitationIndex{0}, Language::nb);
    };
    cited.at = "HTA 5.2";
    CHECK(told() == "HTA (KS), 5.2");
    cited.at = "overtid";
    CHECK(told() == "HTA (KS), overtid");
    cited.at = "HTA"; // nothing would be left
    CHECK(told() == "HTA (KS), HTA");
    cited.at = "HTAs punkt 5"; // another word
    CHECK(told() == "HTA (KS), HTAs punkt 5");
}

TEST_CASE("what overtime is rounded to is not called parts begun") {
    using line::InputName;
    CHECK(display::input_name(InputName::block, Language::nb) == "avrundes til hele deler på");
    CHECK(display::input_name(InputName::block, Language::en) == "rounded to whole parts of");
}

TEST_CASE("one line of overtime names the limit that was full") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    line::Line& first = who.lines.front();
    first.derivation.inputs.push_back(
        {line::InputName::day_limit, Minutes::of(540), line::CitationIndex{0}});
    CHECK(display::why({who, sample.legend, Language::nb}, first)
              .find("; grensen på 9:00 timer i løpet av 24 timer var nådd") != std::string::npos);
}
