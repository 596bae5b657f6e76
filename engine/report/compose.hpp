#pragma once

#include "amelding/message.hpp"
#include "report/sources.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace bpa::report {

/// Knows what tells one message from another.
struct MessageHead {
    std::string id;        ///< `meldingsId`
    std::string replaces;  ///< `erstatterMeldingsId`; empty when it replaces none
    std::string delivered; ///< `leveringstidspunkt`
    std::string system;    ///< `kildesystem`
};

/// Knows a month's message as a plan: who stands where, and the sums. The recipients are made one
/// by one when it is sent.
class Composed {
public:
    /// Plans the message and reports everything it lacks: what `make_employment` says, and
    /// `report/person-gone`, `report/two-units`, `report/unit-unknown`, `report/no-employment`.
    Composed(const MonthSources& sources, source::Diagnostics& diagnostics);

    /// Gives the message to a receiver, in the order of the format.
    void send(const MessageHead& head, amelding::Receiver& receiver) const;
    /// Alias of each recipient, in the order of the message.
    [[nodiscard]] std::vector<std::string> recipients() const;
    [[nodiscard]] const amelding::Envelope& envelope() const { return envelope_; }
    /// Nobody employed and nothing paid: no message is due.
    [[nodiscard]] bool is_empty() const { return units_.empty(); }

private:
    struct Job {
        const facts::Employment* employment = nullptr;
        bool is_reported = false; ///< otherwise it has ended and only its pay is reported
    };
    struct Person {
        const facts::Assistant* who = nullptr;
        const std::vector<Post>* posts = nullptr; ///< null: nothing paid
        std::vector<Job> jobs;                    ///< in this unit
        bool has_rest = false;                    ///< what is of no employment stands in this unit
    };
    struct UnitPlan {
        amelding::Unit unit;
        std::vector<Person> people;
    };

    void plan_people(source::Diagnostics& diagnostics);
    void plan_person(const facts::Assistant& who, source::Diagnostics& diagnostics);
    void check_arrangements(const facts::Assistant& who,
                            const facts::Employment& employment,
                            const std::string& unit,
                            source::Diagnostics& diagnostics) const;
    UnitPlan& unit_of(const std::string& id);
    void plan_contribution();
    void plan_envelope();
    void sum_taken(const Post& post);
    void sum_taken(const facts::Assistant& who,
                   const std::vector<Post>& posts,
                   source::Diagnostics& diagnostics);
    [[nodiscard]] amelding::Recipient make(const Person& person) const;
    void add_income(const Person& person, const Post& post, amelding::Recipient& to) const;
    void add_post(const Person& person, const Post& post, amelding::Recipient& to) const;

    const MonthSources& sources_;
    amelding::Envelope envelope_;
    std::vector<UnitPlan> units_; ///< in the order of the employer folder
};

} // namespace bpa::report
