"""The windows: shows and collects, and holds no rule of its own."""
