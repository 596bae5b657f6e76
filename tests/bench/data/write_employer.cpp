#include "file.hpp"
#include "numbers.hpp"
#include "write.hpp"

#include <set>

namespace bpa::bench {
namespace {

namespace fs = std::filesystem;

constexpr auto head = R"(# An invented provider, made for measuring.
employer:
  kind: company
  name: Målebekk Assistanse AS
  organisation_number: "{}"
  bank_account: "{}"
sub_units:
)";

constexpr auto source = R"(  - source: {}
    title: {{ nb: "{}", en: "{}" }}
    short: {{ nb: {}, en: {} }}
    publisher: {}
    reference: {}
    text_date: 2025-01-02
    read: 2025-01-02
    kind: contract
)";

constexpr auto rest =
    R"(holiday: [ {{ from: 2013-01-01, percent: 12 %, source: handbook-2025, at: kapittel 5 }} ]
working_time: [ {{ from: 2013-01-01, regime: act }} ]
breaks_in_working_time: [ {{ from: 2013-01-01, value: yes }} ]
proration: [ {{ from: 2013-01-01, method: calendar_days }} ]
pension:
  - from: 2021-01-01
    plan: innskudd-5
    provider: Kornåker Pensjon AS
    provider_number: "{}"
    employer_percent: 5 %
    employee_percent: 2 %
    left_out: [overtime_supplement]
    until_age: 75
    waives_pay_threshold: yes
    basic_amount: each_month
    premium: with_run
    source: pension-agreement
    at: § 3
afp: [ {{ from: 2025-01-01, percent: 2.7 %, source: afp-notice-2025, at: premiesats 2025 }} ]
covers:
  - {{ cover: injury, name: Yrkesskadeforsikring, insurer: Heimdalsøy Forsikring AS, policy: "Y-25-1", from: 2025-01-01, per_month: 41.50 kr, occupational_injury: yes, source: insurance-2025, at: bevis Y-25-1 }}
  - {{ cover: group-life, name: Gruppelivsforsikring, insurer: Heimdalsøy Forsikring AS, policy: "G-25-2", from: 2025-01-01, per_month: 63.00 kr, occupational_injury: no, source: insurance-2025, at: bevis G-25-2 }}
pay_calendar:
  - {{ from: 2013-01-01, first_day: 1, named_after: last_day, payment_day: 12, payment_month: next, if_no_bank_day: previous }}
)";

struct Text {
    const char* id;
    const char* nb;
    const char* en;
    const char* short_nb;
    const char* short_en;
    const char* publisher;
};
constexpr Text texts[] = {
    {"handbook-2025",
     "Personalhåndbok, 2025",
     "Staff handbook, 2025",
     "personalhåndboken",
     "the staff handbook",
     "Målebekk Assistanse AS"},
    {"averaging-2025",
     "Avtale om gjennomsnittsberegning, 2025",
     "Averaging agreement, 2025",
     "avtalen om gjennomsnittsberegning",
     "the averaging agreement",
     "Målebekk Assistanse AS"},
    {"letters-2025",
     "Lønnsbrev, 2025",
     "Pay letters, 2025",
     "lønnsbrevet",
     "the pay letter",
     "Målebekk Assistanse AS"},
    {"pension-agreement",
     "Avtale om innskuddspensjon",
     "Pension agreement",
     "pensjonsavtalen",
     "the pension agreement",
     "Kornåker Pensjon AS"},
    {"afp-notice-2025",
     "Premiesats for AFP 2025",
     "AFP premium rate for 2025",
     "meldingen om premiesats",
     "the premium notice",
     "Fellesordningen for AFP"},
    {"insurance-2025",
     "Forsikringsbevis 2025",
     "Insurance certificates 2025",
     "forsikringsbeviset",
     "the insurance certificate",
     "Heimdalsøy Forsikring AS"},
};

} // namespace

void write_employer(const fs::path& folder, const Employer&) {
    File file(folder / "employer.yaml");
    file.write(head, organisation_number(1), account_number(79999));
    std::set<std::string> seen;
    for (const auto& place : places()) {
        if (seen.insert(place.sub_unit).second) {
            file.write("  - {{ sub_unit: {}, name: Målebekk Assistanse avd. {}, "
                       "organisation_number: \"{}\", municipality: \"{}\" }}\n",
                       place.sub_unit,
                       place.sub_unit,
                       organisation_number(1 + static_cast<unsigned>(seen.size())),
                       place.municipality);
        }
    }
    file.write("bound_by: [ {{ from: 2013-01-01, agreement: virke-bpa }} ]\nsources:\n");
    for (const auto& one : texts) {
        file.write(
            source, one.id, one.nb, one.en, one.short_nb, one.short_en, one.publisher, one.id);
    }
    file.write(rest, organisation_number(100));
    file.close();
}

void write_folder(const fs::path& folder, const Employer& employer, const Layout& layout) {
    write_employer(folder, employer);
    write_arrangements(folder, employer);
    write_assistants(folder, employer);
    write_opening(folder, employer);
    write_hours(folder, employer, layout);
    write_roster(folder, employer);
}

} // namespace bpa::bench
