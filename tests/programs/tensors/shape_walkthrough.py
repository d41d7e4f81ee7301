"""Comments on every line, as a tutorial would."""
import torch

batch = torch.zeros(32, 3, 224, 224)               # NCHW
print(batch.shape)
nhwc = batch.permute(0, 2, 3, 1)                   # NHWC
print(nhwc.shape, nhwc.is_contiguous())
flat = batch.flatten(start_dim=1)                  # one row per image
print(flat.shape)
patches = batch.unfold(2, 16, 16).unfold(3, 16, 16)
print(patches.shape)
patches = patches.permute(0, 2, 3, 1, 4, 5).reshape(32, 14 * 14, -1)
print(patches.shape)
heads = patches.view(32, 196, 12, 64).transpose(1, 2)
print(heads.shape, heads.stride())
scores = heads @ heads.transpose(-2, -1)
print(scores.shape, "%.1f MB" % (scores.numel() * scores.element_size() / 2 ** 20))
merged = heads.transpose(1, 2).contiguous().view(32, 196, -1)
print(merged.shape)
cls = torch.zeros(1, 1, 768).expand(32, -1, -1)
print(cls.shape, torch.cat((cls, merged), dim=1).shape)
print(batch.mean(dim=(0, 2, 3)).shape, batch.std((2, 3), keepdim=True).shape, batch[:, :, ::4, ::4].shape)
print(batch.split([1, 2], dim=1)[1].shape, batch[:1].repeat(2, 1, 1, 1).shape)
merged.view(32, 197, -1)
