import torch
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print("Using device:", device, device.type, device.index)
x = torch.ones(2, 2, device=device)
print(x.device, x.is_cuda, x.cpu() is x, x.to(device).device == device)
net = torch.nn.Linear(2, 2).to(device)
print(next(net.parameters()).device, net(x).shape)
print(torch.cuda.device_count(), torch.backends.mps.is_available() if hasattr(torch.backends, "mps") else None)
print(torch.device("cuda:1"), repr(torch.device("cpu")), torch.device("cuda", 0) == torch.device("cuda:0"))
print(torch.__version__.split("+")[0].count("."), torch.get_num_threads() > 0)
torch.manual_seed(1); a = torch.rand(2); torch.manual_seed(1); b = torch.rand(2)
print(a.shape == b.shape)
g = torch.Generator().manual_seed(3)
print(torch.randperm(5, generator=g).sort().values, torch.randint(0, 10, (2, 3)).shape, g.initial_seed())
with torch.inference_mode():
    print(net(x).requires_grad, torch.is_grad_enabled(), torch.is_inference_mode_enabled())
@torch.no_grad()
def predict(m, t):
    return m(t).argmax(-1).shape
print(predict(net, x), torch.is_grad_enabled())
try:
    torch.ones(1, device="cuda")
except (AssertionError, RuntimeError) as e:
    print(type(e).__name__, e)
x.to("cuda:0")
