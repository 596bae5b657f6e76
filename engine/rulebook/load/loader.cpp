#include "rulebook/load/loader.hpp"

#include "rulebook/load/rule_files.hpp"
#include "rulebook/load/schemas.hpp"

#include <algorithm>
#include <array>

namespace bpa::rulebook {

namespace {

void check_id(Context& context,
              const yaml::MappingReader& reader,
              std::string_view key,
              const std::string& expected) {
    const auto id = reader.get_id(key);
    if (id && *id != expected) {
        report(context,
               {"rules/id-mismatch", at(reader, key), {{"id", *id}, {"expected_start", expected}}});
    }
}

} // namespace

Loader::Loader(Context& context, const std::vector<OptionChoice>& options)
    : context_{context}, options_{options} {
    read_index();
}

void Loader::read_index() {
    const auto root = read_file(context_, "rules/agreements/index.yaml");
    if (!root) {
        return;
    }
    const yaml::MappingReader reader{*root, schemas::agreement_index, context_.diagnostics};
    for (const auto* id : reader.get_scalars("agreements")) {
        known_.push_back(id->scalar);
    }
}

bool Loader::exists(const std::string& id) const {
    return std::find(known_.begin(), known_.end(), id) != known_.end();
}

bool Loader::need_agreement(const std::string& id, At where) {
    const auto open = std::find_if(
        visiting_.begin(), visiting_.end(), [&](const auto& one) { return one.id == id; });
    if (open != visiting_.end()) {
        const auto next = open + 1;
        report(context_,
               {"rules/inheritance-loop",
                where,
                {{"agreement", id}},
                {next == visiting_.end() ? where.place : next->where.place}});
        return false;
    }
    if (packages_.count(id) > 0) {
        return true;
    }
    if (!exists(id)) {
        report(context_,
               {"rules/unknown-agreement",
                where,
                {{"agreement", id}, {"suggestion", source::nearest(id, known_)}}});
        return false;
    }
    visiting_.push_back({id, where});
    read_agreement(id);
    visiting_.pop_back();
    return true;
}

void Loader::read_agreement(const std::string& id) {
    Package package{.id = id,
                    .title = {},
                    .is_contract = false,
                    .place = {},
                    .inherits = {},
                    .reference_agreement = {},
                    .options = {},
                    .rules = {},
                    .clauses = {}};
    const auto root = read_file(context_, agreement_file(id));
    if (root) {
        const yaml::MappingReader reader{*root, schemas::agreement, context_.diagnostics};
        read_agreement_head(package, reader);
        Home home{context_, packages_, package, rule_ids_};
        if (const auto* list = reader.get_sequence("options")) {
            read_options(home, *list, options_);
        }
        refuse_unknown_options(home, options_);
        read_agreement_rules(home);
        if (const auto* list = reader.get_sequence("clauses")) {
            read_clauses(home, *list);
        }
    }
    package.is_whole = package.is_whole && root.has_value();
    packages_.emplace(id, std::move(package));
}

void Loader::read_agreement_head(Package& package, const yaml::MappingReader& reader) {
    constexpr std::array<std::string_view, 3> kinds{
        "collective_agreement", "household_regulation", "act_only"};
    check_id(context_, reader, "agreement", package.id);
    package.title = read_text(context_, reader, "title");
    package.place = reader.place();
    static_cast<void>(reader.get_choice("kind", kinds));
    package.parties = reader.get_text("parties").value_or("");
    package.scope = read_text(context_, reader, "scope");
    package.valid_from = reader.get_date("valid_from");
    for (const auto* name : reader.get_scalars("inherits")) {
        if (need_agreement(name->scalar, at(*name))) {
            package.inherits.push_back(name->scalar);
        }
    }
}

void Loader::read_agreement_rules(Home& home) {
    for (const auto& root : read_rule_files(context_, home.package.id)) {
        const yaml::MappingReader reader{root, schemas::rules_file, context_.diagnostics};
        if (const auto* list = reader.get_sequence("rules")) {
            read_rules(home, *list);
        }
    }
}

void Loader::read_contract(const std::string& path) {
    if (!is_yaml(path)) {
        return;
    }
    if (const auto root = read_file(context_, path)) {
        read_contract_from(*root, stem_of(path));
    }
}

void Loader::read_contract_from(const yaml::Node& root, const std::string& expected_id) {
    const yaml::MappingReader reader{root, schemas::contract, context_.diagnostics};
    check_id(context_, reader, "contract", expected_id);
    Package package{.id = "contracts/" + expected_id,
                    .title = read_text(context_, reader, "title"),
                    .is_contract = true,
                    .place = root.place,
                    .inherits = {},
                    .reference_agreement = {},
                    .options = {},
                    .rules = {},
                    .clauses = {}};
    const auto inherits = reader.get_id("inherits");
    if (inherits && need_agreement(*inherits, at(reader, "inherits"))) {
        package.inherits.push_back(*inherits);
    }
    const auto reference = reader.get_id("reference_agreement");
    if (reference && need_agreement(*reference, at(reader, "reference_agreement"))) {
        package.reference_agreement = *reference;
    }
    if (const auto* list = reader.get_sequence("sources")) {
        read_sources(context_, *list);
    }
    if (const auto* list = reader.get_sequence("rules")) {
        Home home{context_, packages_, package, rule_ids_};
        read_rules(home, *list);
    }
    auto id = package.id;
    packages_.emplace(std::move(id), std::move(package));
}

void Loader::check_choices() {
    for (const auto& choice : options_) {
        if (!exists(choice.agreement)) {
            report(context_,
                   {"rules/unknown-agreement",
                    {choice.place},
                    {{"agreement", choice.agreement},
                     {"suggestion", source::nearest(choice.agreement, known_)}}});
        }
    }
}

std::vector<const Package*> chain_of(const Packages& packages, const std::string& id) {
    std::vector<const Package*> chain;
    const auto found = packages.find(id);
    if (found == packages.end()) {
        return chain;
    }
    for (const auto& inherited : found->second.inherits) {
        for (const auto* package : chain_of(packages, inherited)) {
            if (std::find(chain.begin(), chain.end(), package) == chain.end()) {
                chain.push_back(package);
            }
        }
    }
    chain.push_back(&found->second);
    return chain;
}

void load_rulebooks(Rules& rules,
                    source::Inputs& inputs,
                    const std::vector<AgreementRequest>& agreements,
                    const std::vector<OptionChoice>& options,
                    source::Diagnostics& diagnostics) {
    Context context{inputs, diagnostics, rules.legend, rules.calendar};
    Loader loader{context, options};
    for (const auto& request : agreements) {
        static_cast<void>(loader.need_agreement(
            request.id, {request.place, static_cast<std::uint32_t>(request.id.size())}));
    }
    for (const auto& path : inputs.list("contracts")) {
        loader.read_contract(path);
    }
    loader.check_choices();
    for (const auto& [id, package] : loader.packages()) {
        auto book = make_rulebook(context, loader.packages(), package);
        if (book.overtime) {
            check_lawful(context, *book.overtime, rules.law.working_time);
        }
        for (const auto& model : book.trip_models) {
            check_lawful(context, model, rules.law.working_time);
        }
        rules.rulebooks.insert_or_assign(id, std::move(book));
    }
}

AgreementText agreement_text(const std::string& agreement,
                             source::Inputs& inputs,
                             source::Diagnostics& diagnostics) {
    auto rules = load_base_rules(inputs, diagnostics);
    if (!rules) {
        return {};
    }
    const std::vector<OptionChoice> no_choices;
    Context context{inputs, diagnostics, rules->legend, rules->calendar};
    Loader loader{context, no_choices};
    if (!loader.need_agreement(agreement, {})) {
        return {};
    }
    const auto& package = loader.packages().at(agreement);
    AgreementText text{.parties = package.parties,
                       .scope = package.scope,
                       .valid_from = package.valid_from,
                       .inherits = package.inherits,
                       .clauses = package.clauses,
                       .options = {}};
    for (const auto* one : chain_of(loader.packages(), agreement)) {
        for (const auto& option : one->options) {
            text.options.push_back({one->id, option.use.option, option.choices});
        }
    }
    return text;
}

} // namespace bpa::rulebook
