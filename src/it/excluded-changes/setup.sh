mkdir web
echo '{}' > web/package-lock.json
git add web
git commit -qm "build: a lock file"
git tag -a -m "First" v1.0.0
git push -q origin main v1.0.0
echo '{ "lockfileVersion": 3 }' > web/package-lock.json
