import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device, device.type, torch.cuda.is_available(), torch.cuda.device_count(), torch.backends.mps.is_available() if hasattr(torch.backends, "mps") else None)
net = nn.Linear(2, 2).to(device)
x = torch.zeros(1, 2, device=device).to(device, non_blocking=True).to(dtype=torch.float32)
print(net(x).device, next(net.parameters()).is_cuda, x.get_device(), x.is_cpu if hasattr(x, "is_cpu") else True, x.cpu().device.type)
print(torch.zeros(1, device="cpu").device == torch.device("cpu"), torch.empty(2, 3, device="meta").shape, torch.empty(1, device="meta").device, x.is_meta)
with torch.device("meta"):
    big = nn.Linear(10_000, 10_000)
print(big.weight.shape, big.weight.device, big.weight.numel() * 4 // 2 ** 20, "MiB")
dtype = torch.float16 if device.type == "cuda" else torch.bfloat16
with torch.autocast(device_type=device.type, dtype=dtype):
    y = net(x)
    print(y.dtype, (y + 1).dtype, y.float().dtype, torch.is_autocast_enabled("cpu"))
with torch.no_grad(), torch.autocast("cpu", enabled=False):
    print(net(x).dtype, net(x).requires_grad)
net = net.to(torch.bfloat16)
print(net.weight.dtype, net(x.bfloat16()).dtype, net.float().weight.dtype, net.double().bias.dtype, nn.Linear(1, 1, device="cpu", dtype=torch.float64).weight.dtype)
print(nn.DataParallel(nn.Linear(1, 1)).module, torch.get_default_dtype(), torch.get_num_threads() >= 1)
scaler = torch.amp.GradScaler("cpu", enabled=False)
print(scaler.is_enabled(), scaler.get_scale(), scaler.scale(torch.ones(1)))
