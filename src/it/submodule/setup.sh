git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0

git init -q ../system
cd ../system
git submodule -q add "$REMOTE" greeter
git -C greeter checkout -q v1.0.0
git commit -q -a -m "feat: the greeter in its first version"
git tag v1.0.0
