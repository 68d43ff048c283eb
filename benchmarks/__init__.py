"""Measurements of accuracy and speed; no part of the service."""
