import torch.nn as nn

def build(**kw):
    try:
        return nn.LSTM(**kw)
    except (ValueError, TypeError, RuntimeError) as e:
        return f"{type(e).__name__}: {e}"

print(build(input_size=4, hidden_size=8))
print(build(input_size=4, hidden_size=0))
print(build(input_size=4, hidden_size=8, num_layers=0))
print(build(input_size=4, hidden_size=8.0))
print(build(input_size=4, hidden_size=8, proj_size=8))
print(build(input_size=4, hidden_size=8, proj_size=-1))
print(build(input_size=4, hidden_size=8, dropout=1.5))
print(build(input_size=4, hidden_size=8, num_layers=2, dropout=True))
print(build(input_size=4))
nn.GRU(4, 8, proj_size=2)
