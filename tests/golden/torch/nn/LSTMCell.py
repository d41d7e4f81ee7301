import cells

cases = cells.cases("LSTMCell")
errors = {**cells.errors("LSTMCell"), "hidden_count": "torch.nn.LSTMCell(3, 5)(torch.randn(4, 3), (torch.randn(4, 5),))"}

SWEEP = 200


def sweep(rng):
    return cells.sweep(rng, "LSTMCell")
