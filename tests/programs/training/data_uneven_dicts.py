import torch
from torch.utils.data import default_collate

try:
    default_collate([[1, 2], [3]])
except RuntimeError as e:
    print(e)
try:
    default_collate([None, None])
except TypeError as e:
    print(str(e).split(";")[0])
try:
    default_collate([torch.zeros(2), torch.zeros(3)])
except RuntimeError as e:
    print(e)
print(default_collate([]))
