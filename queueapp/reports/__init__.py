"""Files that leave the program: spreadsheets and CSV, each whole or not there at all."""
