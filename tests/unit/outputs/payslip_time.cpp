// Time on the payslip that is not plainly worked: stand-by, called off, taken or kept as time off,
// and hours by the step of a ladder. Ada's evening is 2 October 16:00–23:30 with half an hour's
// break, her night 24 October 22:00 to 08:00.
#include "outputs/payslip/payslip.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace line = bpa::line;
namespace outputs = bpa::outputs;
using bpa::Exact;
using bpa::ExactMinutes;
using bpa::Minutes;
using bpa::Money;
using bpa::sample::day;
using bpa::source::Language;

namespace {

/// The slip on one line, without no-break spaces.
std::string slip_of(const bpa::sample::Sample& sample, Language language = Language::nb) {
    auto who = sample.result.assistants.front();
    who.person.language = language;
    std::string text = outputs::document::text(
        outputs::payslip_document(sample.result.header, sample.legend, who));
    std::string flat;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\xc2\xa0") {
            flat += ' ';
            ++i;
        } else if (text[i] != '\n' && text[i] != ' ') {
            flat += text[i];
        } else if (!flat.ends_with(' ')) {
            flat += ' ';
        }
    }
    return flat;
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

ExactMinutes hours(std::int64_t count) {
    return ExactMinutes::of(Minutes::of(count * 60));
}

/// Nothing of the evening was worked, and nothing is paid for it: 1 526,07 + 360,00 less.
void leave_out_evening(line::AssistantResult& who) {
    who.lines.erase(who.lines.begin(), who.lines.begin() + 2);
    who.gross = who.gross - Money::ore(188607);
    for (line::Segment& segment : who.segments) {
        if (segment.shift == line::ShiftIndex{0}) {
            segment.is_break = true;
            segment.on_duty = segment.working_time = segment.decision = Minutes{};
            segment.paid = {};
        }
    }
}

} // namespace

// Eleven hours at a seventh are 1:34 2/7.
TEST_CASE("whoever is on stand-by is on duty, and not present") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    auto duty = sample.legend.duties.front();
    duty.id = "any";
    duty.working_time = *bpa::TimeShare::of(Exact::ratio(1, 7));
    sample.legend.duties.push_back(duty);
    who.shifts[1].duty = line::DutyIndex{1};
    who.lines[2].counted = ExactMinutes::of_minutes(Exact::ratio(660, 7));
    CHECK(holds(slip_of(sample), "16:00–23:30: Pause uten lønn 19:00–19:30; På vakt 7:00;"));
    CHECK(holds(slip_of(sample), "1:34 2/7 timer lønnet for 11:00 timer på vakt;"));
    CHECK(holds(slip_of(sample, Language::en), "1:34 2/7 hours paid for 11:00 hours on duty;"));
    // Whoever rests at the workplace is there.
    sample.legend.duties.back().is_passive = true;
    CHECK(holds(slip_of(sample), "1:34 2/7 timer lønnet for 11:00 timer til stede;"));
    CHECK_FALSE(holds(slip_of(sample), "På vakt"));
}

TEST_CASE("a shift that was called off says when, and has no break") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    leave_out_evening(who);
    who.shifts[0].cancelled_at =
        bpa::LocalTime{day(2026, 10, 1), bpa::ClockTime::from_minutes(9 * 60 + 5).value(), 120};
    CHECK(holds(slip_of(sample), "16:00–23:30: Til stede 0:00 Avlyst to 01.10.2026 09:05."));
    CHECK(holds(slip_of(sample, Language::en), "Present 0:00 Cancelled Thu 1 Oct 2026 09:05."));
    CHECK_FALSE(holds(slip_of(sample), "Pause"));
    who.shifts[0].cancelled_at.reset();
    who.shifts[0].is_time_off = true;
    CHECK(holds(slip_of(sample), "Til stede 0:00 Avspasert."));
    CHECK(holds(slip_of(sample, Language::en), "Present 0:00 Time off."));
}

