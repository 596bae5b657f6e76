#include "reading.hpp"
#include "yaml/reader.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace bpa;
using source::Language;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Schema;

namespace {

constexpr std::array one_key = {KeySpec{"v", yaml::Need::optional, "any"}};
constexpr Schema schema{.what = "test", .keys = one_key};

/// The text and remedy told when `v: written` is read as one type, in one line.
template <class T>
std::string told(const std::string& written,
                 std::optional<T> (MappingReader::*get)(std::string_view) const,
                 Language lang = Language::nb) {
    Reading reading{"v: " + written + "\n"};
    REQUIRE(reading.root);
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK_FALSE((reader.*get)("v"));
    const auto all = reading.told();
    REQUIRE(all.size() == 1);
    CHECK(all[0].place == source::Place{reading.file, 1, 4});
    CHECK(all[0].length == written.size());
    return all[0].code + ": " + text_of(all[0], lang) + " = " + remedy_of(all[0], lang);
}

template <class T>
std::optional<T> value(const std::string& written,
                       std::optional<T> (MappingReader::*get)(std::string_view) const) {
    Reading reading{"v: " + written + "\n"};
    REQUIRE(reading.root);
    return (MappingReader{*reading.root, schema, reading.diagnostics}.*get)("v");
}

} // namespace

TEST_CASE("values are read with their units") {
    CHECK(value("28.00 kr", &MappingReader::get_money) == Money::ore(2800));
    CHECK(value("210.50 kr", &MappingReader::get_hourly_rate) == HourlyRate::ore(21050));
    CHECK(value("12 %", &MappingReader::get_percent) ==
          Percent::of_fraction(Exact::ratio(12, 100)));
    CHECK(value("37:30", &MappingReader::get_minutes) == Minutes::of(2250));
    CHECK(value("2026-10-24", &MappingReader::get_date) == Date::from_civil(2026, 10, 24));
    CHECK(value("2026-10", &MappingReader::get_month) == Month::from_civil(2026, 10));
    CHECK(value("24:00", &MappingReader::get_clock) == ClockTime::from_minutes(1440));
    CHECK(value("2026-10-24T22:00", &MappingReader::get_local_time)->text() == "2026-10-24T22:00");
    CHECK(value("-3", &MappingReader::get_whole) == -3);
    CHECK(value("1747.2", &MappingReader::get_decimal) == Exact::ratio(17472, 10));
    CHECK(value("\"12\"", &MappingReader::get_whole) == 12); // quotes do not matter
}

TEST_CASE("a missing unit says exactly what to write") {
    CHECK(told("28.00", &MappingReader::get_money) ==
          "value/missing-unit: `28.00` mangler enhet = skriv 28.00 kr");
    CHECK(told("28.00", &MappingReader::get_money, Language::en) ==
          "value/missing-unit: `28.00` lacks its unit = write 28.00 kr");
    CHECK(told("12", &MappingReader::get_percent) ==
          "value/missing-unit: `12` mangler enhet = skriv 12 %");
    CHECK(told("0.12", &MappingReader::get_percent) ==
          "value/missing-unit: `0.12` mangler enhet = skriv en prosent, for eksempel 12 %");
    CHECK(
        told("28 kroner", &MappingReader::get_money) ==
        "value/wrong-unit: `28 kroner` har en annen enhet enn den som skal stå her = skriv 28 kr");
    CHECK(told("12 kr", &MappingReader::get_percent) ==
          "value/wrong-unit: `12 kr` har en annen enhet enn den som skal stå her = skriv en "
          "prosent, for "
          "eksempel 12 %");
}

