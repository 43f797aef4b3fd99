rm -rf .git
git init -q --object-format=sha256
git add --all
git commit -q -m "feat: greet"
