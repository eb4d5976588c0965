"""Where results rest: for now files, each written whole or not at all."""
