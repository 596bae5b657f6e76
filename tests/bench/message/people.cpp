#include "message/people.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace bpa::bench {
namespace {

using namespace amelding;

/// A description, and whether its hours are counted.
struct Kind {
    const char* description;
    bool has_count;
};
constexpr std::array<Kind, 10> kinds{{{"timeloenn", true},
                                      {"uregelmessigeTilleggKnyttetTilArbeidetTid", false},
                                      {"overtidsgodtgjoerelse", true},
                                      {"helligdagstillegg", false},
                                      {"fastTillegg", false},
                                      {"feriepenger", false},
                                      {"uregelmessigeTilleggKnyttetTilIkkeArbeidetTid", false},
                                      {"timeloenn", true},
                                      {"timeloenn", true},
                                      {"kilometergodtgjoerelseBil", true}}};
constexpr std::size_t fewest_incomes = 8;
constexpr std::size_t first_earned_earlier = 7;

Date day(int year, unsigned month, unsigned day) {
    return Date::from_civil(year, month, day).value();
}

Employment employment_of(std::size_t number, const std::string& id) {
    Employment of;
    of.id = id;
    of.type = "ordinaertArbeidsforhold";
    of.from = day(2021, 1, 1).plus_days(static_cast<std::int32_t>(number));
    of.full_time_hours = Decimal::parse(number % 2 == 0 ? "35.5" : "37.5");
    of.occupation = "5133108";
    of.working_time = number % 2 == 0 ? "doegnkontinuerligSkiftOgTurnus355" : "ikkeSkift";
    of.position = Decimal::of_units(static_cast<std::int64_t>(100'000 + 700 * number));
    of.wage_changed = day(2026, 5, 1);
    of.position_changed = of.from;
    of.appointment = number % 5 == 0 ? "midlertidigAnsattSomTilkallingsvikar" : "fast";
    return of;
}

Income income_of(std::size_t number, std::size_t which, const std::string& employment) {
    const Kind& kind = kinds.at(which);
    const bool is_journey = kind.description == std::string{"kilometergodtgjoerelseBil"};
    Income of;
    of.benefit = is_journey ? "utgiftsgodtgjoerelse" : "kontantytelse";
    of.description = kind.description;
    of.employment = employment;
    of.bears_contribution = of.bears_withholding = !is_journey;
    of.amount = Decimal::of(Money::ore(static_cast<std::int64_t>(40'033 + 137 * number)));
    if (kind.has_count) {
        of.count = Decimal::of_units(static_cast<std::int64_t>(10'000 + 2500 * (number % 600)));
    }
    if (which == first_earned_earlier || which == first_earned_earlier + 1) {
        const unsigned month = which == first_earned_earlier ? 9 : 10;
        of.earned_from = day(2026, month, 1);
        of.earned_until = Month::of(*of.earned_from).last_day();
    }
    return of;
}

Recipient recipient(std::size_t number) {
    Recipient who;
    who.national_id = std::to_string(14'838'800'000 + number); // of nobody: month + 80
    const std::string employment = std::to_string(1000 + number) + "-1";
    who.employments = {employment_of(number, employment)};
    if (number % 3 == 0) {
        who.deductions = {{"fagforeningskontingent", Decimal::of(Money::ore(-30'050)), {}}};
    }
    who.withheld = {{"ordinaert", Decimal::whole(-4000 - static_cast<std::int64_t>(number)), {}}};
    for (std::size_t i = 0; i < std::min(fewest_incomes + number % 3, kinds.size()); ++i) {
        who.incomes.push_back(income_of(number, i, employment));
    }
    return who;
}

} // namespace

std::vector<Recipient> message_people() {
    std::vector<Recipient> people;
    for (std::size_t i = 0; i < different_people; ++i) {
        people.push_back(recipient(i));
    }
    return people;
}

Envelope message_envelope() {
    Envelope envelope;
    envelope.delivered = "2026-12-03T09:15:00Z";
    envelope.month = Month::from_civil(2026, 11);
    envelope.system = "bpalonn benchmark";
    envelope.id = "3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01";
    envelope.reporting_unit = "313004007";
    envelope.contribution_sum = Decimal::whole(3807);
    envelope.tax_by_date = {{day(2026, 11, 20), Decimal::whole(4300), {}}};
    envelope.pension_providers = {"313006743"};
    envelope.has_payments = true;
    return envelope;
}

Unit message_unit() {
    Unit unit;
    unit.number = "313005372";
    unit.contribution.lines = {{ContributionKind::pay,
                                "generelleNaeringer",
                                "1",
                                Decimal::whole(26'000),
                                Decimal::of_units(141'000),
                                {}}};
    return unit;
}

void give_message(const std::vector<Recipient>& people, std::size_t count, Receiver& to) {
    const Envelope envelope = message_envelope();
    const Unit unit = message_unit();
    to.begin(envelope);
    to.begin_unit(unit);
    for (std::size_t i = 0; i < count; ++i) {
        to.recipient(people[i % people.size()]);
    }
    to.end_unit(unit);
    to.end(envelope);
}

} // namespace bpa::bench
