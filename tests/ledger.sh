#!/usr/bin/env bash
# Runs every period of the made-up employers of fixtures/employers, makes the vouchers of every run, and posts them into an
# independent double-entry program (ledger, from Debian), which refuses a voucher that does not balance. Then what the books
# must say by the run's own obligations: nothing left of net pay and withheld tax when the payments are posted, wages and costs
# as the runs' lines come to, contribution to the øre. The files twice: the same bytes; a second time only when it is said.
#
#   tests/ledger.sh [BPALONN]
#
# Exit 1 when anything of this fails. Without the double-entry program its part is told to be skipped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
books=$(command -v ledger) || echo 'skipped: not present: ledger' >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
vouchers=0
complain() { echo "$1" >&2 && bad=1; }

run_all() { # employer
    local folder=$scratch/$1
    cp -r "$root/fixtures/employers/$1" "$folder"
    # Every employer writes both files here, and posts payments, so that the books can be closed.
    sed -i -E 's/formats: .*/formats: [gbat10, journal]/; s/payments: no/payments: yes/' "$folder/ledger.yaml"
    for period in $(cat "$folder/periods.txt"); do
        "$program" run "$folder" --period "$period" --rules "$root/rules" --payslips none >/dev/null 2>"$scratch/err" ||
            complain "run of $1 $period: $(cat "$scratch/err")"
        if [ -d "$folder/extra/$period" ]; then
            cp -r "$folder/extra/$period/." "$folder"
            "$program" run "$folder" --period "$period" --rules "$root/rules" --payslips none >/dev/null 2>&1 ||
                complain "second run of $1 $period"
        fi
    done
}
# A GBAT10 file as a journal of the double-entry program: a voucher is an entry, an account with its dimensions a posting.
to_books() { # file
    iconv -f "$(sed -nE 's/.*encoding: (.*)/\1/p' "$2" | head -1)" -t utf-8 "$1" | tr -d '\r' | awk -F';' '
        NF != 30 { print "fields: " NF > "/dev/stderr"; exit 1 }
        $2 != voucher { voucher = $2; printf "\n%s/%s/%s (%s) %s\n", substr($3, 1, 4), substr($3, 5, 2), substr($3, 7, 2), $2, $21 }
        { amount = $9; sub(",", ".", amount); printf "    K%s  %s NOK\n", $7, amount }'
}
balance() { # account, journal…
    local account=$1 && shift
    cat "$@" >"$scratch/all.journal"
    ledger -f "$scratch/all.journal" --no-color balance "^$account\$" --format '%(quantity(display_total))\n' 2>/dev/null | tail -1
}
as_ore() { awk '{ printf "%.0f", $1 * 100 }' <<<"${1:-0}"; }
sum_of() { # column, condition, table of runs
    awk -F, -v want="$2" -v column="$1" 'NR == 1 { for (i = 1; i <= NF; ++i) at[$i] = i; next }
        { split(want, is, "="); if ($(at[is[1]]) == is[2]) sum += $(at[column]) * 100 } END { printf "%.0f", sum }' "$3"
}
export_of() { # run
    "$program" ledger "$1" --file --rules "$root/rules" >"$scratch/said" 2>&1 || complain "ledger $1: $(cat "$scratch/said")"
}

