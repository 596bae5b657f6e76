#!/usr/bin/env bash
# Makes message files that attack or break a reader, runs `bpalonn check-file` on each with little
# memory, and prints what is said. Fails when the exit code, the place or the code of the message is
# not the one expected here.
#
#   tests/hostile.sh [--program PATH] [--table] [CASE…]
#
# With BPA_SHARED set and its schemas there, every file is held against those too, and must be told of
# in the same way. Nothing is kept: the files, some of 100 MB, are made in a scratch folder. With --table the cases
# are printed as rows of the table in docs/reference/amelding-files.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=
is_table=
wanted=()
while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        --table) is_table=yes; shift ;;
        *) wanted+=("$1"); shift ;;
    esac
done
if [ -z "$program" ]; then
    for preset in release dev asan; do
        program=$root/build/$preset/bin/bpalonn
        [ -x "$program" ] && break
    done
fi
program=$(realpath "$program")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# Address space, in KiB: program, libraries, threads and a buffer or two, never a file of 100 MB twice.
memory=400000
big=100000000

space=urn:ske:fastsetting:innsamling:a-meldingen:v2_3
declaration='<?xml version="1.0" encoding="UTF-8"?>'

# A whole message of one recipient without employment, with $1 as kildesystem.
xml() {
    printf '%s\n' "<melding xmlns=\"$space\">" '<Leveranse>' \
        '<leveringstidspunkt>2026-12-03T09:15:00Z</leveringstidspunkt>' \
        '<kalendermaaned>2026-11</kalendermaaned>'
    printf '<kildesystem>%s</kildesystem>\n' "$1"
    printf '%s\n' '<meldingsId>0123456789abcdef0123456789abcdef</meldingsId>' \
        '<opplysningspliktig><norskIdentifikator>313004007</norskIdentifikator></opplysningspliktig>' \
        '<oppgave/>' '</Leveranse>' '</melding>'
}
json() { # kildesystem as JSON
    printf '{"leveranse": {"leveringstidspunkt": "2026-12-03T09:15:00Z", "kalendermaaned": "2026-11",\n'
    printf '"kildesystem": %s,\n' "$1"
    printf '"meldingsId": "0123456789abcdef0123456789abcdef",\n'
    printf '"opplysningspliktig": {"norskIdentifikator": "313004007"}, "oppgave": {}}}\n'
}
many() { head -c "$2" /dev/zero | tr '\0' "$1"; } # character, how many
# What comes before and after the text of kildesystem in a message.
before() { xml '@' | sed '/@/,$d'; printf '<kildesystem>'; }
after() { printf '</kildesystem>\n'; xml '@' | sed '1,/@/d'; }

# ---- the cases: a function each, which writes the file ------------------------------------------

declare -A title expected
order=()
# name, expected (exit, and a text of the output), title
case_of() { order+=("$1"); expected[$1]=$2; title[$1]=$3; }

