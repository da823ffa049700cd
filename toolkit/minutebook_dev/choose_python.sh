#!/bin/sh
# Print a Python that .venv can be made with: the one that is named, or the newest that will do of those with the usual
# names. Where none will do, say why in one sentence. Written for the shell, since there may be no Python to run it.
if [ -n "$1" ]; then candidates=$1; else candidates="python3.14 python3.13 python3.12 python3.11 python3"; fi
usual=${candidates##* }
incomplete=

for candidate in $candidates; do
  # A name may be there without a program behind it, as pyenv's are.
  "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
  if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$candidate"
    exit 0
  fi
  incomplete=${incomplete:-$candidate}
done

if [ -n "$incomplete" ]; then
  version=$("$incomplete" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  echo "Python $version here cannot make a virtual environment: on Debian or Ubuntu, run “apt-get install python$version-venv”, then the same command again." >&2
elif found=$("$usual" --version 2>&1); then
  echo "Minutebook needs Python 3.11 or newer, and $usual here is $found: install a newer one, or name the one to use, for example “make PYTHON=python3.12”." >&2
else
  echo "Minutebook needs Python 3.11 or newer, and there is no $usual here: install it, or name the one to use, for example “make PYTHON=python3.12”." >&2
fi
exit 1
