#!/usr/bin/env bash
# Tampers with a copy of a published run, one thing at a time, and asks `bpalonn verify` each time:
# one random byte flipped in every file, every file deleted, a file added, an empty folder added, a
# file replaced by a link to its own bytes. Prints the file and the exit code. Fails unless each
# answer is 1 and names the file.
#
#   tests/tamper.sh [RUN [--seed N]]      without RUN, one of fixtures/employers/own-employer
#
# The program is build/release/bin/bpalonn, or what BPALONN says.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${BPALONN:-$here/../build/release/bin/bpalonn}")
run=${1:-}
seed=${3:-$$}
RANDOM=$seed
echo "seed $seed"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
copy=$scratch/run
if [ -z "$run" ]; then
    run=$scratch/published
    "$program" run "$here/../fixtures/employers/own-employer" --period 2026-09 --out "$run" >/dev/null
fi
cp -r "$run" "$copy"
if ! "$program" verify "$copy" >"$scratch/out" 2>&1; then
    echo "the run is not whole to begin with:"
    cat "$scratch/out"
    exit 1
fi

wrong=0
asked=0
# What verify says now; the path must be named.
ask() { # what, path
    local exit_code=0 note=
    "$program" verify "$copy" >"$scratch/out" 2>"$scratch/err" || exit_code=$?
    grep -qF -- "$2" "$scratch/out" || note=' NOT NAMED'
    [ "$exit_code" = 1 ] || note+=' WRONG EXIT'
    [ -z "$note" ] || wrong=$((wrong + 1))
    asked=$((asked + 1))
    printf '%-8s %d  %s%s\n' "$1" "$exit_code" "$2" "$note"
}

flip() { # file: one random byte becomes another
    local size at old
    size=$(stat -c %s "$1")
    if [ "$size" = 0 ]; then
        printf x >"$1"
        return
    fi
    at=$(((RANDOM * 32768 + RANDOM) % size))
    old=$(od -An -tu1 -j"$at" -N1 "$1")
    printf "\\x$(printf %02x $((old ^ (1 + RANDOM % 255))))" |
        dd of="$1" bs=1 seek="$at" conv=notrunc status=none
}

mapfile -t files < <(cd "$copy" && find . -type f -printf '%P\n' | LC_ALL=C sort)
for file in "${files[@]}"; do
    flip "$copy/$file"
    ask flipped "$file"
    cp "$run/$file" "$copy/$file"
done
for file in "${files[@]}"; do
    rm "$copy/$file"
    ask deleted "$file"
    cp "$run/$file" "$copy/$file"
done
for folder in . payslips rules; do
    mkdir -p "$copy/$folder"
    echo 'one more' >"$copy/$folder/added.txt"
    ask added added.txt
    rm "$copy/$folder/added.txt"
done
mkdir "$copy/empty"
ask added empty
rmdir "$copy/empty"
file=${files[$((RANDOM % ${#files[@]}))]}
rm "$copy/$file"
ln -s "$(realpath "$run/$file")" "$copy/$file"
ask linked "$file"

echo "$asked changes to ${#files[@]} files, $((asked - wrong)) found and named with exit code 1"
[ "$wrong" -eq 0 ]
