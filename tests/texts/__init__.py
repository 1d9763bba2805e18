"""Reports made for the tests: figures, layouts, damage, and what a reader should make of them."""
