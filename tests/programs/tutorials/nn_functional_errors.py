import torch
import torch.nn as nn
import torch.nn.functional as F
tests = {
    "nll shape": lambda: F.nll_loss(torch.ones(2, 3), torch.tensor([[1], [2]])),
    "ce float": lambda: F.cross_entropy(torch.ones(2, 3), torch.ones(2)),
    "bce size": lambda: F.binary_cross_entropy_with_logits(torch.ones(2, 1), torch.ones(2)),
    "linear": lambda: F.linear(torch.ones(2, 3), torch.ones(4, 5)),
    "conv dim": lambda: F.conv2d(torch.ones(3, 3), torch.ones(1, 1, 3, 3)),
    "conv big": lambda: F.conv2d(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 3, 3)),
    "pool pad": lambda: F.max_pool2d(torch.ones(1, 4, 4), 2, padding=2),
    "ln": lambda: nn.LayerNorm(4)(torch.ones(2, 3)),
    "bn": lambda: nn.BatchNorm2d(3)(torch.ones(2, 3)),
    "bn ch": lambda: nn.BatchNorm2d(3)(torch.ones(2, 4, 1, 1)),
    "gn": lambda: nn.GroupNorm(3, 4),
    "embed": lambda: nn.Embedding(3, 2)(torch.tensor([-1])),
    "mha": lambda: nn.MultiheadAttention(4, 2)(torch.ones(2, 1, 3), torch.ones(2, 1, 3), torch.ones(2, 1, 3)),
    "gru": lambda: nn.GRU(3, 4)(torch.ones(2, 1, 3), torch.zeros(1, 2, 4)),
    "rnncell": lambda: nn.RNNCell(3, 4)(torch.ones(2, 2)),
    "interp": lambda: F.interpolate(torch.ones(1, 1, 2, 2)),
    "softmax dim": lambda: F.softmax(torch.ones(2, 2), dim=2),
    "pad": lambda: F.pad(torch.ones(2), (1,)),
    "mse": lambda: F.mse_loss(torch.ones(2, 2), torch.ones(3)),
    "one_hot": lambda: F.one_hot(torch.tensor([-1])),
    "pixel": lambda: nn.PixelShuffle(2)(torch.ones(1, 3, 2, 2)),
    "flatten": lambda: nn.Flatten(3)(torch.ones(2, 2)),
    "unflatten": lambda: nn.Unflatten(1, (2, 2))(torch.ones(1, 5)),
    "bilinear": lambda: nn.Bilinear(2, 3, 4)(torch.ones(1, 2), torch.ones(1, 2)),
    "cosine": lambda: nn.CosineEmbeddingLoss()(torch.ones(1, 2), torch.ones(1, 2), torch.ones(2)),
    "ctc": lambda: nn.Transformer(7, 2),
    "pack": lambda: nn.utils.rnn.pack_padded_sequence(torch.ones(2, 3), torch.tensor([3, 0]), batch_first=True),
    "act": lambda: F.relu("x"),
    "gumbel": lambda: F.gumbel_softmax(torch.ones(2), tau=1, dim=3),
    "sdpa": lambda: F.scaled_dot_product_attention(torch.ones(2, 3, 4), torch.ones(2, 3, 5), torch.ones(2, 3, 5)),
}
for k, f in tests.items():
    try:
        r = f()
        print(f"{k:12} ok", tuple(r.shape) if isinstance(r, torch.Tensor) else type(r).__name__)
    except Exception as e:
        print(f"{k:12} {type(e).__name__}: {e}")
