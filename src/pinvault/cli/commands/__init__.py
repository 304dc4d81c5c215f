"""One file a command: ``run(call)`` answers it and returns the exit code.

Each is imported only when its command was chosen. It reads what was typed from the call, asks
one room for the answer and writes it; rules live in the rooms.
"""
