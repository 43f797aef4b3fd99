git tag -a -m "First" v1.0.0
git remote set-url origin "http://octo:hunter2@127.0.0.1:9/octo/greeter.git"
