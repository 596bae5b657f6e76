#include "outputs/spreadsheet/shifts.hpp"

#include "outputs/display/spans.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex assistant = 0;
constexpr ColumnIndex arrangement = 1;
constexpr ColumnIndex start = 2;
constexpr ColumnIndex end = 3;
constexpr ColumnIndex duty = 4;
constexpr int duty_width = 38;
constexpr ColumnIndex approved_by = 13;
constexpr ColumnIndex clock_change = 14;
constexpr ColumnIndex recomputed = shift_recomputed_column;
constexpr ColumnIndex difference = shift_difference_column;

ListLayout layout_of(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 1,
            .columns = {column(12, {"Assistent", "Assistant"}),
                        column(14, {"Ordning", "Arrangement"}),
                        column(16, {"Fra", "From"}),
                        column(16, {"Til", "To"}),
                        column(duty_width, {"Arbeid", "Duty"}),
                        column(10, {"Lengde", "Length"}),
                        column(10, {"Ulønnet pause", "Unpaid break"}),
                        column(10, {"På vakt", "On duty"}),
                        column(10, {"Lønnede timer", "Hours paid"}),
                        column(10, {"Arbeidstid", "Working time"}),
                        column(11, {"Belastet vedtaket", "Charged to the decision"}),
                        column(13, {"Merarbeid (fastlønte)", "Additional hours (monthly paid)"}),
                        column(10, {"Overtid", "Overtime"}),
                        column(14, {"Godkjent av", "Approved by"}),
                        column(10, {"Klokken stilt, minutter", "Clock changed, minutes"}),
                        column(15, {"På vakt, kontrollregnet", "On duty, recomputed"}),
                        column(12, {"Differanse, minutter", "Difference, minutes"})},
            .numbers = {{shift_length_column, shift_overtime_column}, {clock_change, difference}},
            .printed_columns = approved_by + 1};
}

} // namespace

ShiftSheets::ShiftSheets(const Desk& desk, Book& book, RowIndex most_rows)
    : desk_{desk}, book_{book}, most_rows_{most_rows}, layout_{layout_of(desk)} {
    begin_sheet();
}

void ShiftSheets::begin_sheet() {
    if (!all_.empty()) {
        sheet_.close_list(layout_, all_.back().last_row);
    }
    const std::string number = all_.empty() ? "" : ' ' + std::to_string(all_.size() + 1);
    all_.push_back({.name = desk_.say({"Vakter", "Shifts"}) + number});
    sheet_ = book_.add(all_.back().name);
    next_ = first_row;
    write_title(
        sheet_,
        desk_,
        all_.back().name,
        {"Betalte vakter. Lengden er tid som virkelig gikk, også når klokken stilles. "
         "Lønnede timer er de som grunnlønnen gjelder. Til høyre regnes tiden på vakt "
         "ut på nytt av fra, til og pause; av en vakt som er avlyst eller avspasert, er det "
         "ingen.",
         "Paid shifts. The length is time really passed, also when clocks change. Hours "
         "paid are those of the base pay. To the right the time on duty is computed again "
         "from start, end and break; a shift that was cancelled or taken as time off has "
         "none."});
    sheet_.open_list(layout_);
}

void ShiftSheets::add(const line::AssistantResult& who, PersonRows& person) {
    if (who.shifts.empty()) {
        return;
    }
    BPA_CHECK(first_row + who.shifts.size() <= most_rows_);
    if (next_ + who.shifts.size() > most_rows_) {
        begin_sheet();
    }
    person.shift_sheet = all_.size() - 1;
    person.shifts = who.shifts.size();
    person.shift_rows = {next_, next_ + static_cast<RowIndex>(who.shifts.size()) - 1};
    // Segments are ordered by shift.
    auto from = who.segments.begin();
    for (std::size_t i = 0; i < who.shifts.size(); ++i) {
        const auto to = std::find_if(from, who.segments.end(), [i](const line::Segment& segment) {
            return static_cast<std::size_t>(segment.shift) != i;
        });
        sheet_.text({next_, assistant}, who.person.alias);
        write(who.shifts[i], {from, to});
        from = to;
        all_.back().last_row = next_++;
    }
    BPA_CHECK(from == who.segments.end());
    all_.back().shifts += who.shifts.size();
}

