#include "cards/plan.hpp"

#include "cards/builder.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <map>

namespace bpa::cards {
namespace {

using facts::Assistant;
using facts::CardPart;
using facts::TaxCard;
using Diagnostic = source::Diagnostic;

bool is_same_part(const CardPart& a, const CardPart& b) {
    return a.use == b.use && a.table == b.table && a.percent == b.percent && a.months == b.months &&
           a.is_exempt == b.is_exempt && a.exempt_up_to == b.exempt_up_to;
}

/// Whether two cards say the same; the order of their parts says nothing.
bool is_same_card(const TaxCard& a, const TaxCard& b) {
    const auto stands_in_b = [&b](const CardPart& part) {
        const CardPart* other = b.part_for(part.use);
        return other != nullptr && is_same_part(part, *other);
    };
    return a.year == b.year && a.result == b.result && a.id == b.id && a.issued == b.issued &&
           a.is_paye == b.is_paye && a.is_svalbard == b.is_svalbard &&
           a.is_action_zone == b.is_action_zone && a.parts.size() == b.parts.size() &&
           std::all_of(a.parts.begin(), a.parts.end(), stands_in_b);
}

/// The card of a year that an assistant has from the latest day.
const DatedCard* last_of_year(const Assistant& person, int year) {
    const DatedCard* last = nullptr;
    for (const DatedCard& card : person.tax_cards) {
        last = card.value.year == year ? &card : last;
    }
    return last;
}

/// Holds one person's card against what the folder has of her.
class Comparison {
public:
    Comparison(const Assistant& person,
               const PersonAnswer& answer,
               const Wanted& wanted,
               source::Diagnostics& diagnostics)
        : person_{person}, answer_{answer}, wanted_{wanted},
          diagnostics_{diagnostics}, card_{*answer.card}, last_{last_of_year(person, card_.year)} {}

    [[nodiscard]] bool is_known() const {
        return last_ != nullptr && is_same_card(last_->value, card_);
    }

    /// The change, or nothing when the card cannot be taken in (reported).
    [[nodiscard]] std::optional<Change> change(std::size_t index) {
        if (is_older() || is_tampered()) {
            return std::nullopt;
        }
        const auto from = first_day();
        if (!from || is_too_early(*from) || is_by_hand(*from)) {
            return std::nullopt;
        }
        Change change{.assistant = index, .before = {}, .after = {*from, card_, card_.place}};
        if (last_ != nullptr) {
            change.before = *last_;
            change.is_replacing = last_->from == *from;
        }
        return change;
    }

private:
    bool refuse(std::string_view code, source::MessageArgs args, bool has_other = true) {
        args.emplace_back("assistant", person_.id);
        auto problem = problem_at(answer_.place, code, std::move(args));
        if (has_other && last_ != nullptr) {
            problem.related.push_back(last_->place);
        }
        diagnostics_.add(std::move(problem));
        return true;
    }

    /// An answer fetched before the one that was imported last would take a newer card away.
    bool is_older() {
        return last_ != nullptr && last_->value.issued && card_.issued &&
               *card_.issued < *last_->value.issued &&
               refuse("import/older-card",
                      {{"issued", card_.issued->text()}, {"known", last_->value.issued->text()}});
    }

    /// A card is never changed once it has its number; a new one is issued.
    bool is_tampered() {
        return last_ != nullptr && !card_.id.empty() && last_->value.id == card_.id &&
               last_->value.issued == card_.issued &&
               refuse("import/changed-card", {{"card", card_.id}});
    }

    /// From when the card is used: as asked, otherwise from its issue, or the new year when it was
    /// issued before. An answer without a card says no day; it holds from the new year when it is
    /// the first of the year.
    std::optional<Date> first_day() {
        const Date new_year = Month::from_civil(card_.year, 1)->first_day();
        if (wanted_.from) {
            if (card_.issued && *wanted_.from < *card_.issued) {
                refuse("import/from-before-issue",
                       {{"from", wanted_.from->text()}, {"issued", card_.issued->text()}},
                       false);
                return std::nullopt;
            }
            return wanted_.from;
        }
        if (card_.issued) {
            return std::max(*card_.issued, new_year);
        }
        if (last_ != nullptr) {
            refuse("import/from-needed", {});
            return std::nullopt;
        }
        return new_year;
    }

    bool is_too_early(Date from) {
        return last_ != nullptr && from < last_->from &&
               refuse("import/from-too-early",
                      {{"from", from.text()}, {"last", last_->from.text()}});
    }

