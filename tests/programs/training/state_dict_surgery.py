"""Things one does to a state_dict."""
import torch
from torch import nn

m = nn.Sequential(nn.Embedding(5, 3), nn.LSTM(3, 2, batch_first=True))
sd = m.state_dict()
print(type(sd).__name__, len(sd))
for k in sd:
    print(k, tuple(sd[k].shape), sd[k].requires_grad)

print(sum(v.numel() for v in sd.values()), "numbers,", sum(v.numel() * v.element_size() for v in sd.values()), "bytes")
half = {k: v.half() for k, v in sd.items()}
print(set(v.dtype for v in half.values()))
m.load_state_dict(half)
print(m[0].weight.dtype)

# the state_dict shares storage with the model
sd["0.weight"].zero_()
print(m[0].weight.data)
sd["0.weight"][1] = torch.tensor([1., 2., 3.])
print(m[0](torch.tensor([1, 0])))
prefixed = m.state_dict(prefix="net.")
print([k for k in prefixed if k.startswith("net.0")])
print(m[0].state_dict(keep_vars=True)["weight"].requires_grad)
print(sd._metadata["1"] if hasattr(sd, "_metadata") else "-")
m.load_state_dict([1, 2, 3])
