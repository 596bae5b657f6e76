#include "amelding/checker.hpp"

#include "amelding/checks.hpp"
#include "source/characters.hpp"
#include "source/diagnostic.hpp"

#include <utility>

namespace bpa::amelding {

void Scene::add(std::string_view code,
                Severity severity,
                At at,
                std::string_view field,
                source::MessageArgs args,
                std::string_view employment) const {
    // Some systems make the employment's id of the national identity number.
    findings.add({.code = std::string{code},
                  .severity = severity,
                  .file = file,
                  .at = at,
                  .recipient = recipient,
                  .employment = source::hide_digits(employment, source::private_digits),
                  .field = std::string{field},
                  .args = std::move(args)});
}

void Scene::check_code(CodeList list,
                       std::string_view value,
                       std::string_view element,
                       At at,
                       std::string_view employment) const {
    if (value.empty() || !month || rules.code(list, value, *month) != nullptr) {
        return;
    }
    Severity severity = Severity::immediate;
    if (list == CodeList::withholding) {
        // From which month tax is described is not confirmed, nor are all of the descriptions
        // known.
        if (rules.has_code(list, value)) {
            return;
        }
        severity = Severity::guidance;
    }
    std::vector<std::string> known;
    for (const auto& [name, codes] : rules.lists.at(static_cast<std::size_t>(list))) {
        if (rules.code(list, name, *month) != nullptr) {
            known.push_back(name);
        }
    }
    add("amelding/114b",
        severity,
        at,
        element,
        {{"element", std::string{element}},
         {"value", std::string{value}},
         {"month", month->text()},
         {"nearest", source::nearest(value, known)}},
        employment);
}

/// Knows the message that is being checked.
class Checker::Work {
public:
    Work(const ReportingRules& rules, Findings& findings, const History* history, std::size_t file)
        : scene_{.rules = rules, .findings = findings, .history = history, .file = file},
          notes_{file} {}

    void begin(const Envelope& envelope) {
        scene_.version = envelope.version;
        scene_.month = envelope.month;
        scene_.message = envelope.id;
        scene_.reporting_unit = envelope.reporting_unit;
        scene_.is_addition = envelope.replaces.empty() && !beside(scene_, envelope, true).empty();
        check_head(scene_, envelope);
        if (scene_.history != nullptr) {
            notes_.begin(envelope);
        }
    }

    void begin_unit(const Unit& unit) {
        scene_.unit = unit.number;
        has_employment_ = false;
        sums_.unit_base = {};
        check_unit_number(scene_, unit);
        if (scene_.history != nullptr) {
            notes_.begin_unit(unit);
        }
    }

    void recipient(const Recipient& who) {
        scene_.recipient = ++recipients_;
        check_identity(scene_, who);
        people_.add(scene_, who);
        check_main_unit(who);
        check_employments(scene_, who);
        check_incomes(scene_, who, sums_);
        check_taken(scene_, who, sums_);
        if (scene_.history != nullptr) {
            notes_.recipient(who);
        }
        scene_.recipient = 0;
    }

    void end_unit(const Unit& unit) {
        check_contribution(scene_, unit, sums_);
        if (scene_.history != nullptr) {
            notes_.end_unit(unit);
        }
    }

    void end(const Envelope& envelope) {
        scene_.unit.clear();
        people_.finish(scene_);
        check_hourly(scene_, sums_);
        check_payments(scene_, envelope, sums_);
        if (scene_.history != nullptr) {
            notes_.end(envelope);
            check_months(scene_, envelope, notes_.note());
        }
    }

private:
    /// Rule 252, told once of a unit: the cause is one, whoever is employed there.
    void check_main_unit(const Recipient& who) {
        if (has_employment_ || who.employments.empty()) {
            return;
        }
        has_employment_ = true;
        const bool is_person = scene_.unit.size() == source::private_digits;
        if (!is_person && !scene_.unit.empty() && scene_.unit == scene_.reporting_unit) {
            const auto& job = who.employments.front();
            scene_.add(
                "amelding/252", Severity::immediate, job.at, "norskIdentifikator", {}, job.id);
        }
    }

    Scene scene_;
    Sums sums_;
    People people_;
    NoteTaker notes_;
    std::size_t recipients_ = 0;
    bool has_employment_ = false; ///< the unit that is open has one
};

Checker::Checker(const ReportingRules& rules,
                 Findings& findings,
                 const History* history,
                 std::size_t file)
    : work_{std::make_unique<Work>(rules, findings, history, file)} {}

Checker::~Checker() = default;

void Checker::begin(const Envelope& envelope) {
    work_->begin(envelope);
}

void Checker::begin_unit(const Unit& unit) {
    work_->begin_unit(unit);
}

void Checker::recipient(const Recipient& who) {
    work_->recipient(who);
}

void Checker::end_unit(const Unit& unit) {
    work_->end_unit(unit);
}

void Checker::end(const Envelope& envelope) {
    work_->end(envelope);
}

} // namespace bpa::amelding
