#include "cli/payment_words.hpp"

#include "outputs/csv/csv.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>

namespace bpa::cli {

using line::DueKind;
using payment::WhyNot;

Words words_of(DueKind kind) {
    switch (kind) {
    case DueKind::wages:
        return {.nb = "lønn", .en = "wages"};
    case DueKind::withheld_tax:
        return {.nb = "skattetrekk", .en = "tax withheld"};
    case DueKind::attachment_coordinated:
        return {.nb = "utleggstrekk, samordnet", .en = "attachment, coordinated"};
    case DueKind::attachment_tax:
        return {.nb = "utleggstrekk for skatt", .en = "attachment for tax"};
    case DueKind::attachment_other:
        return {.nb = "annet utleggstrekk", .en = "other attachment"};
    case DueKind::union_dues:
        return {.nb = "fagforeningskontingent", .en = "union dues"};
    case DueKind::contribution:
        return {.nb = "arbeidsgiveravgift", .en = "employer's contribution"};
    case DueKind::report:
        return {.nb = "a-melding", .en = "a-melding"};
    }
    BPA_CHECK(false);
}

Words reason_of(WhyNot why) {
    switch (why) {
    case WhyNot::nothing_to_pay:
        return {.nb = "det er ingenting å betale", .en = "there is nothing to pay"};
    case WhyNot::no_name:
        return {.nb = "banken tar ingen av bokstavene i navnet",
                .en = "the bank takes none of the letters of the name"};
    case WhyNot::no_account:
        return {.nb = "kontonummer mangler", .en = "the account is missing"};
    case WhyNot::bad_account:
        return {.nb = "kontonummeret er feil", .en = "the account number is wrong"};
    case WhyNot::no_kid:
        return {.nb = "KID mangler", .en = "the KID is missing"};
    case WhyNot::bad_kid:
        return {.nb = "KID er feil", .en = "the KID is wrong"};
    case WhyNot::by_term:
        return {.nb = "betales for terminen under ett, utenom denne filen",
                .en = "paid for the whole term, apart from this file"};
    case WhyNot::sent_before:
        return {.nb = "er i filen {}", .en = "is in the file {}"};
    case WhyNot::not_repeated:
        return {.nb = "var ikke i filen som lages på nytt",
                .en = "was not in the file that is made again"};
    }
    BPA_CHECK(false);
}

Words remedy_of(WhyNot why) {
    switch (why) {
    case WhyNot::no_name:
        return {.nb = "skriv navnet med latinske bokstaver i assistants.yaml, og kjør på nytt",
                .en = "write the name in Latin letters in assistants.yaml, and run again"};
    case WhyNot::no_account:
        return {.nb = "skriv kontoen hos mottakeren, og lag en fil til med --unpaid",
                .en = "write the payee's account, and make another file with --unpaid"};
    case WhyNot::bad_account:
        return {.nb = "spør om kontonummeret, rett det, og lag en fil til med --unpaid",
                .en = "ask for the account number, mend it, and make another file with --unpaid"};
    case WhyNot::no_kid:
    case WhyNot::bad_kid:
        return {.nb = "skriv KID fra svaret på a-meldingen i payments/<periode>.yaml, og lag en "
                      "fil til med --unpaid",
                .en = "write the KID from the answer to the a-melding in payments/<period>.yaml, "
                      "and make another file with --unpaid"};
    case WhyNot::nothing_to_pay:
    case WhyNot::by_term:
    case WhyNot::sent_before:
    case WhyNot::not_repeated:
        return {.nb = "", .en = ""};
    }
    BPA_CHECK(false);
}

Words words_of(bank::PaymentState state) {
    switch (state) {
    case bank::PaymentState::unknown:
        return {.nb = "banken har ikke svart på denne; den kan være betalt eller ikke",
                .en = "no answer from the bank on this one; it may be paid or not"};
    case bank::PaymentState::received:
        return {.nb = "mottatt av banken, ikke betalt ennå",
                .en = "received by the bank, not paid yet"};
    case bank::PaymentState::settled:
        return {.nb = "betalt", .en = "paid"};
    case bank::PaymentState::rejected:
        return {.nb = "avvist av banken: ikke betalt", .en = "rejected by the bank: not paid"};
    }
    BPA_CHECK(false);
}

Words meaning_of(std::string_view reason) {
    // As the domain notes recall the code set of ISO 20022; no Norwegian source was found.
    struct Meaning {
        std::string_view code;
        Words words;
    };
    static constexpr std::array all{
        Meaning{
            "AC01",
            {.nb = "kontonummeret er feil: spør mottakeren, og rett det i assistants.yaml",
             .en = "the account number is wrong: ask the payee, and mend it in assistants.yaml"}},
        Meaning{"AC04",
                {.nb = "kontoen er avsluttet: spør mottakeren om en ny",
                 .en = "the account is closed: ask the payee for another"}},
        Meaning{"AC06",
                {.nb = "kontoen er sperret: mottakeren må snakke med banken sin",
                 .en = "the account is blocked: the payee must talk to the bank"}},
        Meaning{"AG01",
                {.nb = "betaling er ikke tillatt på denne kontoen: snakk med banken",
                 .en = "payment is not allowed on this account: talk to the bank"}},
        Meaning{"AM02",
                {.nb = "beløpet er over grensen i avtalen: snakk med banken",
                 .en = "the amount is above the limit of the agreement: talk to the bank"}},
        Meaning{"AM04",
                {.nb = "det er ikke dekning på kontoen: sett inn penger, og lag en fil til",
                 .en = "there is not enough money: put some in, and make another file"}},
        Meaning{"AM05",
                {.nb = "banken har mottatt denne betalingen før: se om den er betalt",
                 .en = "the bank has received this payment before: see whether it is paid"}},
        Meaning{"DT01",
                {.nb = "datoen er feil: lag en fil til med --day og en ny bankdag",
                 .en = "the date is wrong: make another file with --day and a new bank day"}},
        Meaning{"FF01",
                {.nb = "banken kan ikke lese filen: se på bank.yaml sammen med banken",
                 .en = "the bank cannot read the file: look at bank.yaml with the bank"}},
        Meaning{"MS03",
                {.nb = "banken oppgir ikke hvorfor: spør banken",
                 .en = "the bank does not say why: ask the bank"}},
    };
    const auto* const found = std::ranges::find(all, reason, &Meaning::code);
    return found == all.end() ? Words{.nb = "", .en = ""} : found->words;
}

std::string payments_csv(const std::vector<payment::Payment>& payments) {
    outputs::CsvTable table{"key",
                            "kind",
                            "due",
                            "day",
                            "amount",
                            "payee",
                            "account",
                            "kid",
                            "text",
                            "assistant",
                            "order",
                            "id",
                            "left_out",
                            "sent_in"};
    for (const auto& payment : payments) {
        const auto& due = payment.due;
        table.field(payment.key);
        table.plain(line::name_of(due.kind));
        table.plain(due.due.text());
        table.plain(payment.day.text());
        table.plain(due.amount.text());
        table.field(due.payee.name);
        table.plain(due.payee.account);
        table.plain(due.payee.kid);
        table.field(due.payee.kid.empty() ? payment.text : std::string{});
        table.field(due.assistant);
        table.field(due.order);
        table.plain(payment.id);
        table.plain(payment.why_not ? payment::name_of(*payment.why_not) : std::string_view{});
        table.plain(payment.sent);
        table.end_row();
    }
    return table.take();
}

} // namespace bpa::cli
