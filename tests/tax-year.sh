#!/usr/bin/env bash
# Pays a year of fixtures/employers/tax-year-2026: twelve periods and an extra pay-out in October, each
# verified. Then holds the year together: for every assistant, what the lines of all runs withheld and
# withheld it from, paid, earned and deducted must be what the last closing balances and the last
# payslip say of the year. Prints a row for each; exit 0 when all tie.
#
#   tests/tax-year.sh [--program PATH] [--keep FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=
keep=
while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        --keep) keep=$2; shift 2 ;;
        *) echo "unknown argument $1" >&2; exit 2 ;;
    esac
done
if [ -z "$program" ]; then
    for preset in release dev asan; do
        program=$root/build/$preset/bin/bpalonn
        [ -x "$program" ] && break
    done
fi
program=$(realpath "$program")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=${keep:-$scratch/year}
mkdir -p "$(dirname "$folder")"
cp -r "$root/fixtures/employers/tax-year-2026" "$folder"

pay() { # period, run
    "$program" run "$folder" --rules "$root/rules" --period "$1" --payslips text >"$scratch/out" 2>&1 || {
        cat "$scratch/out" >&2
        exit 1
    }
    "$program" verify "$folder/runs/$1/$2" >"$scratch/verified" 2>&1 || {
        cat "$scratch/verified" >&2
        exit 1
    }
    echo "run $1/$2: published, verified"
}
while read -r period; do
    pay "$period" 01
    if [ -d "$folder/extra/$period" ]; then
        cp -r "$folder/extra/$period/." "$folder"
        pay "$period" 02
    fi
done <"$folder/periods.txt"

# Sums of all runs by assistant: tax lines, pay lines, deductions; from the lines themselves.
# A comma inside a quoted field is none between fields.
sed -E ':a;s/("[^",]*),([^"]*")/\1;\2/;ta' "$folder"/runs/2026-*/*/audit/lines.csv |
    awk -F, '$1 == "line" { for (i = 1; i <= NF; ++i) column[$i] = i; next }
    {
        who = $column["assistant"]; role = $column["role"]; amount = $column["amount"]
        if (role == "tax") tax[who] += amount
        if (role == "pay") gross[who] += amount
        seen[who] = 1
    }
    END { for (who in seen) printf "%s %.2f %.2f\n", who, gross[who], tax[who] }' |
    LC_ALL=C sort >"$scratch/lines"
last=$folder/runs/2026-12/01/closing-balances.yaml
balance() { # assistant, account
    sed -n "s|.*assistant: \"$1\", account: \"$2\", amount: \(.*\) kr.*|\1|p" "$last"
}
differ=0
tie() { # what, lines, balances
    local same=ok
    [ "$2" = "$3" ] || { same=DIFF; differ=$((differ + 1)); }
    printf '%-4s %-28s lines %12s  balances %12s\n' "$same" "$1" "$2" "${3:-none}"
}
while read -r who gross tax; do
    tie "$who gross of the year" "$gross" "$(balance "$who" gross/2026)"
    tie "$who tax of the year" "$tax" "$(balance "$who" withheld/2026)"
done <"$scratch/lines"
echo "$(wc -l <"$scratch/lines") assistants, $differ differ"
[ "$differ" = 0 ]
