#include "outputs/audit/audit.hpp"

#include "memory_sink.hpp"
#include "outputs/audit/ids.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

namespace outputs = bpa::outputs;
namespace line = bpa::line;

namespace {

bpa::test::Written audit_of(const bpa::sample::Sample& sample) {
    outputs::AuditWriter writer;
    return bpa::test::written_by(writer, bpa::sample::start_of(sample), sample.result);
}

} // namespace

// Written by hand from `sample.cpp`; minutes are hours × 60 (7:00 = 420, 11:00 = 660, 4:15 = 255).
TEST_CASE("the lines file holds every line with its derivation") {
    const auto written = audit_of(bpa::sample::make());
    REQUIRE(written.size() == 11);
    const std::string wage = ",agreements/x/wage,rules/agreements/x/wages.yaml:20:5,virke-bpa-2024,"
                             "§ 4,2024-09-01,verified,rules/agreements/x/wages.yaml:40:9,";
    const std::string evening =
        ",agreements/x/evening,rules/agreements/x/supplements.yaml:2:5,virke-bpa-2024,"
        "§ 5,2022-08-01,verified,rules/agreements/x/supplements.yaml:10:9,";
    CHECK(
        written.at("audit/lines.csv") ==
        "line,assistant,employment,arrangement,shift,earned_on,earned_until,payment_date,period,"
        "pay_code,"
        "number,role,cost,bases,rule,rule_place,source,at,in_force,confidence,basis_place,minutes,"
        "counted_"
        "minutes,rate_id,rate,"
        "amount,exact_ore,rounding,rounding_unit_ore,provisional,inputs,segments,draft\n"
        "L000001,ada,1,sol,hours/"
        "2026-10.yaml:5:5,2026-10-02,,2026-11-10,2026-10,hourly_pay,1000,pay,," +
            wage +
            "420,420,R00001,218.01,1526.07,152607,half_up,1,no,"
            "hours=7:00@hours/2026-10.yaml:5:5;hourly_rate=218.01@R00001,"
            "S000001 S000002 S000004,\n"
            "L000002,ada,1,sol,hours/2026-10.yaml:5:5,2026-10-02,,2026-11-10,2026-10,"
            "evening_night_supplement,1100,pay,," +
            evening +
            "360,360,R00002,60.00,360.00,36000,half_up,1,no,"
            "hours=6:00@hours/2026-10.yaml:5:5;hourly_rate=60.00@R00002,S000002 S000004,\n"
            "L000003,ada,1,sol,hours/2026-10.yaml:12:5,2026-10-24,,2026-11-10,2026-10,hourly_pay,"
            "1000,pay,," +
            wage +
            "660,660,R00001,218.01,2398.11,239811,half_up,1,no,"
            "hours=11:00@hours/2026-10.yaml:12:5;hourly_rate=218.01@R00001,"
            "S000005 S000006 S000007 S000008,\n"
            "L000004,ada,1,sol,hours/2026-10.yaml:12:5,2026-10-24,,2026-11-10,2026-10,"
            "evening_night_supplement,1100,pay,," +
            evening +
            "540,540,R00002,60.00,540.00,54000,half_up,1,no,"
            "hours=9:00@hours/2026-10.yaml:12:5;hourly_rate=60.00@R00002,"
            "S000005 S000006 S000007,\n"
            "L000005,bo,1,sol,hours/2026-10.yaml:20:5,2026-10-25,,2026-11-10,2026-10,hourly_pay,"
            "1000,pay,,,agreements/x/wage,rules/agreements/x/wages.yaml:20:5,contract-bo,punkt 4,"
            "2025-01-01,verified,assistants.yaml:30:9,"
            "255,255,R00003,235.00,998.75,99875,half_up,1,no,"
            "hours=4:15@hours/2026-10.yaml:20:5;hourly_rate=235.00@R00003,S000009,\n"
            "L000006,bo,1,sol,hours/2026-10.yaml:20:5,2026-10-25,,2026-11-10,2026-10,"
            "public_holiday_supplement,1120,pay,,,agreements/x/holiday,"
            "rules/agreements/x/supplements.yaml:22:5,virke-bpa-2024,§ 6,2022-08-01,single,"
            "rules/agreements/x/supplements.yaml:30:9,"
            "255,255,R00004,313.33,1331.65,133165.25,half_up,1,yes,"
            "hours=4:15@hours/2026-10.yaml:20:5;hourly_rate=313.33@R00004,S000009,\n");
}

TEST_CASE("the segments file holds every part of every shift") {
    const auto written = audit_of(bpa::sample::make());
    const std::string first = "ada,hours/2026-10.yaml:5:5,2026-10-02,";
    const std::string second = "ada,hours/2026-10.yaml:12:5,2026-10-2";
    CHECK(written.at("audit/segments.csv") ==
          "segment,assistant,shift,date,from,to,offset_minutes,minutes,duty,break,call,hour_kind,"
          "salaried,on_duty,"
          "paid,working_time,decision,draft\n"
          "S000001," +
              first +
              "16:00,17:00,120,60,active,no,no,ordinary,no,60,60,60,60,\n"
              "S000002," +
              first +
              "17:00,19:00,120,120,active,no,no,ordinary,no,120,120,120,120,\n"
              "S000003," +
              first +
              "19:00,19:30,120,30,active,yes,no,ordinary,no,0,0,0,0,\n"
              "S000004," +
              first +
              "19:30,23:30,120,240,active,no,no,ordinary,no,240,240,240,240,\n"
              "S000005," +
              second +
              "4,22:00,24:00,120,120,active,no,no,ordinary,no,120,120,120,120,\n"
              "S000006," +
              second +
              "5,00:00,03:00,120,180,active,no,no,ordinary,no,180,180,180,180,\n"
              "S000007," +
              second +
              "5,02:00,06:00,60,240,active,no,no,ordinary,no,240,240,240,240,\n"
              "S000008," +
              second +
              "5,06:00,08:00,60,120,active,no,no,ordinary,no,120,120,120,120,\n"
              "S000009,bo,hours/"
              "2026-10.yaml:20:5,2026-10-25,08:00,12:15,60,255,active,no,no,ordinary,no,255,255,"
              "255,255,\n");
}

