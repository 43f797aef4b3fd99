git tag -a -m "What was tested" tested-17
git tag -a -m "First" v1.0.0 tested-17
git push -q origin main --tags
