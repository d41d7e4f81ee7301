from torch import nn

def count(m):
    return sum(p.numel() for p in m.parameters() if p.requires_grad)

for m in (nn.Linear(784, 128), nn.Conv2d(3, 64, 7), nn.Conv2d(64, 64, 3, groups=64, bias=False), nn.Embedding(1000, 64), nn.LSTM(10, 20), nn.GRU(10, 20, 2, bidirectional=True),
          nn.MultiheadAttention(64, 8), nn.BatchNorm2d(64), nn.LayerNorm([10, 10]), nn.TransformerEncoderLayer(32, 4, 64), nn.Bilinear(2, 3, 4), nn.ConvTranspose2d(8, 4, 2), nn.PReLU(), nn.ReLU(), nn.EmbeddingBag(10, 3)):
    print(f"{type(m).__name__:24}{count(m):>8,}")
