#pragma once

#include "values/date.hpp"
#include "values/money.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Payment files of the bank (ISO 20022) as values, whoever wrote them.
namespace bpa::bank {

/// Where in a file something begins, counted from 1.
struct At {
    std::uint64_t line = 0;
    std::uint32_t column = 0;

    friend constexpr auto operator<=>(const At&, const At&) = default;
};

/// Which message a file is, and of which edition.
enum class Edition : std::uint8_t {
    payment_03, ///< pain.001.001.03
    payment_09, ///< pain.001.001.09
    status_03,  ///< pain.002.001.03
    status_10,  ///< pain.002.001.10
};
/// `pain.001.001.03`.
[[nodiscard]] std::string_view name_of(Edition edition);
/// `urn:iso:std:iso:20022:tech:xsd:pain.001.001.03`.
[[nodiscard]] std::string_view namespace_of(Edition edition);

/// A text of a file and where it stands.
struct Placed {
    std::string text; ///< empty: the element is missing or empty
    At at;            ///< zero: missing
};

/// Knows an account as a file names it.
struct Account {
    Placed number; ///< as written
    enum class Form : std::uint8_t { none, bban, iban, other } form = Form::none;
    Placed currency;
};

/// Knows an identification of a party: `OrgId/Othr` with its scheme.
struct PartyId {
    Placed id;
    Placed code; ///< `CUST`, `BANK`
};

/// Knows one payment of a file (`CdtTrfTxInf`).
struct Transfer {
    At at;
    Placed misplaced;         ///< the first element that stands after one it must come before
    Placed instruction;       ///< `InstrId`
    Placed end_to_end;        ///< `EndToEndId`
    Placed amount;            ///< `InstdAmt` as written; `EqvtAmt` is told by `has_equivalent`
    std::optional<Money> sum; ///< of `amount`, when it has at most two decimals
    Placed currency;          ///< attribute `Ccy`
    bool has_equivalent = false;
    Placed purpose;                   ///< `PmtTpInf/CtgyPurp/Cd`
    Placed service_level;             ///< the first `PmtTpInf/SvcLvl/Cd`
    Placed payee;                     ///< `Cdtr/Nm`
    Placed loose_address;             ///< `Cdtr/PstlAdr` of lines without town and country
    Account account;                  ///< `CdtrAcct`
    Placed bank;                      ///< `CdtrAgt`: BIC or BICFI
    bool has_regulatory = false;      ///< `RgltryRptg`
    std::vector<Placed> texts;        ///< `RmtInf/Ustrd`
    std::vector<Placed> references;   ///< `RmtInf/Strd/CdtrRefInf/Ref` of type `SCOR`
    std::size_t other_references = 0; ///< of another type, or of none
};

/// Knows payments that leave one account on one day (`PmtInf`).
struct Block {
    At at;
    Placed misplaced;         ///< the first element that stands after one it must come before
    Placed id;                ///< `PmtInfId`
    Placed method;            ///< `PmtMtd`
    Placed batch;             ///< `BtchBookg` as written
    Placed count;             ///< `NbOfTxs` as written
    Placed control_sum;       ///< `CtrlSum` as written
    Placed purpose;           ///< `PmtTpInf/CtgyPurp/Cd`
    Placed service_level;     ///< the first `PmtTpInf/SvcLvl/Cd`
    Placed day_text;          ///< `ReqdExctnDt`, with or without `Dt`; of `DtTm` the whole
    std::optional<Date> day;  ///< of the years 2000 to 2099
    Placed debtor;            ///< `Dbtr/Nm`
    Placed loose_address;     ///< `Dbtr/PstlAdr` of lines without town and country
    Account account;          ///< `DbtrAcct`
    Placed bank;              ///< `DbtrAgt`: BIC or BICFI
    Placed charges;           ///< `ChrgBr`
    std::vector<PartyId> ids; ///< of the debtor
    std::vector<Transfer> transfers;
};

/// Knows a payment file (pain.001).
struct PaymentFile {
    Edition edition = Edition::payment_03;
    Placed id;                ///< `MsgId`
    Placed created;           ///< `CreDtTm` as written
    Placed count;             ///< `NbOfTxs` as written
    Placed control_sum;       ///< `CtrlSum` as written
    Placed initiator;         ///< `InitgPty/Nm`
    std::vector<PartyId> ids; ///< of the initiator
    std::vector<Block> blocks;
};

/// Knows why the bank says what it says (`StsRsnInf`).
struct Reason {
    Placed code; ///< `Rsn/Cd`, or `Rsn/Prtry`
    bool is_proprietary = false;
    std::vector<std::string> texts; ///< `AddtlInf`
};

/// Knows what the bank says of one payment (`TxInfAndSts`).
struct TransferStatus {
    At at;
    Placed instruction; ///< `OrgnlInstrId`
    Placed end_to_end;  ///< `OrgnlEndToEndId`
    Placed status;      ///< `TxSts`: `RJCT`
    std::vector<Reason> reasons;
};

/// Knows what the bank says of a block (`OrgnlPmtInfAndSts`).
struct BlockStatus {
    At at;
    Placed block;  ///< `OrgnlPmtInfId`
    Placed status; ///< `PmtInfSts`; may be missing
    std::vector<Reason> reasons;
    std::vector<TransferStatus> transfers;
};

/// Knows a status file (pain.002).
struct StatusFile {
    Edition edition = Edition::status_03;
    Placed id;             ///< `GrpHdr/MsgId` of the bank
    Placed created;        ///< `GrpHdr/CreDtTm` as written
    Placed original;       ///< `OrgnlMsgId`
    Placed original_name;  ///< `OrgnlMsgNmId`: `pain.001.001.09`
    Placed original_count; ///< `OrgnlNbOfTxs`
    Placed status;         ///< `GrpSts`; may be missing
    std::vector<Reason> reasons;
    std::vector<BlockStatus> blocks;
};

} // namespace bpa::bank
