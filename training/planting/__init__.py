"""Errors planted by program into faithful pairs; `training/plant.py` is the command."""
