import torch

class Normalize:
    def __init__(self, mean, std):
        self.mean = torch.tensor(mean).view(-1, 1, 1)
        self.std = torch.tensor(std).view(-1, 1, 1)

    def __call__(self, img):
        return img.clone().sub_(self.mean).div_(self.std)

    def __repr__(self):
        return f"{self.__class__.__name__}(mean={self.mean.flatten().tolist()}, std={self.std.flatten().tolist()})"

n = Normalize([0.5, 0.5, 0.5], [0.5, 0.25, 0.125])
print(n)
print(n(torch.ones(3, 2, 2)).flatten().tolist())
print(n(torch.ones(1, 28, 28)).shape)
