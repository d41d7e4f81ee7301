import torch
import torch.nn.functional as F

with torch.device("meta"):
    x = torch.empty(16, 3, 512, 512)
    y = F.conv2d(x, torch.empty(64, 3, 7, 7), stride=2, padding=3)
    print(y.shape, y.device)
    z = F.max_pool2d(y, 3, 2, 1)
    print(z.shape, z.stride())
    print(torch.cat([z, z], 1).sum((2, 3)).shape, z.view(16, -1).shape, (z > 0).dtype)
    m = torch.nn.LSTM(128, 256, 3, bidirectional=True, batch_first=True)
    out, (h, c) = m(torch.empty(4, 50, 128))
    print(out.shape, h.shape, sum(p.numel() for p in m.parameters()))
print(x, torch.empty_like(x, device="cpu", dtype=torch.bool)[:1, :1, :1, :1].shape)
print(x.to(torch.half).element_size() * x.numel(), x.is_meta, x.mT.shape)
print(torch.empty(3, device="meta") + 1, torch.zeros(2, device="meta", requires_grad=True))
torch.empty(3, device="meta").tolist()
