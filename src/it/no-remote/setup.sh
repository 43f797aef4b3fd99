git tag -a -m "First" v1.0.0
git remote remove origin
