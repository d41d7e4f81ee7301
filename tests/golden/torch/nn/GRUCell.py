import cells

cases = cells.cases("GRUCell")
errors = cells.errors("GRUCell")

SWEEP = 200


def sweep(rng):
    return cells.sweep(rng, "GRUCell")
