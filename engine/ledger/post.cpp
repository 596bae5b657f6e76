#include "ledger/voucher.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace bpa::ledger {
namespace {

constexpr std::size_t most_vouchers = 99; // of a run: two digits of the number

/// Knows where an amount comes from.
struct From {
    const std::string& arrangement;
    std::string earned_in;
    std::string what;
};

/// Makes the vouchers of one run.
class Poster {
public:
    Poster(const Basis& basis, const Chart& chart, const Settings& settings)
        : basis_{basis}, chart_{chart}, settings_{settings} {}

    std::variant<Posted, std::vector<CannotPost>> post() {
        post_run();
        if (settings_.has_accruals) {
            post_accruals();
        }
        if (settings_.has_payments) {
            post_payments();
        }
        if (posted_.vouchers.size() > most_vouchers) {
            cannot("ledger/too-many-vouchers", std::to_string(posted_.vouchers.size()));
        }
        if (!problems_.empty()) {
            return std::vector<CannotPost>{problems_.begin(), problems_.end()};
        }
        return std::move(posted_);
    }

private:
    /// Ordered, so that what stands in the way is told once and in a stable order.
    struct ByName {
        bool operator()(const CannotPost& a, const CannotPost& b) const {
            return std::tie(a.code, a.name) < std::tie(b.code, b.name);
        }
    };
    struct LineKey {
        std::string account;
        Dimensions dimensions;
        friend auto operator<=>(const LineKey&, const LineKey&) = default;
    };
    struct LineSum {
        std::string role;
        Money amount;
    };

    void cannot(std::string_view code, std::string name) {
        problems_.insert({std::string{code}, std::move(name)});
    }

    void begin(VoucherKind kind, Date date) {
        // `2026-10/01` and the second voucher: 26100102.
        std::string digits = basis_.run.substr(2);
        std::erase_if(digits, [](char c) { return c == '-' || c == '/'; });
        voucher_ = {.kind = kind,
                    .number = fmt::format("{}{:02}", digits, posted_.vouchers.size() + 1),
                    .date = date};
        lines_.clear();
    }

    /// A voucher without lines is none.
    void end() {
        Money sum;
        for (auto& [key, line] : lines_) {
            sum += line.amount;
            if (line.amount != Money{}) {
                voucher_.lines.push_back({key.account, line.role, key.dimensions, line.amount});
            }
        }
        BPA_CHECK(sum == Money{});
        if (!voucher_.lines.empty()) {
            posted_.vouchers.push_back(std::move(voucher_));
        } else {
            std::erase_if(posted_.trail,
                          [&](const auto& row) { return row.voucher == voucher_.number; });
        }
    }

    void add(const std::string& role, Money amount, const From& from) {
        const Account& account = chart_.accounts.at(role);
        const auto own = settings_.accounts.find(role);
        const std::string& number = own == settings_.accounts.end() ? account.number : own->second;
        if (number.empty()) {
            cannot("ledger/no-account", role);
        }
        Dimensions dimensions;
        if (account.is_by_arrangement && !from.arrangement.empty() &&
            !settings_.arrangements.empty()) {
            const auto known = settings_.arrangements.find(from.arrangement);
            if (known == settings_.arrangements.end()) {
                cannot("ledger/unknown-arrangement", from.arrangement);
            } else {
                dimensions = known->second;
            }
        }
        auto& line = lines_.try_emplace({number, dimensions}, LineSum{role, Money{}}).first->second;
        line.amount += amount;
        posted_.trail.push_back({.voucher = voucher_.number,
                                 .role = role,
                                 .account = number,
                                 .dimensions = std::move(dimensions),
                                 .arrangement = from.arrangement,
                                 .earned_in = from.earned_in,
                                 .what = from.what,
                                 .amount = amount});
    }

    void add(const Posting& posting, Money amount, const From& from) {
        if (amount != Money{}) {
            add(posting.debit, amount, from);
            add(posting.credit, -amount, from);
        }
    }

    const CodePosting* posting_of(const std::string& pay_code) {
        const auto found = chart_.pay_codes.find(pay_code);
        if (found == chart_.pay_codes.end()) {
            cannot("ledger/no-posting", pay_code);
            return nullptr;
        }
        return &found->second;
    }

