#!/usr/bin/env bash
# Runs the program on every case of fixtures/errors and prints case, exit code, first line and the
# files left behind. Fails when one of them is not what the case's expected.txt says.
#
#   tests/bad-inputs.sh [--program PATH] [CASE…]
#
# A case is fixtures/errors/_base with the files of <case>/folder laid over it; <case>/prepare.sh,
# if there is one, is run inside the copy. expected.txt has one `key: value` a line:
#   command:  arguments of the program; {folder} is the copy (run {folder} --period 2026-10)
#   exit:     exit code
#   first:    first line of standard error, without the copy's path; absent: nothing is said there
#   has:      a text that some line of the output holds; may be repeated
#   limit:    largest file the program may write, in KiB: a full disk
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
errors=$here/../fixtures/errors
program=
cases=()
while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        *) cases+=("$1"); shift ;;
    esac
done
if [ -z "$program" ]; then
    for preset in release dev asan; do
        program=$here/../build/$preset/bin/bpalonn
        [ -x "$program" ] && break
    done
fi
program=$(realpath "$program")
if [ ${#cases[@]} -eq 0 ]; then
    mapfile -t cases < <(cd "$errors" && ls -d [a-z]*/ | tr -d / | LC_ALL=C sort)
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

value_of() { sed -n "s/^$1: //p" "$2"; }

# Runs the program in the background of a file-size limit, as a full disk looks to it.
start() { # limit, arguments…
    local limit=$1
    shift
    if [ -n "$limit" ]; then
        trap '' XFSZ
        ulimit -f "$limit"
    fi
    exec "$program" "$@"
}

run_case() { # name → sets exit_code, first, left, wrong
    local case_folder=$errors/$1 work=$scratch/$1 expected=$errors/$1/expected.txt
    local folder=$work/folder arguments line
    mkdir "$work"
    cp -r "$errors/_base" "$folder"
    [ -d "$case_folder/folder" ] && cp -r "$case_folder/folder/." "$folder"
    [ -f "$case_folder/prepare.sh" ] && (cd "$folder" && bash -euo pipefail "$case_folder/prepare.sh")
    read -ra arguments <<<"$(value_of command "$expected")"
    [ ${#arguments[@]} -eq 0 ] && arguments=(run '{folder}' --period 2026-10)
    arguments=("${arguments[@]//\{folder\}/$folder}")

    (cd "$work" && find . -not -name out -not -name err | LC_ALL=C sort) >"$scratch/before"
    exit_code=0
    (start "$(value_of limit "$expected")" "${arguments[@]}") \
        >"$scratch/out" 2>"$scratch/err" </dev/null || exit_code=$?
    (cd "$work" && find . | LC_ALL=C sort) >"$scratch/after"
    left=$(comm -13 "$scratch/before" "$scratch/after" | wc -l)
    first=$(head -n 1 "$scratch/err" | sed "s|$folder/||g; s|$folder||g")

    wrong=
    [ "$exit_code" = "$(value_of exit "$expected")" ] || wrong+=" exit-code"
    [ "$first" = "$(value_of first "$expected")" ] || wrong+=" first-line"
    [ "$exit_code" = 0 ] || [ "$left" = 0 ] || wrong+=" files-left"
    while IFS= read -r line; do
        grep -qF -- "$line" "$scratch/out" "$scratch/err" || wrong+=" lacks:«$line»"
    done < <(value_of has "$expected")
    rm -rf "$work"
}

failed=0
printf '%-34s %4s  %5s  %s\n' case exit files 'first line'
for name in "${cases[@]}"; do
    run_case "$name"
    printf '%-34s %4s  %5s  %s\n' "$name" "$exit_code" "$left" "$first"
    if [ -n "$wrong" ]; then
        failed=$((failed + 1))
        printf '%-34s WRONG:%s\n' '' "$wrong"
        printf '%-34s expected: %s\n' '' "$(value_of first "$errors/$name/expected.txt")"
    fi
done
printf '%s cases, %s not as expected\n' "${#cases[@]}" "$failed"
[ "$failed" -eq 0 ]
