release="$GITHUB/releases/v1.0.0"
grep -q '"name" : "Greeter 1.0.0"' "$release/release.json"
head -1 "$release/body.md" | grep -qx 'Greeter 1.0.0 greets.'
for part in introduction changes images verification; do
  grep -qx "<!-- haztrak:$part -->" "$release/body.md"
  grep -qx "<!-- /haztrak:$part -->" "$release/body.md"
done
if grep -q 'haztrak:links' "$release/body.md"; then echo "a part that the template leaves out"; exit 1; fi
cd "$release/assets"
test "$(ls | tr '\n' ' ')" = "SHA256SUMS greet.sh greeter-1.0.0.jar images.txt "
sha256sum --check --strict SHA256SUMS
grep -q '/releases/download/v1.0.0/greet.sh"' "$PROJECT/target/haztrak/release.json"
