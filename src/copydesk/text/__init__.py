"""Words: tokens, sentences, foldings, fingerprints, alignment, and what a parser gives."""
