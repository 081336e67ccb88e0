"""The public screen: who is called where, shown and said to everybody in the hall."""
