"""Use cases: what a screen or a command asks for, put together from case file, intake, kit and package."""
