"""The screens, one a file, each with its styles in a ``.tcss`` of the same name where it has any.

``page`` is what they have in common. A screen shows a snapshot, starts a job, and takes the
answer; whatever outlives it belongs to the app.
"""