case_of whole_xml '0 ingen funn' 'a whole message'
whole_xml() { echo "$declaration"; xml bpalonn; }
case_of whole_json '0 ingen funn' 'the same as JSON'
whole_json() { json '"bpalonn"'; }
case_of byte_order_mark '0 ingen funn' 'UTF-8 with a byte order mark'
byte_order_mark() { printf '\xef\xbb\xbf'; echo "$declaration"; xml bpalonn; }
case_of line_ends '0 ingen funn' 'CRLF line ends'
line_ends() { { echo "$declaration"; xml bpalonn; } | sed 's/$/\r/'; }
case_of cdata '0 ingen funn' 'CDATA, comments, processing instructions'
cdata() { echo "$declaration"; echo '<!-- a -->'; xml '<!-- b --><![CDATA[a <b> & c]]><?x y?>'; }
case_of latin1 '0 ingen funn' 'ISO-8859-1, declared'
latin1() { echo '<?xml version="1.0" encoding="ISO-8859-1"?>'; xml $'l\xf8nn'; }
case_of utf16 '0 ingen funn' 'UTF-16 with byte order mark and declaration'
utf16() { { echo '<?xml version="1.0" encoding="UTF-16"?>'; xml lønn; } | iconv -f UTF-8 -t UTF-16; }
case_of utf16_undeclared '0 ingen funn' 'UTF-16 with byte order mark, undeclared'
utf16_undeclared() { xml lønn | iconv -f UTF-8 -t UTF-16; }
case_of utf16_bare '3 amelding/encoding' 'UTF-16 without byte order mark'
utf16_bare() { xml lønn | iconv -f UTF-8 -t UTF-16LE; }
case_of utf16_lie '3 amelding/encoding' 'UTF-16 that says it is UTF-8'
utf16_lie() { { echo "$declaration"; xml lønn; } | iconv -f UTF-8 -t UTF-16; }
case_of other_encoding '3 amelding/encoding' 'another encoding, declared'
other_encoding() { echo '<?xml version="1.0" encoding="UTF-7"?>'; xml lønn; }
case_of not_utf8 '3 :5:15: kan ikke leses[amelding/not-utf8]' 'ISO-8859-1 that says it is UTF-8'
not_utf8() { xml $'l\xf8nn'; }
case_of nul '3 :5:15: kan ikke leses[amelding/control-character]' 'a zero byte in a text'
nul() { before; printf 'l\0nn'; after; }
case_of control '3 :5:15: kan ikke leses[amelding/control-character]' 'a raw control character'
control() { before; printf 'l\1nn'; after; }
case_of control_reference '3 :5:18: kan ikke leses[amelding/not-well-formed]' 'a control character as `&#1;`'
control_reference() { xml '&#1;'; }
case_of cdata_end '3 amelding/not-well-formed' '`]]>` in a text'
cdata_end() { xml 'Ada ]]> Berg'; }
case_of control_json '3 amelding/control-character' 'a raw control character in JSON'
control_json() { json $'"l\001nn"'; }
case_of external_entity '3 :1:1: kan ikke leses[amelding/document-type]' 'an external entity'
external_entity() { echo '<!DOCTYPE melding [<!ENTITY x SYSTEM "file:///etc/passwd">]>'; xml '&x;'; }
case_of bomb '3 amelding/document-type' 'an entity bomb (billion laughs)'
bomb() {
    echo '<!DOCTYPE melding [<!ENTITY a0 "lol">'
    for i in 1 2 3 4 5 6 7 8 9; do
        p="&a$((i - 1));"
        echo "<!ENTITY a$i \"$p$p$p$p$p$p$p$p$p$p\">"
    done
    echo ']>'
    xml '&a9;'
}
case_of parameter_entity '3 amelding/document-type' 'parameter entities'
parameter_entity() { echo '<!DOCTYPE melding [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'; xml a; }
case_of outside_dtd '3 amelding/document-type' 'a document type that lies elsewhere'
outside_dtd() { echo '<!DOCTYPE melding SYSTEM "http://127.0.0.1:9/x.dtd">'; xml a; }
case_of unknown_entity '3 :5:17: kan ikke leses[amelding/not-well-formed]' 'an entity nobody declared'
unknown_entity() { xml '&x;'; }
case_of big_text '3 :5:1: kan ikke leses[amelding/too-long]' 'a text of 100 MB'
big_text() { before; many a $big; after; }
case_of big_cdata '3 kan ikke leses[amelding/too-long]' 'CDATA of 100 MB'
big_cdata() { before; printf '<![CDATA['; many a $big; printf ']]>'; after; }
case_of big_attribute '3 amelding/too-long' 'an attribute of 100 MB'
big_attribute() { printf '<melding x="'; many a $big; printf '">'; }
case_of big_name '3 amelding/' 'an element name of 100 MB'
big_name() { printf '<'; many a $big; printf '>'; }
case_of big_comment '3 amelding/too-long' 'a comment of 100 MB'
big_comment() { printf '<!--'; many a $big; printf -- '-->'; xml a; }
case_of big_space '0 ingen funn' '100 MB of spaces between elements'
big_space() { xml a | sed '/<oppgave/,$d'; many ' ' $big; xml a | sed '1,/<opplysn/d'; }
case_of big_space_json '0 ingen funn' '100 MB of spaces in JSON'
big_space_json() { printf '{'; many ' ' $big; json '"a"' | tail -c +2; }
case_of big_string '3 amelding/too-long' 'a JSON string of 100 MB'
big_string() { json '"@"' | sed '/@/,$d'; printf '"kildesystem": "'; many a $big; printf '"}}'; }
case_of big_key '3 amelding/too-long' 'a JSON key of 100 MB'
big_key() { printf '{"'; many a $big; printf '": 1}'; }
case_of big_number '3 amelding/too-long' 'a JSON number of 100 MB'
big_number() { printf '{"leveranse": '; many 9 $big; printf '}'; }
case_of big_list '3 amelding/too-long' '20 million nulls in a JSON list'
big_list() { printf '{"leveranse": {"x": ['; yes 'null,' | head -n 20000000; printf 'null]}}'; }
case_of deep_xml '3 amelding/too-deep' 'elements 100 000 deep'
deep_xml() { echo "<melding xmlns=\"$space\">"; for _ in $(seq 100000); do echo '<a>'; done; }
case_of deep_json '3 amelding/too-deep' 'JSON objects 100 000 deep'
deep_json() { printf '{"leveranse": '; for _ in $(seq 100000); do printf '{"a":'; done; }
case_of deep_list '3 amelding/too-deep' 'JSON lists 100 000 deep'
deep_list() { printf '{"leveranse": '; many '[' 100000; }
case_of many_parts '3 amelding/too-many' 'a million incomes of one recipient'
many_parts() {
    xml a | sed '/<oppgave/,$d'
    echo '<oppgave><virksomhet><norskIdentifikator>313005372</norskIdentifikator><inntektsmottaker>'
    yes '<inntekt></inntekt>' | head -n 1000000
}
case_of many_units_json '3 amelding/too-many' 'a million units in JSON'
many_units_json() { printf '{"leveranse": {"oppgave": {"virksomhet": [{}'; yes ',{"norskIdentifikator": "1"}' | head -n 1000000; }
case_of many_unknown '1 990000 til' 'a million unknown elements'
many_unknown() {
    xml a | sed '/<oppgave/,$d'
    yes '<ukjent/>' | head -n 1000000
    xml a | sed '1,/<opplysn/d'
}
case_of truncated_xml '3 amelding/not-well-formed' 'XML that is cut short'
truncated_xml() { xml bpalonn | head -c 300; }
case_of truncated_json '3 amelding/not-well-formed' 'JSON that is cut short'
truncated_json() { json '"bpalonn"' | head -c 150; }
case_of twice_json '1 amelding/repeated-element' 'a JSON key written twice'
twice_json() { json '"a", "kildesystem": "b"'; }
case_of huge_exponent '3 amelding/not-well-formed' 'a JSON number with a huge exponent'
huge_exponent() { json '1e999999999'; }
case_of large_exponent '1 amelding/bad-value' 'a number no wage has'
large_exponent() {
    json '"a"' | sed 's/"oppgave": {}/"oppgave": {"betalingsinformasjon": {"sumForskuddstrekk": 1e300}}/'
}
case_of large_number '1 amelding/too-large' 'a whole number of 40 digits'
large_number() {
    xml a | sed "s|<oppgave/>|<oppgave><betalingsinformasjon><sumForskuddstrekk>$(many 9 40)</sumForskuddstrekk></betalingsinformasjon></oppgave>|"
}
case_of wrong_space '3 amelding/unknown-version' 'an edition that does not exist'
wrong_space() { xml a | sed 's/v2_3/v9_9/'; }
case_of no_space '3 amelding/not-a-message' 'no namespace'
no_space() { xml a | sed 's/ xmlns="[^"]*"//'; }
case_of other_xml '3 amelding/not-a-message' 'XML of something else'
other_xml() { echo '<html><body/></html>'; }
case_of other_json '3 amelding/not-a-message' 'JSON of something else'
other_json() { echo '{"a": 1}'; }
case_of a_list '3 amelding/not-a-message' 'a JSON list'
a_list() { echo '[1, 2]'; }
case_of two_values '3 amelding/not-well-formed' 'JSON followed by more'
two_values() { json '"a"'; echo '{}'; }
case_of empty '3 amelding/empty' 'an empty file'
empty() { :; }
case_of only_space '3 amelding/empty' 'a file of spaces'
only_space() { many ' ' 100000; }
case_of binary '3 amelding/' 'a program file'
binary() { head -c 100000 /bin/bash; }

