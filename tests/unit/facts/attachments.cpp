// Orders of attachment, and how what is deducted and withheld is paid on. The KIDs are the
// published vectors: 1234566 and 602243 by MOD10, 10003- by MOD11.
#include "support.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "attachments.yaml";
using Codes = std::vector<std::string>;

constexpr auto orders = R"(attachments:
  - order: samordnet-bo
    assistant: bo
    kind: coordinated
    version: 2
    sequence: 1045
    status: active
    periods:
      - { from: 2027-01-01, per_month: 1500.00 kr }
      - { from: 2026-09-01, until: 2026-12-31, percent: 12 % }
    payee: { name: Skatteetaten, organisation_number: "924616733", account: "76940524802", kid: "1234566" }
  - order: samordnet-bo
    assistant: bo
    kind: coordinated
    version: 1
    sequence: 1040
    status: active
    periods: [ { from: 2026-06-01, percent: 10 % } ]
    payee: { name: Skatteetaten, account: "76940524802", kid: "1234566" }
  - order: bidrag-ada
    assistant: ada
    kind: child_support
    decided: 2025-03-01
    periods: [ { from: 2025-04-01, percent: 15 % } ]
    of: after_tax
    remaining: 30000.00 kr
    payee: { name: Nav, account: "99990001010", reference: sak 12 }
    due: { day_of_next_month: 10 }
)";

Folder with_orders() {
    Folder folder = good_folder();
    folder[file] = orders;
    return folder;
}

Codes codes_with(const std::string& from, const std::string& to) {
    Folder folder = with_orders();
    edit(folder, file, from, to);
    return load(folder).codes();
}

} // namespace

TEST_CASE("of an order the newest version counts") {
    const auto loaded = load(with_orders());
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->attachments.size() == 2);
    const Attachment& bo = loaded.facts->attachments[1];
    CHECK(bo.order == "samordnet-bo");
    CHECK(bo.kind == AttachmentKind::coordinated);
    CHECK(bo.assistant == 1);
    CHECK(bo.payee == line::Payee{"Skatteetaten", "76940524802", "1234566", ""});
    REQUIRE(bo.periods.size() == 2);
    CHECK(bo.on(day("2026-08-31")) == nullptr);
    CHECK(bo.on(day("2026-12-31"))->percent == std::get<Percent>(parse_percent("12 %")));
    CHECK(bo.on(day("2027-01-01"))->per_month == Money::ore(150000));
}

TEST_CASE("an older order says of what, how much is left and by when it is paid") {
    const auto loaded = load(with_orders());
    REQUIRE(loaded.facts);
    const Attachment& ada = loaded.facts->attachments[0];
    CHECK(ada.kind == AttachmentKind::child_support);
    CHECK(ada.base == AttachmentBase::after_tax);
    CHECK(ada.claim == Money::ore(3000000));
    CHECK(ada.decided == day("2025-03-01"));
    CHECK(ada.term.day_of_next_month == 10u);
    CHECK_FALSE(ada.term.working_days);
    CHECK(ada.payee.reference == "sak 12");
}

TEST_CASE("an order that has ended takes nothing") {
    Folder folder = with_orders();
    edit(folder, file, "sequence: 1045\n    status: active", "sequence: 1045\n    status: ended");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->attachments.size() == 1);
    CHECK(loaded.facts->attachments[0].order == "bidrag-ada");
}

TEST_CASE("versions that contradict each other are named with both places") {
    CHECK(codes_with("version: 1", "version: 2") == Codes{"employer/attachment-version-twice:bo"});
    CHECK(codes_with("sequence: 1040", "sequence: 1045") ==
          Codes{"employer/attachment-out-of-order:bo"});
    CHECK(codes_with(
              "sequence: 1040\n    status: active\n    periods: [ { from: 2026-06-01, percent: "
              "10 % } ]\n    payee: { name: Skatteetaten, account: \"76940524802\", kid: "
              "\"1234566\"",
              "sequence: 1040\n    status: active\n    periods: [ { from: 2026-06-01, percent: "
              "10 % } ]\n    payee: { name: Skatteetaten, account: \"76940524802\", kid: "
              "\"602243\"") == Codes{"employer/attachment-changed-hands:bo"});
    Folder folder = with_orders();
    edit(folder, file, "version: 1", "version: 2");
    const auto loaded = load(folder);
    REQUIRE(loaded.other.size() == 1);
    CHECK(loaded.other[0].starts_with("order: samordnet-bo"));
}

