"""What the program is called, and which version it is: the one place that says so.

The packages, the windows, the command line and the files' details all take it from here.
"""

NAME = "Queueapp"
VERSION = "1.0.0"
APP_ID = "lt.queueapp.Queueapp"
"""By this a desktop knows the program: its launcher, its icon and its windows belong together."""

PUBLISHER = "Queueapp contributors"
SUMMARY = {
    "lt": "Klientų eilė ir darbo vieta savivaldybės aptarnavimo salei",
    "en": "The client queue and the desk of a municipality's service hall",
}
