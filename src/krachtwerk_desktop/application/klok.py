"""The clock of the laptop."""

from datetime import UTC, date, datetime


class Systeemklok:
    """Moments in UTC, days as they are where the laptop is."""

    def nu(self) -> datetime:
        """Return the moment now."""
        return datetime.now(UTC)

    def vandaag(self) -> date:
        """Return today in the laptop's own zone."""
        return self.nu().astimezone().date()