// 10:00 + 8:00 + 3:00 - 7:30 = 13:30; of another rule 2:00 are left since before.
TEST_CASE("time off has what there was, was earned, is taken and is left") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    CHECK_FALSE(holds(slip_of(sample), "Avspasering"));
    who.time_off = {
        {.employment = 1,
         .rule = "agreements/x/evening",
         .before = hours(10),
         .earned = hours(11),
         .taken = ExactMinutes::of(Minutes::of(450))},
        {.employment = 1, .rule = "gone", .before = hours(2), .earned = {}, .taken = {}}};
    who.earned_time_off = {
        {line::ShiftIndex{0}, line::RuleIndex{1}, day(2026, 10, 2), hours(8), day(2027, 4, 2)},
        {line::ShiftIndex{1}, line::RuleIndex{1}, day(2026, 10, 24), hours(3), std::nullopt}};
    CHECK(holds(slip_of(sample),
                " Avspasering Kvelds- og nattillegg: Fra før 10:00; Tjent 11:00; Tatt ut 7:30; "
                "Igjen 13:30 8:00 timer tjent 2. oktober 2026, fristen er 2. april 2027; 3:00 "
                "timer tjent 24. oktober 2026. gone: Fra før 2:00; Igjen 2:00"));
    CHECK(holds(slip_of(sample, Language::en),
                " Time off Evening and night supplement: Before 10:00; Earned 11:00; Taken 7:30; "
                "Left 13:30 8:00 hours earned 2 October 2026, to be taken by 2 April 2027; 3:00 "
                "hours earned 24 October 2026. gone: Before 2:00; Left 2:00"));
}

TEST_CASE("a supplement says from where on the step of its ladder holds, and is one row") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto basis = line::CitationIndex{2};
    who.rates[1].derivation.inputs.push_back(
        {line::InputName::step_from, Minutes::of(290 * 60), basis});
    who.lines[1].derivation.inputs.push_back(
        {line::InputName::counter_before, Minutes::of(290 * 60), basis});
    who.lines[3].derivation.inputs.push_back(
        {line::InputName::counter_before, Minutes::of(296 * 60), basis});
    CHECK(holds(slip_of(sample),
                "fordi det er kveld eller natt, fra 290:00 timer i året (overenskomsten"));
    CHECK(holds(slip_of(sample, Language::en),
                "because it is evening or night, from 290:00 hours in the year on (the BPA"));
    CHECK_FALSE(holds(slip_of(sample), "Kvelds- og nattillegg i alt"));
    who.rates[1].derivation.inputs.back().value = Exact{15};
    CHECK(holds(slip_of(sample), "natt, fra helg nummer 15 i året ("));
    CHECK(holds(slip_of(sample, Language::en), "night, from weekend number 15 of the year on ("));
}

// The evening's supplement is paid by the third by one clause, the night's in blocks by another.
TEST_CASE("what conversions make of the time has each its own reason") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto convert = [&who](std::size_t index, line::Input what, line::CitationIndex basis) {
        auto& inputs = who.lines[index].derivation.inputs;
        inputs.push_back(std::move(what));
        inputs.push_back({line::InputName::counted_hours, who.lines[index].counted, basis});
    };
    convert(1,
            {line::InputName::paid_per_hour, Minutes::of(20), line::CitationIndex{0}},
            line::CitationIndex{0});
    convert(3,
            {line::InputName::call_block, Minutes::of(30), line::CitationIndex{4}},
            line::CitationIndex{4});
    CHECK(holds(slip_of(sample),
                ". Hver time lønnes som 20 minutter (overenskomsten for BPA (Virke), § 4). "
                "Utrykninger lønnes med 30 minutter for hver påbegynte 30 minutter "
                "(overenskomsten for BPA (Virke), § 6)."));
}

TEST_CASE("pay for no shift is told below the shifts") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    CHECK_FALSE(holds(slip_of(sample), "ikke er for en vakt"));
    auto line = who.lines.front();
    line.shift.reset();
    line.rate.reset();
    line.quantity = {};
    line.counted = {};
    line.segments = {};
    line.amount = Money::ore(50000);
    who.lines.push_back(line);
    who.gross += line.amount;
    CHECK(holds(slip_of(sample), "Lønn 4 824,18 kr Lønn som ikke er for en vakt: 500,00 kr Timer"));
    CHECK(holds(slip_of(sample, Language::en), "Pay that is for no shift: 500.00 kr Hours"));
}

// Of the evening 7:00 hours are paid; worked or guaranteed, they stand in the shift's row.
TEST_CASE("time that is paid though it was not worked has its column") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    CHECK(holds(slip_of(sample), "Timelønn 7:00;"));
    who.lines[0].quantity = Minutes{};
    const std::string slip = slip_of(sample);
    CHECK(holds(slip, "Timelønn 7:00;"));
    CHECK_FALSE(holds(slip, "lønnet for 0:00"));
}

TEST_CASE("a salary stands before hourly pay, whatever its number") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    CHECK(slip_of(sample).find("Timelønn (1000)") <
          slip_of(sample).find("Kvelds- og nattillegg (1100)"));
    who.lines[1].derivation.inputs.push_back(
        {line::InputName::monthly_salary, Money::ore(3000000), line::CitationIndex{0}});
    CHECK(slip_of(sample).find("Kvelds- og nattillegg (1100)") <
          slip_of(sample).find("Timelønn (1000)"));
}
