"""The project page: its fact box and what follows from it."""
