test ! -e "$PROJECT/pwned"
