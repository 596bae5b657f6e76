#include "cards/answer.hpp"

#include "cards/builder.hpp"
#include "cards/card_parts.hpp"
#include "cards/fields.hpp"
#include "values/parse.hpp"
#include "yaml/form.hpp"

#include <algorithm>
#include <map>

namespace bpa::cards {
namespace {

using facts::CardResult;

/// What became of the whole request.
enum class Status : std::uint8_t { good, unchanged, wrong_year, wrong_request, nothing_before };
constexpr std::array<Code<Status>, 5> statuses{{
    {"forespoerselOK", Status::good},
    {"ingenEndringer", Status::unchanged},
    {"ugyldigInntektsaar", Status::wrong_year},
    {"ugyldigForespoersel", Status::wrong_request},
    {"endringsforespoerselUtenTidligereBestilling", Status::nothing_before},
}};

/// Knows what became of one person, whose D-number may have been replaced meanwhile.
struct Outcome {
    CardResult result = CardResult::card;
    bool is_replaced = false;
};
constexpr std::array<Code<Outcome>, 7> results{{
    {"skattekortopplysningerOK", {CardResult::card}},
    {"ikkeSkattekort", {CardResult::none}},
    {"ikkeTrekkplikt", {CardResult::not_liable}},
    {"ugyldigOrganisasjonsnummer", {CardResult::invalid_organisation_number}},
    {"ugyldigFoedselsEllerDnummer", {CardResult::invalid_national_id}},
    {"vurderArbeidstillatelse", {CardResult::work_permit}},
    {"utgaattDnummerSkattekortForFoedselsnummerErLevert", {.is_replaced = true}},
}};

/// What a payer of wages must know beside the card; nothing: it is for payers of pensions.
enum class Information : std::uint8_t { paye, svalbard, action_zone, none };
constexpr std::array<Code<Information>, 5> informations{{
    {"kildeskattPaaLoenn", Information::paye},
    {"oppholdPaaSvalbard", Information::svalbard},
    {"oppholdITiltakssone", Information::action_zone},
    {"kildeskattPaaPensjon", Information::none},
    {"kildeskattpensjonist", Information::none},
}};

constexpr std::array<std::string_view, 2> employer_names = {"arbeidsgiveridentifikator",
                                                            "arbeidstaker"};
constexpr std::array<std::string_view, 2> identifier_names = {"organisasjonsnummer",
                                                              "personidentifikator"};
constexpr std::array<std::string_view, 6> person_names = {"arbeidstakeridentifikator",
                                                          "resultatForSkattekort",
                                                          "resultatPaaForespoersel",
                                                          "inntektsaar",
                                                          "skattekort",
                                                          "tilleggsopplysning"};
constexpr std::array<std::string_view, 3> card_names = {
    "utstedtDato", "skattekortidentifikator", "forskuddstrekk"};

bool has_digits(const std::string& text, std::size_t count) {
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number of a person or an employer, whose digits no message shows.
std::string
read_number(const Element& element, std::size_t digits, source::Diagnostics& diagnostics) {
    std::string text = element.text;
    if (element.is_number && text.size() < digits) {
        text.insert(0, digits - text.size(), '0');
    }
    if (!has_digits(text, digits)) {
        diagnostics.add(
            problem_at(element.place,
                       "import/bad-number",
                       {{"element", element.name}, {"digits", std::to_string(digits)}}));
    }
    return text;
}

/// The card's own identifier, which stands in the file we write.
std::string read_card_id(const Fields& fields) {
    const Element* id = fields.find("skattekortidentifikator");
    if (id == nullptr) {
        return {};
    }
    if (!yaml::is_id(id->text)) {
        report_value(*id, "id", fields.diagnostics());
    }
    return id->text;
}

void read_card(const Element& element, PersonAnswer& person, source::Diagnostics& diagnostics) {
    const Fields fields{element, card_names, diagnostics};
    person.card->issued = fields.date("utstedtDato");
    person.card->id = read_card_id(fields);
    const auto parts = fields.all("forskuddstrekk");
    if (parts.empty()) {
        (void)fields.need("forskuddstrekk");
    }
    read_parts(parts, *person.card, person.ignored, diagnostics);
}

void read_information(const Fields& fields, facts::TaxCard& card) {
    for (const Element* each : fields.all("tilleggsopplysning")) {
        const auto meaning = meaning_of(*each, informations, fields.diagnostics());
        card.is_paye = card.is_paye || meaning == Information::paye;
        card.is_svalbard = card.is_svalbard || meaning == Information::svalbard;
        card.is_action_zone = card.is_action_zone || meaning == Information::action_zone;
    }
}

std::optional<int> read_year(const Fields& fields) {
    const bool has_card = fields.find("skattekort") != nullptr;
    const Element* year = has_card ? fields.need("inntektsaar") : fields.find("inntektsaar");
    if (year == nullptr) {
        return std::nullopt;
    }
    const auto parsed = parse_month(year->text + "-01");
    if (const auto* month = std::get_if<Month>(&parsed)) {
        return month->year();
    }
    report_value(*year, "year", fields.diagnostics());
    return std::nullopt;
}

/// The result under its name of today or the older one.
const Element* find_result(const Fields& fields) {
    const Element* older = fields.find("resultatPaaForespoersel");
    return older != nullptr && fields.find("resultatForSkattekort") == nullptr
               ? older
               : fields.need("resultatForSkattekort");
}

/// A card comes with the result that promises one, and with a D-number that was replaced.
void read_outcome(const Fields& fields, PersonAnswer& person) {
    auto& diagnostics = fields.diagnostics();
    const Element* result = find_result(fields);
    const auto meaning =
        result == nullptr ? std::nullopt : meaning_of(*result, results, diagnostics);
    const Element* card = fields.find("skattekort");
    if (!meaning) {
        return;
    }
    person.is_replaced = meaning->is_replaced;
    person.card->result = meaning->result;
    if (person.card->result == CardResult::card && card != nullptr) {
        read_card(*card, person, diagnostics);
    } else if (person.is_replaced) {
        person.card.reset();
    } else if (card != nullptr) {
        diagnostics.add(
            problem_at(card->place, "import/card-not-wanted", {{"result", result->text}}));
    } else if (person.card->result == CardResult::card) {
        (void)fields.need("skattekort");
    }
}

PersonAnswer read_person(const Element& element, source::Diagnostics& diagnostics) {
    constexpr std::size_t digits = 11;
    const Fields fields{element, person_names, diagnostics};
    PersonAnswer person;
    person.place = element.place;
    facts::TaxCard card;
    card.place = element.place;
    person.year = read_year(fields);
    card.year = person.year.value_or(0);
    read_information(fields, card);
    person.card = std::move(card);
    read_outcome(fields, person);
    if (const Element* number = fields.need("arbeidstakeridentifikator")) {
        // What was asked with comes back as it was when it is no number of anybody.
        const bool is_invalid =
            person.card && person.card->result == CardResult::invalid_national_id;
        person.place = number->place;
        person.number = is_invalid ? number->text : read_number(*number, digits, diagnostics);
    }
    return person;
}

void read_employer(const Element& element, Answer& answer, source::Diagnostics& diagnostics) {
    constexpr std::size_t digits_of_organisation = 9;
    constexpr std::size_t digits_of_person = 11;
    const Fields fields{element, employer_names, diagnostics};
    if (const Element* identifier = fields.need("arbeidsgiveridentifikator")) {
        const Fields inside{*identifier, identifier_names, diagnostics};
        const Element* person = inside.find("personidentifikator");
        const Element* number = person != nullptr ? person : inside.need("organisasjonsnummer");
        if (number != nullptr) {
            const auto digits = person != nullptr ? digits_of_person : digits_of_organisation;
            answer.employers.push_back(
                {.number = read_number(*number, digits, diagnostics), .place = number->place});
        }
    }
    for (const Element* each : fields.all("arbeidstaker")) {
        if (diagnostics.size() >= most_problems) {
            break;
        }
        answer.persons.push_back(read_person(*each, diagnostics));
    }
}

/// Whether the request was carried out; otherwise what the administration said is reported.
bool is_carried_out(const Element& status, Answer& answer, source::Diagnostics& diagnostics) {
    const auto meaning = meaning_of(status, statuses, diagnostics);
    answer.has_changes = meaning != Status::unchanged;
    if (!meaning || *meaning == Status::good || *meaning == Status::unchanged) {
        return meaning.has_value();
    }
    const std::string_view reason = *meaning == Status::wrong_year      ? "answer-wrong-year"
                                    : *meaning == Status::wrong_request ? "answer-wrong-request"
                                                                        : "answer-nothing-before";
    diagnostics.add(
        problem_at(status.place,
                   "import/request-refused",
                   {{"reason", std::string{reason}}, {"advice", std::string{reason} + "-advice"}}));
    return false;
}

/// Nobody has two answers; which of them holds could not be told.
void report_twice(const Answer& answer, source::Diagnostics& diagnostics) {
    std::map<std::string_view, const PersonAnswer*> seen;
    for (const PersonAnswer& person : answer.persons) {
        if (diagnostics.size() >= most_problems) {
            break;
        }
        const auto [before, is_new] = seen.emplace(person.number, &person);
        if (!is_new && !person.number.empty()) {
            auto problem = problem_at(person.place, "import/person-twice");
            problem.related.push_back(before->second->place);
            diagnostics.add(std::move(problem));
        }
    }
}

} // namespace

std::optional<Answer> read_answer(const Element& root, source::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> names = {"status", "arbeidsgiver"};
    const std::size_t before = diagnostics.size();
    const Fields fields{root, names, diagnostics};
    Answer answer;
    // The form in XML has no status: there it is an answer that there is one.
    const Element* status = fields.find("status");
    if (status != nullptr && !is_carried_out(*status, answer, diagnostics)) {
        return std::nullopt;
    }
    for (const Element* each : fields.all("arbeidsgiver")) {
        read_employer(*each, answer, diagnostics);
    }
    if (answer.has_changes && answer.employers.empty()) {
        (void)fields.need("arbeidsgiver");
    }
    report_twice(answer, diagnostics);
    if (diagnostics.size() != before) {
        return std::nullopt;
    }
    return answer;
}

} // namespace bpa::cards