TEST_CASE("a person has one coordinated order at a time, and each order its own KID") {
    Folder folder = with_orders();
    edit(folder,
         file,
         "  - order: samordnet-bo\n    assistant: bo\n    kind: coordinated\n    version: 1",
         "  - order: another\n    assistant: bo\n    kind: coordinated\n    version: 1");
    CHECK(load(folder).codes() ==
          Codes{"employer/kid-of-two-orders:bo", "employer/two-coordinated:bo"});
    edit(folder,
         file,
         "account: \"76940524802\", kid: \"1234566\" }\n  - order: bidrag",
         "account: \"76940524802\", kid: \"10003-\" }\n  - order: bidrag");
    CHECK(load(folder).codes() == Codes{"employer/two-coordinated:bo"});
    edit(folder, file, "from: 2026-06-01, percent", "from: 2026-06-01, until: 2026-08-31, percent");
    CHECK(load(folder).codes().empty());
}

TEST_CASE("what is wrong in an order is said") {
    CHECK(codes_with("kind: child_support\n    decided: 2025-03-01", "kind: child_support") ==
          Codes{"employer/key-needed"});
    CHECK(codes_with("    of: after_tax\n", "") == Codes{"employer/key-needed"});
    CHECK(codes_with("kind: child_support", "kind: tax") == Codes{"employer/key-not-wanted"});
    CHECK(codes_with("{ name: Nav, account: \"99990001010\", reference: sak 12 }",
                     "{ name: Nav, account: \"99990001010\" }") ==
          Codes{"employer/key-needed:ada"});
    CHECK(codes_with("{ name: Nav, account: \"99990001010\"",
                     "{ name: Nav, account: \"99990001011\"") == Codes{"employer/bad-account:ada"});
    CHECK(codes_with("reference: sak 12", "kid: \"1234567\"") == Codes{"employer/bad-kid:ada"});
    CHECK(codes_with("\"924616733\"", "\"924616734\"") ==
          Codes{"employer/bad-organisation-number:bo"});
    CHECK(codes_with("percent: 15 %", "percent: 15 %, per_month: 1.00 kr") ==
          Codes{"employer/one-of-two:ada"});
    CHECK(codes_with("percent: 15 %", "percent: 101 %") == Codes{"employer/over-the-whole"});
    CHECK(codes_with("per_month: 1500.00 kr", "per_month: -1.00 kr") ==
          Codes{"employer/below-zero"});
    CHECK(codes_with("until: 2026-12-31", "until: 2027-01-01") ==
          Codes{"employer/attachment-periods-overlap:bo"});
    CHECK(codes_with("assistant: ada", "assistant: eva") == Codes{"hours/unknown-assistant"});
    CHECK(codes_with("{ day_of_next_month: 10 }",
                     "{ day_of_next_month: 10, working_days_after_payment: 1 }") ==
          Codes{"employer/one-of-two:ada"});
    CHECK(codes_with("    due: { day_of_next_month: 10 }\n", "") == Codes{"employer/key-needed"});
    Folder folder = with_orders();
    edit(folder, file, "order: bidrag-ada", "order: samordnet-bo");
    CHECK(load(folder).codes() == Codes{"employer/duplicate-id"});
}

