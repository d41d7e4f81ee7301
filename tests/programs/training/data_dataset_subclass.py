"""A map-style dataset with a transform."""
from typing import Callable, Optional, Tuple

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset


class SyntheticImages(Dataset):
    classes = ["cat", "dog", "frog"]

    def __init__(self, n: int, size: int = 8, transform: Optional[Callable[[Tensor], Tensor]] = None) -> None:
        self.n, self.size, self.transform = n, size, transform

    def __len__(self) -> int:
        return self.n

    def __getitem__(self, index: int) -> Tuple[Tensor, int]:
        if not 0 <= index < self.n:
            raise IndexError(index)
        image = torch.full((3, self.size, self.size), float(index))
        if self.transform is not None:
            image = self.transform(image)
        return image, index % len(self.classes)


class Compose:
    def __init__(self, *ts):
        self.ts = ts

    def __call__(self, x):
        for t in self.ts:
            x = t(x)
        return x

    def __repr__(self):
        return f"Compose({', '.join(getattr(t, '__name__', '?') for t in self.ts)})"


def normalize(x: Tensor) -> Tensor:
    return (x - 1) / 2


def center_crop(x: Tensor) -> Tensor:
    return x[:, 2:-2, 2:-2]


ds = SyntheticImages(7, transform=Compose(center_crop, normalize))
print(ds.transform, len(ds))
img, label = ds[5]
print(img.shape, img.mean().item(), ds.classes[label])
for images, labels in DataLoader(ds, batch_size=3):
    print(images.shape, labels, labels.dtype, images[:, 0, 0, 0])
print(sum(1 for _ in ds))
