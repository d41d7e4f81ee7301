import torch
import torch.nn as nn
def summary(model, size):
    print(f"{'Layer (type)':<25}{'Output Shape':<25}{'Param #':>10}")
    print("=" * 60)
    x = torch.zeros(1, *size)
    total = 0
    for i, (name, layer) in enumerate(model.named_children()):
        x = layer(x)
        n = sum(p.numel() for p in layer.parameters())
        total += n
        print(f"{layer.__class__.__name__ + '-' + str(i + 1):<25}{str(list(x.shape)):<25}{n:>10,}")
    print("=" * 60)
    print(f"Total params: {total:,}")
    print("Size (MB): %.2f" % (total * 4 / 1024 ** 2))
vgg = []
c_in = 3
for c in [16, "M", 32, "M", 64, "M"]:
    if c == "M":
        vgg.append(nn.MaxPool2d(2, 2))
    else:
        vgg += [nn.Conv2d(c_in, c, 3, padding=1), nn.BatchNorm2d(c), nn.ReLU(inplace=True)]
        c_in = c
model = nn.Sequential(*vgg, nn.Flatten(), nn.Linear(64 * 4 * 4, 10))
summary(model, (3, 32, 32))
summary(model, (3, 28, 28))
