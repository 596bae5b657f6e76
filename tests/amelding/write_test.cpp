// The writers of messages. What is expected is written by hand after sections 3 to 8 of the format:
// the order of elements, øre with two digits in XML, whole kroner, short decimals.
#include "outputs/amelding/json_writer.hpp"
#include "outputs/amelding/xml_writer.hpp"
#include "sample.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <system_error>

namespace bpa::test {
namespace {

using namespace amelding;
using outputs::JsonWriter;
using outputs::XmlWriter;

std::string expected(const std::string& name) {
    const auto path = std::filesystem::path{BPA_SOURCE_DIR} / "tests/amelding/expected" / name;
    std::ifstream file{path, std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A message with one recipient, changed in one thing.
struct Message {
    Envelope envelope = full_envelope(Version::v2_3);
    Unit unit = full_unit(Version::v2_3);
    Recipient who = full_recipient();
};
using Change = std::function<void(Message&)>;

template <class Writer>
std::string written_with(const Change& change) {
    Message message;
    change(message);
    return written<Writer>([&](Receiver& to) {
        to.begin(message.envelope);
        to.begin_unit(message.unit);
        to.recipient(message.who);
        to.end_unit(message.unit);
        to.end(message.envelope);
    });
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A disk that is full when the first bytes come.
class FullDisk : public line::FileStream {
public:
    void write(std::string_view /*bytes*/) override {
        throw std::system_error{std::make_error_code(std::errc::no_space_on_device)};
    }
    void close() override {}
};

template <class Writer>
void give_to_full_disk() {
    Writer writer{std::make_unique<FullDisk>()};
    writer.begin(full_envelope(Version::v2_3));
    writer.begin_unit(full_unit(Version::v2_3));
    constexpr int enough = 100; // to fill what is gathered
    for (int i = 0; i < enough; ++i) {
        writer.recipient(full_recipient());
    }
}

} // namespace

TEST_CASE("everything a message can say is in the order of the format") {
    const auto give_2_3 = [](Receiver& to) { give_full(Version::v2_3, to); };
    const auto give_2_2 = [](Receiver& to) { give_full(Version::v2_2, to); };
    CHECK(written<XmlWriter>(give_2_3) == expected("full-2.3.xml"));
    CHECK(written<XmlWriter>(give_2_2) == expected("full-2.2.xml"));
    CHECK(written<JsonWriter>(give_2_3) == expected("full-2.3.json"));
}

TEST_CASE("a replacement that empties a message has nothing but the envelope") {
    CHECK(written<XmlWriter>(give_emptying) == expected("emptying.xml"));
    CHECK(written<JsonWriter>(give_emptying) == expected("emptying.json"));
}

TEST_CASE("what nobody has is left out") {
    const auto xml = written<XmlWriter>([](Receiver& to) {
        Envelope envelope = full_envelope(Version::v2_3);
        envelope.tax_sum = envelope.contribution_sum = envelope.attachment_sum = std::nullopt;
        envelope.tax_by_date.clear();
        envelope.has_payments = false;
        to.begin(envelope);
        Unit unit;
        unit.number = "313005372";
        to.begin_unit(unit);
        to.end_unit(unit);
        to.end(envelope);
    });
    CHECK_FALSE(contains(xml, "betalingsinformasjon"));
    CHECK_FALSE(contains(xml, "inntektsmottaker"));
    CHECK_FALSE(contains(xml, "arbeidsgiveravgift"));
    CHECK(contains(xml,
                   "<virksomhet>\n        <norskIdentifikator>313005372</norskIdentifikator>\n"
                   "      </virksomhet>"));
}

TEST_CASE("a message without its pension providers at the beginning has them at the end") {
    const auto xml = written<XmlWriter>([](Receiver& to) {
        Envelope envelope = full_envelope(Version::v2_3);
        envelope.pension_providers.clear();
        envelope.reply_language.clear();
        to.begin(envelope);
        to.end(full_envelope(Version::v2_3));
    });
    CHECK(contains(xml, "<identifikator>899205291</identifikator>"));
    CHECK(contains(xml, "<spraakForTilbakemelding>nynorsk</spraakForTilbakemelding>"));
}

TEST_CASE("numbers have as many decimals as they need, and amounts two in XML") {
    const auto income = [](const char* amount, const char* count) {
        return [=](Message& message) {
            message.who.incomes.resize(1);
            message.who.incomes[0].amount = decimal(amount);
            message.who.incomes[0].count = decimal(count);
        };
    };
    const auto xml = written_with<XmlWriter>(income("-1234567.8", "7.50"));
    CHECK(contains(xml, "<beloep>-1234567.80</beloep>"));
    CHECK(contains(xml, "<antall>7.5</antall>"));
    const auto json = written_with<JsonWriter>(income("-1234567.8", "7.50"));
    CHECK(contains(json, "\"beloep\": -1234567.8,"));
    CHECK(contains(json, "\"antall\": 7.5\n"));
    CHECK(contains(written_with<XmlWriter>(income("0", "120")), "<beloep>0.00</beloep>"));
    CHECK(contains(written_with<JsonWriter>(income("0", "120")), "\"antall\": 120\n"));
}

TEST_CASE("texts are escaped by the libraries") {
    const auto name = [](const char* text) {
        return [=](Message& message) { message.who.name = text; };
    };
    CHECK(contains(written_with<XmlWriter>(name("a\tb\r\nc")), "<navn>a\tb&#13;\nc</navn>"));
    CHECK(contains(written_with<JsonWriter>(name("a\tb\r\nc")), "\"navn\": \"a\\tb\\r\\nc\""));
    CHECK(contains(written_with<JsonWriter>(name("\\\"/")), R"("navn": "\\\"/")"));
    CHECK(contains(written_with<XmlWriter>(name("\xF0\x9F\x98\x80")),
                   "<navn>\xF0\x9F\x98\x80</navn>"));
}

TEST_CASE("what a file cannot hold, or its schema forbids, is never written") {
    const std::string letter = "\xC3\xA5"; // å
    std::string long_name;
    for (int i = 0; i < 255; ++i) {
        long_name += letter;
    }
    CHECK_NOTHROW(written_with<XmlWriter>([&](Message& m) { m.who.name = long_name; }));
    const std::vector<Change> changes{
        [](Message& m) {
            m.who.name = std::string{"a\0b", 3};
        },
        [](Message& m) { m.who.name = "a\x01"; },
        [](Message& m) { m.who.name = "a\x7F\xC0\x80"; },          // a zero in two bytes
        [](Message& m) { m.who.name = "\xC1\x81"; },               // `A` in two bytes
        [](Message& m) { m.who.name = "\xED\xA0\x80"; },           // half a pair
        [](Message& m) { m.who.name = "\xEF\xBF\xBF"; },           // no character
        [](Message& m) { m.who.name = "\xC3"; },                   // broken off
        [](Message& m) { m.who.name = "\x80"; },                   // begins in the middle
        [](Message& m) { m.who.incomes[0].description = "\x1F"; }, // codes too
        [&](Message& m) { m.who.name = long_name + "a"; },
        [](Message& m) { m.who.name.clear(); },
        [](Message& m) { m.who.birth_date = std::nullopt; },
        [](Message& m) { m.who.has_foreign_id = true; },
        [](Message& m) { m.who.incomes[0].has_more = true; },
        [](Message& m) { m.who.incomes[0].kind = "loenn"; },
        [](Message& m) { m.who.incomes[1].count = decimal("1"); },
        [](Message& m) { m.who.incomes[0].amount = decimal("0.001"); },
        [](Message& m) { m.who.incomes[0].employment = "1001/1"; },
        [](Message& m) { m.who.incomes[0].benefit.clear(); },
        [](Message& m) { m.who.employments[0].id = std::string(151, 'a'); },
        [](Message& m) { m.who.employments[0].type.clear(); },
        [](Message& m) { m.who.employments[0].leaves[0].from = std::nullopt; },
        [](Message& m) { m.who.employments[0].leaves[0].percent = std::nullopt; },
        [](Message& m) { m.who.employments[0].leaves[0].id.clear(); },
        [](Message& m) { m.who.deductions[0].description.clear(); },
        [](Message& m) { m.who.withheld[0].amount = decimal("-4300.5"); },
        [](Message& m) { m.who.attachments[0].amount = decimal("-0.5"); },
        [](Message& m) { m.unit.number.clear(); },
        [](Message& m) { m.unit.contribution.has_foreign = true; },
        [](Message& m) { m.unit.contribution.lines[0].zone.clear(); },
        [](Message& m) { m.unit.contribution.below_threshold = decimal("0.5"); },
        [](Message& m) { m.envelope.version = Version::v2_1; },
        [](Message& m) { m.envelope.version = Version::v2_2; }, // tax by date, a base: only in 2.3
        [](Message& m) { m.envelope.month = std::nullopt; },
        [](Message& m) { m.envelope.month = Month::from_civil(2013, 12); },
        [](Message& m) { m.envelope.delivered = "04.03.2025"; },
        [](Message& m) { m.envelope.id = "å"; },
        [](Message& m) { m.envelope.id.clear(); },
        [](Message& m) { m.envelope.system.clear(); },
        [](Message& m) { m.envelope.reporting_unit.clear(); },
        [](Message& m) { m.envelope.reply_language = "svensk"; },
        [](Message& m) { m.envelope.tax_sum = decimal("0.5"); },
        [](Message& m) { m.envelope.tax_by_date[0].payment_date = std::nullopt; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        INFO("change " << i);
        CHECK_THROWS_AS(written_with<XmlWriter>(changes[i]), InternalError);
        CHECK_THROWS_AS(written_with<JsonWriter>(changes[i]), InternalError);
    }
}

TEST_CASE("edition 2.2 never loses tax or a base") {
    const auto give_2_2 = [](const Change& change) {
        return written_with<XmlWriter>([&](Message& message) {
            message.envelope = full_envelope(Version::v2_2);
            message.unit = full_unit(Version::v2_2);
            change(message);
        });
    };
    CHECK_NOTHROW(give_2_2([](Message&) {}));
    CHECK_THROWS_AS(give_2_2([](Message& message) {
                        message.envelope.tax_by_date = full_envelope(Version::v2_3).tax_by_date;
                    }),
                    InternalError);
    CHECK_THROWS_AS(give_2_2([](Message& message) {
                        message.unit.contribution.below_threshold = decimal("900");
                    }),
                    InternalError);
}

TEST_CASE("what the disk refuses comes out of the writer") {
    CHECK_THROWS_AS(give_to_full_disk<XmlWriter>(), std::system_error);
    CHECK_THROWS_AS(give_to_full_disk<JsonWriter>(), std::system_error);
    // Fewer bytes than are gathered: the disk is asked at the end.
    CHECK_THROWS_AS(give_emptying(*std::make_unique<XmlWriter>(std::make_unique<FullDisk>())),
                    std::system_error);
    CHECK_THROWS_AS(give_emptying(*std::make_unique<JsonWriter>(std::make_unique<FullDisk>())),
                    std::system_error);
}

} // namespace bpa::test
