#!/usr/bin/env bash
# Runs every period of the made-up employers of fixtures/employers and makes the monthly report of every month they pay
# in. Of each message: exit 0, nothing of check-file that must be mended (held against the schemas too where they are present, and by
# xmllint), XML and JSON equal in content by the comparer, an id of 32 hex digits, folders for the owner alone, no
# national id in a file name or on the console, sums as the runs' obligations have them, reconciled to the øre, and the
# same bytes when it is made again. Makes the page of the reports; with --write it writes
# docs/reference/made-up-reports.md, otherwise it holds the page against what comes out.
#
#   tests/report.sh [--write] [BPALONN [COMPARER]]
#
# BPA_SHARED is a folder with schemas/amelding_*.xsd; without them that part is told to be skipped. Exit 1 when anything
# of this fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
write=no
[ "${1:-}" != --write ] || { write=yes && shift; }
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
comparer=$(realpath "${2:-$(dirname "$program")/bpalonn-compare-message}")
page=$root/docs/reference/made-up-reports.md
schemas=${BPA_SHARED:+$BPA_SHARED/schemas}
[ -n "$schemas" ] && [ -e "$schemas/amelding_v2_3.xsd" ] || { schemas= && echo 'skipped: not present: the schemas' >&2; }
command -v xmllint >/dev/null || echo 'skipped: not present: xmllint' >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
complain() { echo "$1" >&2 && bad=1; }

