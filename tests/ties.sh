#!/usr/bin/env bash
# Runs every period of the made-up employers of fixtures/employers, makes report, payment file and vouchers of every run, and holds
# everything against everything else with `reconcile RUN`. Then one øre is changed in each file in turn: in a pay line, in what is
# due, in both sheets of the workbook, in a payslip, in the payment file, in the monthly report and in both voucher files. Each time the
# table must name the figure and the file. Then files are taken away and put there, which must be named too.
#
#   tests/ties.sh [BPALONN] [--show]
#
# --show prints the table of every run, and after each change what breaks. Exit 1 when anything of this fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
show=${2:-}
command -v zip >/dev/null && command -v unzip >/dev/null || { echo 'skipped: not present: zip, unzip' >&2 && exit 0; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
runs=0
changes=0
moved=0
complain() { echo "$1" >&2 && bad=1; }
made() { "$program" "$@" --rules "$root/rules" >"$scratch/said" 2>&1; }

make_run() { # folder, period
    made run "$1" --period "$2" --payslips text || complain "run of $1 $2: $(cat "$scratch/said")"
}
make_rest() { # folder
    local run names month
    for month in $(sed -nE 's/^payment_date: "(.*)-[0-9]+"/\1/p' "$1"/runs/*/*/manifest.yaml | sort -u); do
        made report "$1" --month "$month" || complain "report of $1 $month: $(cat "$scratch/said")"
    done
    for run in "$1"/runs/*/*/; do
        made payments "$run" --file || true
        names=$(sed -nE 's/.*(bekreftes med:) (--acknowledge .*)/\2/p' "$scratch/said")
        # shellcheck disable=SC2086 # a list of words
        [ -z "$names" ] || made payments "$run" --file $names || true
        made ledger "$run" --file || complain "ledger of $run: $(cat "$scratch/said")"
    done
}
# Adds one øre to the amount that an expression of sed marks with @…@. The øre never carries: 9 becomes 8.
mark=$'\x01'
one_ore() { # file, expression
    local amount ore
    LC_ALL=C sed -E -i "${2//@/$mark}" "$1"
    amount=$(LC_ALL=C grep -a "$mark" "$1" | LC_ALL=C sed -nE "1s/.*$mark([^$mark]*)$mark.*/\1/p")
    [ -n "$amount" ] || { complain "nothing to change in $1" && return; }
    ore=${amount: -1}
    [ "$ore" = 9 ] && ore=8 || ore=$((ore + 1))
    LC_ALL=C sed -E -i "s/$mark([^$mark]*)[0-9]$mark/\1$ore/; s/$mark//g" "$1"
}
broken() { # run, what was changed, figure, file
    local code=0
    "$program" reconcile "$1" >"$scratch/table" 2>&1 || code=$?
    [ "$code" = 1 ] || complain "$1: $2 changed and exit $code"
    awk -v figure="$3" '/^[=≠]/ { on = index($0, figure) } on' "$scratch/table" | grep -q "^  ≠ $4" ||
        complain "$1: $2 changed, and $3 in $4 is not named: $(grep '≠' "$scratch/table")"
    [ -z "$show" ] || { echo "-- one øre in $2:" && grep -E '^ *≠|^tie' "$scratch/table"; }
    changes=$((changes + 1))
}
in_workbook() { # file, sheet of the workbook, expression
    local parts=$scratch/parts number
    rm -rf "$parts" && mkdir "$parts" && (cd "$parts" && unzip -q "$1")
    number=$(grep -oE '<sheet name="[^"]*"' "$parts/xl/workbook.xml" | grep -nF "\"$2\"" | cut -d: -f1)
    one_ore "$parts/xl/worksheets/sheet$number.xml" "$3"
    rm "$1" && (cd "$parts" && zip -qr "$1" .)
}

for source in "$root"/fixtures/employers/*/; do
    employer=$(basename "$source")
    folder=$scratch/$employer
    cp -r "$source" "$folder"
    sed -i -E 's/formats: .*/formats: [gbat10, journal]/' "$folder/ledger.yaml"
    # The year of twelve runs is calculated whole elsewhere; three of them are enough here.
    for period in $(head -3 "$folder/periods.txt" | cut -d' ' -f1); do
        make_run "$folder" "$period"
        if [ -d "$folder/extra/$period" ]; then
            cp -r "$folder/extra/$period/." "$folder"
            make_run "$folder" "$period"
        fi
    done
    make_rest "$folder"
    for manifest in "$folder"/runs/*/*/manifest.yaml; do
        run=$(dirname "$manifest")
        name=${run#"$folder/runs/"}
        runs=$((runs + 1))
        "$program" reconcile "$run" >"$scratch/table" 2>&1 || complain "$employer $name: $(cat "$scratch/table")"
        [ -z "$show" ] || { echo "== $employer $name" && cat "$scratch/table"; }
        ! grep -q '≠' "$scratch/table" || complain "$employer $name: $(grep '≠' "$scratch/table")"
        rm -f "$scratch/ties.xlsx"
        "$program" reconcile "$run" --out "$scratch/ties.xlsx" >/dev/null 2>&1 || complain "$employer $name: workbook"
        unzip -p "$scratch/ties.xlsx" xl/worksheets/sheet1.xml | grep -q '<v>STEMMER</v>' || complain "$employer $name: the workbook says otherwise"
        change() { # what, figure, file, path, command…
            local what=$1 figure=$2 place=$3 path=$4
            shift 4
            cp "$path" "$scratch/kept"
            "$@"
            broken "$run" "$what" "$figure" "$place"
            rm "$path" && cp "$scratch/kept" "$path"
        }
        lines=$run/audit/lines.csv
        change 'a pay line' 'Brutto lønn' Lønnslinjer "$lines" one_ore "$lines" '2s/,([0-9]+\.[0-9]{2}),([0-9]+),/,@\1@,\2,/'
        due=$run/audit/due.csv
        change 'what is due' 'Netto utbetalt' 'Å betale' "$due" one_ore "$due" 's/,wages,([0-9.]+),/,wages,@\1@,/'
        book=$run/workbook.xlsx
        # Whole kroner, which cells hold as they are.
        change 'a line of the workbook' 'Netto utbetalt' 'Regnearket, linjer' "$book" \
            in_workbook "$book" Lønnslinjer '0,/<c r="I[0-9]+"[^>]*><v>[0-9]+</s#(<c r="I[0-9]+"[^>]*>)<v>([0-9]+)</v>#\1<v>@\2.00@</v>#'
        change 'an assistant of the workbook' 'Forskuddstrekk' 'Regnearket, assistenter' "$book" \
            in_workbook "$book" Assistenter '0,/<c r="G[0-9]+"[^>]*><v>[0-9]+</s#(<c r="G[0-9]+"[^>]*>)<v>([0-9]+)</v>#\1<v>@\2.00@</v>#'
        slip=$(ls "$run"/payslips/*.txt | head -1)
        change 'a payslip' 'Netto utbetalt' Lønnsslipper "$slip" one_ore "$slip" 's/^(Netto til utbetaling: .*,)([0-9]{2}) kr/\1@\2@ kr/'
        file=$folder/bank/$name-01/pain.001.xml
        change 'the payment file' 'Netto utbetalt' Betalingsfiler "$file" one_ore "$file" '0,/<InstdAmt/s#(<InstdAmt[^>]*>)([0-9.]+)<#\1@\2@<#'
        month=$(sed -nE 's/^payment_date: "(.*)-[0-9]+"/\1/p' "$manifest")
        file=$folder/reports/$month/01/a-melding.xml
        change 'the a-melding' 'Lønn det betales avgift av' A-melding "$file" \
            one_ore "$file" '0,/<beloep>[0-9]+\.[0-9]{2}</s#<beloep>([0-9]+\.[0-9]{2})<#<beloep>@\1@<#'
        file=$folder/ledger/$name-01/gbat10.csv
        change 'a voucher in GBAT10' 'Bilag som ikke går opp' 'Bilag, GBAT10' "$file" one_ore "$file" '1s/([.,])([0-9]{2});;/\1@\2@;;/'
        file=$folder/ledger/$name-01/journal.csv
        change 'a voucher in the journal' 'Bilag som ikke går opp' 'Bilag, journal' "$file" one_ore "$file" '2s/([.,])([0-9]{2})";/\1@\2@";/'
        "$program" reconcile "$run" >/dev/null 2>&1 || complain "$employer $name: not even after all was put back"
    done
    # Taken away, put there, made later: on the last run of each employer.
    told() { # exit code, note, path, what was done, command…
        local code=0
        mkdir "$scratch/whole" && cp -rp "$folder" "$scratch/whole"
        "${@:5}"
        "$program" reconcile "$run" >"$scratch/table" 2>&1 || code=$?
        [ "$code" = "$1" ] || complain "$employer $name: $4 and exit $code"
        grep -qF "$2: " "$scratch/table" && grep -F "$2: " "$scratch/table" | grep -qF "$3" || complain "$employer $name: $4 and not told: $(grep tie/ "$scratch/table")"
        rm -rf "$folder" && mv "$scratch/whole/$employer" "$folder" && rmdir "$scratch/whole"
        moved=$((moved + 1))
    }
    slip=$(ls "$run"/payslips/*.txt | head -1)
    told 1 tie/changed "${slip##*/}" 'a payslip is gone' rm "$slip"
    told 1 tie/unknown-file payslips/zz.txt 'a payslip is put there' cp "$slip" "$run/payslips/zz.txt"
    told 1 tie/changed workbook.xlsx 'the workbook is gone' rm "$run/workbook.xlsx"
    told 1 tie/changed a-melding.xml 'the message is gone' rm "$folder/reports/$month/01/a-melding.xml"
    told 1 tie/changed "bank/${name%/*}" 'the payment files are gone' rm -r "$folder/bank/$name-01"
    told 1 tie/changed gbat10.csv 'GBAT10 is gone' rm "$folder/ledger/$name-01/gbat10.csv"
    told 1 tie/unreadable vouchers.yaml 'the record of the vouchers is gone' rm "$folder/ledger/$name-01/vouchers.yaml"
    told 0 tie/older-vouchers "bank/${name%/*}" 'a payment file came after the vouchers' \
        sed -i 's/^bank_files: 1/bank_files: 0/' "$folder/ledger/$name-01/vouchers.yaml"
done
! "$program" reconcile "$scratch/own-employer/runs/2030-01/01" >/dev/null 2>&1 || complain 'a run that is not there'
[ "$bad" = 0 ] && echo "$runs runs, $changes changes and $moved files taken away or added found"
exit "$bad"
