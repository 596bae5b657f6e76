#include "cli/message_writers.hpp"

#include "outputs/amelding/json_writer.hpp"
#include "outputs/amelding/xml_writer.hpp"

namespace bpa::cli {

std::vector<std::pair<std::string, report::MakeMessageWriter>> message_writers() {
    return {{std::string{report::xml_name},
             [](auto file) { return std::make_unique<outputs::XmlWriter>(std::move(file)); }},
            {std::string{report::json_name},
             [](auto file) { return std::make_unique<outputs::JsonWriter>(std::move(file)); }}};
}

} // namespace bpa::cli
