"""The worker's side of the proof: readers that did not write the file. The program itself imports nothing of it."""
