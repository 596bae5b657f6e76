#include "file.hpp"
#include "write.hpp"

#include <algorithm>

namespace bpa::bench {
namespace {

namespace fs = std::filesystem;

constexpr auto approved_at = "2025-05-02T09:15";
constexpr auto month_text = "2025-04";

/// A local time of the month or the day after it, where no clock is changed.
std::string local(std::int32_t minute) {
    const auto day = static_cast<unsigned>(minute / minutes_per_day);
    const bool is_next = day >= days_of_month;
    return fmt::format("2025-{:02}-{:02}T{:02}:{:02}",
                       is_next ? 5 : 4,
                       is_next ? day - days_of_month + 1 : day + 1,
                       minute % minutes_per_day / 60,
                       minute % 60);
}

const char* name_of(Duty duty) {
    switch (duty) {
    case Duty::active:
        return "active";
    case Duty::passive:
        return "passive";
    case Duty::training:
        return "training";
    case Duty::meeting:
        return "meeting";
    }
    return "";
}

std::string leader(const Arrangement& arrangement) {
    return "led-" + arrangement.id.substr(4);
}
std::string deputy(const Arrangement& arrangement) {
    return "vik-" + arrangement.id.substr(4);
}

/// Knows a shift with the names it is written by.
struct Written {
    const Shift& shift;
    const std::string& assistant;
    const Arrangement* arrangement = nullptr; ///< when the shift itself must name it
    std::string approver;                     ///< likewise
};

/// One shift on a line, as the fixtures have it.
void write_line(File& file, const Written& one) {
    const auto& shift = one.shift;
    file.write("  - {{ assistant: {}, start: {}, end: {}, duty: {}",
               one.assistant,
               local(shift.start),
               local(shift.start + shift.minutes),
               name_of(shift.duty));
    if (one.arrangement != nullptr) {
        file.write(", arrangement: {}", one.arrangement->id);
    }
    for (unsigned i = 0; i < shift.insides; ++i) {
        const auto from = shift.start + shift.inside[i].from;
        file.write("{}{{ start: {}, end: {} }}",
                   i > 0 ? ", " : (shift.calls > 0 ? ", calls: [ " : ", breaks: [ "),
                   local(from),
                   local(from + shift.inside[i].minutes));
    }
    file.write("{}", shift.insides > 0 ? " ]" : "");
    if (!one.approver.empty()) {
        file.write(", approved: {{ by: {}, at: {} }}", one.approver, approved_at);
    }
    file.write(" }}\n");
}

/// The same over several lines, in another order, in quotes where none are needed.
void write_lines(File& file, const Written& one) {
    const auto& shift = one.shift;
    file.write("  - {{ duty: {}, start: \"{}\", # by the clock\n      end: {}, assistant: '{}'",
               name_of(shift.duty),
               local(shift.start),
               local(shift.start + shift.minutes),
               one.assistant);
    if (one.arrangement != nullptr) {
        file.write(",\n      arrangement: {}", one.arrangement->id);
    }
    for (unsigned i = 0; i < shift.insides; ++i) {
        const auto from = shift.start + shift.inside[i].from;
        file.write("{}{{ end: {}, start: {} }}",
                   i > 0 ? ",\n        "
                         : (shift.calls > 0 ? ",\n      calls: [" : ",\n      breaks: ["),
                   local(from + shift.inside[i].minutes),
                   local(from));
    }
    file.write("{}", shift.insides > 0 ? "]" : "");
    if (!one.approver.empty()) {
        file.write(",\n      approved: {{ at: {}, by: {} }}", approved_at, one.approver);
    }
    file.write("}}\n");
}

void write_shift(File& file, const Written& one, const Layout& layout) {
    layout.is_canonical ? write_line(file, one) : write_lines(file, one);
}

void write_file(File& file,
                const Employer& employer,
                std::size_t first,
                std::size_t last,
                const Layout& layout) {
    for (std::size_t i = first; i < last; ++i) {
        const auto& shift = employer.shifts[i];
        const auto& arrangement = employer.arrangements.at(shift.arrangement);
        const bool by_deputy = shift.is_approved_by_deputy && arrangement.has_deputy;
        Written one{.shift = shift, .assistant = employer.people.at(shift.person).id};
        if (layout.is_one_file && employer.arrangements.size() > 1) {
            one.arrangement = &arrangement;
            one.approver = by_deputy ? deputy(arrangement) : leader(arrangement);
        } else if (by_deputy) {
            one.approver = deputy(arrangement);
        }
        write_shift(file, one, layout);
    }
}

void begin_file(File& file, const Arrangement* arrangement) {
    file.write("period: {}\n", month_text);
    if (arrangement != nullptr) {
        file.write("arrangement: {}\napproved: {{ by: {}, at: {} }}\n",
                   arrangement->id,
                   leader(*arrangement),
                   approved_at);
    }
}

/// A salary covers what is planned, and averaging is judged by the plan.
bool needs_roster(Pattern pattern) {
    return pattern == Pattern::salaried || pattern == Pattern::turns;
}

} // namespace

void write_hours(const fs::path& folder, const Employer& employer, const Layout& layout) {
    const auto count = employer.arrangements.size();
    if (layout.is_one_file || count == 1) {
        File file(folder / "hours" / fmt::format("{}.yaml", month_text));
        begin_file(file, count == 1 ? &employer.arrangements.front() : nullptr);
        file.write("shifts:\n");
        write_file(file, employer, 0, employer.shifts.size(), layout);
        return file.close();
    }
    std::size_t first = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto last = static_cast<std::size_t>(
            std::upper_bound(employer.shifts.begin(),
                             employer.shifts.end(),
                             i,
                             [](std::uint32_t at, const Shift& s) { return at < s.arrangement; }) -
            employer.shifts.begin());
        const auto& arrangement = employer.arrangements[i];
        File file(folder / "hours" / month_text / (arrangement.id + ".yaml"));
        begin_file(file, &arrangement);
        file.write("shifts:{}\n", first == last ? " []" : "");
        write_file(file, employer, first, last, layout);
        file.close();
        first = last;
    }
}

