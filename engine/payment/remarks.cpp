#include "payment/remarks.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace bpa::payment {
namespace {

/// The end of an account: enough to tell two apart on the telephone.
std::string end_of(const std::string& account) {
    constexpr std::size_t shown = 5;
    return account.size() <= shown ? account : "…" + account.substr(account.size() - shown);
}

/// Knows what earlier runs say of one person.
struct History {
    std::string known;      ///< account in the last run she was in
    std::string paid;       ///< account in the last run that paid her
    std::vector<Money> net; ///< above zero, newest first
};

/// Twice the median, so that the middle of two is no fraction.
Exact twice_median(std::vector<Money> amounts) {
    std::ranges::sort(amounts);
    const auto middle = amounts.size() / 2;
    const auto lower = amounts.size() % 2 == 0 ? middle - 1 : middle;
    return Exact{amounts[lower].ore()} + Exact{amounts[middle].ore()};
}

/// Knows the remarks while they are made.
class Looking {
public:
    Looking(const RunPeople& now, const std::vector<RunPeople>& earlier, const Unusual& unusual)
        : now_{now}, unusual_{unusual} {
        for (const auto& who : now.people) {
            users_[who.account].push_back(who.assistant);
        }
        for (const auto& run : earlier) {
            for (const auto& who : run.people) {
                remember(who);
            }
        }
    }

    std::vector<Remark> make() {
        for (const auto& who : now_.people) {
            const auto found = histories_.find(who.assistant);
            const History history = found == histories_.end() ? History{} : found->second;
            look_at_account(who, history);
            look_at_amount(who, history);
        }
        std::ranges::sort(remarks_, [](const Remark& a, const Remark& b) {
            return std::tie(a.assistant, a.code) < std::tie(b.assistant, b.code);
        });
        return std::move(remarks_);
    }

private:
    void remember(const PaidPerson& who) {
        // Who has left may still own the account: money to it is not for somebody else.
        users_[who.account].push_back(who.assistant);
        auto& history = histories_[who.assistant];
        if (history.known.empty()) {
            history.known = who.account;
        }
        if (who.net <= Money{}) {
            return;
        }
        // An account nothing was paid to has been looked at by nobody.
        if (history.paid.empty()) {
            history.paid = who.account;
        }
        if (history.net.size() < static_cast<std::size_t>(unusual_.of_runs)) {
            history.net.push_back(who.net);
        }
    }

    void add(std::string code,
             bool must_be_acknowledged,
             const PaidPerson& who,
             source::MessageArgs args) {
        args.emplace_back("assistant", who.assistant);
        remarks_.push_back({std::move(code), must_be_acknowledged, who.assistant, std::move(args)});
    }

    void look_at_account(const PaidPerson& who, const History& history) {
        if (who.account.empty() || who.net <= Money{}) {
            return;
        }
        const bool is_new = history.paid != who.account;
        const auto& before = history.paid.empty() ? history.known : history.paid;
        if (!before.empty() && before != who.account) {
            add("account-changed",
                true,
                who,
                {{"before", end_of(before)}, {"now", end_of(who.account)}});
        }
        const auto& users = users_[who.account];
        const auto other =
            std::ranges::find_if(users, [&](const auto& alias) { return alias != who.assistant; });
        const bool is_employers = who.account == now_.employer_account;
        if (is_new && (is_employers || other != users.end())) {
            add("account-shared",
                true,
                who,
                {{"other", is_employers ? now_.employer : *other}, {"now", end_of(who.account)}});
        }
    }

    void look_at_amount(const PaidPerson& who, const History& history) {
        if (who.net < Money{}) {
            add("negative-net", false, who, {{"net", who.net.text()}});
        }
        if (who.net <= Money{} || history.net.empty()) {
            return;
        }
        const Exact median = twice_median(history.net);
        const Exact net = Exact{who.net.ore()} + Exact{who.net.ore()};
        const bool is_above = net > median * unusual_.above.fraction();
        if (is_above || net < median * unusual_.below.fraction()) {
            add("amount-unusual",
                true,
                who,
                {{"net", who.net.text()},
                 {"share", (is_above ? unusual_.above : unusual_.below).text()},
                 {"runs", std::to_string(history.net.size())}});
        }
    }

    const RunPeople& now_;
    const Unusual& unusual_;
    std::map<std::string, History> histories_;
    std::map<std::string, std::vector<std::string>> users_; ///< aliases by account, now first
    std::vector<Remark> remarks_;
};

} // namespace

std::vector<Remark>
remarks_of(const RunPeople& now, const std::vector<RunPeople>& earlier, const Unusual& unusual) {
    return Looking{now, earlier, unusual}.make();
}

} // namespace bpa::payment
