// Who is reported: numbers, names, and nobody twice.
#include "amelding/checks.hpp"
#include "amelding/code_values.hpp"
#include "source/characters.hpp"
#include "values/parse.hpp"

#include <algorithm>

namespace bpa::amelding {
namespace {

constexpr std::size_t id_digits = source::private_digits;

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

bool is_person_number(std::string_view number) {
    return number.size() == id_digits && is_digits(number);
}

bool is_known_number(std::string_view number) {
    return is_organisation_number(number) || read_national_id(number).has_value();
}

/// Whether a text has what no XML file can hold, or what hides in one line of text.
bool has_forbidden(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = source::character_at(text, at);
        constexpr char32_t first_printed = 0x20;
        if (!character.is_valid || character.code < first_printed ||
            source::hazard_of(character.code) == source::Hazard::control) {
            return true;
        }
        at += character.bytes;
    }
    return false;
}

void check_text(const Scene& scene, std::string_view text, std::string_view element, At at) {
    if (has_forbidden(text)) {
        scene.add("amelding/forbidden-character",
                  Severity::rejected,
                  at,
                  element,
                  {{"element", std::string{element}}});
    }
}

std::uint32_t birth_of(const NationalId& id) {
    constexpr std::uint32_t place = 100;
    return (id.day * place + id.month) * place + id.year_of_century;
}

bool agrees(const NationalId& id, Date born) {
    constexpr int century = 100;
    return id.day == born.day() && id.month == born.month() &&
           static_cast<int>(id.year_of_century) == born.year() % century;
}

/// Any number but zero, the same for the same text; zero for none.
std::uint64_t mark_of(std::string_view text) {
    return text.empty() ? 0 : key_of(std::string{"mark "}.append(text));
}

} // namespace

void check_unit_number(const Scene& scene, const Unit& unit) {
    if (unit.number.empty()) {
        return;
    }
    constexpr std::string_view element = "norskIdentifikator";
    if (!is_known_number(unit.number)) {
        scene.add("amelding/107b", Severity::rejected, unit.at, element);
    }
    const bool is_another_main = scene.history != nullptr && !is_person_number(unit.number) &&
                                 scene.history->is_reporting_unit(unit.number);
    if (unit.number != scene.reporting_unit && (is_person_number(unit.number) || is_another_main)) {
        scene.add("amelding/142c", Severity::rejected, unit.at, element);
    }
}

void check_identity(const Scene& scene, const Recipient& who) {
    const auto id = read_national_id(who.national_id);
    if (!who.national_id.empty() && !id) {
        scene.add("amelding/180d", Severity::rejected, who.at, "norskIdentifikator");
    }
    if (who.national_id.empty() && !who.has_foreign_id && who.name.empty()) {
        scene.add("amelding/recipient-without-identity",
                  Severity::immediate,
                  who.at,
                  "norskIdentifikator");
    }
    if (id && who.birth_date && !agrees(*id, *who.birth_date)) {
        scene.add("amelding/254", Severity::rejected, who.at, "foedselsdato");
    }
    check_text(scene, who.name, "navn", who.at);
    check_text(scene, who.employee_number, "ansattnummer", who.at);
    for (const auto& job : who.employments) {
        check_text(scene, job.id, "arbeidsforholdId", job.at);
    }
}

void People::add(const Scene& scene, const Recipient& who) {
    Person person{.recipient = scene.recipient, .at = who.at};
    for (const auto& tax : who.withheld) {
        person.withheld = sum_of(person.withheld, tax.amount);
    }
    if (const auto id = read_national_id(who.national_id)) {
        person.birth = birth_of(*id);
        person.is_d_number = id->is_d_number;
    }
    if (!who.employments.empty()) {
        const auto& job = who.employments.front();
        person.marks[0] = mark_of(job.id);
        person.marks[1] = job.from ? mark_of(job.from->text()) : 0;
    }
    person.marks[2] = mark_of(who.name);
    person.marks[3] = mark_of(who.employee_number);
    const auto [place, is_first] = people_.try_emplace({key_of(who), key_of(scene.unit)}, person);
    if (!is_first) {
        scene.add("amelding/175b",
                  Severity::rejected,
                  who.at,
                  "norskIdentifikator",
                  {{"first", std::to_string(place->second.recipient)}});
        place->second.withheld = sum_of(place->second.withheld, person.withheld);
    }
}

void People::finish(Scene& scene) const {
    check_withheld(scene);
    check_two_numbers(scene);
    scene.recipient = 0;
}

/// Rule 278, of a person over all units and, for an addition, over the month.
void People::check_withheld(Scene& scene) const {
    std::vector<const MessageNote*> others;
    if (scene.is_addition) {
        others = scene.history->in_force(scene.reporting_unit, *scene.month);
        std::erase_if(others, [&](const auto* note) { return note->id == scene.message; });
    }
    for (auto at = people_.begin(); at != people_.end();) {
        const auto person = at->first.first;
        const auto& first = at->second;
        Decimal sum;
        for (; at != people_.end() && at->first.first == person; ++at) {
            sum = sum_of(sum, at->second.withheld);
        }
        if (sum <= Decimal{}) {
            continue;
        }
        for (const auto* note : others) {
            sum = sum_of(sum, note->withheld_of(person));
        }
        if (sum > Decimal{}) {
            scene.recipient = first.recipient;
            scene.add("amelding/278",
                      Severity::guidance,
                      first.at,
                      "forskuddstrekk",
                      {{"amount", sum.text()}});
        }
    }
}

bool People::share_a_mark(const Person& a, const Person& b) {
    for (std::size_t i = 0; i < std::size(a.marks); ++i) {
        if (a.marks[i] != 0 && a.marks[i] == b.marks[i]) {
            return true;
        }
    }
    return false;
}

/// Rule 175C. Nobody can read from two numbers that they are of one person. The same birth date
/// says so among a few people; among many it is chance, and something else must agree too.
void People::check_two_numbers(Scene& scene) const {
    constexpr std::size_t few = 50;
    std::vector<const Person*> all;
    std::uint64_t last = 0;
    for (const auto& [key, person] : people_) {
        if (person.birth != 0 && (all.empty() || key.first != last)) {
            all.push_back(&person);
            last = key.first;
        }
    }
    const bool are_few = all.size() <= few;
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
        return std::pair{a->birth, a->recipient} < std::pair{b->birth, b->recipient};
    });
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::find_if(
            at, all.end(), [&](const auto* other) { return other->birth != (*at)->birth; });
        for (auto one = at; one != end; ++one) {
            const auto twin = std::find_if(at, end, [&](const auto* other) {
                return !other->is_d_number && (are_few || share_a_mark(*other, **one));
            });
            if ((*one)->is_d_number && twin != end) {
                scene.recipient = (*one)->recipient;
                scene.add("amelding/175c",
                          Severity::guidance,
                          (*one)->at,
                          "norskIdentifikator",
                          {{"other", std::to_string((*twin)->recipient)}});
            }
        }
        at = end;
    }
}

} // namespace bpa::amelding
