release="$GITHUB/releases/v1.0.0/release.json"
grep -q '"draft" : true' "$release"
grep -q '"draft" : true' "$PROJECT/target/haztrak/release.json"
test ! -e "$REGISTRY"/repositories/octo/greeter/greeter/tags/latest