void write_roster(const fs::path& folder, const Employer& employer) {
    File file(folder / "roster" / fmt::format("{}.yaml", month_text));
    file.write("period: {}\nshifts:\n", month_text);
    bool has_any = false;
    for (const auto& shift : employer.shifts) {
        const auto& person = employer.people.at(shift.person);
        if (needs_roster(person.pattern) && !shift.is_off_roster) {
            const bool works_in_one = person.arrangements.size() == 1;
            const auto& arrangement = employer.arrangements.at(shift.arrangement);
            write_line(file,
                       {.shift = shift,
                        .assistant = person.id,
                        .arrangement = works_in_one ? nullptr : &arrangement});
            has_any = true;
        }
    }
    file.close();
    if (!has_any) {
        fs::remove(folder / "roster" / fmt::format("{}.yaml", month_text));
    }
}

void write_arrangements(const fs::path& folder, const Employer& employer) {
    File file(folder / "arrangements.yaml");
    file.write("arrangements:\n");
    for (const auto& one : employer.arrangements) {
        const auto& place = places().at(one.place);
        file.write("  - arrangement: {}\n    from: 2013-01-01\n    sub_unit: {}\n"
                   "    municipality: \"{}\"\n    paid_by: municipality\n"
                   "    work_leaders: [ {{ person: {}, from: 2013-01-01 }} ]\n",
                   one.id,
                   place.sub_unit,
                   place.municipality,
                   leader(one));
        if (one.has_deputy) {
            file.write("    deputies: [ {{ person: {}, from: 2020-01-01 }} ]\n", deputy(one));
        }
        file.write("    decision: [ {{ from: 2013-01-01, hours_per_week: \"{}:00\" }} ]\n",
                   one.hours_per_week);
    }
    file.close();
}

} // namespace bpa::bench