bpalonn() { # command, arguments…
    local code=0
    "$program" "$@" >"$scratch/said" 2>&1 || code=$?
    [ "$code" = 0 ] || { cat "$scratch/said" >&2 && complain "exit $code: $*"; }
    ! grep -qFf "$scratch/ids" "$scratch/said" || complain "a national id on the console: $*"
}
run_all() { # employer
    local folder=$scratch/$1
    cp -r "$root/fixtures/employers/$1" "$folder"
    sed -nE 's/.*national_id: "([0-9]{11})".*/\1/p' "$folder"/*.yaml | sort -u >"$scratch/ids"
    for period in $(cat "$folder/periods.txt"); do
        bpalonn run "$folder" --period "$period" --rules "$root/rules" --payslips none
        if [ -d "$folder/extra/$period" ]; then
            cp -r "$folder/extra/$period/." "$folder"
            bpalonn run "$folder" --period "$period" --rules "$root/rules" --payslips none
        fi
    done
}
paid() { # employer, month: folders of the runs paid in it
    grep -lE "^payment_date: \"$2-" "$scratch/$1"/runs/*/*/manifest.yaml | xargs -n1 dirname
}
# Attachments are reported in whole kroner, each without its øre.
due() { # employer, month, kinds as an expression: sum in the obligations of its runs
    paid "$1" "$2" | while read -r run; do cat "$run/audit/due.csv"; done |
        awk -F, -v kinds="^($3)\$" '$2 ~ kinds { sum += kinds ~ /attachment/ ? int($3) : $3 } END { printf "%.2f", sum }'
}
# Of what is due for the month, each run says all that it and those before it came to; the last says what is due.
contribution() { # employer, month
    local last order
    last=$(paid "$1" "$2" | while read -r run; do
        order=$(sed -n 's/^sequence: //p' "$run/manifest.yaml")
        echo "$order $run"
    done | sort -n | tail -n 1 | cut -d' ' -f2-)
    awk -F, '$2 == "contribution" { sum += $3 } END { printf "%.2f", sum }' "$last/audit/due.csv"
}
element() { # file, element: the sum of its values
    { grep -oE "<$2>[^<]*" "$1" || true; } | sed 's/.*>//' | awk '{ sum += $1 } END { printf "%.2f", sum }'
}
tax() { # file: by month before 2026, by date of payment after
    { grep -oE '<sumForskuddstrekk>[^<]*' "$1" || true
        sed -n '/<sumForskuddstrekkPerLoennsutbetalingsdato>/,/<\/sumForskuddstrekkPerLoennsutbetalingsdato>/p' "$1" | grep -oE '<beloep>[^<]*' || true; } |
        sed 's/.*>//' | awk '{ sum += $1 } END { printf "%.2f", sum }'
}
tie() { # where, what, message, runs
    [ "$3" = "$4" ] || complain "$1: $2 is $3 in the message and $4 in the runs"
}
check_message() { # employer, month, message folder
    local edition
    edition=$(grep -oE 'a-meldingen:v2_[0-9]' "$3/a-melding.xml" | head -n 1 | sed 's/.*v//')
    for file in a-melding.xml a-melding.json; do
        # Nothing that is rejected or must be mended; what is only guidance stands in the page.
        "$program" check-file "$3/$file" --rules "$root/rules" ${schemas:+--schema "$schemas"} >"$scratch/checked" 2>&1 || true
        grep -oE 'amelding/[a-z0-9-]+' "$scratch/checked" | sort -u | paste -sd ' ' >"$scratch/guidance.$file" || true
        grep -qE 'avvisning 0, øyeblikkelig 0|[Ii]ngen funn' "$scratch/checked" ||
            { cat "$scratch/checked" >&2 && complain "$1 $2: check-file $file"; }
    done
    cmp -s "$scratch"/guidance.* || complain "$1 $2: other findings in the XML than in the JSON"
    if [ -n "$schemas" ] && command -v xmllint >/dev/null; then
        xmllint --nonet --noout --schema "$schemas/amelding_v$edition.xsd" "$3/a-melding.xml" 2>"$scratch/lint" ||
            { cat "$scratch/lint" >&2 && complain "$1 $2: xmllint"; }
    fi
    "$comparer" "$3/a-melding.xml" "$3/a-melding.json" >"$scratch/compared" ||
        { cat "$scratch/compared" >&2 && complain "$1 $2: XML and JSON differ"; }
    grep -qE '<meldingsId>[0-9a-f]{32}</meldingsId>' "$3/a-melding.xml" || complain "$1 $2: no id of 32 hex digits"
    [ "$(stat -c %a "$3")" = 700 ] || complain "$1 $2: folder mode $(stat -c %a "$3")"
    ! find "$scratch/$1/reports" | grep -qFf "$scratch/ids" || complain "$1 $2: a national id in a file name"
    # A private person's pay of September became liable with October's: the run of October claims both months and rounds
    # once, the messages round each month.
    [ "$1" = childs-scheme ] ||
        tie "$1 $2" contribution "$(element "$3/a-melding.xml" sumArbeidsgiveravgift)" "$(contribution "$1" "$2")"
    tie "$1 $2" tax "$(tax "$3/a-melding.xml")" "$(due "$1" "$2" withheld_tax)"
    tie "$1 $2" attachments "$(element "$3/a-melding.xml" sumUtleggstrekk)" \
        "$(due "$1" "$2" 'attachment_coordinated|attachment_tax')"
}
report() { # employer, month
    local made=$scratch/$1/reports/$2/01
    bpalonn report "$scratch/$1" --month "$2" --rules "$root/rules"
    [ -e "$made/a-melding.xml" ] || { complain "$1 $2: no message" && return; }
    check_message "$1" "$2" "$made"
    bpalonn reconcile "$scratch/$1" --month "$2" --rules "$root/rules"
    # Again where no report was made: the same bytes.
    cp -r "$scratch/$1" "$scratch/again" && rm -r "$scratch/again/reports/$2"
    bpalonn report "$scratch/again" --month "$2" --rules "$root/rules"
    diff -r "$made" "$scratch/again/reports/$2/01" >&2 || complain "$1 $2: other bytes the second time"
    rm -r "$scratch/again"
    echo "| \`$1\` | $2 | $(grep -oE 'v2_[0-9]' "$made/a-melding.xml" | head -n 1 | tr -d v | tr _ .) | $(grep -c '<inntektsmottaker>' "$made/a-melding.xml") | $(paid "$1" "$2" | wc -l) | $(element "$made/a-melding.xml" sumArbeidsgiveravgift) | $(tax "$made/a-melding.xml") | $(element "$made/a-melding.xml" sumUtleggstrekk) | $(cat "$scratch/guidance.a-melding.xml") |"
}
{
    echo '# Reports of the made-up employers'
    echo
    echo 'The monthly report of every month in which the employers of `fixtures/employers` pay. Runs are those paid in the month;'
    echo 'contribution, tax and attachments are the sums of the message, in kroner, and are what the runs say is due. Guidance is'
    echo 'what `check-file` says of a message that is received all the same.'
    echo 'The page is made by `tests/report.sh --write`, which makes and checks each message, and a test holds it to what comes out.'
    echo
    echo '| employer | month | edition | recipients | runs | contribution | tax | attachments | guidance |'
    echo '|---|---|---|---:|---:|---:|---:|---:|---|'
    for employer in $(cut -f1 "$here/employers/employers.tsv") tax-year-2026; do
        run_all "$employer"
        for month in $(sed -nE 's/^payment_date: "(.{7}).*/\1/p' "$scratch/$employer"/runs/*/*/manifest.yaml | sort -u); do
            report "$employer" "$month"
        done
    done
} >"$scratch/page"
if [ "$write" = yes ]; then
    cp "$scratch/page" "$page"
elif ! diff "$page" "$scratch/page"; then
    complain "docs/reference/made-up-reports.md is not what comes out; tests/report.sh --write"
fi
exit "$bad"
