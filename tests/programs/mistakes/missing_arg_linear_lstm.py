from torch import nn

def attempt(make):
    try:
        m = make()
        print("ok", m)
    except TypeError as err:
        print(type(err).__name__, "|", err)

attempt(lambda: nn.Linear(3, 4))
attempt(lambda: nn.Linear(3))
attempt(lambda: nn.Linear())
attempt(lambda: nn.BatchNorm2d())
attempt(lambda: nn.Embedding(10))
attempt(lambda: nn.LayerNorm())
attempt(lambda: nn.MultiheadAttention(8))
attempt(lambda: nn.GroupNorm(4))
attempt(lambda: nn.Unflatten(1))
attempt(lambda: nn.MaxPool2d())
attempt(lambda: nn.ConvTranspose2d(3, 3))
attempt(lambda: nn.TransformerEncoderLayer(16))
nn.PReLU(1, 2, 3, 4, 5, 6)
