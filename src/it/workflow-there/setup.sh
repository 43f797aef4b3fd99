mkdir -p .github/workflows
printf 'name: release by hand\n' > .github/workflows/release.yml
git add .github
git commit -q -m "ci: release by hand"
