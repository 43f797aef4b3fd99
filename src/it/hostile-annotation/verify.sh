absent() {
  if grep -rnP --exclude-dir=cache --binary-files=text "$1" "${@:2}"; then echo "found: $1"; exit 1; fi
}
body="$GITHUB/releases/v1.0.0/body.md"
records="$PROJECT/target/haztrak"

test ! -e pwned
test "$(wc -l < "$LOG")" -lt 150
absent 'pwned|everyone|script>' "$LOG" "$records/release.json" "$records/image.json" "$REGISTRY"

grep -q 'line 1000$' "$body"
grep -q '^All commits: ' "$body"
test "$(wc -m < "$body")" -le 125000
absent '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]' "$body"
absent '@everyone|@octo|(?<!\\)<(script|!--(?! /?haztrak:[a-z]+ -->$))|(?<!\\)!\[x\]' "$body"
