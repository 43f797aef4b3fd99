if grep hunter2 "$LOG"; then exit 1; fi
