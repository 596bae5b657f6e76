#!/usr/bin/env bash
# Makes the pages that put the same Friday night and the same Easter week under every agreement side by side, from
# the cases agreement-<id>-friday-night and agreement-<id>-easter-week, the explanations of
# tests/side-by-side/agreements.tsv and what the program says is missing (rules coverage). The figures are those of
# the cases, and every case is run first: it must come out to the øre. With --write it writes the pages, otherwise it
# holds them against what they should be.
#
#   tests/side-by-side.sh [--write] [BPALONN [RUN_CASE]]
#
# Exit 1 when a case does not come out, an agreement is missing, or a page differs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
write=no
[ "${1:-}" != --write ] || { write=yes && shift; }
program=${1:-$root/build/dev/bin/bpalonn}
run_case=${2:-$(dirname "$program")/run_case}
table=$here/side-by-side/agreements.tsv
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
complain() { echo "$1" >&2 && bad=1; }
case_of() { echo "$root/fixtures/cases/agreement-$1-$2"; }
say() { if [ "$lang" = nb ]; then echo "$1"; else echo "$2"; fi; }

tabulate() { # id, case, row or lines
    local folder night=yes
    folder=$(case_of "$1" "$2")
    [ "$2" = friday-night ] || night=no
    shopt -s nullglob
    awk -v lang="$lang" -v want="$3" -v night="$night" -f "$here/side-by-side/page.awk" "$root/rules/sources.yaml" \
        "$root"/rules/agreements/*/[!a]*.yaml "$root"/rules/law/working-time-*.yaml "$folder"/contracts/*.yaml "$folder/case.yaml"
}
table_of() { # case
    local id name_nb name_en
    while IFS=$'\t' read -r id name_nb name_en _; do
        [ -d "$(case_of "$id" "$1")" ] || continue
        echo "| $(say "$name_nb" "$name_en") | $(tabulate "$id" "$1" row) |"
    done <"$table"
}
lines_of() { # id, case, heading
    [ -d "$(case_of "$1" "$2")" ] || return 0
    local lines
    lines=$(tabulate "$1" "$2" lines)
    if [ -n "$lines" ]; then
        echo
        say "| $3 | timer | sats | beløp | hjemmel |" "| $3 | hours | rate | amount | clause |"
        echo '|---|---:|---:|---:|---|'
        echo "$lines"
    fi
}
missing_of() { # agreement
    "$program" rules coverage --agreement "$1" --rules "$root/rules" --lang "$lang" >"$scratch/coverage"
    local until titles
    until=$(sed -nE 's/^ +(bekreftet til og med|confirmed until): //p' "$scratch/coverage" | LC_ALL=C sort -u | paste -sd, | sed 's/,/, /g')
    titles=$(sed -nE 's/^(ikke dekket|not covered)  (.*) – .*/\2/p' "$scratch/coverage" | paste -sd';' | sed 's/;/; /g')
    echo "| \`$1\` | ${until:-–} | ${titles:-–} |"
}
page() {
    cat "$here/side-by-side/intro.$lang.md"
    echo
    say '## Natten' '## The night'
    echo
    say '| avtale | fredag | timelønn | kveld og natt | lørdag | overtid | personlig | sum |' '| agreement | Friday | hourly pay | evening and night | Saturday | overtime | personal | sum |'
    echo '|---|---|---:|---:|---:|---:|---:|---:|'
    table_of friday-night
    echo
    say '## Påskeuken' '## The Easter week'
    echo
    say '| avtale | fra | timelønn | kveld og natt | lørdag og søndag | helgedag | personlig | sum |' '| agreement | from | hourly pay | evening and night | Saturday and Sunday | public holiday | personal | sum |'
    echo '|---|---|---:|---:|---:|---:|---:|---:|'
    table_of easter-week
    echo
    say '## Linje for linje, og hvorfor' '## Line by line, and why'
    local id name_nb name_en text_nb text_en
    while IFS=$'\t' read -r id name_nb name_en text_nb text_en; do
        printf '\n### %s\n' "$(say "$name_nb" "$name_en")"
        lines_of "$id" friday-night "$(say natten 'the night')"
        lines_of "$id" easter-week "$(say påskeuken 'the Easter week')"
        echo
        say "$text_nb" "$text_en"
    done <"$table"
    echo
    cat "$here/side-by-side/missing.$lang.md"
    say '| avtale | regler bekreftet til og med | ikke dekket |' '| agreement | rules confirmed until | not covered |'
    echo '|---|---|---|'
    sed -n 's/^  - //p' "$root/rules/agreements/index.yaml" | LC_ALL=C sort | while read -r id; do missing_of "$id"; done
}

for folder in "$root"/fixtures/cases/agreement-*-{friday-night,easter-week}; do
    "$run_case" "$folder" "$root/rules" >"$scratch/run" 2>&1 || { cat "$scratch/run" >&2 && complain "$(basename "$folder") does not come out"; }
    id=$(basename "$folder" | sed -E 's/^agreement-(.*)-(friday-night|easter-week)$/\1/')
    grep -q "^$id	" "$table" || complain "$id is not in agreements.tsv"
done
for id in $(sed -n 's/^  - //p' "$root/rules/agreements/index.yaml"); do
    for shown in friday-night easter-week; do
        [ -d "$(case_of "$id" "$shown")" ] || complain "$id has no case $shown"
    done
done
for lang in nb en; do
    file=$root/docs/agreements-side-by-side$([ "$lang" = nb ] || echo ".$lang").md
    page >"$scratch/page.$lang"
    if [ "$write" = yes ]; then
        cp "$scratch/page.$lang" "$file"
    elif ! diff "$file" "$scratch/page.$lang"; then
        complain "$(basename "$file") is not what the cases say; tests/side-by-side.sh --write"
    fi
done
exit "$bad"
