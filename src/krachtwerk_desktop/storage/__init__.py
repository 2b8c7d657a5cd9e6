"""The encrypted vault: SQLAlchemy Core on SQLCipher, key file, tables and migrations."""
