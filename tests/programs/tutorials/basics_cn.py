# 第一课：张量的创建与基本属性
import torch

a = torch.tensor([[1, 2, 3], [4, 5, 6]])
print("a =", a)
print("形状:", a.shape, "维度:", a.dim(), "元素个数:", a.numel(), "类型:", a.dtype)
b = torch.tensor([1.5, 2.5, 3.5])
print("a + b =", a + b)
print("a * 2 =\n", a * 2)
print("转置:", a.t())
print(f"求和: {a.sum()}, 均值: {a.float().mean():.2f}, 最大值: {a.max().item()}")
print("按行求和:", a.sum(dim=1), "按列求和:", a.sum(0))
print("累加:", a.cumsum(dim=1))
print("a.tolist() =", a.tolist())
print({"weights": b, "n": [a[0], a[1]]})
c = a.numpy() if False else a.clone()
c[0, 0] = 100
print(a[0, 0], c[0, 0])
print(torch.arange(1, 10, 2), torch.linspace(0, 1, 5), torch.eye(3))
print(torch.full((2, 2), 3.14), torch.zeros_like(a), torch.ones(2, 3, dtype=torch.int32))
