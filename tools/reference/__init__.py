"""The reference pages of the documentation, made from the tables that pinvault itself runs on.

``python -m tools.reference`` writes them anew; a test says when that is due. English lies in
``docs/reference``, Japanese in ``docs/ja/reference``.
"""
