"""The accuracy and speed harness: real data from beside the checkout in, tables out. README.md says how.

It stands beside `src/` because it knows sets by name, which nothing in `src/` may.
"""
