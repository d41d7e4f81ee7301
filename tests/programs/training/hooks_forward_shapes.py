import torch
import torch.nn as nn

model = nn.Sequential(
    nn.Conv2d(3, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(16 * 5 * 5, 10),
)
handles = []
def summary(module, inputs, output):
    n = sum(p.numel() for p in module.parameters())
    print(f"{module.__class__.__name__:<12}{str(tuple(inputs[0].shape)):<20}{str(tuple(output.shape)):<20}{n:>6,d}")

for layer in model:
    handles.append(layer.register_forward_hook(summary))
model(torch.randn(1, 3, 32, 32))
for h in handles:
    h.remove()
print("removed; silent now:", model(torch.randn(2, 3, 32, 32)).shape)

# a hook may replace the output
h = model[-1].register_forward_hook(lambda m, i, o: o.argmax(-1))
print(model(torch.randn(4, 3, 32, 32)).shape)
with torch.no_grad():
    h.remove()
    print(model(torch.randn(4, 3, 32, 32)).shape)
