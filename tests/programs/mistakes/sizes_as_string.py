import torch
from torch import nn
config = {"in": "16", "out": 4}
print(int(config["in"]) + config["out"])
nn.Linear(config["in"], config["out"])
