import numpy as np
import torch


def to_tensor(img: np.ndarray) -> torch.Tensor:
    """HWC uint8 -> CHW float"""
    if img.ndim == 2:
        img = img[:, :, None]
    return torch.from_numpy(img.transpose((2, 0, 1)).copy()).float().div(255)


for shape in [(8, 6, 3), (5, 5), (4, 4, 1)]:
    img = np.full(shape, 255, dtype=np.uint8)
    t = to_tensor(img)
    print(img.shape, "->", t.shape, t.dtype)
batch = torch.stack([to_tensor(np.zeros((4, 4, 3), np.uint8)) for _ in range(3)])
print(batch.shape, batch.permute(0, 2, 3, 1).numpy().shape)
print(np.moveaxis(batch.numpy(), 1, -1).shape, np.expand_dims(np.zeros((2, 2)), 0).shape, np.squeeze(np.zeros((1, 2))).shape)
