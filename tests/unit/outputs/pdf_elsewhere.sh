#!/usr/bin/env bash
# Draws the same document with the environment as it is and with everything in it that fonts, text
# and dates are known to ask: the bytes must be the same.
#
#   tests/unit/outputs/pdf_elsewhere.sh TEST_PROGRAM
set -euo pipefail
program=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

mark() { # name, command in front…
    local name=$1
    shift
    "$@" "$program" '[.bytes]' | grep -E '^[0-9]+$' >"$scratch/$name"
}
differs() {
    echo "the bytes differ: $1"
    exit 1
}

# Every family is another one, drawn fat, and the only fonts are the user's own.
mkdir -p "$scratch/home/.fonts" "$scratch/home/.config/fontconfig"
cp /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf "$scratch/home/.fonts/"
cat >"$scratch/fonts.conf" <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>$scratch/home/.fonts</dir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit>
  </match>
  <match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
XML
cp "$scratch/fonts.conf" "$scratch/home/.config/fontconfig/"

mark plain env
mark bare env -i
mark fonts env FONTCONFIG_FILE="$scratch/fonts.conf" FONTCONFIG_SYSROOT=/tmp HOME="$scratch/home" \
    XDG_CONFIG_HOME="$scratch/home/.config" XDG_DATA_HOME="$scratch/home" \
    XDG_CACHE_HOME="$scratch/home/.cache" PANGOCAIRO_BACKEND=fc \
    FREETYPE_PROPERTIES=truetype:interpreter-version=35
# Serbian writes a Cyrillic letter in another way.
mark language env LC_ALL=nb_NO.UTF-8 LANG=sr_RS.UTF-8 LANGUAGE=sr PANGO_LANGUAGE=sr FC_LANG=sr
mark day env TZ=Pacific/Kiritimati SOURCE_DATE_EPOCH=86400
for name in bare fonts language day; do
    cmp -s "$scratch/plain" "$scratch/$name" || differs "$name"
done
if command -v faketime >/dev/null; then
    mark clock faketime '1999-12-31 23:59:59'
    cmp -s "$scratch/plain" "$scratch/clock" || differs clock
fi
echo "same bytes: $(cat "$scratch/plain")"
