"""The krachteninventarisatie: what is there, what is wanted, and what helped before."""

from krachtwerk_desktop.ui.paginas.ki.pagina import KiPagina

__all__ = ["KiPagina"]
