import torch
from torch import nn

model = nn.Sequential(nn.Linear(3, 3), nn.ReLU())
use_compile = False
model = torch.compile(model) if use_compile else model
compiled = torch.compile(model, mode="reduce-overhead", fullgraph=True, dynamic=False)
print(type(compiled).__name__)
print(compiled)
print([n for n, _ in compiled.named_parameters()])
sd = {k.removeprefix("_orig_mod."): v for k, v in compiled.state_dict().items()}
print(model.load_state_dict(sd))
compiled.eval()
print(model.training, compiled.training)
opt = torch.optim.SGD(compiled.parameters(), lr=0.1)
print(len(opt.param_groups[0]["params"]))
print(getattr(compiled, "_orig_mod") is model, compiled[0] is model[0])