TEST_CASE("parts of a shift that was not worked are no breaks, and no ordinary hours") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    for (auto& segment : who.segments) {
        segment.is_break = true;
        segment.on_duty = {};
    }
    who.shifts[0].cancelled_at = who.shifts[0].start;
    who.shifts[1].is_time_off = true;
    const std::string file = audit_of(sample).at("audit/segments.csv");
    CHECK(file.find("19:00,19:30,120,30,active,no,no,cancelled,no,0,") != std::string::npos);
    CHECK(file.find("06:00,08:00,60,120,active,no,no,time_off,no,0,") != std::string::npos);
    CHECK(file.find(",yes,") == std::string::npos);
}

TEST_CASE("the rates file holds every derived rate; a comma inside a field is quoted") {
    auto sample = bpa::sample::make();
    sample.legend.citations[4].at = "§ 6, annet ledd";
    sample.result.header.draft = true;
    const auto written = audit_of(sample);
    CHECK(written.at("audit/rates.csv") ==
          "rate_id,assistant,rate,rule,rule_place,source,at,in_force,confidence,basis_place,"
          "exact_ore,rounding,rounding_unit_ore,provisional,inputs,draft\n"
          "R00001,ada,218.01,agreements/x/wage,rules/agreements/x/wages.yaml:20:5,virke-bpa-2024,"
          "§ 4,2024-09-01,verified,rules/agreements/x/wages.yaml:40:9,1547850/71,half_up,1,no,"
          "annual_pay=402441.00@rules/agreements/x/wages.yaml:40:9;"
          "annual_hours=1846@rules/agreements/x/wages.yaml:8:9,UTKAST\n"
          "R00002,ada,60.00,agreements/x/evening,rules/agreements/x/supplements.yaml:2:5,"
          "virke-bpa-2024,§ 5,2022-08-01,verified,rules/agreements/x/supplements.yaml:10:9,6000,"
          "half_up,1,no,agreed_rate=60.00@rules/agreements/x/supplements.yaml:10:9,UTKAST\n"
          "R00003,bo,235.00,agreements/x/wage,rules/agreements/x/wages.yaml:20:5,contract-bo,"
          "punkt 4,2025-01-01,verified,assistants.yaml:30:9,23500,half_up,1,no,"
          "agreed_rate=235.00@assistants.yaml:30:9,UTKAST\n"
          "R00004,bo,313.33,agreements/x/holiday,rules/agreements/x/supplements.yaml:22:5,"
          "virke-bpa-2024,\"§ 6, annet ledd\",2022-08-01,single,"
          "rules/agreements/x/supplements.yaml:30:9,94000/3,half_up,1,yes,"
          "percent=133 1/3 %@rules/agreements/x/supplements.yaml:30:9;"
          "hourly_rate=235.00@R00003,UTKAST\n");
}

TEST_CASE("an id leads back to its line") {
    const auto sample = bpa::sample::make();
    const auto& bo = sample.result.assistants[1];
    CHECK(outputs::count_lines(sample.result) == 6);
    CHECK(outputs::line_id(bo, 0) == "L000005");
    CHECK(outputs::segment_id(bo, line::SegmentIndex{0}) == "S000009");
    CHECK(outputs::rate_id(bo, line::RateIndex{1}) == "R00004");
    for (std::size_t a = 0; a < 2; ++a) {
        for (std::size_t i = 0; i < sample.result.assistants[a].lines.size(); ++i) {
            const auto found =
                outputs::find_line(sample.result, outputs::line_id(sample.result.assistants[a], i));
            REQUIRE(found);
            CHECK(found->assistant == a);
            CHECK(found->line == i);
        }
    }
}

TEST_CASE("an assistant without lines does not shift the ids of the next") {
    auto sample = bpa::sample::make();
    sample.result.assistants.insert(sample.result.assistants.begin() + 1, line::AssistantResult{});
    bpa::test::put_together(sample.result);
    const auto found = outputs::find_line(sample.result, "L000005");
    REQUIRE(found);
    CHECK(found->assistant == 2);
    CHECK(found->line == 0);
}

TEST_CASE("what is no id of the run names nothing") {
    const auto result = bpa::sample::make().result;
    for (const char* text : {"",
                             "L",
                             "L0",
                             "L000000",
                             "L000007",
                             "R00001",
                             "L-1",
                             "L1x",
                             "l1",
                             "L99999999999999999999"}) {
        CHECK_FALSE(outputs::find_line(result, text));
    }
    CHECK(outputs::find_line(result, "L6"));
}