    /// What was typed by hand stands in another file, which an import does not touch.
    bool is_by_hand(Date from) {
        return last_ != nullptr && from == last_->from && last_->place.file == person_.place.file &&
               refuse("import/card-by-hand", {{"from", from.text()}});
    }

    const Assistant& person_;
    const PersonAnswer& answer_;
    const Wanted& wanted_;
    source::Diagnostics& diagnostics_;
    TaxCard card_;
    const DatedCard* last_;
};

/// Makes the plan person by person.
class Planner {
public:
    Planner(const facts::CardHolders& holders,
            const Wanted& wanted,
            source::Diagnostics& diagnostics)
        : holders_{holders}, wanted_{wanted}, diagnostics_{diagnostics},
          is_answered_(holders.assistants.size(), false) {
        plan_.year = wanted.year;
        for (std::size_t i = 0; i < holders.assistants.size(); ++i) {
            by_number_.emplace(holders.assistants[i].national_id, i);
        }
    }

    void take(const PersonAnswer& person) {
        const auto found = by_number_.find(person.number);
        if (person.year.value_or(wanted_.year) != wanted_.year) {
            diagnostics_.add(problem_at(person.place,
                                        "import/other-year",
                                        {{"year", std::to_string(*person.year)},
                                         {"wanted", std::to_string(wanted_.year)}}));
            return;
        }
        if (found == by_number_.end()) {
            note(person.is_replaced ? NoteKind::unknown_replaced : NoteKind::unknown_person,
                 person);
            return;
        }
        const std::size_t index = found->second;
        is_answered_[index] = true;
        if (person.is_replaced) {
            note(NoteKind::number_replaced, person, index);
        }
        for (const std::string& code : person.ignored) {
            note(NoteKind::ignored_part, person, index, code);
        }
        if (person.card) {
            compare(person, index);
        }
    }

    [[nodiscard]] Plan finish() {
        std::sort(plan_.changes.begin(), plan_.changes.end(), [](const auto& a, const auto& b) {
            return a.assistant < b.assistant;
        });
        for (std::size_t i = 0; i < is_answered_.size(); ++i) {
            const auto number = read_national_id(holders_.assistants[i].national_id);
            if (!is_answered_[i] && number && number->is_d_number) {
                plan_.without_answer.push_back(i);
            }
        }
        return std::move(plan_);
    }

private:
    void note(NoteKind kind,
              const PersonAnswer& person,
              std::optional<std::size_t> index = {},
              const std::string& code = {}) {
        plan_.notes.push_back(
            {.kind = kind, .place = person.place, .assistant = index, .code = code});
    }

    void compare(const PersonAnswer& answer, std::size_t index) {
        Comparison comparison{holders_.assistants[index], answer, wanted_, diagnostics_};
        if (comparison.is_known()) {
            ++plan_.unchanged;
        } else if (auto change = comparison.change(index)) {
            plan_.changes.push_back(std::move(*change));
        }
    }

    const facts::CardHolders& holders_;
    const Wanted& wanted_;
    source::Diagnostics& diagnostics_;
    std::map<std::string_view, std::size_t> by_number_;
    std::vector<bool> is_answered_;
    Plan plan_;
};

} // namespace

std::optional<int> year_of(const Answer& answer) {
    for (const PersonAnswer& person : answer.persons) {
        if (person.year) {
            return person.year;
        }
    }
    return std::nullopt;
}

std::optional<Plan> make_plan(const Answer& answer,
                              const facts::CardHolders& holders,
                              const Wanted& wanted,
                              source::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    for (const AnsweredEmployer& employer : answer.employers) {
        if (employer.number != holders.employer_number) {
            diagnostics.add(problem_at(employer.place, "import/other-employer"));
        }
    }
    if (wanted.from && wanted.from->year() != wanted.year) {
        diagnostics.add(
            problem_at({},
                       "import/from-other-year",
                       {{"from", wanted.from->text()}, {"year", std::to_string(wanted.year)}}));
    }
    Planner planner{holders, wanted, diagnostics};
    for (const PersonAnswer& person : answer.persons) {
        if (diagnostics.size() >= most_problems) {
            break;
        }
        planner.take(person);
    }
    if (diagnostics.size() != before) {
        return std::nullopt;
    }
    return planner.finish();
}

} // namespace bpa::cards
