# pretend images: gradients of grey
import torch

img = torch.arange(2 * 3 * 4, dtype=torch.uint8).reshape(3, 2, 4) * 10
print(img[0], img.dtype)
f = img.float().div(255)
print(f.max() <= 1, f.shape, img.permute(1, 2, 0).shape)
mean, std = torch.tensor([0.5, 0.5, 0.5]), torch.tensor([0.25, 0.25, 0.25])
norm = (f - mean[:, None, None]) / std.view(-1, 1, 1)
print(norm.shape, norm[0, 0, 0])
print(img.flip(-1)[0], img.rot90(1, (1, 2)).shape, img.transpose(1, 2).shape, img[:, :, 1:3].shape)
gray = (img.float() * torch.tensor([0.5, 0.25, 0.25]).view(3, 1, 1)).sum(0)
print(gray)
print((img[0] > 30).to(torch.uint8) * 255)
batch = torch.stack([img, 255 - img])
print(batch.shape, batch[1, 0, 0])
rows = [torch.cat([b for b in batch], dim=-1)]
print(rows[0].shape, torch.nn.functional.pad(img[:1], (1, 1, 1, 1))[0])
print((img + 100)[2], img.sum(), img.int().sum(), img.float().mean((1, 2)))
hist = torch.bincount(img.flatten().long() // 64, minlength=4)
print(hist)
print(img.mean())
