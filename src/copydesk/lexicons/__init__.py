"""Word lists as TOML, one folder a language, ``mul`` for lists that hold for all; data only."""
