import torch

def quantize(x, bits=8):
    qmax = 2 ** (bits - 1) - 1
    scale = x.abs().max() / qmax
    q = (x / scale).round().clamp(-qmax - 1, qmax).to(torch.int8)
    return q, scale

x = torch.tensor([-127., -64., 0., 32.4, 127.])
q, s = quantize(x)
print(q, s, q.dtype, q.element_size())
back = q.float() * s
print(back, (x - back).abs().max() <= s / 2)
w = torch.tensor([[1., -2.], [4., 8.]])
row_scale = w.abs().amax(dim=1, keepdim=True)
print(row_scale, w / row_scale)
packed = torch.tensor([1, 2, 3, 4], dtype=torch.uint8)
low, high = packed[::2], packed[1::2]
byte = low | (high << 4)
print(byte, byte & 0x0F, byte >> 4)
acc = torch.tensor([100, 100], dtype=torch.int8).int() @ torch.tensor([100, 100], dtype=torch.int8).int()
print(acc, acc.dtype)
qt = torch.quantize_per_tensor(torch.tensor([0., 1., 2.]), scale=0.5, zero_point=0, dtype=torch.qint8)
print(qt.int_repr(), qt.dequantize(), qt.q_scale(), qt.q_zero_point(), qt.dtype)
fq = torch.fake_quantize_per_tensor_affine(torch.tensor([0.3, 0.8]), 0.5, 0, -128, 127)
print(fq)
