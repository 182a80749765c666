"""Opbrengst turns dated meetings of a library with its residents into a public site."""
