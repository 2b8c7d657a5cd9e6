"""One module per step, named by the schema number that it leads to."""
