#include "bank/message.hpp"

#include "values/check.hpp"

namespace bpa::bank {

std::string_view name_of(Edition edition) {
    constexpr std::string_view prefix = "urn:iso:std:iso:20022:tech:xsd:";
    return namespace_of(edition).substr(prefix.size());
}

std::string_view namespace_of(Edition edition) {
    switch (edition) {
    case Edition::payment_03:
        return "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    case Edition::payment_09:
        return "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    case Edition::status_03:
        return "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03";
    case Edition::status_10:
        return "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
    }
    BPA_CHECK(false);
}

} // namespace bpa::bank
