git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0
commit=$(git rev-parse HEAD)

git init -q ../checkout
cd ../checkout
git remote add origin "$REMOTE"
git fetch -q --prune --tags origin "+refs/heads/*:refs/remotes/origin/*"
git fetch -q --no-tags origin "+$commit:refs/tags/v1.0.0"
git checkout -q --force refs/tags/v1.0.0
