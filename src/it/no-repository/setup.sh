git archive main | tar -x -C "$OUTSIDE"
