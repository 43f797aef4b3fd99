# The project is as it is.
true
