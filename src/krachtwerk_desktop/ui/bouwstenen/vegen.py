"""Lets a finger push a page or a list up and down, as on every touch screen; a mouse notices nothing."""

from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties


def laat_vegen(gebied: QAbstractScrollArea) -> None:
    """Follow a finger in *gebied*, without springing back at the ends."""
    vlak = gebied.viewport()
    QScroller.grabGesture(vlak, QScroller.ScrollerGestureType.TouchGesture)
    veger = QScroller.scroller(vlak)
    gedrag = veger.scrollerProperties()
    nooit = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for maat in (
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
    ):
        gedrag.setScrollMetric(maat, nooit)
    veger.setScrollerProperties(gedrag)
