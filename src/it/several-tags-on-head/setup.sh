git tag -a -m "Candidate" v1.0.0-rc.1
git tag -a -m "First" v1.0.0
git tag -a -m "The manual" manual-3
git tag stable
git push -q origin main --tags
