git tag -a -m "First" v1.0.0
git commit -q --allow-empty -m "feat: the next version begins"
git push -q origin main v1.0.0
git checkout -q v1.0.0
