"""Bytes of a report made elsewhere → a draft of a meeting, with every doubt about it."""
