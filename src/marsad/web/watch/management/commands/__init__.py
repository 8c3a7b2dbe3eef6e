"""Part of the watch app."""
