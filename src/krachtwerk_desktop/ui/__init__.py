"""The windows: shows and collects, and holds no rule of its own.

Once loaded, PySide reads the source of every module that is imported after it, to see whether it
asks for `from __feature__ import snake_case`. For SQLAlchemy alone that is 100,000 lines, which
take a tenth of a second at the unlock and 15 MiB as long as the program runs. Nobody here asks for
it, so importing goes the ordinary way again.
"""

import builtins

from krachtwerk_desktop.ui.vertaald import Vertaald

with Vertaald():
    from PySide6 import QtCore

_gewoon = vars(builtins).get("__orig_import__")
if _gewoon is not None:
    vars(builtins)["__import__"] = _gewoon

del QtCore, Vertaald, _gewoon, builtins
