git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0
git tag -d v1.0.0
git tag -a -m "First, with a better text" v1.0.0
