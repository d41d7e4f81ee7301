import torch
print(torch.zeros(1, device="cpu").device)
print(repr(torch.device("cpu", 0)))
print(torch.device("cuda", 1))
torch.zeros(2, device=1.5)
