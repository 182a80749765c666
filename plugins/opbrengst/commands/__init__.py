"""What the command line can do: one file a command, each a plain function that returns values."""
