#include "outputs/display/spans.hpp"
#include "outputs/report/sections.hpp"

#include <algorithm>

namespace bpa::outputs::report {
namespace {

using display::Phrase;
using line::CarriedShift;

/// So many shifts are told one by one.
constexpr std::size_t few_shifts = 5;

std::string provisional(const Report& report) {
    return report.run.provisional_gross == Money{}
               ? std::string{}
               : display::say(report.language(),
                              {"{} av lønnen er foreløpig: satsen er ikke fastsatt ennå, og den "
                               "siste kjente er brukt. Den regnes om når den nye er klar.",
                               "{} of the pay is provisional: the rate is not settled yet, and the "
                               "last known one was used. It is worked out again once the new one "
                               "is settled."},
                              report.say(report.run.provisional_gross));
}

std::string late(const Report& report) {
    return report.gathered.late_shifts == 0
               ? std::string{}
               : display::say(report.language(),
                              {"Vakter fra tidligere perioder som er betalt nå: {}.",
                               "Shifts of earlier periods that are paid now: {}."},
                              display::count(report.gathered.late_shifts, report.language()));
}

/// Which shifts wait, when they are few. The reasons stand where all of them are listed.
std::string unpaid(const Report& report) {
    const auto& carried = report.run.carried;
    const auto language = report.language();
    if (carried.empty()) {
        return {};
    }
    std::string shifts;
    if (carried.size() <= few_shifts) {
        for (const CarriedShift& shift : carried) {
            shifts += (shifts.empty() ? "" : "; ") + report.gathered.names.of(shift.assistant) +
                      ' ' + display::shift_time(shift.start, shift.end, language);
        }
    } else {
        shifts = display::count(carried.size(), language);
    }
    return display::say(language,
                        {"Vakter som ikke er betalt ennå: {}. Hvorfor, og hva du gjør med det, "
                         "står i summary.txt under «Vakter som ikke er betalt».",
                         "Shifts not paid yet: {}. Why, and what to do about it, stands in "
                         "summary.txt under «Shifts not paid»."},
                        shifts);
}

std::string open_choices(const Report& report) {
    const auto& options = report.run.options;
    const auto open = std::count_if(
        options.begin(), options.end(), [](const auto& use) { return use.is_default; });
    return open == 0
               ? std::string{}
               : display::say(
                     report.language(),
                     {"Valg i avtalen som ingen har tatt: {}. Der teksten i avtalen kan forstås på "
                      "flere måter, har programmet brukt et standardvalg, og et annet valg kan gi "
                      "en annen lønn. De står i summary.txt under «Åpne valg i avtalen, brukt som "
                      "standard»; bekreft eller endre dem i employer.yaml.",
                      "Choices of the agreement that nobody has made: {}. Where the text of the "
                      "agreement can be read in several ways, the program has used a default, and "
                      "another choice may give other pay. They stand in summary.txt under «Open "
                      "options in the agreement, used by default»; confirm or change them in "
                      "employer.yaml."},
                     open);
}

} // namespace

void add_unsettled(const Report& report) {
    std::vector<std::string> parts = {
        provisional(report), late(report), unpaid(report), open_choices(report)};
    std::erase(parts, std::string{});
    if (parts.empty()) {
        return;
    }
    report.heading({"Ikke ferdig avklart", "Not settled yet"});
    for (std::string& part : parts) {
        report.paragraph(std::move(part));
    }
}

} // namespace bpa::outputs::report
