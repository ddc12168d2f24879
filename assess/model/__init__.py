"""The nouns: what people write and what flows from stage to stage. Everything here is frozen."""
