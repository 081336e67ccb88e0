"""What the screens share for telephone calls and promised answers: fields, phrases, due times."""
