"""Home: who asks attention this week, where you were, and everyone you work with."""
