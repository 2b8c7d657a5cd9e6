"""What every test shares: no real screen, the program's own fonts, and no unnoticed warning."""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ("pytester",)

_MODULE = pytest.StashKey[Path]()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine must not make a test fail that has nothing to do with speed.
settings.register_profile("huis", deadline=None, max_examples=40)
settings.load_profile("huis")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, so that at the end no worker is left alone with one of them."""
    items.sort(key=lambda item: item.get_closest_marker("langzaam") is None)


def pytest_collection_finish() -> None:
    _laat_de_opruimer_voorbijgaan()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """At each new module, pass over what the modules before it loaded."""
    if item.config.stash.get(_MODULE, None) != item.path:
        item.config.stash[_MODULE] = item.path
        _laat_de_opruimer_voorbijgaan()


def _laat_de_opruimer_voorbijgaan() -> None:
    """Let the collector pass over modules and tests: the program collects at every lock."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp(qapp: object) -> object:
    """Give windows the program's fonts, so that pictures are the same on every machine."""
    from krachtwerk_desktop.ui import lettertypen

    lettertypen.laad_basis()
    lettertypen.laad_rest()
    return qapp


class _Vanger(logging.Handler):
    """Keeps the records at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.gevangen: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.gevangen.append(record)


@pytest.fixture(autouse=True)
def geen_onverwachte_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning nobody expected; `verwacht_log` marks those that do."""
    vanger = _Vanger()
    wortel = logging.getLogger()
    wortel.addHandler(vanger)
    try:
        yield
    finally:
        wortel.removeHandler(vanger)
    verwacht = request.node.get_closest_marker("verwacht_log") is not None
    regels = [f"{r.name}: {r.levelname}: {r.getMessage()}" for r in vanger.gevangen]
    if regels and not verwacht:
        pytest.fail("Onverwachte logregels:\n" + "\n".join(regels), pytrace=False)
    if verwacht and not regels:
        pytest.fail("Verwachte een logregel, maar er kwam er geen.", pytrace=False)
