#include "sample.hpp"

#include "memory_sink.hpp"
#include "values/check.hpp"

namespace bpa::sample {
namespace {

using line::CitationIndex;
using line::DutyIndex;
using line::InputName;
using line::PayCodeIndex;
using line::RateIndex;
using line::RuleIndex;
using line::SegmentIndex;
using line::ShiftIndex;
using line::SourceIndex;

constexpr std::int16_t summer = 120;
constexpr std::int16_t winter = 60;

// Files, in the order they are registered in `make`.
constexpr source::FileId wages{1};
constexpr source::FileId supplements{2};
constexpr source::FileId assistants{3};
constexpr source::FileId october{4};

constexpr CitationIndex ladder{0};
constexpr CitationIndex divisor{1};
constexpr CitationIndex evening_basis{2};
constexpr CitationIndex own_wage_basis{3};
constexpr CitationIndex holiday_basis{4};

constexpr RuleIndex wage_rule{0};
constexpr RuleIndex evening_rule{1};
constexpr RuleIndex holiday_rule{2};

constexpr PayCodeIndex hourly_pay{0};
constexpr PayCodeIndex evening_pay{1};
constexpr PayCodeIndex holiday_pay{2};

line::Legend legend() {
    line::Legend made;
    made.sources = {{.id = "virke-bpa-2024",
                     .title = {"Landsoverenskomst for BPA (2024)", "National BPA agreement (2024)"},
                     .short_name = {"overenskomsten for BPA (Virke)", "the BPA agreement (Virke)"},
                     .publisher = "Virke",
                     .reference = "https://example.no/bpa",
                     .text_date = day(2024, 6, 1),
                     .read = day(2026, 11, 21),
                     .place = {}},
                    {.id = "contract-bo",
                     .title = {"Arbeidsavtale med Bo", "Employment contract with Bo"},
                     .short_name = {"arbeidsavtalen", "the employment contract"},
                     .publisher = "Kari Nordmann",
                     .reference = "",
                     .text_date = day(2025, 1, 1),
                     .read = day(2026, 11, 21),
                     .place = {}}};
    const auto cite = [](SourceIndex source, std::string at, Date in_force, source::Place place) {
        return line::Citation{.source = source,
                              .at = std::move(at),
                              .in_force = in_force,
                              .confidence = line::Confidence::verified,
                              .place = place};
    };
    made.citations = {cite(SourceIndex{0}, "§ 4", day(2024, 9, 1), {wages, 40, 9}),
                      cite(SourceIndex{0}, "§ 3, første ledd", day(2020, 4, 1), {wages, 8, 9}),
                      cite(SourceIndex{0}, "§ 5", day(2022, 8, 1), {supplements, 10, 9}),
                      cite(SourceIndex{1}, "punkt 4", day(2025, 1, 1), {assistants, 30, 9}),
                      cite(SourceIndex{0}, "§ 6", day(2022, 8, 1), {supplements, 30, 9})};
    made.citations[4].confidence = line::Confidence::single;
    made.rules = {{.id = "agreements/x/wage",
                   .title = {"Minstelønn", "Minimum pay"},
                   .because = {},
                   .place = {wages, 20, 5}},
                  {.id = "agreements/x/evening",
                   .title = {"Kvelds- og nattillegg", "Evening and night supplement"},
                   .because = {"kveld eller natt", "evening or night"},
                   .place = {supplements, 2, 5}},
                  {.id = "agreements/x/holiday",
                   .title = {"Helgedagstillegg", "Public holiday supplement"},
                   .because = {"helgedag", "a public holiday"},
                   .place = {supplements, 22, 5}}};
    made.pay_codes = {
        {.code = "hourly_pay", .number = 1000, .name = {"Timelønn", "Hourly pay"}, .place = {}},
        {.code = "evening_night_supplement",
         .number = 1100,
         .name = {"Kvelds- og nattillegg", "Evening and night supplement"},
         .place = {}},
        {.code = "public_holiday_supplement",
         .number = 1120,
         .name = {"Helgedagstillegg", "Public holiday supplement"},
         .place = {}}};
    made.duties = {{.id = "active",
                    .name = {"aktiv tjeneste", "active duty"},
                    .allows_calls = false,
                    .counts_on_decision = true,
                    .citation = {},
                    .place = {}}};
    return made;
}

LocalTime at(Date date, int hour, int minute, std::int16_t offset) {
    return {.date = date,
            .clock = ClockTime::from_minutes(hour * 60 + minute).value(),
            .offset_minutes = offset};
}

line::Segment segment(ShiftIndex shift, Date date, int from, int to, std::int16_t offset) {
    const Minutes length = Minutes::of(to - from);
    line::Segment made;
    made.shift = shift;
    made.date = date;
    made.from = static_cast<std::int16_t>(from);
    made.to = static_cast<std::int16_t>(to);
    made.offset_minutes = offset;
    made.minutes = length;
    made.on_duty = made.working_time = made.decision = length;
    made.paid = ExactMinutes::of(length);
    return made;
}

line::Segment unpaid_break(line::Segment made) {
    made.is_break = true;
    made.on_duty = made.working_time = made.decision = Minutes{};
    made.paid = {};
    return made;
}

line::Derivation derived(RuleIndex rule, CitationIndex basis, Exact exact) {
    return {.rule = rule, .basis = basis, .inputs = {}, .exact_ore = exact, .rounding = {}};
}

struct Pay {
    ShiftIndex shift{};
    PayCodeIndex code{};
    RateIndex rate{};
    Date earned_on;
    Exact exact;
    std::vector<SegmentIndex> segments;
};

/// A line whose rule and basis are those of its rate, and whose hours are those of its segments.
line::Line pay(const line::AssistantResult& who, const Pay& given) {
    const line::Rate& rate = who.rates.at(static_cast<std::size_t>(given.rate));
    line::Line made;
    made.shift = given.shift;
    made.code = given.code;
    made.earned_on = given.earned_on;
    made.rate = given.rate;
    made.segments.assign(given.segments.begin(), given.segments.end());
    made.provisional = rate.provisional;
    for (const SegmentIndex index : given.segments) {
        made.quantity += who.segments.at(static_cast<std::size_t>(index)).minutes;
    }
    made.counted = ExactMinutes::of(made.quantity);
    made.derivation = derived(rate.derivation.rule, rate.derivation.basis, given.exact);
    made.derivation.inputs = {{InputName::hours,
                               made.quantity,
                               who.shifts.at(static_cast<std::size_t>(given.shift)).place},
                              {InputName::hourly_rate, rate.value, given.rate}};
    made.amount = round_to_ore(ExactMoney::ore(given.exact), made.derivation.rounding);
    return made;
}

line::ShiftView shift(LocalTime start, LocalTime end, Minutes length, std::uint32_t line_number) {
    return {.employment = 1,
            .arrangement = "sol",
            .start = start,
            .end = end,
            .length = length,
            .duty = DutyIndex{0},
            .period = "2026-10",
            .place = {october, line_number, 5},
            .approved_by = "kari"};
}

// 402 441,00 / 1 846 = 218.00704… → 218,01 kr.
// Lines, with 9 + 6 evening hours at 60,00 kr:
//   2 October 16:00–23:30, break 19:00–19:30: 7:00 × 218,01 = 1 526,07
//     evening 17:00–19:00 and 19:30–23:30, 2:00 + 4:00 = 6:00 × 60 = 360,00
//   24–25 October 22:00–08:00, clock back at 03:00: 2:00 + 3:00 + 6:00 = 11:00 × 218,01 = 2 398,11
//     night 22:00–06:00: 2:00 + 3:00 + 4:00 = 9:00 × 60 = 540,00
// Sum: 1 526,07 + 360,00 + 2 398,11 + 540,00 = 4 824,18.
line::AssistantResult ada() {
    line::AssistantResult who;
    who.person = {.alias = "ada",
                  .given_name = "Ada",
                  .family_name = "Hansen",
                  .national_id = "12849012345",
                  .bank_account = "12345678903",
                  .language = source::Language::nb,
                  .employments = {{.number = 1,
                                   .terms = {"BPA-overenskomsten", "The BPA agreement"},
                                   .weekly_norm = Minutes::of(35 * 60 + 30),
                                   .position = Percent::of_fraction(Exact::ratio(3, 5)),
                                   .seniority_years = 0}}};
    const Date second = day(2026, 10, 2);
    const Date saturday = day(2026, 10, 24);
    const Date sunday = day(2026, 10, 25);
    who.shifts = {
        shift(at(second, 16, 0, summer), at(second, 23, 30, summer), Minutes::of(450), 5),
        shift(at(saturday, 22, 0, summer), at(sunday, 8, 0, winter), Minutes::of(660), 12)};
    constexpr ShiftIndex evening{0};
    constexpr ShiftIndex night{1};
    who.segments = {segment(evening, second, 16 * 60, 17 * 60, summer),
                    segment(evening, second, 17 * 60, 19 * 60, summer),
                    unpaid_break(segment(evening, second, 19 * 60, 19 * 60 + 30, summer)),
                    segment(evening, second, 19 * 60 + 30, 23 * 60 + 30, summer),
                    segment(night, saturday, 22 * 60, 24 * 60, summer),
                    segment(night, sunday, 0, 3 * 60, summer),
                    segment(night, sunday, 2 * 60, 6 * 60, winter),
                    segment(night, sunday, 6 * 60, 8 * 60, winter)};
    line::Rate base{.value = HourlyRate::ore(21801),
                    .derivation = derived(wage_rule, ladder, Exact::ratio(40244100, 1846))};
    base.derivation.inputs = {{InputName::annual_pay, Money::ore(40244100), ladder},
                              {InputName::annual_hours, Exact{1846}, divisor}};
    line::Rate extra{.value = HourlyRate::ore(6000),
                     .derivation = derived(evening_rule, evening_basis, Exact{6000})};
    extra.derivation.inputs = {{InputName::agreed_rate, HourlyRate::ore(6000), evening_basis}};
    who.rates = {base, extra};
    const auto parts = [](std::vector<std::uint32_t> numbers) {
        std::vector<SegmentIndex> made;
        for (const std::uint32_t number : numbers) {
            made.push_back(SegmentIndex{number});
        }
        return made;
    };
    who.lines = {
        pay(who, {evening, hourly_pay, RateIndex{0}, second, Exact{152607}, parts({0, 1, 3})}),
        pay(who, {evening, evening_pay, RateIndex{1}, second, Exact{36000}, parts({1, 3})}),
        pay(who, {night, hourly_pay, RateIndex{0}, saturday, Exact{239811}, parts({4, 5, 6, 7})}),
        pay(who, {night, evening_pay, RateIndex{1}, saturday, Exact{54000}, parts({4, 5, 6})})};
    who.gross = Money::ore(482418);
    who.totals.net = who.totals.cost = who.gross;
    who.gross_year_to_date = Money::ore(12345678);
    return who;
}

// Own wage 235,00 kr; 133 1/3 % of it is 313.333… → 313,33 kr, carried forward.
//   25 October 08:00–12:15: 4:15 × 235,00 = 998,75; 4:15 × 313,33 = 1 331.6525 → 1 331,65.
// Sum: 998,75 + 1 331,65 = 2 330,40, of which 1 331,65 provisional.
line::AssistantResult bo() {
    line::AssistantResult who;
    who.person = {.alias = "bo",
                  .given_name = "Bo",
                  .family_name = "Berg",
                  .national_id = "01889054321",
                  .bank_account = "98765432106",
                  .language = source::Language::en,
                  .employments = {{.number = 1,
                                   .terms = {"Arbeidsavtale", "Employment contract"},
                                   .weekly_norm = std::nullopt,
                                   .position = std::nullopt,
                                   .seniority_years = std::nullopt}}};
    const Date sunday = day(2026, 10, 25);
    who.shifts = {
        shift(at(sunday, 8, 0, winter), at(sunday, 12, 15, winter), Minutes::of(255), 20)};
    who.segments = {segment(ShiftIndex{0}, sunday, 8 * 60, 12 * 60 + 15, winter)};
    line::Rate own{.value = HourlyRate::ore(23500),
                   .derivation = derived(wage_rule, own_wage_basis, Exact{23500})};
    own.derivation.inputs = {{InputName::agreed_rate, HourlyRate::ore(23500), own_wage_basis}};
    const Percent share = Percent::of_fraction(Exact::ratio(4, 3));
    line::Rate extra{.value = HourlyRate::ore(31333),
                     .derivation = derived(holiday_rule, holiday_basis, Exact::ratio(94000, 3)),
                     .provisional = true};
    extra.derivation.inputs = {{InputName::percent, share, holiday_basis},
                               {InputName::hourly_rate, HourlyRate::ore(23500), RateIndex{0}}};
    who.rates = {own, extra};
    const std::vector<SegmentIndex> whole = {SegmentIndex{0}};
    who.lines = {pay(who, {ShiftIndex{0}, hourly_pay, RateIndex{0}, sunday, Exact{99875}, whole}),
                 pay(who,
                     {ShiftIndex{0},
                      holiday_pay,
                      RateIndex{1},
                      sunday,
                      Exact::decimal(13316525, 2),
                      whole})};
    who.gross = Money::ore(233040);
    who.totals.net = who.totals.cost = who.gross;
    who.provisional_gross = Money::ore(133165);
    who.gross_year_to_date = Money::ore(233040);
    return who;
}

} // namespace

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}

