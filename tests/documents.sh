#!/usr/bin/env bash
# Makes the table of the dated rates and worked examples that the sources of the agreements print, and of the cases
# that show each, from tests/documents/rows.tsv, and holds docs/reference/documented-rates.md against it. A row of
# the list is: rate, example or trip, what the source prints, the cases, and texts that must stand in them: a rate with its
# clause. With --write it writes the page.
#
#   tests/documents.sh [--write]
#
# Exit 1 when a case is missing or has no label of examples, a text is not there, or the page differs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
write=no
[ "${1:-}" != --write ] || write=yes
page=$root/docs/reference/documented-rates.md
made=$(mktemp)
trap 'rm -f "$made"' EXIT
bad=0
complain() { echo "$1" >&2 && bad=1; }
# The cases that tests/cases/CMakeLists.txt labels agreement-examples or shape-examples, and bad input.
labelled='^((agreement|virke|scenario|example|[ac][0-9]+)-|\.\./rule-errors/)'

cd "$root/fixtures/cases"
check_row() { # what, cases, texts
    local case text files=()
    for case in $2; do
        [[ $case =~ $labelled ]] || complain "$1: $case has no label of examples"
        [ -d "$case" ] || { complain "$1: no case $case" && continue; }
        if [ -f "$case/case.yaml" ]; then files+=("$case/case.yaml"); else files+=("$case/expected.txt"); fi
    done
    while IFS= read -r text; do
        grep -qF -- "$text" "${files[@]}" || complain "$1: no case has «$text»"
    done < <(tr '|' '\n' <<<"$3")
}
rows() { # rate, example or trip
    local kind what cases texts told
    echo '| what the source prints | cases |'
    echo '|---|---|'
    while IFS=$'\t' read -r kind what cases texts; do
        [ "$kind" = "$1" ] || continue
        told=$(tr ' ' '\n' <<<"${cases//..\//}" | sed 's/.*/`&`/' | paste -sd, | sed 's/,/, /g')
        echo "| $what | $told |"
    done <"$here/documents/rows.tsv"
}
while IFS=$'\t' read -r _ what cases texts; do
    check_row "$what" "$cases" "$texts"
done <"$here/documents/rows.tsv"
{
    echo '# The rates and examples that the sources print'
    echo
    echo 'Every dated rate that a source of the agreements prints and the rules hold, and every worked example, with the cases that'
    echo 'show it to the øre and with its clause. A case is a folder in `fixtures/cases`. The page is made by'
    echo '`tests/documents.sh --write`, and a test holds it to the cases. What was not found is listed in'
    echo '[the agreements side by side](../agreements-side-by-side.en.md#what-is-missing).'
    echo
    echo '## Dated rates'
    echo
    rows rate
    echo
    echo '## Worked examples'
    echo
    rows example
    echo
    echo '## A trip with the user in Oslo, clause by clause'
    echo
    rows trip
} >"$made"
if [ "$write" = yes ]; then
    cp "$made" "$page"
elif ! diff "$page" "$made"; then
    complain "docs/reference/documented-rates.md is not what the list says; tests/documents.sh --write"
fi
exit "$bad"
