"""Ways to look at the whole krachteninventarisatie: as a wheel, and then beside now."""
