#include "make.hpp"
#include "numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace bpa::bench {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array given_names{
    "Ada",    "Amina", "Anders", "Åse",   "Bilal",  "Bjørn",  "Celine", "Daniel", "Dina",
    "Eirik",  "Elin",  "Fatima", "Frode", "Geir",   "Hanne",  "Hodan",  "Ida",    "Ivar",
    "Jamal",  "Kari",  "Kjetil", "Lena",  "Lukas",  "Magnus", "Mette",  "Nasrin", "Nora",
    "Oddvar", "Olav",  "Paula",  "Per",   "Rahel",  "Randi",  "Samuel", "Stine",  "Søren",
    "Tarik",  "Tiril", "Ulrik",  "Unni",  "Vegard", "Vilde",  "Yngve",  "Zahra",  "Ørjan"};
constexpr std::array family_names{
    "Aune",     "Bakken",  "Berg",   "Dahl",  "Engen",   "Fossum", "Granmo", "Haddad",  "Håland",
    "Iversen",  "Kvernmo", "Lian",   "Moen",  "Nilssen", "Nowak",  "Osman",  "Rahimi",  "Rognes",
    "Sletvold", "Solberg", "Sæther", "Tekle", "Torp",    "Ulven",  "Vik",    "Warsame", "Ødegård"};

/// Names that a spreadsheet, a page or a column must take as they stand.
const std::vector<std::string>& odd_names() {
    static const std::vector<std::string> all{
        R"(=HYPERLINK("http://example.invalid","klikk"))",
        "+47 22 00 00 00",
        "@x",
        "-2+3",
        "'apostrof",
        R"(semi;kolon, "sitat")",
        "محمد عبد الله",
        "שרה כהן",
        "李小龙",
        "Zoe\u0308 og A\u030age",
        "<b>&amp;",
        "😀 Emoji",
        []() {
            std::string longest;
            while (longest.size() < 300) {
                longest += "Langnavn" + std::to_string(longest.size() % 10) + " ";
            }
            longest.resize(300, 'x');
            longest.back() = 'x';
            return longest;
        }()};
    return all;
}

/// The number of days between the first and the last day of birth, a prime: stepping through them
/// meets every day before it meets one again.
constexpr unsigned birth_days = 16381;
constexpr sys_days first_birth = std::chrono::year{1960} / 3 / 1;

void name(Person& person, const Wish& wish, unsigned index, Random& random) {
    person.id = fmt::format("p{:05}", index + 1);
    person.given_name = given_names.at(random.below(given_names.size()));
    person.family_name = family_names.at(random.below(family_names.size()));
    if (wish.has_odd_names && index % 3 == 0) {
        const auto& odd = odd_names().at(index / 3 % odd_names().size());
        (index % 2 == 0 ? person.family_name : person.given_name) = odd;
    }
    person.born = sys_days(first_birth) + days((index * 7919ULL + 4001) % birth_days);
    person.national_id = national_id(person.born, index / birth_days);
    person.account = account_number(index);
    person.wants_english = random.chance(15);
}

Pattern draw_pattern(Random& random) {
    const unsigned drawn = random.below(100);
    if (drawn < 35) {
        return Pattern::days;
    }
    if (drawn < 60) {
        return Pattern::evenings;
    }
    if (drawn < 70) {
        return Pattern::nights;
    }
    if (drawn < 80) {
        return Pattern::turns;
    }
    return drawn < 94 ? Pattern::hours : Pattern::salaried;
}

void tax(Person& person, Random& random) {
    const unsigned drawn = random.below(100);
    person.has_card = drawn != 99;
    if (drawn < 82) {
        person.card.table = 8000 + random.below(21) * 10;
        person.card.percent = 25 + random.below(15);
    } else if (drawn < 94) {
        person.card.percent = 20 + random.below(25);
        person.card.is_main = drawn < 88;
    } else {
        person.card.is_missing = drawn < 97;
        person.card.is_main = false;
        person.card.percent = person.card.is_missing ? 0 : 30;
    }
}

void pay(Person& person, Random& random) {
    if (person.pattern == Pattern::salaried) {
        person.kroner_per_month = 39000 + random.below(60) * 100;
        person.position = 60 + random.below(5) * 10;
    } else {
        person.position = 20 + random.below(81);
        if (random.chance(8)) {
            person.ore_per_hour = 27000 + random.below(80) * 50;
        }
    }
    if (random.chance(10)) {
        person.credited_months = 6 + random.below(60);
    } else {
        person.counts_hours = random.chance(4);
    }
    person.is_in_union = random.chance(30);
}

void hire(Person& person, Random& random) {
    // Nobody is hired before the agreement holds, nor as a child.
    const sys_days earliest = std::chrono::year{2013} / 1 / 1;
    const sys_days latest = std::chrono::year{2025} / 3 / 20;
    const sys_days grown = sys_days(person.born) + days(18 * 366);
    const auto first = std::max(earliest, std::min(grown, latest));
    const auto span = static_cast<unsigned>((latest - first).count()) + 1;
    person.hired = first + days(random.below(span));
    if (person.hired < std::chrono::year{2024} / 12 / 1) {
        person.paid_before = 30000 + random.below(900) * 100;
    }
}

void place(Person& person, unsigned index, unsigned count, Random& random) {
    const unsigned own = index % count;
    person.arrangements.push_back(own);
    if (person.pattern != Pattern::salaried && count > 1 && random.chance(15)) {
        const unsigned more = 1 + random.below(2);
        for (unsigned i = 0; i < more; ++i) {
            person.arrangements.push_back((own + 1 + random.below(count - 1)) % count);
        }
        std::sort(person.arrangements.begin(), person.arrangements.end());
        const auto same = std::unique(person.arrangements.begin(), person.arrangements.end());
        person.arrangements.erase(same, person.arrangements.end());
    }
}

/// Shares the shifts out: pairs with one as much over the average as the other under it, so that
/// the sum is exact and months differ.
void share(std::vector<Person>& people, unsigned shifts, std::uint64_t seed) {
    const auto count = static_cast<unsigned>(people.size());
    const unsigned base = shifts / count;
    Random random(seed, 2'000'000'000ULL);
    for (unsigned i = 0; i < count; ++i) {
        people[i].shifts = base + (i < shifts % count ? 1 : 0);
    }
    const unsigned most = std::min(base, days_of_month > base + 2 ? days_of_month - 2 - base : 0U);
    for (unsigned i = 0; most > 0 && i + 1 < count; i += 2) {
        const unsigned moved = random.below(std::min(most, 6U) + 1);
        people[i].shifts += moved;
        people[i + 1].shifts -= moved;
    }
}

} // namespace

std::vector<Person> make_people(const Wish& wish, const std::vector<Arrangement>& arrangements) {
    std::vector<Person> people(wish.assistants);
    for (unsigned i = 0; i < wish.assistants; ++i) {
        Random random(wish.seed, i);
        name(people[i], wish, i, random);
        people[i].pattern = draw_pattern(random);
        tax(people[i], random);
        pay(people[i], random);
        hire(people[i], random);
        place(people[i], i, static_cast<unsigned>(arrangements.size()), random);
    }
    share(people, wish.shifts, wish.seed);
    return people;
}

} // namespace bpa::bench
