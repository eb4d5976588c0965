"""The bench: every quality and speed figure, from named data, with versions and floors."""