TEST_CASE("KIDs for tax and contribution are input, one for each payment") {
    Folder folder = good_folder();
    const std::string payments = "payments/2026-10.yaml";
    folder[payments] = "period: 2026-10\npayments:\n"
                       "  - { kind: contribution, payment_date: 2026-11-10, kid: \"602243\" }\n"
                       "  - { kind: withheld_tax, payment_date: 2026-11-10, kid: \"10003-\" }\n";
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->payment_kids.size() == 2);
    CHECK(loaded.facts->payment_kids[0].use == KidUse::withheld_tax);
    CHECK(loaded.facts->payment_kids[0].payment_date == day("2026-11-10"));
    CHECK(loaded.facts->payment_kids[0].kid == "10003-");
    edit(folder, payments, "kind: contribution", "kind: withheld_tax");
    CHECK(load(folder).codes() == Codes{"employer/kid-twice"});
    edit(folder, payments, "\"602243\"", "\"602244\"");
    CHECK(load(folder).codes() == Codes{"employer/bad-kid"});
    edit(folder, payments, "period: 2026-10", "period: 2026-11");
    CHECK(load(folder).codes() == Codes{"hours/period-differs-from-file", "employer/bad-kid"});
}

TEST_CASE("unions have an account, and an assistant a household") {
    Folder folder = good_folder();
    edit(folder,
         "employer.yaml",
         "pay_calendar:",
         "unions: [ { union: Fagforbundet, from: 2026-01-01, payee: { name: Fagforbundet, account: "
         "\"99990001010\", kid: \"602243\" }, due: { working_days_after_payment: 5 } } ]\n"
         "tax_payment: { skip_below_100: yes }\npay_calendar:");
    edit(folder,
         "assistants.yaml",
         "    payslip_language: en\n",
         "    payslip_language: en\n    household: [ { from: 2026-01-01, adults: couple, under_6: "
         "2, "
         "from_15: 1, other_income: 4000.00 kr } ]\n");
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->employer.unions.size() == 1);
    const UnionAccount& dues = loaded.facts->employer.unions[0].value;
    CHECK(dues.name == "Fagforbundet");
    CHECK(dues.payee.kid == "602243");
    CHECK(dues.term.working_days == 5);
    CHECK(loaded.facts->employer.skips_small_tax);
    REQUIRE(loaded.facts->assistants[1].household.size() == 1);
    const Household& home = loaded.facts->assistants[1].household[0].value;
    CHECK(home.adults == HouseholdAdults::couple);
    CHECK(home.under_6 == 2);
    CHECK(home.from_6_to_10 == 0);
    CHECK(home.from_15 == 1);
    CHECK(home.other_income == Money::ore(400000));
}

TEST_CASE("a deduction needs an agreement made in time, union dues any collective agreement") {
    Folder folder = good_folder();
    const std::string path = "adjustments/2026-10.yaml";
    const std::string agreement =
        "sources:\n  - source: deal\n    title: { nb: Avtale, en: Agreement }\n"
        "    short: { nb: avtalen, en: the agreement }\n    publisher: Assistanse AS\n"
        "    reference: brev 1\n    text_date: 2026-10-10\n    read: 2026-10-10\n"
        "    kind: agreement\n";
    edit(folder, "employer.yaml", "pay_calendar:", agreement + "pay_calendar:");
    folder[path] =
        "period: 2026-10\nadjustments:\n  - { assistant: bo, code: agreed_deduction, date: "
        "2026-10-10, amount: 500.00 kr, source: deal, at: § 1, approved: { by: kari, at: "
        "2026-11-01T19:00 } }\n";
    CHECK(load(folder).codes().empty());
    edit(folder, path, "date: 2026-10-10", "date: 2026-10-09"); // the day before it was made
    CHECK(load(folder).codes() == Codes{"hours/agreement-needed"});
    edit(folder, path, "code: agreed_deduction", "code: union_fee");
    CHECK(load(folder).codes().empty());
    edit(folder, "employer.yaml", "kind: agreement", "kind: publication");
    CHECK(load(folder).codes() == Codes{"hours/agreement-needed"});
}

} // namespace bpa::facts::test
