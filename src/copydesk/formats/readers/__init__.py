"""One reader a format: a file's bytes in, its captures out.

A reader is a function from a `Material` to captures and spiked items. It raises a material error
when the file as a whole cannot be used, and yields a spiked item for a record that cannot.
"""