TEST_CASE("a value of another form is told with form and example") {
    CHECK(told("mye", &MappingReader::get_money) ==
          "value/malformed: `mye` er ikke et beløp i kroner = skriv et beløp i kroner, for "
          "eksempel 28.00 kr");
    CHECK(told("mye", &MappingReader::get_hourly_rate, Language::en) ==
          "value/malformed: `mye` is not an hourly rate in kroner = write an hourly rate in "
          "kroner, for example "
          "210.50 kr");
    CHECK(told("37.5", &MappingReader::get_minutes) ==
          "value/malformed: `37.5` er ikke timer og minutter = skriv 37:30");
    CHECK(told("37:75", &MappingReader::get_minutes) ==
          "value/malformed: `37:75` er ikke timer og minutter = skriv timer og minutter, for "
          "eksempel 37:30");
    CHECK(told("24.10.2026", &MappingReader::get_date) ==
          "value/malformed: `24.10.2026` er ikke en dato = skriv 2026-10-24");
    CHECK(told("oktober", &MappingReader::get_month) ==
          "value/malformed: `oktober` er ikke en måned = skriv en måned, for eksempel 2026-10");
    CHECK(told("6.00", &MappingReader::get_clock) ==
          "value/malformed: `6.00` er ikke et klokkeslett = skriv 06:00");
    CHECK(told("2026-11-03T06:0O", &MappingReader::get_local_time) ==
          "value/malformed: `2026-11-03T06:0O` er ikke en dato med klokkeslett = skriv "
          "2026-11-03T06:00");
    CHECK(told("1,5", &MappingReader::get_decimal) ==
          "value/malformed: `1,5` er ikke et tall = skriv 1.5");
    CHECK(told("007", &MappingReader::get_whole) ==
          "value/malformed: `007` er ikke et helt tall = skriv et helt tall, for eksempel 12");
}

TEST_CASE("days, clocks and sizes that do not exist are told") {
    CHECK(told("2026-02-30", &MappingReader::get_date) ==
          "value/no-such-day: `2026-02-30` finnes ikke i kalenderen = se i kalenderen og rett "
          "året, måneden eller "
          "dagen");
    CHECK(told("25:00", &MappingReader::get_clock) ==
          "value/no-such-clock: klokkeslettet i `25:00` finnes ikke = bruk timer fra 00 til 23 og "
          "minutter fra 00 "
          "til 59; midnatt på slutten av dagen er 24:00");
    CHECK(told("2026-10-24T25:00", &MappingReader::get_local_time, Language::en) ==
          "value/no-such-clock: there is no such time of day as in `2026-10-24T25:00` = use hours "
          "00 to 23 and "
          "minutes 00 to 59; midnight at the end of the day is 24:00");
    CHECK(told("28.005 kr", &MappingReader::get_money) ==
          "value/too-many-decimals: `28.005 kr` har for mange desimaler = skriv et beløp i kroner, "
          "for eksempel "
          "28.00 kr; kroner har høyst to desimaler, prosent høyst seks");
    CHECK(told("99999999999999999999", &MappingReader::get_whole) ==
          "value/out-of-range: `••••••••••••••••••••` er for stort = se etter siffer som er blitt "
          "med ved en feil; "
          "skriv et helt tall, for eksempel 12");
}

TEST_CASE("one scalar can be read outside a mapping, in a form of its own") {
    Reading reading{"v: [\"0:30\", [1], ~, \"\"]\n"};
    const auto& items = reading.root->find("v")->items;
    CHECK(yaml::read_scalar<Minutes>(
              items[0], parse_minutes, "hours and minutes", reading.diagnostics) ==
          Minutes::of(30));
    CHECK_FALSE(yaml::read_scalar<Minutes>(
        items[1], parse_minutes, "hours and minutes", reading.diagnostics));
    CHECK_FALSE(yaml::read_scalar<Minutes>(
        items[2], parse_minutes, "hours and minutes", reading.diagnostics));
    CHECK_FALSE(yaml::read_scalar<Minutes>(items[3], parse_minutes, "pause", reading.diagnostics));
    CHECK(reading.codes() == "1:13 yaml/wrong-kind; 1:18 value/empty; 1:21 value/empty");
    CHECK(remedy_of(reading.told()[0], Language::nb) ==
          "skriv for eksempel 37:30 på samme linje, etter kolon");
    CHECK(remedy_of(reading.told()[1], Language::nb) ==
          "skriv timer og minutter, for eksempel 37:30");
    CHECK(remedy_of(reading.told()[2], Language::nb) == "skriv pause");
}
