git tag -a -m "Zero" v0.9.0
git commit -q --allow-empty -m "feat: greet by name"
git tag -a -m "First" v1.0.0
git push -q origin main v0.9.0 v1.0.0

git clone -q --no-tags "$REMOTE" ../checkout
