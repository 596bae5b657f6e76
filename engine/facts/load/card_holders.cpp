#include "facts/load/load.hpp"
#include "facts/load/schemas.hpp"
#include "facts/load/tax_cards.hpp"

namespace bpa::facts {
namespace {

std::string read_employer_number(const LoadContext& context) {
    const auto root = read_file(context, "employer.yaml", false);
    if (!root) {
        return {};
    }
    const yaml::MappingReader file{*root, schemas::employer_file, context.diagnostics};
    const yaml::Node* node = file.get_mapping("employer");
    if (node == nullptr) {
        return {};
    }
    const yaml::MappingReader reader{*node, schemas::employer, context.diagnostics};
    const auto number = reader.get_text("organisation_number");
    return number ? *number : reader.get_text("national_id").value_or("");
}

Assistant read_holder(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const yaml::MappingReader reader{node, schemas::assistant, diagnostics};
    Assistant person;
    person.place = reader.place();
    person.id = reader.get_short_name("assistant").value_or("");
    person.given_name = reader.get_text("given_name").value_or("");
    person.family_name = reader.get_text("family_name").value_or("");
    person.national_id = reader.get_text("national_id").value_or("");
    person.employer_roles = read_employer_roles(reader.get_sequence("main_employer"), diagnostics);
    person.tax_cards = read_tax_cards(reader, person.employer_roles, {person.id, diagnostics});
    return person;
}

} // namespace

std::optional<CardHolders>
load_card_holders(source::Inputs& inputs, int year, source::Diagnostics& diagnostics) {
    rulebook::Rules none; // nothing that is read here asks the rules
    const LoadContext context{inputs, none, diagnostics};
    const std::size_t before = diagnostics.size();
    CardHolders holders;
    holders.employer_number = read_employer_number(context);
    Facts facts;
    const auto keep = [&](const yaml::Node& node) {
        facts.assistants.push_back(read_holder(node, diagnostics));
    };
    if (const auto root = read_file(context, "assistants.yaml", false, {{"assistants", keep}})) {
        const yaml::MappingReader reader{*root, schemas::assistants_file, diagnostics};
        (void)reader.get_sequence("assistants");
    }
    order_by_id(facts.assistants, "assistant", diagnostics);
    read_fetched_cards(facts, year, context);
    if (diagnostics.size() != before) {
        return std::nullopt;
    }
    holders.assistants = std::move(facts.assistants);
    return holders;
}

} // namespace bpa::facts
