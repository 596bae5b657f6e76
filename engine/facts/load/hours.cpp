#include "facts/load/hours.hpp"

#include "facts/load/schemas.hpp"
#include "facts/load/shift_reader.hpp"
#include "values/parse.hpp"

#include <set>
#include <tuple>

namespace bpa::facts {
namespace {

/// Knows the carried shifts of a period: assistant, number of the employment, start.
using Wanted = std::set<std::tuple<std::uint32_t, std::uint32_t, Instant>>;

/// Knows a file of shifts to read.
struct FileTask {
    std::string path;
    std::optional<std::string> arrangement; ///< by the file's name, inside a folder
    std::uint32_t period = 0;
    bool is_roster = false;
    bool is_optional = false;
    const Wanted* wanted = nullptr; ///< null: every shift
};

/// Knows what the head of a file says for every shift in it.
struct FileHead {
    std::optional<std::uint32_t> arrangement;
    bool names_arrangement = false; ///< also one that nobody knows, which has been reported
    std::optional<Approval> approval;
};

bool is_wanted(const Shift& shift, const Facts& facts, const Wanted& wanted) {
    if (shift.employment == unresolved) {
        return false;
    }
    const auto& employment = facts.assistants.at(shift.assistant).employments.at(shift.employment);
    return wanted.contains({shift.assistant, employment.number, shift.start});
}

void pass_on(const source::Diagnostics& from, const LoadContext& context) {
    for (auto& problem : from.sorted(context.inputs.files())) {
        context.diagnostics.add(std::move(problem));
    }
}

std::optional<std::uint32_t> head_arrangement(const yaml::MappingReader& reader,
                                              const FileTask& task,
                                              const Directory& directory,
                                              const LoadContext& context) {
    const auto written = look_up(reader,
                                 "arrangement",
                                 directory.arrangements,
                                 {"hours/unknown-arrangement", context.diagnostics});
    if (written && task.arrangement && reader.get_id("arrangement") != task.arrangement) {
        context.diagnostics.add(
            problem_at(reader,
                       "arrangement",
                       "hours/arrangement-differs-from-file",
                       {{"written", *reader.get_id("arrangement")}, {"file", *task.arrangement}}));
    }
    return written;
}

FileHead read_head(const yaml::Node& root,
                   const FileTask& task,
                   const std::pair<const Facts&, const Directory&>& facts,
                   const LoadContext& context) {
    const auto& schema = task.is_roster ? schemas::roster_file : schemas::hours_file;
    const yaml::MappingReader reader{root, schema, context.diagnostics};
    const Month expected = facts.first.periods.at(task.period).name;
    const auto period = reader.get_month("period");
    if (period && *period != expected) {
        context.diagnostics.add(
            problem_at(reader,
                       "period",
                       "hours/period-differs-from-file",
                       {{"written", period->text()}, {"file", expected.text()}}));
    }
    FileHead head;
    head.names_arrangement = reader.has("arrangement");
    head.arrangement = head_arrangement(reader, task, facts.second, context);
    const yaml::Node* approved = task.is_roster ? nullptr : reader.get_mapping("approved");
    if (approved != nullptr) {
        head.approval = read_approval(*approved, {}, facts.second, context);
    }
    (void)reader.get_sequence("shifts");
    return head;
}

/// Gives a shift without an arrangement the file's, or the only one her employment has that day.
void settle_arrangement(Shift& shift,
                        const FileHead& head,
                        const std::pair<const Facts&, const Directory&>& facts,
                        const LoadContext& context) {
    if (head.arrangement) {
        shift.arrangement = *head.arrangement;
        check_work_place(shift, shift.place, facts.first, context);
        return;
    }
    if (head.names_arrangement || shift.employment == unresolved) {
        return;
    }
    const Assistant& assistant = facts.first.assistants.at(shift.assistant);
    const Date day = context.rules.clock.to_wall(shift.start).date;
    const auto* work_places =
        in_force(assistant.employments.at(shift.employment).arrangements, day);
    if (work_places != nullptr && work_places->value.size() == 1) {
        const auto only = facts.second.arrangements.find(work_places->value.front());
        if (only != facts.second.arrangements.end()) {
            shift.arrangement = only->second;
            check_work_place(shift, shift.place, facts.first, context);
        }
        return;
    }
    context.diagnostics.add(
        of_person(assistant.id,
                  problem_at(shift.place,
                             "hours/arrangement-needed",
                             {{"assistant", assistant.id}, {"day", day.text()}})));
}

/// The arrangement a file is named after; reported when there is none of that name.
std::optional<std::uint32_t> named_arrangement(const FileTask& task,
                                               source::FileId file,
                                               const Directory& directory,
                                               const LoadContext& context) {
    if (!task.arrangement) {
        return std::nullopt;
    }
    const auto found = directory.arrangements.find(*task.arrangement);
    if (found != directory.arrangements.end()) {
        return found->second;
    }
    const auto known = names_in(directory.arrangements);
    context.diagnostics.add(problem_at(
        {.file = file, .line = 0, .column = 0},
        "hours/unknown-arrangement",
        {{"name", *task.arrangement}, {"nearest", suggestion(*task.arrangement, known)}}));
    return std::nullopt;
}

/// Whether there is such a file.
bool read_shift_file(const FileTask& task,
                     Facts& facts,
                     const Directory& directory,
                     const LoadContext& context) {
    const auto file = context.inputs.open(task.path, context.diagnostics, task.is_optional);
    if (!file) {
        return false;
    }
    std::vector<Shift>& shifts = task.is_roster ? facts.roster : facts.shifts;
    const std::size_t first = shifts.size();
    const ShiftFrame frame{facts,
                           directory,
                           task.period,
                           named_arrangement(task, *file, directory, context),
                           task.is_roster};
    const auto keep = [&](const yaml::Node& node) {
        source::Diagnostics aside;
        const LoadContext quiet{context.inputs, context.rules, aside};
        auto shift = read_shift(node, frame, task.wanted == nullptr ? context : quiet);
        if (shift && (task.wanted == nullptr || is_wanted(*shift, facts, *task.wanted))) {
            pass_on(aside, context);
            shifts.push_back(std::move(*shift));
        }
    };
    const auto root =
        yaml::read(context.inputs.files(), *file, context.diagnostics, {}, {{"shifts", keep}});
    const bool is_idle = task.wanted != nullptr && shifts.size() == first;
    if (!root || is_idle) {
        return true;
    }
    const FileHead head = read_head(*root, task, {facts, directory}, context);
    for (std::size_t i = first; i < shifts.size(); ++i) {
        if (shifts[i].arrangement == unresolved) {
            settle_arrangement(shifts[i], head, {facts, directory}, context);
        }
        if (!shifts[i].approval) {
            shifts[i].approval = head.approval;
        }
    }
    return true;
}

/// Refuses a file among the period's hours that nobody would read; silence would lose its shifts.
bool is_shift_file(const std::string& path, const FileTask& model, const LoadContext& context) {
    if (path.ends_with(".yaml") || model.wanted != nullptr) {
        return path.ends_with(".yaml");
    }
    const auto file = context.inputs.open(path, context.diagnostics);
    if (file) {
        context.diagnostics.add(problem_at(
            {.file = *file, .line = 0, .column = 0}, "hours/not-yaml-file", {{"path", path}}));
    }
    return false;
}

/// Whether the period has any file.
bool read_period(const FileTask& model,
                 Facts& facts,
                 const Directory& directory,
                 const LoadContext& context) {
    const std::string folder =
        (model.is_roster ? "roster/" : "hours/") + facts.periods.at(model.period).name.text();
    const auto files = context.inputs.list(folder);
    FileTask whole = model;
    whole.path = folder + ".yaml";
    whole.is_optional = model.is_optional || !files.empty();
    bool has_file = read_shift_file(whole, facts, directory, context);
    for (const std::string& path : files) {
        if (!is_shift_file(path, model, context)) {
            continue;
        }
        const std::size_t name = path.rfind('/') + 1;
        const std::size_t suffix = std::string_view{".yaml"}.size();
        FileTask task = model;
        task.path = path;
        task.arrangement = path.substr(name, path.size() - name - suffix);
        has_file = read_shift_file(task, facts, directory, context) || has_file;
    }
    return has_file;
}

/// Refuses a file beside the periods' that looks like hours and is no period's; silence would lose
/// its shifts.
void refuse_strays(const std::string& folder, const LoadContext& context) {
    for (const std::string& path : context.inputs.list(folder)) {
        const std::string_view name = std::string_view{path}.substr(folder.size() + 1);
        const std::size_t point = name.rfind('.');
        const std::string_view suffix =
            point == std::string_view::npos ? std::string_view{} : name.substr(point);
        const bool is_period = std::holds_alternative<Month>(parse_month(name.substr(0, point)));
        if ((suffix != ".yaml" && suffix != ".yml") || (is_period && suffix == ".yaml")) {
            continue;
        }
        if (const auto file = context.inputs.open(path, context.diagnostics)) {
            context.diagnostics.add(problem_at(
                {.file = *file, .line = 0, .column = 0}, "hours/not-a-period", {{"path", path}}));
        }
    }
}

/// The start an earlier run wrote down, always with its offset; a text that is none matches
/// nothing.
std::optional<Instant> carried_start(const std::string& text) {
    const auto parsed = parse_local_time(text);
    const auto* local = std::get_if<LocalTime>(&parsed);
    if (local == nullptr || !local->offset_minutes) {
        return std::nullopt;
    }
    const std::int64_t day = local->date.days();
    return Instant::from_minutes(day * ClockTime::minutes_per_day + local->clock.minutes() -
                                 *local->offset_minutes);
}

Wanted wanted_of(Month period, const HoursRequest& request, const Directory& directory) {
    Wanted wanted;
    for (const CarriedKey& key : request.carried) {
        const auto assistant = directory.assistants.find(key.assistant);
        const auto start = carried_start(key.start);
        if (key.period == period && assistant != directory.assistants.end() && start) {
            wanted.insert({assistant->second, key.employment, *start});
        }
    }
    return wanted;
}

/// The roster of the period before, when there is one: a week or a night may go over the border.
void read_roster_before(Facts& facts, const Directory& directory, const LoadContext& context) {
    const Month before = facts.periods.front().name.plus_months(-1);
    const auto days = period_days(facts.employer, before);
    if (!days) {
        return;
    }
    const auto found = std::find_if(facts.periods.begin(),
                                    facts.periods.end(),
                                    [&](const Period& period) { return period.name == before; });
    const bool is_known = found != facts.periods.end();
    FileTask task{.path = {}, .arrangement = {}, .is_roster = true, .is_optional = true};
    task.period = static_cast<std::uint32_t>(found - facts.periods.begin());
    if (!is_known) {
        facts.periods.push_back({before, *days, false});
    }
    if (!read_period(task, facts, directory, context) && !is_known) {
        facts.periods.pop_back();
    }
}

} // namespace

void read_hours(Facts& facts,
                const Directory& directory,
                const HoursRequest& request,
                const LoadContext& context) {
    refuse_strays("hours", context);
    for (std::uint32_t i = 0; i < facts.periods.size(); ++i) {
        const Period& period = facts.periods[i];
        FileTask task{.path = {}, .arrangement = {}, .period = i};
        if (period.is_current) {
            (void)read_period(task, facts, directory, context);
            task.is_roster = true;
            task.is_optional = true;
            (void)read_period(task, facts, directory, context);
            continue;
        }
        const Wanted wanted = wanted_of(period.name, request, directory);
        task.is_optional = true;
        task.wanted = &wanted;
        (void)read_period(task, facts, directory, context);
    }
    read_roster_before(facts, directory, context);
}

} // namespace bpa::facts
