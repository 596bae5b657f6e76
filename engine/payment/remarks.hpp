#pragma once

#include "payment/agreement.hpp"
#include "payment/people.hpp"
#include "source/diagnostic.hpp"

#include <string>
#include <vector>

namespace bpa::payment {

/// Knows something about a payment that a person should look at before the money leaves. The text
/// stands in the message catalogue under `payment/<code>`.
struct Remark {
    std::string code; ///< `account-changed`
    bool must_be_acknowledged = false;
    std::string assistant; ///< alias
    source::MessageArgs args;

    /// What it is acknowledged by: `account-changed:kari`.
    [[nodiscard]] std::string name() const { return code + ":" + assistant; }
};

/// Compares what a run pays with earlier runs, newest first:
/// - `account-changed`: another account than in the last run that paid her, or, when none did, the
///   last she was in;
/// - `account-shared`: an account of somebody else too, now or in an earlier run, and nothing was
///   paid to her there before; or the employer's own;
/// - `amount-unusual`: above or below the stated shares of the median of her last nets, as many as
///   `unusual` says;
/// - `negative-net`: nothing is paid; told, and not to be acknowledged.
/// Ordered by alias, then code.
[[nodiscard]] std::vector<Remark>
remarks_of(const RunPeople& now, const std::vector<RunPeople>& earlier, const Unusual& unusual);

} // namespace bpa::payment
