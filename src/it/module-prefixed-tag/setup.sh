git tag -a -m "First" greeter-1.0.0
git tag -a -m "Another project's" parser-2.0.0
git push -q origin main --tags
