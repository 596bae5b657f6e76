// What may be asked of the tax tables, how a value of a row is read, and how a sum is told.
#include "cli/withhold.hpp"

#include "cli/request.hpp"
#include "cli/withhold_sheet.hpp"
#include "cli/withhold_values.hpp"
#include "tax_rules.hpp"

#include <catch2/catch.hpp>

namespace bpa::cli {
namespace {

using Arguments = std::vector<std::string>;

const TaxBook& book() {
    static const TaxBook made = [] {
        auto rules = testing::tax_table_rules();
        tax::Tables tables{rules.years};
        return TaxBook{std::move(rules), std::move(tables)};
    }();
    return made;
}

Request good(const Arguments& arguments) {
    const auto read = read_request(arguments);
    if (const auto* wrong = std::get_if<UsageProblem>(&read)) {
        FAIL(wrong->message);
    }
    return std::get<Request>(read);
}

bool is_refused(const Arguments& arguments) {
    return std::holds_alternative<UsageProblem>(read_request(arguments));
}

Arguments asking(const char* year, const char* table, const char* period, const char* base) {
    return {"withhold", "--year", year, "--table", table, "--period", period, "--base", base};
}

std::string explained(const Arguments& arguments, const char* language = "nb") {
    auto words = arguments;
    words.insert(words.end(), {"--explain", "--lang", language});
    const auto request = good(words);
    const auto& asked = request.withhold;
    const auto table = testing::tax_table(book().tables, *asked.year, asked.table->text());
    source::SourceFiles files;
    for (int i = 0; i < 9; ++i) {
        files.add({"rules/file-" + std::to_string(i) + ".yaml", "", ""});
    }
    return explain_withholding(
        request, book(), tax::steps(table, *asked.period, *asked.base), files);
}

bool holds(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

std::string code_of(const std::variant<std::int64_t, Refused>& read) {
    const auto* why = std::get_if<Refused>(&read);
    return why == nullptr ? "" : why->code;
}

} // namespace

TEST_CASE("a withholding is asked for by year, table, period and base", "[cli]") {
    const auto request = good(asking("2026", "0100", "14days", "35000.99"));
    CHECK(request.withhold.year == 2026);
    CHECK(request.withhold.table->text() == "0100");
    CHECK(request.withhold.period == TaxPeriod::fourteen_days);
    CHECK(request.withhold.base == 35'000);
    CHECK_FALSE(request.withhold.explain);
}

TEST_CASE("each question of the tables has its own options, and no others", "[cli]") {
    CHECK(good({"withhold", "--rows", "a.csv", "--rows", "b.csv"}).withhold.rows.size() == 2);
    CHECK(good({"withhold", "--year", "2026", "--whole-table"}).withhold.whole_table);
    CHECK(is_refused({"withhold"}));
    CHECK(is_refused({"withhold", "--rows", ""}));
    CHECK(is_refused({"withhold", "--rows", "a.csv", "--year", "2026"}));
    CHECK(is_refused({"withhold", "--rows", "a.csv", "--format", "json"}));
    CHECK(is_refused({"withhold", "--whole-table"}));
    CHECK(is_refused({"withhold", "--year", "2026", "--whole-table", "--base", "1"}));
    CHECK(is_refused({"withhold", "--year", "2026", "--table", "8000", "--period", "month"}));
    CHECK(is_refused(asking("26", "8000", "month", "1")));
    CHECK(is_refused(asking("2026", "800", "month", "1")));
    CHECK(is_refused(asking("2026", "8000", "2026-10", "1")));
    CHECK(is_refused(asking("2026", "8000", "month", "-1")));
    // The other commands keep their own --period.
    CHECK(good({"check", "sol", "--period", "2026-10"}).period.text() == "2026-10");
    CHECK(is_refused({"check", "sol", "--period", "month"}));
}

TEST_CASE("a base is kroner in digits, and its øre are left out", "[cli]") {
    CHECK(std::get<std::int64_t>(read_base("0")) == 0);
    CHECK(std::get<std::int64_t>(read_base("35000")) == 35'000);
    CHECK(std::get<std::int64_t>(read_base("35000.5")) == 35'000);
    CHECK(std::get<std::int64_t>(read_base("999999999999.99")) == 999'999'999'999);
    for (const char* text : {"",
                             "x",
                             "35 000",
                             "1,5",
                             "1.",
                             ".5",
                             "1.999",
                             "1000000000000",
                             "1e5",
                             "+5",
                             "- 5",
                             "0x10",
                             "35000 kr",
                             "१"}) {
        INFO(text);
        CHECK(code_of(read_base(text)) == "withhold/bad-base");
    }
    CHECK(code_of(read_base("-5")) == "withhold/negative-base");
    CHECK(code_of(read_base("-0.50")) == "withhold/negative-base");
}

TEST_CASE("a refused table says why", "[cli]") {
    const auto why = [](const tax::Refusal& refusal, const Wanted& wanted) {
        const auto told = refused(refusal, wanted, book().tables);
        const source::Diagnostic made{.code = told.code, .place = {}, .args = told.args};
        return source::text_of(made, Language::en) + "; " + source::remedy_of(made, Language::en);
    };
    const auto code = [](const char* text) { return TableCode::parse(text).value(); };
    const auto refusal = [&](int year, const char* table, TaxPeriod period) {
        return std::get<tax::Refusal>(book().tables.find(year, code(table), period));
    };
    using enum TaxPeriod;
    CHECK(why(refusal(2025, "7107", month), {.year = 2025, .table = code("7107")}) ==
          "table 7107 does not exist in 2025, only in 2024; use the table of the tax card for "
          "2025; tables are renumbered when the rules change");
    CHECK(why(refusal(2030, "8000", month), {.year = 2030, .table = code("8000")}) ==
          "the rules have no tax tables for `2030`; use a year that has tables: 2024, 2025, 2026");
    CHECK(why(refusal(2026, "0101", one_day),
              {.year = 2026, .table = code("0101"), .period = one_day}) ==
          "table 0101 is not made for the period `1day`; use one of the periods it has: month, "
          "14days, week");
}

// Every figure is that of the worked example in the specification of the tables.
TEST_CASE("an explained withholding has every sum, ready for bc", "[cli]") {
    const auto text = explained(asking("2026", "8000", "month", "35000"));
    INFO(text);
    CHECK(holds(text, "Skattetrekk i 2026, tabell 8000, måned, grunnlag 35000\n"));
    CHECK(holds(text, "  M = 350 * 100 + 100 / 2 = 35050\n"));
    CHECK(holds(text, "  P = 35050 * 12.12 = 424806\n"));
    CHECK(holds(text, "  m = 424806 * 0.4048 = 171961.4688; høyst 84216, så m = 84216\n"));
    CHECK(holds(text, "  A = 424806 - 84216 - 0 - 0 - 0 - 114540 = 226050\n"));
    CHECK(holds(text, "  k = 226050 * 0.1375 = 31081.875, rundet til 31082\n"));
    CHECK(holds(text, "  c = 226050 * 0.0825 = 18649.125, rundet til 18649\n"));
    CHECK(holds(text,
                "  b = (318300 - 226100) * 0.017 + (424806 - 318300) * 0.04 = 5827.64, "
                "rundet til 5828\n"));
    CHECK(holds(text, "  v = 424806 * 0.076 = 32285.256, rundet til 32285\n"));
    CHECK(holds(text, "  S = 31082 + 18649 + 5828 + 32285 = 87844\n"));
    CHECK(holds(text, "  D = 87844 / 10.5 = 8366.0952…, rundet til 8366\n"));
    CHECK(holds(text, "  W = 8366\n"));
    CHECK(holds(text, "Hjemmel: Skatteetaten: trekktabeller, rutine for 2026"));
}

TEST_CASE("what is special about a table is told", "[cli]") {
    const auto above = explained(asking("2024", "7100", "month", "120000"), "en");
    CHECK(holds(above, "  X = (120050 - 99800) * 0.54 = 10935\n  M = 99800\n"));
    CHECK(holds(above, "  W = 39893 + 10935 = 50828\n"));
    const auto capped = explained(asking("2026", "9400", "month", "500"), "en");
    CHECK(holds(capped, "  A = 6666 - 2698 + 400000 - 0 - 0 - 114540 = 289428\n"));
    CHECK(holds(capped, "Withheld, no more than the base\n  W = 500\n"));
    // 60 × 46 ÷ 52 parts of a year are 690 ÷ 13.
    const auto days = explained(asking("2026", "8000", "4days", "7000"), "en");
    CHECK(holds(days, "  D = 87844 * 13 / 690 = 1655.0318…, rounded to 1655\n"));
    const auto zone = explained(asking("2026", "6300", "month", "35000"), "en");
    CHECK(holds(zone, "  s = 420600 * 0.1 = 42060; at most 40000, so s = 40000\n"));
    CHECK(holds(zone, "  W = 5994\n"));
    const auto seamen = explained(asking("2026", "0100", "month", "35000"), "en");
    CHECK(holds(seamen, "National insurance: the table has none\n  v = 0\n"));
    CHECK(holds(seamen, "  j = 420600 * 0.3 = 126180; at most 86300, so j = 86300\n"));
    const auto ramp = explained(asking("2026", "7700", "month", "9000"), "en");
    CHECK(holds(ramp, "  v = (108600 - 99650) * 0.25 = 2237.5, rounded to 2238\n"));
}

TEST_CASE("a tie that the administration's doubles take downward is told as such", "[cli]") {
    Sheet sheet{Language::en};
    sheet.rounded("W", "21 / 2", Exact::ratio(21, 2), 10);
    sheet.rounded("W", "21 / 2", Exact::ratio(21, 2), 11);
    sheet.rounded("W", "32 / 3", Exact::ratio(32, 3), 10);
    CHECK(sheet.text() ==
          "  W = 21 / 2 = 10.5, rounded to 10 (half a krone goes up, but in the administration's "
          "floating-point reckoning it is a little less than half here)\n"
          "  W = 21 / 2 = 10.5, rounded to 11\n"
          "  W = 32 / 3 = 10.6666…, rounded down to 10\n");
}

} // namespace bpa::cli
