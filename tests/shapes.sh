#!/usr/bin/env bash
# Makes the table of the shapes that agreements have, from tests/shapes/shapes.tsv, the vocabulary as
# the program tells it, the headings of docs/reference/rule-kinds.md and the key `shape` of the cases,
# and holds docs/reference/rule-shapes.md against it. With --write it writes that page.
#
#   tests/shapes.sh [--write] [BPALONN]
#
# Exit 1 when a shape has no kind, no section or no case, or the page differs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
write=no
[ "${1:-}" != --write ] || { write=yes && shift; }
program=${1:-$root/build/dev/bin/bpalonn}
page=$root/docs/reference/rule-shapes.md
made=$(mktemp)
trap 'rm -f "$made"' EXIT
bad=0
complain() { echo "$1" >&2 && bad=1; }

vocabulary=$("$program" rules kinds --lang en)
is_kind() { # the shapes may also name the kinds of law that are no list of parameters
    [ "$1" = calendar ] || grep -qE "(^|[ ])$1( |$)" <<<"$vocabulary"
}
has_section() {
    grep -qE "^## (.*[ ,])?$1(,|$)" "$root/docs/reference/rule-kinds.md" ||
        grep -q "^| \`$1\` |" "$root/docs/reference/rule-kinds.md"
}
{
    echo '# The shapes of agreements'
    echo
    echo 'What agreements and law ask of a payroll, thirty-five shapes, and the kinds of rules that express each. A case'
    echo 'is a folder in `fixtures/cases`. The page is made by `tests/shapes.sh --write`, and a test holds it to the files.'
    echo
    echo '| | shape | kinds ([rule-kinds.md](rule-kinds.md)) | cases |'
    echo '|---|---|---|---|'
} >"$made"
cd "$root/fixtures/cases"
while IFS=$'\t' read -r number words kinds; do
    told=
    for kind in $kinds; do
        is_kind "$kind" || complain "shape $number: no kind $kind in the vocabulary"
        has_section "$kind" || complain "shape $number: no section on $kind in rule-kinds.md"
        told+="${told:+, }\`$kind\`"
    done
    cases=$(grep -lE "^shape: *\[([0-9, ]*[ ,])?$number([ ,][0-9, ]*)?\]" */case.yaml | sed 's:/case.yaml::' | LC_ALL=C sort | sed 's/.*/`&`/' | paste -sd, | sed 's/,/, /g' || true)
    [ -n "$cases" ] || complain "shape $number: no case"
    echo "| $number | $words | $told | $cases |" >>"$made"
done <"$root/tests/shapes/shapes.tsv"
if [ "$write" = yes ]; then
    cp "$made" "$page"
elif ! diff "$page" "$made"; then
    complain "docs/reference/rule-shapes.md is not what the files say; tests/shapes.sh --write"
fi
[ "$write" = yes ] || cat "$made"
exit "$bad"
