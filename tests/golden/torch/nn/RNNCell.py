import cells

cases = cells.cases("RNNCell")
errors = {**cells.errors("RNNCell"), "nonlinearity": "torch.nn.RNNCell(3, 5, nonlinearity='gelu')(torch.randn(4, 3))"}

SWEEP = 200


def sweep(rng):
    return cells.sweep(rng, "RNNCell")
