#include "facts/load/reporting.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/schemas.hpp"

#include <array>

namespace bpa::facts {
namespace {

constexpr std::array<std::string_view, 3> languages = {"bokmaal", "nynorsk", "engelsk"};

/// The occupation by its seven digits; empty when there is none, or it is written otherwise
/// (reported).
std::string get_occupation(const yaml::MappingReader& reader, source::Diagnostics& diagnostics) {
    constexpr std::size_t digits = 7;
    const auto written = reader.get_text("occupation");
    if (!written) {
        return {};
    }
    if (written->size() != digits ||
        written->find_first_not_of("0123456789") != std::string::npos) {
        diagnostics.add(problem_at(
            reader, "occupation", "employer/bad-occupation", {{"occupation", *written}}));
        return {};
    }
    return *written;
}

/// The id as the report may carry it; empty when there is none, or it cannot (reported).
std::string get_reported_id(const yaml::MappingReader& reader, source::Diagnostics& diagnostics) {
    constexpr std::size_t longest = 150;
    constexpr std::string_view signs =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
    const auto written = reader.get_text("reported_id");
    if (!written) {
        return {};
    }
    if (written->size() > longest || written->find_first_not_of(signs) != std::string::npos) {
        diagnostics.add(
            problem_at(reader, "reported_id", "employer/bad-reported-id", {{"id", *written}}));
        return {};
    }
    return *written;
}

std::optional<EmploymentReporting> read_entry(const yaml::MappingReader& reader,
                                              source::Diagnostics& diagnostics) {
    return EmploymentReporting{
        .occupation = get_occupation(reader, diagnostics),
        .appointment = reader.get_text("appointment").value_or(""),
        .working_time = reader.get_text("working_time").value_or(""),
        .full_time_hours = reader.get_minutes("full_time_hours"),
        .position = reader.get_percent("position"),
        .wage_changed = reader.get_date("wage_changed"),
    };
}

/// Nobody is on leave from an employment that has not begun or has ended.
void check_inside(const yaml::MappingReader& reader,
                  const Leave& leave,
                  const Employment& employment,
                  const EmploymentFrame& frame) {
    const auto& last = employment.days.last;
    const bool ends_after = last && leave.days.last && *last < *leave.days.last;
    if (employment.days.contains(leave.days.first) && !ends_after) {
        return;
    }
    frame.context.diagnostics.add(
        against(employment.place,
                of_person(frame.person,
                          problem_at(reader,
                                     ends_after ? "until" : "from",
                                     "employer/leave-outside-employment",
                                     {{"assistant", frame.person}, {"leave", leave.id}}))));
}

std::optional<Leave>
read_leave(const yaml::Node& node, const Employment& employment, const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    const yaml::MappingReader reader{node, schemas::leave, diagnostics};
    const auto id = reader.get_short_name("leave");
    const auto days = get_days(reader, diagnostics);
    const auto percent = get_share(reader, "percent", diagnostics);
    const auto kind = reader.get_text("kind");
    const auto paid = reader.get_yes_no("paid");
    const auto citation = days ? cite_if_stated(reader, days->first, frame.context) : std::nullopt;
    if (!id || !days || !percent || !kind) {
        return std::nullopt;
    }
    Leave leave{*id, *days, *percent, *kind, paid, citation, reader.place()};
    check_inside(reader, leave, employment, frame);
    return leave;
}

/// The most leave of a day is on the first day of one of them.
void check_together(const std::vector<Leave>& leaves, const EmploymentFrame& frame) {
    for (const Leave& leave : leaves) {
        Exact together{0};
        const Leave* other = nullptr;
        for (const Leave& each : leaves) {
            if (each.days.contains(leave.days.first)) {
                together = together + each.percent.fraction();
                other = &each == &leave ? other : &each;
            }
        }
        if (other != nullptr && Exact{1} < together) {
            frame.context.diagnostics.add(against(
                other->place,
                of_person(frame.person,
                          problem_at(leave.place,
                                     "employer/leaves-over-the-whole",
                                     {{"assistant", frame.person},
                                      {"date", leave.days.first.text()},
                                      {"percent", Percent::of_fraction(together).text()}}))));
            return;
        }
    }
}

} // namespace

std::vector<FromDate<EmployerReporting>> read_employer_reporting(const yaml::Node* list,
                                                                 source::Diagnostics& diagnostics) {
    return read_history<EmployerReporting>(
        list,
        schemas::employer_reporting,
        diagnostics,
        [&](const auto& reader) -> std::optional<EmployerReporting> {
            return EmployerReporting{
                .occupation = get_occupation(reader, diagnostics),
                .appointment = reader.get_text("appointment").value_or(""),
                .extra_withholding_code = reader.get_text("extra_withholding_code").value_or(""),
                .reply_language = reader.get_choice("reply_language", languages).value_or(""),
            };
        });
}

void read_employment_reporting(const yaml::MappingReader& reader,
                               Employment& employment,
                               const EmploymentFrame& frame) {
    auto& diagnostics = frame.context.diagnostics;
    employment.reporting = read_history<EmploymentReporting>(
        reader.get_sequence("reporting"),
        schemas::employment_reporting,
        diagnostics,
        [&](const auto& entry) { return read_entry(entry, diagnostics); });
    employment.reported_id = get_reported_id(reader, diagnostics);
    employment.end_cause = reader.get_text("end_cause").value_or("");
    if (reader.has("end_cause")) {
        need_key(reader, {"until", "end_cause"}, diagnostics);
    }
    if (const yaml::Node* list = reader.get_sequence("leaves")) {
        for (const yaml::Node& item : list->items) {
            if (auto leave = read_leave(item, employment, frame)) {
                employment.leaves.push_back(std::move(*leave));
            }
        }
        order_by_id(employment.leaves, "leave", diagnostics);
        check_together(employment.leaves, frame);
    }
}

void check_reported_ids(const std::vector<Assistant>& assistants,
                        source::Diagnostics& diagnostics) {
    struct Carried {
        std::string id;
        source::Place place;
    };
    std::vector<Carried> all;
    for (const Assistant& person : assistants) {
        for (const Employment& employment : person.employments) {
            if (!employment.reported_id.empty()) {
                all.push_back({employment.reported_id, employment.place});
            }
        }
    }
    order_by_id(all, "reported_id", diagnostics);
}

void read_adjustment_reporting(const yaml::MappingReader& reader,
                               Adjustment& adjustment,
                               source::Diagnostics& diagnostics) {
    constexpr WholeRange distance{1, 100'000}; // more is a slip of the pen
    adjustment.reported_as = reader.get_text("reported_as").value_or("");
    if (reader.has("benefit")) {
        need_key(reader, {"reported_as", "benefit"}, diagnostics);
    }
    if (!adjustment.reported_as.empty()) {
        adjustment.benefit = reader.get_text("benefit").value_or("kontantytelse");
    }
    if (const auto driven = get_whole_in(reader, "kilometres", distance, diagnostics)) {
        adjustment.kilometres = static_cast<int>(*driven);
    }
}

} // namespace bpa::facts
