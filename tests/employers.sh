#!/usr/bin/env bash
# Checks, runs and verifies every period of the made-up employers of fixtures/employers, and makes the page that lists
# them, what each shows and the totals of each run. With --write it writes docs/reference/made-up-employers.md,
# otherwise it holds the page against what comes out. The year of tax cards is run by tests/tax-year.sh.
#
#   tests/employers.sh [--write] [BPALONN]
#
# Exit 1 when a command fails, somebody named is not in the README, or the page differs, also when a README no longer
# states what came out.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
write=no
[ "${1:-}" != --write ] || { write=yes && shift; }
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
page=$root/docs/reference/made-up-employers.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
complain() { echo "$1" >&2 && bad=1; }
total() { sed -nE "s/^$1: //p" "$scratch/run" | head -n 1; }

bpalonn() { # command, arguments…
    "$program" "$@" >"$scratch/$1" 2>"$scratch/said" || { cat "$scratch/said" >&2 && complain "$*"; }
}
stated() { # employer, amount as «155,449.86 kr»: whether the README states it, as «155 449,86»
    local amount
    amount=$(sed 's/ kr$//; s/,/ /g; s/\./,/' <<<"$2")
    grep -qF -- "$amount" "$root/fixtures/employers/$1/README.md" && echo yes || echo no
}
pay() { # employer, period
    bpalonn check "$scratch/$1" --period "$2" --rules "$root/rules"
    bpalonn run "$scratch/$1" --period "$2" --rules "$root/rules" --lang en
    bpalonn verify "$scratch/$1/runs/$2/01"
    echo "| \`$1\` | $2 | $(total Assistants) | $(total Gross) | $(total 'Net to be paid') | $(total 'In all') | $(stated "$1" "$(total Gross)") |"
}
named() { # employer, alias
    grep -qF "\`$2\`" "$root/fixtures/employers/$1/README.md" || complain "$1: the README does not name $2"
    echo -n "\`$2\` of \`$1\`"
}
{
    echo '# The made-up employers'
    echo
    echo 'Folders of `fixtures/employers`, each with a README that says what it shows and works parts of it out by hand. Copy one and'
    echo 'run it: `bpalonn check FOLDER --period …`, `bpalonn run FOLDER --period …`, `bpalonn verify FOLDER/runs/…/01`.'
    echo 'The page is made by `tests/employers.sh --write`, which does that for each of them, and a test holds it to what comes out.'
    echo 'A year of tax cards (`tax-year-2026`) is run by `tests/tax-year.sh`.'
    echo
    echo '| employer | what it is |'
    echo '|---|---|'
    while IFS=$'\t' read -r employer what; do echo "| \`$employer\` | $what |"; done <"$here/employers/employers.tsv"
    echo
    echo '## Where to find a peculiarity'
    echo
    echo '| what | who or where |'
    echo '|---|---|'
    while IFS=$'\t' read -ra row; do
        echo -n "| ${row[0]} | "
        for i in "${!row[@]}"; do
            [ "$i" -gt 0 ] || continue
            [ "$i" = 1 ] || echo -n ', '
            named ${row[i]}
        done
        echo ' |'
    done <"$here/employers/peculiarities.tsv"
    echo
    echo '## Totals'
    echo
    echo '| employer | period | assistants | gross | net | cost | gross stated in the README |'
    echo '|---|---|---:|---:|---:|---:|---|'
    while IFS=$'\t' read -r employer _; do
        cp -r "$root/fixtures/employers/$employer" "$scratch/$employer"
        for period in $(cat "$scratch/$employer/periods.txt"); do pay "$employer" "$period"; done
    done <"$here/employers/employers.tsv"
} >"$scratch/page"
if [ "$write" = yes ]; then
    cp "$scratch/page" "$page"
elif ! diff "$page" "$scratch/page"; then
    complain "docs/reference/made-up-employers.md is not what comes out; tests/employers.sh --write"
fi
exit "$bad"
