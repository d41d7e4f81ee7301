import torch
import torch.nn as nn

model = nn.Sequential(nn.Linear(8, 16), nn.LayerNorm(16), nn.Linear(16, 4))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.randn(3, 8)

with torch.autocast(device_type="cpu", dtype=torch.bfloat16):
    y = model(x)
    print("inside:", y.dtype, (x @ x.T).dtype, (x + x).dtype, torch.is_autocast_enabled("cpu"))
    s = y.softmax(-1)
    print("softmax:", s.dtype, "exp:", y.exp().dtype)
    loss = nn.functional.mse_loss(y, torch.zeros_like(y))
    print("loss:", loss.dtype)
loss.backward()
print(model[0].weight.dtype, model[0].weight.grad.dtype)
print("outside:", model(x).dtype)

with torch.amp.autocast("cpu", enabled=False):
    print("disabled:", model(x).dtype)


@torch.autocast("cpu", dtype=torch.bfloat16)
def forward(inp):
    with torch.autocast("cpu", enabled=False):
        full = model(inp.float())
    return model(inp).dtype, full.dtype


print(forward(x))
