"""What several rooms of screens share: the page itself, questions, paths, and what takes long."""