# ---- running them -------------------------------------------------------------------------------

failures=0
options=()
if [ -n "${BPA_SHARED:-}" ] && [ -d "$BPA_SHARED/schemas" ]; then
    options=(--schema "$BPA_SHARED/schemas")
else
    echo 'schemas skipped: not present'
fi
observe() { # name, file
    set +e
    said=$(ulimit -Sv $memory; cd "$(dirname "$2")"; timeout 120 "$program" check-file "$(basename "$2")" "${options[@]}" 2>&1)
    exit_code=$?
    set -e
}
judge() { # name, expected exit, expected text
    local verdict=ok
    if [ "$exit_code" != "$2" ] || [[ $said != *"$3"* ]]; then
        verdict=FAILED
        failures=$((failures + 1))
    fi
    local first
    # What is said of the fault, or else the only line there is.
    local first
    first=$(grep -m 1 -F 'kan ikke leses[' <<<"$said" || grep -m 1 -F '[amelding/' <<<"$said" ||
        grep -m 1 . <<<"$said" || true)
    if [ -n "$is_table" ]; then
        printf '| %s | %s | %s |\n' "${title[$1]}" "$exit_code" "${first#*: }"
    else
        printf '%-20s %s %s %s\n' "$1" "$exit_code" "$verdict" "$first"
    fi
}

[ ${#wanted[@]} -eq 0 ] && wanted=("${order[@]}" folder missing)
title[folder]='a folder'
title[missing]='no such file'
for name in "${wanted[@]}"; do
    case $name in
        folder) mkdir -p folder; observe folder "$scratch/folder"; judge folder 3 amelding/unreadable ;;
        missing) observe missing "$scratch/none"; judge missing 3 amelding/unreadable ;;
        *)
            suffix=xml
            [[ $name == *json* || $name == *string* ]] && suffix=json
            "$name" >"$name.$suffix" || true # a writer cut off by head
            observe "$name" "$scratch/$name.$suffix"
            rm -f "$name.$suffix"
            judge "$name" "${expected[$name]%% *}" "${expected[$name]#* }"
            ;;
    esac
done
[ "$failures" -eq 0 ] || { echo "$failures cases said something else"; exit 1; }
