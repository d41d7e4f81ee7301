import torch
print(torch.ones(1))
import torchh.nn as nn
