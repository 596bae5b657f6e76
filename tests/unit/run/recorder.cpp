#include "run/recorder.hpp"

#include "memory_sink.hpp"
#include "run/hash.hpp"
#include "run/scratch.hpp"
#include "support.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::run;
using bpa::run::test::write_text;
namespace fs = std::filesystem;

namespace {

/// One file of each kind, in an order that is not that of their paths.
void fill(line::Sink& sink) {
    const auto pieces = sink.open("b/pieces.txt");
    sink.put("c.txt", "whole");
    pieces->write("pie");
    const auto placed = sink.place("a.txt");
    write_text(placed->path(), "placed");
    pieces->write("ces");
    placed->close();
    pieces->close();
}

} // namespace

TEST_CASE("files are handed on, and their hashes taken on the way") {
    bpa::test::MemorySink kept;
    Recorder recorder{kept};
    fill(recorder);
    const std::vector<FileHash> expected = {{"a.txt", sha256("placed"), 6},
                                            {"b/pieces.txt", sha256("pieces"), 6},
                                            {"c.txt", sha256("whole"), 5}};
    CHECK(recorder.take() == expected);
    CHECK(kept.files() ==
          bpa::test::Written{{"a.txt", "placed"}, {"b/pieces.txt", "pieces"}, {"c.txt", "whole"}});
    CHECK(recorder.take().empty());
}

TEST_CASE("a path given twice, or a file never closed, is a bug") {
    bpa::test::MemorySink kept;
    Recorder recorder{kept};
    recorder.put("a", "1");
    CHECK_THROWS_AS(recorder.put("a", "2"), InternalError);
    CHECK_THROWS_AS(recorder.open("a"), InternalError);
    CHECK_THROWS_AS(recorder.place("a"), InternalError);
    const auto open = recorder.open("b");
    CHECK_THROWS_AS(recorder.take(), InternalError);
    open->close();
    CHECK(recorder.take().size() == 2);
}

TEST_CASE("what is only made to be compared leaves nothing on the disk") {
    bpa::test::Written seen;
    fs::path folder;
    {
        Scratch scratch{
            [&seen](const std::string& path, std::string_view bytes) { seen[path] += bytes; }};
        Recorder recorder{scratch};
        fill(recorder);
        CHECK(recorder.take().front() == FileHash{"a.txt", sha256("placed"), 6});
        const auto placed = scratch.place("deep/down/x.xlsx");
        CHECK(placed->path().extension() == ".xlsx");
        folder = placed->path().parent_path();
        CHECK((fs::status(folder).permissions() & fs::perms::all) == fs::perms::owner_all);
        write_text(placed->path(), "x");
    }
    CHECK_FALSE(fs::exists(folder));
    CHECK(seen == bpa::test::Written{{"b/pieces.txt", "pieces"}, {"c.txt", "whole"}});
}
