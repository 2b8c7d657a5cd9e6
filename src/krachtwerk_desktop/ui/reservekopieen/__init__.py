"""Making backups and putting one back."""
