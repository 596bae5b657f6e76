#include "cli/payment_words.hpp"

#include "outputs/csv/csv.hpp"
#include "values/check.hpp"

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
