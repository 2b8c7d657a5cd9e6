"""Locking by itself: who watches the time, who listens to the system, and what is shown meanwhile."""
