"""One module per group of commands; each command is a function of its options and the console, returning an exit code."""
