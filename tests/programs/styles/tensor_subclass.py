import torch
from torch import nn


class Image(torch.Tensor):
    @staticmethod
    def __new__(cls, data, *args, **kwargs):
        return torch.as_tensor(data).as_subclass(cls)

    @property
    def height(self):
        return self.shape[-2]

    @property
    def width(self):
        return self.shape[-1]

    def crop(self, h, w):
        top, left = (self.height - h) // 2, (self.width - w) // 2
        return self[..., top:top + h, left:left + w]


img = Image(torch.arange(48.).view(1, 3, 4, 4))
print(type(img).__name__, img.height, img.width, isinstance(img, torch.Tensor))
print(type(img + 1).__name__, type(img[0]).__name__, img.crop(2, 2).shape, type(img.crop(2, 2)).__name__)
print(img.crop(2, 2)[0, 0].tolist(), type(torch.stack([img, img])).__name__)
plain = img.as_subclass(torch.Tensor)
print(type(plain).__name__, hasattr(plain, "height"))
print(type(nn.Conv2d(3, 2, 3)(img)).__name__, nn.Conv2d(3, 2, 3)(img).shape)
print(img.mean((-2, -1)))
