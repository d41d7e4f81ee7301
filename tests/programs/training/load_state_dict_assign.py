import torch
import torch.nn as nn

src = nn.Linear(2, 2).double()
dst = nn.Linear(2, 2, device="meta")
print(dst.weight.device, dst.weight.is_meta, src.weight.dtype)
print(dst.weight)
dst.load_state_dict(src.state_dict(), assign=True)
print(dst.weight.device, dst.weight.dtype, dst.weight.requires_grad, type(dst.weight).__name__)
empty = nn.Linear(2, 3, device="meta").to_empty(device="cpu")
print(empty.weight.shape, empty.weight.device)
with torch.device("meta"):
    big = nn.Transformer(512, 8)
print(sum(p.numel() for p in big.parameters()))
nn.Linear(2, 3, device="meta").to("cpu")
