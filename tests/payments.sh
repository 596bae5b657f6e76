#!/usr/bin/env bash
# Runs every period of the made-up employers of fixtures/employers and makes the bank's payment file of every run, in both
# editions of the format. Of each file: valid by the official schema where it is present (xmllint), sums and counts that add
# up by a reading of our own, wages and tax as the run's obligations have them, nobody's national id or alias in it, folders for
# the owner alone, the same bytes when it is made again from a copy of the folder, and no second file without saying so.
#
#   tests/payments.sh [BPALONN]
#
# BPA_SHARED is a folder with schemas/pain.001.001.*.xsd; without them that part is told to be skipped. Exit 1 when anything of
# this fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
schemas=${BPA_SHARED:+$BPA_SHARED/schemas}
[ -n "$schemas" ] && [ -e "$schemas/pain.001.001.09.xsd" ] || { schemas= && echo 'skipped: not present: the schemas' >&2; }
command -v xmllint >/dev/null || { echo 'skipped: not present: xmllint' >&2 && exit 0; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
files=0
complain() { echo "$1" >&2 && bad=1; }

run_all() { # employer
    local folder=$scratch/$1
    cp -r "$root/fixtures/employers/$1" "$folder"
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
# Makes the file; what must be acknowledged is acknowledged by the names the program asks for. Exit 0 or 1: something of it
# may lack its KID.
pay() { # run, options…
    local code=0 names
    "$program" payments "$@" --rules "$root/rules" >"$scratch/said" 2>&1 || code=$?
    names=$(sed -nE 's/.*(bekreftes med:) (--acknowledge .*)/\2/p' "$scratch/said")
    if [ -n "$names" ]; then
        code=0
        # shellcheck disable=SC2086 # a list of words
        "$program" payments "$@" $names --rules "$root/rules" >"$scratch/said" 2>&1 || code=$?
    fi
    [ "$code" -le 1 ] || complain "exit $code: payments $*: $(cat "$scratch/said")"
}
sum_of() { # expression of elements
    { xmllint --xpath "$1/text()" "$2" 2>/dev/null || true; } | awk '{ sum += $1 } END { printf "%.2f", sum }' 
}
# Names of elements without their namespace, which differs between the editions.
n() { sed -E "s#([A-Za-z]+)#*[local-name()='\1']#g" <<<"$1"; }
due() { # run, kind
    awk -F, -v kind="$2" '$2 == kind { sum += $3 } END { printf "%.2f", sum }' "$1/audit/due.csv"
}
look_at() { # run, file, edition
    local run=$1 file=$2 edition=$3 all paid
    [ -z "$schemas" ] || xmllint --noout --schema "$schemas/$edition.xsd" "$file" 2>"$scratch/xml" ||
        complain "$file breaks its schema: $(cat "$scratch/xml")"
    all=$(sum_of "//$(n InstdAmt)" "$file")
    [ "$all" = "$(sum_of "//$(n GrpHdr)/$(n CtrlSum)" "$file")" ] || complain "$file: control sum"
    [ "$all" = "$(sum_of "//$(n PmtInf)/$(n CtrlSum)" "$file")" ] || complain "$file: sums of blocks"
    paid=$(sum_of "//$(n PmtInf)[.//$(n CtgyPurp)]//$(n InstdAmt)" "$file")
    # What is below zero is owed by the assistant, and no bank can take it.
    [ "$paid" = "$(due "$run" wages)" ] || grep -q 'nothing_to_pay' "$(dirname "$file")/payments.csv" ||
        complain "$file: wages $paid, due $(due "$run" wages)"
    if ! grep -q 'withheld_tax,.*no_kid' "$(dirname "$file")/payments.csv"; then
        paid=$(sum_of "//$(n CdtTrfTxInf)[.//$(n Ref)][.//$(n CdtrAcct)//$(n Id)='76940524802']//$(n InstdAmt)" "$file")
        awk -v a="$paid" -v b="$(due "$run" withheld_tax)" 'BEGIN { exit !(a >= b) }' || complain "$file: tax $paid"
    fi
    ! grep -qFf "$scratch/ids" "$file" || complain "$file: a national id"
    [ "$(stat -c %a "$(dirname "$file")")" = 700 ] || complain "$file: folder open to others"
    files=$((files + 1))
}

for folder in "$root"/fixtures/employers/*/; do
    employer=$(basename "$folder")
    run_all "$employer"
    sed -nE 's/.*national_id: "([0-9]{11})".*/\1/p' "$scratch/$employer"/*.yaml | sort -u >"$scratch/ids"
    for edition in pain.001.001.03 pain.001.001.09; do
        copy=$scratch/$employer-$edition
        again=$scratch/$employer-$edition-again
        cp -r "$scratch/$employer" "$copy"
        sed -i -E "s/message: pain.*/message: $edition/" "$copy/bank.yaml"
        cp -r "$copy" "$again"
        for manifest in "$copy"/runs/*/*/manifest.yaml; do
            run=$(dirname "$manifest")
            name=${run#"$copy/runs/"}
            pay "$run" --file
            look_at "$run" "$copy/bank/$name-01/pain.001.xml" "$edition"
            pay "$again/runs/$name" --file
            diff -r "$copy/bank/$name-01" "$again/bank/$name-01" >/dev/null || complain "$name: not the same bytes"
            ! "$program" payments "$run" --file --rules "$root/rules" >/dev/null 2>"$scratch/err" ||
                complain "$name: a second file"
            grep -q 'payment/file-exists' "$scratch/err" || complain "$name: $(cat "$scratch/err")"
            pay "$run" --again
            cmp -s "$copy/bank/$name-01/pain.001.xml" "$copy/bank/$name-02/pain.001.xml" ||
                complain "$name: the file made again differs"
        done
    done
done
[ "$bad" = 0 ] && echo "$files payment files"
exit "$bad"
