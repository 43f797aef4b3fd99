git push -q origin main
