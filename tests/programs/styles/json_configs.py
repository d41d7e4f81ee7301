import json
import torch
from torch import nn

TEXT = """
{"name": "tiny", "input": [3, 16, 16],
 "layers": [
   {"op": "Conv2d", "args": [3, 8, 3], "kwargs": {"padding": 1}},
   {"op": "BatchNorm2d", "args": [8]},
   {"op": "ReLU"},
   {"op": "MaxPool2d", "args": [2]},
   {"op": "Flatten"},
   {"op": "Linear", "args": [512, 10]}
 ]}
"""


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, torch.Tensor):
            return {"tensor": o.tolist(), "dtype": str(o.dtype)}
        if isinstance(o, (torch.dtype, torch.device)):
            return str(o)
        return super().default(o)


spec = json.loads(TEXT)
net = nn.Sequential(*(getattr(nn, l["op"])(*l.get("args", ()), **l.get("kwargs", {})) for l in spec["layers"]))
x = torch.zeros(1, *spec["input"])
trace = {}
for i, layer in enumerate(net):
    x = layer(x)
    trace[f"{i}.{type(layer).__name__}"] = x.shape
print(json.dumps(trace))
print(json.dumps({"size": torch.zeros(2, 3).size(), "t": torch.arange(2), "d": torch.float16, "dev": x.device}, cls=Encoder, indent=1, sort_keys=True))
print(json.dumps({k: list(v.shape) for k, v in net.state_dict().items()}, indent=2))
print(json.dumps({"模型": spec["name"]}, ensure_ascii=False), json.dumps([1.0, None, True], separators=(",", ":")))
