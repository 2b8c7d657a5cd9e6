"""The actieplan: what the cliënt wants to reach, and the small things to do for it."""

from krachtwerk_desktop.ui.paginas.actieplan.pagina import ActieplanPagina

__all__ = ["ActieplanPagina"]
