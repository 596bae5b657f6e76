#!/usr/bin/env bash
# The generator makes what it says: the same bytes for the same wish, as many shifts as asked for,
# and folders the product pays without a finding that stops; however the hours are written, the same
# shifts are paid.
#
#   smoke.sh GENERATOR BPALONN RULES
set -euo pipefail
generator=$1
program=$2
rules=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "$1"
    exit 1
}
make() { # name, options…
    local name=$1
    shift
    "$generator" "$scratch/$name" --assistants 40 --shifts 470 "$@"
}
make plain --seed 7
make again --seed 7
make seed --seed 8
make other --seed 7 --layout other
make one --seed 7 --files one
make odd --seed 7 --names odd

diff -r "$scratch/plain" "$scratch/again" || fail "the same wish gave other bytes"
diff -rq "$scratch/plain" "$scratch/seed" >/dev/null && fail "another seed gave the same bytes"
count=$(cat "$scratch"/plain/hours/2025-04/*.yaml | grep -c 'start:.*duty:')
[ "$count" = 470 ] || fail "$count shifts instead of 470"

# How many shifts a run of the folder pays.
shifts() { # employer folder
    "$program" run "$1" --rules "$rules" --period 2025-04 >"$1.txt" || fail "$(tail -n 20 "$1.txt")"
    tail -n +2 "$1/runs/2025-04/01/paid-shifts.csv" | grep -c . || true
}
for name in plain other one odd; do
    [ "$(shifts "$scratch/$name")" = 470 ] || fail "not every shift of $name was paid"
done
sums() { # employer folder: assistant, day, pay code, amount of every line
    cut -d, -f2,6,10,25,26 "$1/runs/2025-04/01/audit/lines.csv"
}
for name in other one; do
    diff <(sums "$scratch/plain") <(sums "$scratch/$name") || fail "$name was paid otherwise"
done
echo "470 shifts in 4 folders, paid alike"