/// Nothing is left blank, so that lists stay readable.
void ShiftSheets::write_hours(ColumnIndex column, const ExactMinutes& time) {
    if (time.minutes() != Exact{}) {
        sheet_.hours({next_, column}, time.minutes());
    }
}

void ShiftSheets::write(const line::ShiftView& shift, std::span<const line::Segment> segments) {
    Minutes breaks;
    ExactMinutes paid;
    Minutes on_duty;
    Minutes working_time;
    Minutes decision;
    Minutes additional;
    Minutes overtime;
    for (const line::Segment& segment : segments) {
        breaks += segment.is_break && !shift.is_unworked() ? segment.minutes : Minutes{};
        on_duty += segment.on_duty;
        paid += segment.paid;
        working_time += segment.working_time;
        decision += segment.decision;
        const bool counts = !segment.is_break;
        additional +=
            counts && segment.hour_kind == line::HourKind::additional ? segment.minutes : Minutes{};
        overtime +=
            counts && segment.hour_kind == line::HourKind::overtime ? segment.minutes : Minutes{};
    }
    sheet_.text({next_, arrangement}, shift.arrangement);
    sheet_.moment({next_, start}, shift.start);
    sheet_.moment({next_, end}, shift.end);
    std::string what = desk_.name(desk_.legend.at(shift.duty).name);
    if (shift.is_unworked()) {
        what += ", " + display::why_unworked(shift, desk_.language);
        sheet_.row_height(next_, wrapped_height(what, duty_width));
    }
    sheet_.text({next_, duty}, what, Style::wrapped);
    write_hours(shift_length_column, ExactMinutes::of(shift.length));
    write_hours(shift_break_column, ExactMinutes::of(breaks));
    write_hours(shift_on_duty_column, ExactMinutes::of(on_duty));
    write_hours(shift_paid_column, paid);
    write_hours(shift_working_time_column, ExactMinutes::of(working_time));
    write_hours(shift_decision_column, ExactMinutes::of(decision));
    write_hours(shift_additional_column, ExactMinutes::of(additional));
    write_hours(shift_overtime_column, ExactMinutes::of(overtime));
    sheet_.text({next_, approved_by}, shift.approved_by, Style::indented);
    write_recomputed(shift, on_duty);
    all_.back().on_duty += on_duty;
}

/// On duty is from start to end by the clock, and what the clock was changed, less the break. The
/// length stands between them, and its difference is counted in.
void ShiftSheets::write_recomputed(const line::ShiftView& shift, Minutes on_duty) {
    // Nothing of a shift that was called off or taken as time off was worked.
    const std::string pause =
        ref({next_, shift.is_unworked() ? shift_length_column : shift_break_column});
    const std::string there = ref({next_, shift_on_duty_column});
    // Days since 1900 leave a fraction of a second over: whole minutes.
    std::string present =
        "ROUND((" + ref({next_, end}) + '-' + ref({next_, start}) + '-' + pause + ")*1440";
    const int before = shift.start.offset_minutes.value_or(0);
    const int after = shift.end.offset_minutes.value_or(before);
    if (before != after) {
        // In minutes: a time below zero cannot be shown.
        sheet_.number({next_, clock_change}, before - after);
        present += '+' + ref({next_, clock_change});
    }
    sheet_.formula_hours(
        {next_, recomputed}, present + ",0)/1440", Exact{on_duty.count()}, Style::recomputed_hours);
    sheet_.formula({next_, difference},
                   "ROUND((ABS(" + ref({next_, recomputed}) + '-' + there + ")+ABS(" +
                       ref({next_, shift_length_column}) + '-' + pause + '-' + there + "))*1440,3)",
                   Money{},
                   Style::difference);
}

void ShiftSheets::close() {
    sheet_.close_list(layout_, all_.back().last_row);
}

} // namespace bpa::outputs::spreadsheet
