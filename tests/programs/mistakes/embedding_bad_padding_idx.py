import torch.nn as nn
for pad in (0, 9, -1, 10):
    e = nn.Embedding(10, 4, padding_idx=pad)
    print(pad, e.padding_idx, e.weight.shape)
