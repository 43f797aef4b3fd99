#!/bin/sh
# Serves a folder, as the user and with the environment that the image's configuration says.
echo "serving $1 on $PORT as $(id -u) in $(pwd)"
exec httpd -f -p "$PORT" -h "$1"
