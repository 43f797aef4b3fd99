git tag -a -m "First" v1.0.0
git push -q origin main --tags
