git tag v1.0.0
git push -q origin main --tags
