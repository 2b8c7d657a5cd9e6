"""What was half typed comes back: the place of the cursor, a form, and what a cut short day left."""
