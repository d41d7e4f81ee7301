import torch
device = torch.device("cpu")
print(device, device.type, device.index)
x = torch.ones(2, 3, device=device)
print(x.device, x.to("cpu:0").shape)
d = torch.device("gpu" if x.numel() > 0 else "cpu")
print(d)
