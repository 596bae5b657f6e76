#!/usr/bin/env bash
# Holds the answers of `bpalonn withhold` against each other and against bc:
#
#   every sum of an explained withholding, worked out again by bc, is what stands behind it
#   a whole table, given back as rows, has the same withholdings
#   the golden rows, where they are, come out byte for byte
#   a file without an end of line, with carriage returns or a byte order mark is read all the same
#
#   tests/withhold.sh [--program PATH]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=$root/build/dev/bin/bpalonn
[ "${1:-}" != --program ] || program=$2
program=$(realpath "$program")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

withhold() { "$program" withhold "$@" --rules "$root/rules"; }
check() { # name, command…
    if "${@:2}"; then
        echo "ok: $1"
    else
        echo "WRONG: $1" && failed=$((failed + 1))
    fi
}

# A sum is `X = formula = value`; what follows a comma, a semicolon or `…` is words about rounding.
sums_agree() { # year table period base
    local formula value again
    withhold --year "$1" --table "$2" --period "$3" --base "$4" --explain >"$scratch/explained"
    sed -n 's/^  [A-Za-z0-9]* = \([^=]*\) = \([-0-9.]*\).*/\1\t\2/p' "$scratch/explained" >"$scratch/sums"
    [ "$(wc -l <"$scratch/sums")" -ge 8 ] || return 1
    while IFS=$'\t' read -r formula value; do
        again=$(echo "scale=20; d = ($formula) - ($value); d >= 0 && d < 0.0001" | bc -l)
        [ "$again" = 1 ] || { echo "  $formula is not $value" && return 1; }
    done <"$scratch/sums"
    # The last sum is the answer.
    [ "$(sed -n 's/^  W = .*\(\<[0-9]*\)$/\1/p' "$scratch/explained")" = \
        "$(withhold --year "$1" --table "$2" --period "$3" --base "$4")" ]
}
if command -v bc >/dev/null; then
    while read -r question; do
        # shellcheck disable=SC2086
        check "bc agrees with $question" sums_agree $question
    done <<'END'
2026 8010 month 35000
2026 8000 4days 7000
2026 9400 month 500
2026 9030 1day 1500
2026 6300 month 35000
2026 0101 week 12000
2026 7700 month 9000
2025 7160 14days 15000
2025 8400 month 3000
2024 7100 month 120000
2024 7107P 3days 4321
2024 6700 2days 30000
END
else
    echo "skipped: bc is not present"
fi

table_agrees() { # year table period, length of a record, digits of an amount
    withhold --year "$1" --whole-table --table "$2" --period "$3" >"$scratch/table"
    awk -v length_=$(($4 + 1)) 'length($0) != length_ || !/\r$/ { exit 1 }' "$scratch/table" || return 1
    # Records to rows with their withholding, and the rows worked out again.
    awk -v year="$1" -v table="$2" -v period="$3" -v width="$5" \
        'BEGIN { OFS = ","; print "year,table,period,base,withholding" }
         { print year, table, period, substr($0, 7, width) + 0, substr($0, 7 + width, width) + 0 }' \
        "$scratch/table" >"$scratch/expected"
    cut -d, -f1-4 "$scratch/expected" >"$scratch/rows.csv"
    withhold --rows "$scratch/rows.csv" >"$scratch/actual"
    cmp "$scratch/expected" "$scratch/actual" && [ "$(wc -l <"$scratch/table")" -gt 400 ]
}
check "the whole table 8010 of 2026, month" table_agrees 2026 8010 month 18 6
check "the whole table 9400 of 2025, week" table_agrees 2025 9400 week 18 6
check "the whole table 7133P of 2024, 14 days" table_agrees 2024 7133P 14days 16 5
# Nothing is withheld below 8 200, so the record before it is the first, and 200 000 the last.
withhold --year 2026 --whole-table --table 8000 --period month | tr -d '\r' >"$scratch/table"
check "the first and last record" test "$(sed -n '1p;2p' "$scratch/table" | tr '\n' ' ')$(tail -n 1 \
    "$scratch/table" | cut -c1-12)" = "800010008100000000 800010008200000008 800010200000"

golden=${BPA_SHARED:-$root/../shared}/data
if ls "$golden"/trekktabell-*.csv >/dev/null 2>&1; then
    for file in "$golden"/trekktabell-*.csv; do
        cut -d, -f1-4 "$file" >"$scratch/rows.csv"
        withhold --rows "$scratch/rows.csv" >"$scratch/actual"
        check "rows of $(basename "$file")" cmp "$file" "$scratch/actual"
    done
else
    echo "skipped: not present: the golden rows"
fi

printf '\xEF\xBB\xBFyear,table,period,base\r\n2026,8000,month,35000.99\r\n2026,0100,week,8000' >"$scratch/a.csv"
printf 'year,table,period,base\n' >"$scratch/b.csv"
withhold --rows "$scratch/a.csv" --rows "$scratch/b.csv" --rows "$scratch/a.csv" >"$scratch/actual"
printf '%s\n' year,table,period,base,withholding 2026,8000,month,35000.99,8366 >"$scratch/expected"
check "marks and line ends" cmp <(head -n 2 "$scratch/actual") "$scratch/expected"
check "several files under one header" test "$(wc -l <"$scratch/actual")" = 5

[ "$failed" -eq 0 ]