    void post_run() {
        begin(VoucherKind::run,
              settings_.run_day == RunDay::payment ? basis_.payment_date
                                                   : basis_.period.last_day());
        for (const auto& sum : basis_.codes) {
            if (const auto* code = posting_of(sum.pay_code)) {
                add(code->posting,
                    sum.amount,
                    {sum.arrangement, sum.earned_in.text(), sum.pay_code});
            }
        }
        static const std::string no_arrangement;
        for (const auto& event : basis_.events) {
            add(chart_.events.at(event.event),
                event.amount,
                {no_arrangement,
                 "",
                 fmt::format(
                     "{}{}{}", name_of(event.event), event.what.empty() ? "" : " ", event.what)});
        }
        end();
    }

    /// Knows the pay of an arrangement: what of it was earned before the month of payment, all of
    /// it, and all that bears contribution.
    struct Pay {
        Money before;
        Money all;
        Money bearing;
    };

    std::map<std::string, Pay> pay_by_arrangement() {
        std::map<std::string, Pay> pay;
        for (const auto& sum : basis_.codes) {
            const auto* code = posting_of(sum.pay_code);
            if (code == nullptr) {
                continue;
            }
            auto& of = pay[sum.arrangement];
            of.bearing += code->bears_contribution ? sum.amount : Money{};
            if (code->accrued && code->accrued_by == AccruedBy::day) {
                of.all += sum.amount;
                of.before += is_before(sum) ? sum.amount : Money{};
            }
        }
        return pay;
    }

    [[nodiscard]] bool is_before(const CodeSum& sum) const {
        return sum.earned_in < Month::of(basis_.payment_date);
    }

    /// What of a sum was earned before the month of payment. A share is rounded to the øre, once;
    /// corrections can make a part larger than the whole, and more than all is never accrued.
    [[nodiscard]] Money accrued(const CodeSum& sum,
                                const CodePosting& code,
                                const std::map<std::string, Pay>& pay) const {
        if (code.accrued_by == AccruedBy::day) {
            return is_before(sum) ? sum.amount : Money{};
        }
        const Pay& of = pay.at(sum.arrangement);
        const Money all = code.accrued_by == AccruedBy::contribution_pay ? of.bearing : of.all;
        if (of.before <= Money{} || all <= Money{}) {
            return {};
        }
        const Money part = std::min(of.before, all);
        return round_to_ore(ExactMoney::of(sum.amount) * Exact{part.ore()} / Exact{all.ore()},
                            Rounding{});
    }

    /// What was earned before the month of payment belongs to the month before it.
    void post_accruals() {
        const Date first = Month::of(basis_.payment_date).first_day();
        const auto pay = pay_by_arrangement();
        for (const auto kind : {VoucherKind::accrual, VoucherKind::reversal}) {
            const bool is_back = kind == VoucherKind::reversal;
            begin(kind, is_back ? first : first.plus_days(-1));
            for (const auto& sum : basis_.codes) {
                const auto* code = posting_of(sum.pay_code);
                if (code != nullptr && code->accrued) {
                    const Money amount = accrued(sum, *code, pay);
                    add(*code->accrued,
                        is_back ? -amount : amount,
                        {sum.arrangement, sum.earned_in.text(), sum.pay_code});
                }
            }
            end();
        }
    }

    void post_payments() {
        static const std::string no_arrangement;
        for (const auto& paid : basis_.payments) {
            begin(VoucherKind::payment, paid.day);
            voucher_.what = paid.what;
            voucher_.due = paid.kind;
            voucher_.kid = paid.kid;
            const From from{no_arrangement, "", paid.what};
            add(chart_.payments.at(paid.kind), paid.amount, from);
            add(chart_.events.at(Event::contribution_rounding), paid.owed - paid.amount, from);
            end();
        }
    }

    const Basis& basis_;
    const Chart& chart_;
    const Settings& settings_;
    Posted posted_;
    Voucher voucher_;
    std::map<LineKey, LineSum> lines_;
    std::set<CannotPost, ByName> problems_;
};

} // namespace

std::string_view name_of(VoucherKind kind) {
    switch (kind) {
    case VoucherKind::run:
        return "run";
    case VoucherKind::accrual:
        return "accrual";
    case VoucherKind::reversal:
        return "reversal";
    case VoucherKind::payment:
        return "payment";
    }
    fail_check("known kind of voucher", __FILE__, __LINE__);
}

Money Voucher::debit() const {
    Money sum;
    for (const auto& line : lines) {
        sum += line.amount > Money{} ? line.amount : Money{};
    }
    return sum;
}

std::variant<Posted, std::vector<CannotPost>>
post(const Basis& basis, const Chart& chart, const Settings& settings) {
    return Poster{basis, chart, settings}.post();
}

} // namespace bpa::ledger
