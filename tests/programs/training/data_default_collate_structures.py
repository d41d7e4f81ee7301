from collections import namedtuple
from dataclasses import dataclass
import torch
from torch.utils.data import DataLoader, default_collate

Point = namedtuple("Point", "x y")

print(default_collate([1, 2, 3]))
print(default_collate([1.5, 2.5]))
print(default_collate(["a", "b"]))
print(default_collate([{"a": 0, "b": [1, 2]}, {"a": 5, "b": [3, 4]}]))
print(default_collate([(torch.tensor(1), "x"), (torch.tensor(2), "y")]))
print(default_collate([Point(0, 1.0), Point(2, 3.0)]))
print(default_collate([True, False]))

records = [{"image": torch.zeros(1, 2, 2), "meta": {"id": i, "name": f"n{i}"}} for i in range(4)]
for batch in DataLoader(records, batch_size=2):
    print(batch["image"].shape, batch["meta"])


@dataclass
class Sample:
    x: int


default_collate([Sample(1), Sample(2)])
