#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// What the employer has chosen where law leaves withholding open.
[[nodiscard]] std::vector<FromDate<WithholdingChoices>>
read_withholding_choices(const yaml::Node* list, source::Diagnostics& diagnostics);

/// What somebody wants of withholding: more of it, and no relief before Christmas.
void read_withholding_wishes(const yaml::MappingReader& reader,
                             Assistant& person,
                             source::Diagnostics& diagnostics);

} // namespace bpa::facts
