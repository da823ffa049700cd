"""ACT: actions, new and brought forward."""
