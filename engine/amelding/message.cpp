#include "amelding/message.hpp"

#include "values/check.hpp"

namespace bpa::amelding {

std::string_view name_of(Version version) {
    switch (version) {
    case Version::v2_1:
        return "2.1";
    case Version::v2_2:
        return "2.2";
    case Version::v2_3:
        return "2.3";
    }
    BPA_CHECK(false);
}

std::string_view namespace_of(Version version) {
    switch (version) {
    case Version::v2_1:
        return "urn:ske:fastsetting:innsamling:a-meldingen:v2_1";
    case Version::v2_2:
        return "urn:ske:fastsetting:innsamling:a-meldingen:v2_2";
    case Version::v2_3:
        return "urn:ske:fastsetting:innsamling:a-meldingen:v2_3";
    }
    BPA_CHECK(false);
}

} // namespace bpa::amelding
