// Validation by a schema made here: the format's own namespace, and hardly anything in it.
#include "amelding/validate.hpp"

#include "support.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace bpa::amelding::test {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone with the test.
class Folder {
public:
    Folder() : path_{fs::temp_directory_path() / "bpalonn-schemas-XXXXXX"} {
        std::string name = path_.string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;
    ~Folder() { fs::remove_all(path_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name} << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

const std::string space = "urn:ske:fastsetting:innsamling:a-meldingen:v2_2";

std::string schema(const std::string& target) {
    return "<xsd:schema xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"" +
           target +
           "\" elementFormDefault=\"qualified\"><xsd:element name=\"melding\"><xsd:complexType>"
           "<xsd:sequence><xsd:element name=\"tall\" type=\"xsd:integer\" maxOccurs=\"9\"/>"
           "</xsd:sequence></xsd:complexType></xsd:element></xsd:schema>";
}

} // namespace

TEST_CASE("a schema is found by its namespace, whatever its file is called", "[amelding]") {
    const Folder folder;
    folder.write("a.xsd", schema("urn:something-else"));
    folder.write("b.xsd", "no XML");
    folder.write("c.xsd", schema(space));
    folder.write("d.txt", schema("urn:ske:fastsetting:innsamling:a-meldingen:v2_3"));
    const Schemas schemas{folder.path()};
    CHECK(schemas.file_of(Version::v2_2) == "c.xsd");
    CHECK(schemas.file_of(Version::v2_3).empty());
}

TEST_CASE("what breaks the schema is told, once for each line", "[amelding]") {
    const Folder folder;
    folder.write("x.xsd", schema(space));
    const Schemas schemas{folder.path()};
    const auto breaks = [&schemas](const std::string& text) {
        TextBytes bytes{text};
        Findings findings;
        const std::atomic<bool> is_stopped = false;
        const auto count = schemas.validate(Version::v2_2, bytes, findings, 0, is_stopped);
        CHECK(count == findings.count());
        std::vector<std::uint64_t> lines;
        for (const auto& finding : findings.all()) {
            CHECK(finding.code == "amelding/104");
            lines.push_back(finding.at.line);
        }
        return lines;
    };
    using Lines = std::vector<std::uint64_t>;
    const std::string open = "<melding xmlns=\"" + space + "\">\n";
    CHECK(breaks(open + "<tall>1</tall>\n</melding>") == Lines{});
    CHECK(breaks(open + "<tall>1</tall>\n<tall>en</tall>\n<tall>to</tall>\n</melding>") ==
          Lines{3, 4});
    CHECK(breaks(open + "<annet/>\n</melding>") == Lines{2});
    // What is not well formed is left to the reader too.
    CHECK(breaks(open + "<tall>&#1;</tall></melding>").empty());
    CHECK(breaks(open + "<tall>1</tal></melding>").empty());
    CHECK(breaks("<!DOCTYPE melding [<!ENTITY a \"1\">]>" + open + "<tall>&a;</tall></melding>")
              .empty()); // left to the reader, which refuses it
}

} // namespace bpa::amelding::test
