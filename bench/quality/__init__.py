"""One scorer a room: ``run(data)`` gives figures by name."""
