git tag -a -m "Too early" v1.1.0
git push -q origin main v1.1.0
