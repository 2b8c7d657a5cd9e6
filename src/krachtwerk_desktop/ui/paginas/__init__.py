"""One page per basistaak: the form, the krachteninventarisatie and the actieplan."""
