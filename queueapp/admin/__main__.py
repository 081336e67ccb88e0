"""`python -m queueapp.admin`: the same as `queueapp-admin`."""

import sys

from queueapp.admin import main

if __name__ == "__main__":
    sys.exit(main())
