# 张量入门：创建、形状、运算
import torch

向量 = torch.tensor([1, 2, 3, 4])
矩阵 = torch.arange(6).reshape(2, 3)
print("向量：", 向量)
print("矩阵：\n", 矩阵)
print("形状", 矩阵.shape, "元素个数", 矩阵.numel(), "维数", 矩阵.dim())
print(f"转置之后的形状是 {矩阵.T.shape}")
print("求和 %d，平均 %.2f" % (向量.sum(), 向量.float().mean()))
print("最大值 {}，位置 {}".format(向量.max(), 向量.argmax()))
for 行号, 行 in enumerate(矩阵):
    print(f"第{行号}行：", 行.tolist())
X = torch.arange(12, dtype=torch.float32).reshape((3, 4))
Y = torch.tensor([[2.0, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
print(torch.cat((X, Y), dim=0), torch.cat((X, Y), dim=1))
print(X == Y)
before = id(Y)
Y = Y + X
print("是否原地：", id(Y) == before)
Z = torch.zeros_like(Y)
标识 = id(Z)
Z[:] = X + Y
print("是否原地：", id(Z) == 标识)
X[0:2, :] = 12
print(X)
print("错误示范：")
print(矩阵 + 向量)
