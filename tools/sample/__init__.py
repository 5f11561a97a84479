"""The sample years: seeded, made-up monthly values under a made-up rulebook, steered to the published results."""