for folder in "$root"/fixtures/employers/*/; do
    employer=$(basename "$folder")
    run_all "$employer"
    sed -nE 's/.*national_id: "([0-9]{11})".*/\1/p' "$scratch/$employer"/*.yaml | sort -u >"$scratch/ids"
    again=$scratch/$employer-again
    cp -r "$scratch/$employer" "$again"
    wages=0 holiday=0 owed=0
    for manifest in "$scratch/$employer"/runs/*/*/manifest.yaml; do
        run=$(dirname "$manifest")
        name=${run#"$scratch/$employer/runs/"}
        export_of "$run"
        made=$scratch/$employer/ledger/$name-01
        export_of "$again/runs/$name"
        diff -r "$made" "$again/ledger/$name-01" >/dev/null || complain "$name: not the same bytes"
        ! "$program" ledger "$run" --file --rules "$root/rules" >/dev/null 2>"$scratch/err" || complain "$name: made twice"
        grep -q 'ledger/files-exist' "$scratch/err" || complain "$name: $(cat "$scratch/err")"
        "$program" ledger "$run" --again --rules "$root/rules" >/dev/null 2>&1 || complain "$name: --again"
        cmp -s "$made/gbat10.csv" "$scratch/$employer/ledger/$name-02/gbat10.csv" || complain "$name: made again it differs"
        ! grep -rqFf "$scratch/ids" "$made" || complain "$name: a national id"
        [ "$(stat -c %a "$made")" = 700 ] && [ "$(stat -c %a "$made/gbat10.csv")" = 600 ] || complain "$name: open to others"
        for line in $(sed -nE 's/.*path: "([^"]+)", sha256: "([0-9a-f]+)".*/\2:\1/p' "$made/vouchers.yaml"); do
            [ "$(sha256sum "$made/${line#*:}" | cut -d' ' -f1)" = "${line%%:*}" ] || complain "$name: hash of ${line#*:}"
        done
        "$program" verify "$made" >/dev/null 2>&1 || complain "$name: verify"
        # The table that vouchers are made of is the lines of the run, pay code by pay code.
        by_code='NR == 1 { for (i = 1; i <= NF; ++i) at[$i] = i; next } { sum[$(at["pay_code"])] += $(at["amount"]) * 100 }
            END { for (code in sum) printf "%s %.0f\n", code, sum[code] }'
        diff <(cut -d, -f1-13 "$run/audit/arrangement-codes.csv" | awk -F, "$by_code" | sort) \
            <(sed -E 's/"[^"]*"//g' "$run/audit/lines.csv" | awk -F, "$by_code" | sort) >/dev/null || complain "$name: sums by pay code"
        # Both files say the same.
        sums='{ sub(",", ".", $2); sum[$1] += $2 } END { for (key in sum) printf "%s %.2f\n", key, sum[key] }'
        diff <(tr -d '\r' <"$made/gbat10.csv" | cut -d';' -f2,7,9 | sed 's/;/ /' | awk -F';' "$sums" | sort) \
            <(tr -d '\r"' <"$made/journal.csv" | tail -n +2 | cut -d';' -f2,4,5 | sed 's/;/ /' | awk -F';' "$sums" | sort) \
            >/dev/null || complain "$name: the journal and GBAT10 differ"
        to_books "$made/gbat10.csv" "$scratch/$employer/ledger.yaml" >"$scratch/$employer-${name//\//-}.journal" || complain "$name: fields"
        vouchers=$((vouchers + $(cut -d';' -f2 "$made/gbat10.csv" | sort -u | wc -l)))
        wages=$((wages + $(sum_of amount role=pay "$run/audit/arrangement-codes.csv")))
        holiday=$((holiday + $(sum_of amount cost=holiday_pay "$run/audit/arrangement-codes.csv")))
        owed=$((owed + $(awk -F, 'NR > 1 { sum += ($10 - $11) * 100 } END { printf "%.0f", sum }' "$run/audit/contribution.csv")))
    done
    [ -n "$books" ] || continue
    all=("$scratch/$employer"-20*.journal)
    cat "${all[@]}" >"$scratch/all.journal"
    ledger -f "$scratch/all.journal" balance >/dev/null 2>"$scratch/err" || complain "$employer: $(cat "$scratch/err")"
    for account in K2600 K2930; do # paid, so nothing is owed
        [ "$(as_ore "$(balance $account "${all[@]}")")" = 0 ] || complain "$employer: $account $(balance $account "${all[@]}")"
    done
    # What was accrued is taken back; what is left of the debt is holiday pay earned less paid.
    [ "$(as_ore "$(balance K2910 "${all[@]}")")" = 0 ] || complain "$employer: accrued wages left"
    [ "$(as_ore "$(balance K2940 "${all[@]}")")" = "$((-holiday))" ] || complain "$employer: holiday pay $(balance K2940 "${all[@]}"), $holiday"
    # A file that was changed, one too many, and the run changed behind them.
    cp -r "$again" "$scratch/changed" && rm -rf "$scratch/changed/bank"
    made=$scratch/changed/ledger/$name-01
    sed -i '1s/5/6/' "$made/gbat10.csv" && touch "$made/more.txt" && echo '# more' >>"$scratch/changed/runs/$name/manifest.yaml"
    ! "$program" verify "$made" >"$scratch/said" 2>&1 || complain "$employer: verify of changed vouchers"
    [ "$(grep -cE '^  (gbat10.csv: endret|more.txt: hører ikke|runs/.*manifest.yaml: endret)' "$scratch/said")" = 3 ] || complain "$employer: $(cat "$scratch/said")"
    rm -rf "$scratch/changed"
    # One øre wrong in one line, and the books refuse the voucher.
    sed -E '0,/^GBAT10/s/([0-9]);;;;;;;;/\15;;;;;;;;/' "$scratch/$employer/ledger/$name-01/gbat10.csv" >"$scratch/wrong.csv"
    to_books "$scratch/wrong.csv" "$scratch/$employer/ledger.yaml" >"$scratch/wrong.journal"
    ! ledger -f "$scratch/wrong.journal" balance >/dev/null 2>&1 || complain "$employer: a wrong voucher is taken"
    # Contribution: what the runs said is owed, less what was paid.
    paid=$(awk '/Betalt arbeidsgiveravgift/ { on = 1; next } /^[0-9]/ { on = 0 } on && $1 == "K2770" { sum += $2 * 100 } END { printf "%.0f", sum }' "${all[@]}")
    [ "$(as_ore "$(balance K2770 "${all[@]}")")" = "$((paid - owed))" ] || complain "$employer: contribution $(balance K2770 "${all[@]}"), $owed - $paid"
    # Wages: all pay but what has accounts of its own.
    own=$(cat "$scratch/$employer"/runs/*/*/audit/arrangement-codes.csv | awk -F, '$3 ~ /^(holiday_pay|mileage)/ && $5 == "pay" { sum += $7 * 100 } END { printf "%.0f", sum }')
    [ "$(as_ore "$(balance K5000 "${all[@]}")")" = "$((wages - own))" ] || complain "$employer: wages $(balance K5000 "${all[@]}"), $wages - $own"
done
# Nothing is paid in February: the run after it says that the contribution of the term has no voucher.
gap=$scratch/gap
cp -r "$root/fixtures/employers/tax-year-2026" "$gap"
for period in 2026-01 2026-03 2026-04; do
    "$program" run "$gap" --period $period --rules "$root/rules" --payslips none >/dev/null 2>&1 || complain "run of the gap, $period"
    "$program" ledger "$gap/runs/$period/01" --rules "$root/rules" >"$scratch/gap-$period" 2>&1 || complain "ledger of the gap, $period"
done
[ "$(grep -lF '1. januar 2026–28. februar 2026, forfall 16. mars 2026' "$scratch"/gap-*)" = "$scratch/gap-2026-03" ] || complain 'the term without a voucher'
[ "$(grep -lF 'Betalt arbeidsgiveravgift' "$scratch"/gap-*)" = "$scratch/gap-2026-04" ] || complain 'the term with one'
[ "$bad" = 0 ] && echo "$vouchers vouchers"
exit "$bad"
