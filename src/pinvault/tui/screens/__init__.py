"""The screens, one a file, in rooms named after what they are about.

Each has its styles in a ``.tcss`` of the same name beside it where it has any.

``common.page`` is what they have in common. A screen shows a snapshot, starts a job, and takes the
answer; whatever outlives it belongs to the app.
"""
