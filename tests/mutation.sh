#!/usr/bin/env bash
# Changes one value at a time in the rule files, the agreements' and the small rule sets of the cases,
# and looks for a case that notices. Each change is refused by the reader, changes a case, or is listed
# as covered by none. A rule set that several cases have in common is changed in all of them. The seed
# decides which values; the same seed gives the same list everywhere.
#
#   tests/mutation.sh [--count N] [--seed S] [--least PERCENT] [--programs FOLDER]
#
# Exit 1 when fewer than PERCENT of the changes (55 when not said) were noticed: then the cases have
# lost touch with the rules.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
count=200 seed=2026 least=55 programs=$root/build/dev/bin
while [ $# -gt 0 ]; do
    case $1 in
    --count) count=$2 ;;
    --seed) seed=$2 ;;
    --least) least=$2 ;;
    --programs) programs=$(realpath "$2") ;;
    *) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2 && exit 2 ;;
    esac
    shift 2
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/fixtures" "$scratch/logs"
cp -r "$root/rules" "$scratch/rules"
cp -r "$root/fixtures/cases" "$root/fixtures/employers" "$scratch/fixtures/"
cases=$scratch/fixtures/cases

runs_case() { # folder: exit 0 when the case still holds
    if grep -q '^runs:' "$1/case.yaml"; then
        "$programs/run_months" "$1" "$scratch/rules" >"$scratch/out.txt" 2>&1
    else
        "$programs/run_case" "$1" "$scratch/rules" >"$scratch/out.txt" 2>&1
    fi
}

# Which files a change may be in: all that state rules which are paid by.
cd "$scratch"
mapfile -t files < <(find rules/agreements fixtures/cases -name '*.yaml' \
    \( -path 'rules/agreements/*/*' -o -path '*/contracts/*' \) | LC_ALL=C sort)
# Cases that show one rule set from several sides have the same file each: it is one rule set.
declare -A same
unique=()
declare -A first_with
for file in "${files[@]}"; do
    sum=$(sha256sum <"$file")
    if [[ $file == fixtures/* && -n ${first_with[$sum]:-} ]]; then
        same[${first_with[$sum]}]+=" $file"
    else
        first_with[$sum]=$file
        unique+=("$file")
    fi
done
files=("${unique[@]}")
declare -A values
mapfile -t names < <(find "$cases" -mindepth 1 -maxdepth 1 -type d -name '[a-z0-9]*' -printf '%f\n' | LC_ALL=C sort)
total=0
for file in "${files[@]}"; do
    values[$file]=$("$programs/mutate" --count "$file")
    total=$((total + values[$file]))
done
[ "$total" -gt 0 ] || { echo "no values in the rule files" >&2 && exit 2; }

# A linear congruence of our own: the shell's numbers differ from version to version.
state=$seed
draw() { # below $1, into `drawn`
    state=$(((state * 1103515245 + 12345) % 2147483648))
    drawn=$((state / 8 % $1))
}

noticed=0 refused=0
: >missed.txt
declare -A done_before
made=0 tries=0
while [ "$made" -lt "$count" ] && [ "$tries" -lt $((count * 20)) ]; do
    tries=$((tries + 1))
    draw "$total"
    at=$drawn
    for file in "${files[@]}"; do
        [ "$at" -ge "${values[$file]}" ] || break
        at=$((at - values[$file]))
    done
    [ -z "${done_before[$file:$at]:-}" ] || continue
    done_before[$file:$at]=1
    made=$((made + 1))
    cp "$file" kept.yaml
    "$programs/mutate" kept.yaml "$at" >"$file" 2>what.txt
    for copy in ${same[$file]:-}; do cp "$file" "$copy"; done
    # A rule set of a case is that case's; an agreement is everybody's, the last to notice first.
    if [[ $file == fixtures/cases/* ]]; then
        suspects=()
        for copy in "$file" ${same[$file]:-}; do
            name=${copy#fixtures/cases/}
            suspects+=("${name%%/*}")
        done
    else
        suspects=("${names[@]}")
    fi
    found=
    for name in "${suspects[@]}"; do
        status=0
        runs_case "$cases/$name" || status=$?
        if [ "$status" -ne 0 ]; then
            found=$name
            break
        fi
    done
    for copy in "$file" ${same[$file]:-}; do cp kept.yaml "$copy"; done
    if [ -z "$found" ]; then
        echo "$file:$(cat what.txt)" >>missed.txt
        continue
    fi
    noticed=$((noticed + 1))
    if grep -q 'error\[' out.txt; then refused=$((refused + 1)); fi
    if [[ $file == rules/* ]]; then
        rest=()
        for name in "${names[@]}"; do [ "$name" = "$found" ] || rest+=("$name"); done
        names=("$found" "${rest[@]}")
    fi
done
echo "seed $seed: $made changes of $total values in ${#files[@]} files: $noticed noticed ($refused of them by the reader), $((made - noticed)) covered by no case"
[ ! -s missed.txt ] || { echo "not covered:" && sed 's/^/  /' missed.txt; }
[ $((noticed * 100)) -ge $((made * least)) ]
