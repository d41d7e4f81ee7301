import json
import torch
cfg = json.loads('{"dims": [2, 3]}')
print(torch.ones(cfg["dims"]).shape)
try:
    json.dumps({"shape": torch.zeros(2).shape, "x": torch.zeros(2)})
except TypeError as e:
    print(e)
json.loads('{"dims": [2, 3}')
