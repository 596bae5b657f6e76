// A message beside others: of the same month, and of the month before.
#include "amelding/checks.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::amelding {
namespace {

/// Whether a message came before the one checked. What is not of the files checked did.
bool came_before(const MessageNote& other, const Scene& scene, const Envelope& envelope) {
    return !other.file ||
           std::tie(other.delivered, *other.file) < std::tie(envelope.delivered, scene.file);
}

/// Rules 181 and 166B against the other messages.
void check_ids_used(const Scene& scene, const Envelope& envelope, const MessageNote& note) {
    bool is_used = false;
    bool is_gone = false;
    for (const auto& other : scene.history->messages()) {
        const bool is_same_unit = other.reporting_unit == envelope.reporting_unit;
        // The same message may be given as XML and as JSON.
        const bool is_same = other.id == note.id && other.content == note.content;
        if (!is_same_unit || is_same || other.file == scene.file || envelope.id.empty()) {
            continue;
        }
        const bool is_before = came_before(other, scene, envelope);
        is_used = is_used || (other.id == envelope.id && is_before);
        if (!envelope.replaces.empty()) {
            is_gone = is_gone || (other.replaces == envelope.replaces && is_before) ||
                      (other.id == envelope.replaces && other.month != envelope.month);
        }
    }
    if (is_used && !scene.history->has_used(envelope.id)) { // else told already
        scene.add("amelding/181", Severity::rejected, envelope.at, "meldingsId");
    }
    if (is_gone) {
        scene.add("amelding/166b", Severity::rejected, envelope.at, "erstatterMeldingsId");
    }
}

/// Knows the month that is checked and the month before it, as the messages in force tell them.
class MonthsCheck {
public:
    MonthsCheck(Scene& scene, const Envelope& envelope, const MessageNote& note)
        : scene_{scene}, envelope_{envelope}, note_{note}, beside_{beside(scene, envelope, false)},
          before_{scene.history->in_force(scene.reporting_unit, scene.month->plus_months(-1))} {}

    void run() {
        check_descriptions();
        // Told once for the month, by its last message, which makes the month whole.
        const bool is_last = std::all_of(beside_.begin(), beside_.end(), [this](const auto* other) {
            return came_before(*other, scene_, envelope_);
        });
        const bool is_emptied = !note_.has_units && !note_.replaces.empty();
        if (!is_last || is_emptied) {
            return;
        }
        for (const auto* message : before_) {
            for (const auto& last : message->employments) {
                check_employment(last);
            }
        }
        scene_.recipient = 0;
    }

private:
    [[nodiscard]] const EmploymentNote* find(const std::vector<const MessageNote*>& messages,
                                             const EmploymentNote& wanted) const {
        for (const auto* message : messages) {
            if (const auto* found = message->find(wanted)) {
                return found;
            }
        }
        return nullptr;
    }
    void check_descriptions();
    void check_employment(const EmploymentNote& last);
    void check_leaves(const EmploymentNote& last, const EmploymentNote& now);
    [[nodiscard]] bool has_leave(const EmploymentNote& job, const std::string& id) const;
    void add_gone(const EmploymentNote& last);

    Scene& scene_;
    const Envelope& envelope_;
    const MessageNote& note_;
    std::vector<const MessageNote*> beside_;
    std::vector<const MessageNote*> before_;
};

/// Rule 276: what a leave is called does not change under the same id.
void MonthsCheck::check_descriptions() {
    for (const auto& now : note_.employments) {
        const auto* last = now.leaves.empty() ? nullptr : find(before_, now);
        if (last == nullptr) {
            continue;
        }
        for (const auto& leave : now.leaves) {
            const auto same =
                std::find_if(last->leaves.begin(), last->leaves.end(), [&](const auto& other) {
                    return other.id == leave.id && !leave.id.empty();
                });
            if (same != last->leaves.end() && same->description != leave.description) {
                scene_.recipient = now.recipient;
                scene_.add("amelding/276",
                           Severity::guidance,
                           leave.at,
                           "permisjon/beskrivelse",
                           {{"before", same->description}, {"now", leave.description}},
                           now.id);
            }
        }
    }
    scene_.recipient = 0;
}

/// Rule 108, and that one with an end date is reported until it.
void MonthsCheck::check_employment(const EmploymentNote& last) {
    const auto* now = note_.find(last);
    now = now != nullptr ? now : find(beside_, last);
    if (now != nullptr) {
        check_leaves(last, *now);
    } else if (last.goes_on) {
        add_gone(last);
    }
}

void MonthsCheck::add_gone(const EmploymentNote& last) {
    // Where the person stands in this message, if at all.
    const EmploymentNote first{.unit = last.unit, .person = last.person};
    const auto same =
        std::find_if(note_.employments.begin(), note_.employments.end(), [&](const auto& other) {
            return other.unit == first.unit && other.person == first.person;
        });
    scene_.recipient = same == note_.employments.end() ? 0 : same->recipient;
    source::MessageArgs args{{"month", scene_.month->plus_months(-1).text()},
                             {"recipient", std::to_string(last.recipient)},
                             {"until", last.until ? last.until->text() : std::string{}}};
    if (!last.until) {
        scene_.add("amelding/108",
                   Severity::immediate,
                   envelope_.at,
                   "arbeidsforhold",
                   std::move(args),
                   last.id);
    } else if (scene_.month->first_day() <= *last.until) {
        scene_.add("amelding/employment-left-out",
                   Severity::guidance,
                   envelope_.at,
                   "arbeidsforhold",
                   std::move(args),
                   last.id);
    }
}

bool MonthsCheck::has_leave(const EmploymentNote& job, const std::string& id) const {
    return std::any_of(
        job.leaves.begin(), job.leaves.end(), [&](const auto& leave) { return leave.id == id; });
}

/// Rule 231: an open leave is repeated until its end date was reported.
void MonthsCheck::check_leaves(const EmploymentNote& last, const EmploymentNote& now) {
    if (last.until) {
        return;
    }
    for (const auto& leave : last.leaves) {
        if (!leave.is_open || has_leave(now, leave.id)) {
            continue;
        }
        const auto is_repeated = [&](const auto* message) {
            const auto* job = message->find(last);
            return job != nullptr && has_leave(*job, leave.id);
        };
        if (is_repeated(&note_) || std::any_of(beside_.begin(), beside_.end(), is_repeated)) {
            continue;
        }
        const auto* here = note_.find(last);
        scene_.recipient = here == nullptr ? 0 : here->recipient;
        scene_.add(
            "amelding/231",
            Severity::immediate,
            here == nullptr ? envelope_.at : here->at,
            "permisjon",
            {{"description", leave.description}, {"month", scene_.month->plus_months(-1).text()}},
            last.id);
    }
}

} // namespace

std::vector<const MessageNote*> beside(const Scene& scene, const Envelope& envelope, bool before) {
    if (scene.history == nullptr || !envelope.month) {
        return {};
    }
    auto found = scene.history->in_force(envelope.reporting_unit, *envelope.month);
    std::erase_if(found, [&](const auto* other) {
        return other->file == scene.file || other->id == envelope.id ||
               other->id == envelope.replaces || (before && !came_before(*other, scene, envelope));
    });
    return found;
}

void check_months(Scene& scene, const Envelope& envelope, const MessageNote& note) {
    check_ids_used(scene, envelope, note);
    const bool is_in_force = !scene.history->is_replaced(envelope.reporting_unit, envelope.id);
    if (scene.month && is_in_force) {
        MonthsCheck{scene, envelope, note}.run();
    }
}

} // namespace bpa::amelding
