#!/usr/bin/env bash
# Runs an invented employer with odd names on 1, 2 and 4 threads: every file must be the same, byte
# for byte, those for people included.
#
#   tests/bench/threads.sh [--programs FOLDER] [ASSISTANTS SHIFTS]
#
# 600 assistants and 7 000 shifts when not said. The programs are in build/bench/bin when not said.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
programs=$root/build/bench/bin
if [ "${1:-}" = --programs ]; then
    programs=$2
    shift 2
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

failed=0
for layout in canonical other; do
    "$programs/bpalonn-bench-data" "$scratch/$layout" --assistants "${1:-600}" --shifts "${2:-7000}" \
        --seed 4 --names odd --layout $layout
    for threads in 1 2 4; do
        "$programs/bpalonn" run "$scratch/$layout" --rules "$root/rules" --period 2025-04 \
            --payslips pdf --threads $threads --out "$scratch/$layout-$threads" >"$scratch/said" || {
            cat "$scratch/said"
            exit 1
        }
        "$programs/bpalonn" verify "$scratch/$layout-$threads" >/dev/null
    done
    for threads in 2 4; do
        if diff -r "$scratch/$layout-1" "$scratch/$layout-$threads"; then
            echo "same on 1 and $threads threads, hours in the $layout layout:" \
                "$(find "$scratch/$layout-1" -type f | wc -l) files"
        else
            failed=1
        fi
    done
done
exit $failed
