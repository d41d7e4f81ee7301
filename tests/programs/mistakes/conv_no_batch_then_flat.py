import torch
import torch.nn as nn

model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
single = torch.ones(3, 16, 16)
for name, layer in model.named_children():
    # an unbatched image goes through Conv2d, but Flatten(start_dim=1) keeps the channels as a batch
    single = layer(single)
    print(name, type(layer).__name__, list(single.shape))
