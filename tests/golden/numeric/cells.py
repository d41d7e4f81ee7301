"""Sequences through nn.RNNCell, nn.LSTMCell and nn.GRUCell with random small weights: every h and c on the way."""
import torch
from torch import nn

CELLS = {"RNN": (nn.RNNCell, 1), "LSTM": (nn.LSTMCell, 4), "GRU": (nn.GRUCell, 3)}


def numbers(rng, size, scale):
    """Tidy decimals, now and then zero or large enough to saturate a gate."""
    if size == []:
        return rng.choice([round(rng.uniform(-scale, scale), 2), round(rng.uniform(-scale, scale), 2), 0.0])
    return [numbers(rng, size[1:], scale) for _ in range(size[0])]


def one(rng, kind, dtype):
    cell_type, gates = CELLS[kind]
    input_size, hidden_size, steps = rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 4)
    bias, scale = rng.random() < 0.8, rng.choice([1, 1, 1, 3, 30, 1000])
    nonlinearity = rng.choice(["tanh", "relu"]) if kind == "RNN" else None
    options = {"nonlinearity": nonlinearity} if nonlinearity else {}
    cell = cell_type(input_size, hidden_size, bias=bias, dtype=dtype, **options)
    rows = gates * hidden_size
    weights = {"weight_ih": [rows, input_size], "weight_hh": [rows, hidden_size]}
    if bias:
        weights |= {"bias_ih": [rows], "bias_hh": [rows]}
    weights = {name: numbers(rng, size, scale) for name, size in weights.items()}
    cell.load_state_dict({name: torch.tensor(value, dtype=dtype) for name, value in weights.items()})
    x, h_0, c_0 = (numbers(rng, size, scale) for size in ([steps, input_size], [hidden_size], [hidden_size]))
    h, c = torch.tensor(h_0, dtype=dtype), torch.tensor(c_0, dtype=dtype)
    every_h, every_c = [], []
    with torch.no_grad():
        for x_t in torch.tensor(x, dtype=dtype):
            if kind == "LSTM":
                h, c = cell(x_t, (h, c))
                every_c.append(c.tolist())
            else:
                h = cell(x_t, h)
            every_h.append(h.tolist())
    return {
        "cell": kind,
        **({"nonlinearity": nonlinearity} if nonlinearity else {}),
        "dtype": str(dtype).removeprefix("torch."),
        **weights,
        "x": x,
        "h_0": h_0,
        **({"c_0": c_0} if kind == "LSTM" else {}),
        "h": every_h,
        **({"c": every_c} if kind == "LSTM" else {}),
    }


def values(rng):
    for kind in CELLS:
        for dtype in (torch.float64, torch.float32):
            for _ in range(60):
                yield one(rng, kind, dtype)
