#!/usr/bin/env bash
# Runs the same payroll many times with everything changed that must not matter: another user,
# another locale, time zone, clock, working folder, umask and set of fonts, 1, 2 and 4 threads. Every folder must
# be the same, byte for byte and mode for mode.
#
#   tests/determinism.sh
#
# The program is build/release/bin/bpalonn, or what BPALONN says. What the machine lacks (root for
# another user, faketime, the Norwegian locale) is said and left out.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
built=$(realpath "${BPALONN:-$here/../build/release/bin/bpalonn}")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
# Copies that another user may read.
cp "$built" "$scratch/bpalonn"
cp -r "$here/../rules" "$scratch/rules"
cp -r "$here/../fixtures/employers/own-employer" "$scratch/employer"
program=$scratch/bpalonn
"$program" run "$scratch/employer" --rules "$scratch/rules" --period 2026-09 >/dev/null
# Only for the other user to read the run before; what is compared is made under its own mask.
chmod -R a+rX "$scratch"
mkdir -m 777 "$scratch/out"

locale_folder=$scratch/locale
mkdir "$locale_folder"
norwegian=()
if locale -a 2>/dev/null | grep -qix 'nb_no.utf-\?8'; then
    norwegian=(LC_ALL=nb_NO.UTF-8)
elif localedef -i nb_NO -f UTF-8 "$locale_folder/nb_NO.UTF-8" >/dev/null 2>&1; then
    # glibc keeps what it makes of LOCPATH to the end, which the leak sanitizer would hold against us.
    norwegian=(LC_ALL=nb_NO.UTF-8 LOCPATH="$locale_folder" LSAN_OPTIONS=detect_leaks=0)
else
    echo "left out: the locale nb_NO.UTF-8 cannot be made here; the variable is set all the same"
    norwegian=(LC_ALL=nb_NO.UTF-8)
fi
clock=()
if command -v faketime >/dev/null; then
    clock=(faketime '2031-02-28 23:59:58')
else
    echo "left out: no faketime"
fi
user=()
if [ "$(id -u)" = 0 ]; then
    user=(setpriv --reuid 65534 --regid 65534 --clear-groups)
else
    echo "left out: not root, so no other user"
fi

# A machine that knows no font, and has been told to draw everything with another one.
mkdir "$scratch/home"
cat >"$scratch/fonts.conf" <<'XML'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <match target="pattern"><edit name="family" mode="assign"><string>Courier</string></edit></match>
  <match target="font"><edit name="hinting" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
XML
chmod -R a+rX "$scratch/home" "$scratch/fonts.conf"
fonts=(FONTCONFIG_FILE="$scratch/fonts.conf" HOME="$scratch/home" XDG_DATA_HOME="$scratch/home"
    XDG_CACHE_HOME="$scratch/home" PANGOCAIRO_BACKEND=fc)

count=0
failed=0
run() { # name, threads, command in front…
    local name=$1 threads=$2
    shift 2
    "$@" "$program" run "$scratch/employer" --rules "$scratch/rules" --period 2026-10 \
        --threads "$threads" --out "$scratch/out/$name" >"$scratch/out/$name.txt" 2>&1 || {
        cat "$scratch/out/$name.txt"
        exit 1
    }
    (cd "$scratch/out/$name" && find . -printf '%y %m %p\n' | LC_ALL=C sort) >"$scratch/modes-$name"
    if [ "$count" = 0 ]; then
        first=$name
    elif diff -r "$scratch/out/$first" "$scratch/out/$name" &&
        diff "$scratch/modes-$first" "$scratch/modes-$name"; then
        echo "same: $name"
    else
        echo "DIFFERENT: $name"
        failed=$((failed + 1))
    fi
    count=$((count + 1))
}

run plain 1 env
run threads-2 2 env
run threads-4 4 env
run again 1 env
run locale 1 env "${norwegian[@]}"
run zone 1 env TZ=Pacific/Auckland
run clock 1 env "${clock[@]}"
run fonts 1 env "${fonts[@]}"
umask 000
run umask 1 env
umask 022
cd /
run folder 2 env
run user 1 "${user[@]}" env
run everything 4 "${user[@]}" env "${norwegian[@]}" "${fonts[@]}" TZ=Pacific/Auckland "${clock[@]}"

files=$(find "$scratch/out/$first" -type f | wc -l)
echo "$count runs of $files files, $failed different"
"$program" verify "$scratch/out/everything" >/dev/null
[ "$failed" -eq 0 ]
