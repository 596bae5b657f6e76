#!/usr/bin/env bash
# Kills the program at random moments while it publishes a run, and looks at what is there: the run
# whole, or nothing. Half of the kills fall anywhere in the run, half while files are being written.
# Every fourth is a polite one (TERM, INT), the others cannot be caught (KILL).
#
#   tests/kill.sh [N] [--seed N]     300 kills unless told otherwise
#
# The program is build/release/bin/bpalonn, or what BPALONN says.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${BPALONN:-$here/../build/release/bin/bpalonn}")
kills=${1:-300}
seed=${3:-$$}
RANDOM=$seed
echo "seed $seed"
period=2026-09

scratch=$(mktemp -d)
clear_up() { rm -rf "$scratch"; }
trap clear_up EXIT
employer=$scratch/employer
cp -r "$here/../fixtures/employers/own-employer" "$employer"
run=$employer/runs/$period/01
building=$employer/runs/$period/.bpalonn-building-01

milliseconds() { echo $(($(date +%s%N) / 1000000)); }
before=$(milliseconds)
"$program" run "$employer" --period $period >/dev/null
took=$(($(milliseconds) - before))
echo "a run takes $took ms"
rm -rf "$employer/runs"

sleep_milliseconds() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }

published=0 nothing=0 half=0 in_writing=0 leftovers=0 done_first=0
for ((i = 0; i < kills; ++i)); do
    signal=KILL
    if ((i % 4 == 3)); then
        signal=TERM
        ((i % 8 == 7)) && signal=INT
    fi
    # Without the trap: a child killed before it has become the program would clear up for us.
    # Job control gives the program a group of its own, so that INT is not ignored as it is for
    # other background work.
    trap - EXIT
    set -m
    "$program" run "$employer" --period $period >/dev/null 2>&1 &
    child=$!
    set +m
    trap clear_up EXIT
    if ((i % 2 == 0)); then
        sleep_milliseconds $((RANDOM % (took * 11 / 10 + 2)))
    else
        while [ ! -e "$building" ] && [ ! -e "$run" ] && kill -0 $child 2>/dev/null; do :; done
        ((RANDOM % 2)) && sleep_milliseconds $((RANDOM % 12))
    fi
    [ -e "$building" ] && in_writing=$((in_writing + 1))
    kill -$signal $child 2>/dev/null || done_first=$((done_first + 1))
    wait $child 2>/dev/null || true

    [ -e "$building" ] && leftovers=$((leftovers + 1))
    if [ ! -e "$run" ]; then
        nothing=$((nothing + 1))
    elif "$program" verify "$run" >/dev/null 2>&1; then
        published=$((published + 1))
        rm -rf "$run"
    else
        half=$((half + 1))
        mv "$run" "$scratch/half-$i"
    fi
    others=0
    [ ! -d "$employer/runs" ] || others=$(find "$employer/runs" -mindepth 2 -not -path "*/.bpalonn-building-01*" | wc -l)
    [ "$others" = 0 ] || { echo "kill $i left something else"; exit 1; }
done

# The next run clears up after all of them and is whole.
"$program" run "$employer" --period $period >/dev/null
"$program" verify "$run" >/dev/null
remaining=$(find "$employer" -name '.bpalonn-building-*' | wc -l)

echo "kills $kills (files being written: $in_writing; the run had ended first: $done_first)"
echo "published whole $published, nothing $nothing, half $half"
echo "left half-built beside the target $leftovers, after the next run $remaining"
[ "$half" -eq 0 ] && [ "$remaining" -eq 0 ]
