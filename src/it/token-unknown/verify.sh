if grep tok_expired "$LOG"; then exit 1; fi
