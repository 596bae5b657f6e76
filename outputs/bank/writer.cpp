#include "outputs/bank/writer.hpp"

#include "values/check.hpp"

#include <initializer_list>
#include <libxml/xmlwriter.h>
#include <string>
#include <string_view>

namespace bpa::outputs {
namespace {

using bank::Edition;

/// libxml2 has unsigned bytes.
const xmlChar* bytes(const char* text) {
    return reinterpret_cast<const xmlChar*>(text); // NOLINT: the library's type
}

void check(int written) {
    BPA_CHECK(written >= 0);
}

/// Says the elements of a payment file in the order of its schema.
class PaymentXml {
public:
    explicit PaymentXml(const bank::PaymentOrder& order) : order_{order} {
        buffer_.reset(xmlBufferCreate());
        BPA_CHECK(buffer_ != nullptr);
        out_.reset(xmlNewTextWriterMemory(buffer_.get(), 0));
        BPA_CHECK(out_ != nullptr);
        check(xmlTextWriterSetIndent(out_.get(), 1));
        check(xmlTextWriterSetIndentString(out_.get(), bytes("  ")));
    }

    std::string_view write() {
        const std::string space{bank::namespace_of(order_.agreement.edition)};
        check(xmlTextWriterStartDocument(out_.get(), nullptr, "UTF-8", nullptr));
        open("Document");
        check(xmlTextWriterWriteAttribute(out_.get(), bytes("xmlns"), bytes(space.c_str())));
        open("CstmrCdtTrfInitn");
        header();
        for (const auto& block : order_.blocks) {
            this->block(block);
        }
        check(xmlTextWriterEndDocument(out_.get()));
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes by another name
        const auto* text = reinterpret_cast<const char*>(xmlBufferContent(buffer_.get()));
        return {text, static_cast<std::size_t>(xmlBufferLength(buffer_.get()))};
    }

private:
    [[nodiscard]] bool is_09() const { return order_.agreement.edition == Edition::payment_09; }

    void open(const char* name) { check(xmlTextWriterStartElement(out_.get(), bytes(name))); }
    void close() { check(xmlTextWriterEndElement(out_.get())); }
    void leaf(const char* name, const std::string& value) {
        BPA_CHECK(!value.empty()); // no element of ours may be empty by the schema
        check(xmlTextWriterWriteElement(out_.get(), bytes(name), bytes(value.c_str())));
    }
    /// One value inside elements that have nothing else.
    void
    nested(std::initializer_list<const char*> around, const char* name, const std::string& value) {
        for (const auto* element : around) {
            open(element);
        }
        leaf(name, value);
        for (std::size_t i = 0; i < around.size(); ++i) {
            close();
        }
    }

    void totals(std::size_t count, Money sum) {
        leaf("NbOfTxs", std::to_string(count));
        leaf("CtrlSum", sum.text());
    }

    void ids() {
        if (order_.agreement.ids.empty()) {
            return;
        }
        open("Id");
        open("OrgId");
        for (const auto& [id, code] : order_.agreement.ids) {
            open("Othr");
            leaf("Id", id);
            nested({"SchmeNm"}, "Cd", code);
            close();
        }
        close();
        close();
    }

    void header() {
        open("GrpHdr");
        leaf("MsgId", order_.id);
        leaf("CreDtTm", order_.created);
        totals(order_.count(), order_.sum());
        open("InitgPty");
        leaf("Nm", order_.employer);
        ids();
        close();
        close();
    }

    void type(const bank::OrderedBlock& block) {
        if (!order_.agreement.service_level && !block.is_salary) {
            return;
        }
        open("PmtTpInf");
        if (order_.agreement.service_level) {
            nested({"SvcLvl"}, "Cd", *order_.agreement.service_level);
        }
        if (block.is_salary) {
            nested({"CtgyPurp"}, "Cd", "SALA");
        }
        close();
    }

    void debtor() {
        open("Dbtr");
        leaf("Nm", order_.employer);
        if (order_.agreement.town) {
            open("PstlAdr");
            leaf("TwnNm", *order_.agreement.town);
            leaf("Ctry", "NO");
            close();
        }
        ids();
        close();
        open("DbtrAcct");
        if (order_.agreement.own_account == bank::AccountForm::iban) {
            nested({"Id"}, "IBAN", bank::iban_of(order_.account));
        } else {
            bban(order_.account);
        }
        leaf("Ccy", "NOK");
        close();
        nested({"DbtrAgt", "FinInstnId"}, is_09() ? "BICFI" : "BIC", order_.agreement.bic);
    }

    void bban(const std::string& account) {
        open("Id");
        open("Othr");
        leaf("Id", account);
        nested({"SchmeNm"}, "Cd", "BBAN");
        close();
        close();
    }

    void block(const bank::OrderedBlock& block) {
        open("PmtInf");
        leaf("PmtInfId", block.id);
        leaf("PmtMtd", "TRF");
        leaf("BtchBookg", block.is_batch ? "true" : "false");
        totals(block.transfers.size(), block.sum());
        type(block);
        if (is_09()) {
            nested({"ReqdExctnDt"}, "Dt", block.day.text());
        } else {
            leaf("ReqdExctnDt", block.day.text());
        }
        debtor();
        if (order_.agreement.charges) {
            leaf("ChrgBr", *order_.agreement.charges);
        }
        for (const auto& transfer : block.transfers) {
            this->transfer(transfer);
        }
        close();
    }

    void transfer(const bank::OrderedTransfer& transfer) {
        BPA_CHECK(transfer.amount > Money{});
        BPA_CHECK(transfer.kid.empty() != transfer.text.empty());
        open("CdtTrfTxInf");
        open("PmtId");
        leaf("InstrId", transfer.id);
        leaf("EndToEndId", transfer.id);
        close();
        open("Amt");
        open("InstdAmt");
        check(xmlTextWriterWriteAttribute(out_.get(), bytes("Ccy"), bytes("NOK")));
        check(xmlTextWriterWriteString(out_.get(), bytes(transfer.amount.text().c_str())));
        close();
        close();
        nested({"Cdtr"}, "Nm", transfer.payee);
        open("CdtrAcct");
        bban(transfer.account);
        close();
        open("RmtInf");
        if (transfer.kid.empty()) {
            leaf("Ustrd", transfer.text);
        } else {
            open("Strd");
            open("CdtrRefInf");
            nested({"Tp", "CdOrPrtry"}, "Cd", "SCOR");
            leaf("Ref", transfer.kid);
            close();
            close();
        }
        close();
        close();
    }

    const bank::PaymentOrder& order_;
    std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer_{nullptr, xmlBufferFree};
    std::unique_ptr<xmlTextWriter, void (*)(xmlTextWriterPtr)> out_{nullptr, xmlFreeTextWriter};
};

} // namespace

void write_payment_file(const bank::PaymentOrder& order, line::FileStream& file) {
    PaymentXml xml{order};
    file.write(xml.write());
}

} // namespace bpa::outputs
