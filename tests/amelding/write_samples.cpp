// Writes the messages of the writer's tests to a folder, as XML and JSON, for programs that are not
// ours to look at.
#include "outputs/amelding/json_writer.hpp"
#include "outputs/amelding/xml_writer.hpp"
#include "sample.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace bpa;

template <class Give>
void put(const std::filesystem::path& base, Give give) {
    std::ofstream{base.string() + ".xml", std::ios::binary}
        << test::written<outputs::XmlWriter>(give);
    std::ofstream{base.string() + ".json", std::ios::binary}
        << test::written<outputs::JsonWriter>(give);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "write_samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{arguments[1]};
    using amelding::Receiver;
    using amelding::Version;
    put(folder / "provider-2.3", test::give_provider);
    put(folder / "provider-2.2", test::give_provider_2024);
    put(folder / "emptying-2.3", test::give_emptying);
    put(folder / "full-2.3", [](Receiver& to) { test::give_full(Version::v2_3, to); });
    put(folder / "full-2.2", [](Receiver& to) { test::give_full(Version::v2_2, to); });
}
