"""Coverage-guided fuzzing: ``python tests/fuzz/run.py --minutes 60``."""