Sample make() {
    Sample made;
    for (const char* path : {"rules/agreements/x/wages.yaml",
                             "rules/agreements/x/supplements.yaml",
                             "assistants.yaml",
                             "hours/2026-10.yaml"}) {
        made.files.add({.path = path, .shown_prefix = {}, .text = {}});
    }
    made.legend = legend();
    line::RunResult& result = made.result;
    result.header = {.program_version = "0.1.0",
                     .employer_name = "Kari Nordmann BPA",
                     .employer_number = "310000019",
                     .employer_national_id = {},
                     .period = "2026-10",
                     .period_days = {day(2026, 10, 1), day(2026, 10, 31)},
                     .payment_date = day(2026, 11, 10),
                     .run = "2026-10/01"};
    result.assistants = {ada(), bo()};
    result.carried = {{.assistant = "ada",
                       .employment = 1,
                       .arrangement = "sol",
                       .period = "2026-10",
                       .file = "hours/2026-10.yaml",
                       .start = at(day(2026, 10, 30), 18, 0, winter),
                       .end = at(day(2026, 10, 31), 0, 0, winter),
                       .reason = line::UnpaidReason::unapproved,
                       .place = {october, 31, 5}}};
    result.options = {{.agreement = "virke-bpa",
                       .option = "combine",
                       .value = "sum",
                       .is_default = true,
                       .title = {"Tillegg for samme tid", "Supplements for the same time"},
                       .reason = {"Teksten er ikke funnet.", "The text was not found."}},
                      {.agreement = "virke-bpa",
                       .option = "eves",
                       .value = "none",
                       .is_default = false,
                       .title = {"Høytidsaften", "Eves"},
                       .reason = {"Teksten er ikke funnet.", "The text was not found."}}};
    result.gross = Money::ore(715458); // 4 824,18 + 2 330,40 = 7 154,58
    result.totals.net = result.totals.cost = result.gross;
    result.provisional_gross = Money::ore(133165);
    test::put_together(result);
    return made;
}

} // namespace bpa::sample
