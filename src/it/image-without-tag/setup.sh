echo "not committed" > notes.txt
