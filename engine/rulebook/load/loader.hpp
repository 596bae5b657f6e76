#pragma once

#include "rulebook/load/package.hpp"

#include <string>
#include <vector>

namespace bpa::rulebook {

/// Reads packages from their files: each agreement once, inherited ones first.
class Loader {
public:
    /// `options` must outlive the loader.
    Loader(Context& context, const std::vector<OptionChoice>& options);
    Loader(const Loader&) = delete;
    Loader& operator=(const Loader&) = delete;
    ~Loader() = default;

    /// Reads an agreement and what it inherits from; false when there is none or it would inherit
    /// from itself (reported at `where`).
    bool need_agreement(const std::string& id, At where);
    /// Reads one contract of the employer folder.
    void read_contract(const std::string& path);
    /// Reports choices for agreements that do not exist.
    void check_choices();
    [[nodiscard]] const Packages& packages() const { return packages_; }

private:
    void read_index();
    [[nodiscard]] bool exists(const std::string& id) const;
    void read_agreement(const std::string& id);
    void read_agreement_head(Package& package, const yaml::MappingReader& reader);
    void read_agreement_rules(Home& home);
    void read_contract_from(const yaml::Node& root, const std::string& expected_id);

    Context& context_;
    const std::vector<OptionChoice>& options_;
    std::vector<std::string> known_;
    std::vector<Reference> visiting_;
    UniqueNames rule_ids_{"rules/rule-twice"};
    Packages packages_;
};

} // namespace bpa::rulebook
