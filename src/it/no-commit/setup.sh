rm -rf .git
git init -q
