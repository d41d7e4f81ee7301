# 解线性方程组
import torch

A = torch.tensor([[2., 1.], [1., 3.]])
b = torch.tensor([3., 5.])

# 高斯消元
增广 = torch.cat([A, b[:, None]], dim=1)
for i in range(2):
    增广[i] = 增广[i] / 增广[i, i]
    for j in range(2):
        if i != j:
            增广[j] -= 增广[j, i] * 增广[i].clone()
    print(f"第{i + 1}步消元后\n{增广}")
解 = 增广[:, -1]
print("残差是否很小：", torch.allclose(A @ 解, b, atol=1e-5))
print("行列式 {:.1f}".format(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]))
print("形状：", torch.linalg.solve(A, b).shape, torch.linalg.solve(A, b[:, None]).shape, torch.linalg.lstsq(A, b[:, None]).solution.shape)
单位 = torch.eye(2)
print("单位阵的逆还是它自己：", torch.equal(torch.inverse(单位), 单位))
try:
    torch.linalg.solve(torch.ones(2, 3), b)
except RuntimeError as 错:
    print("出错了：", 错)
奇异 = torch.tensor([[1., 2.], [2., 4.]])
torch.linalg.inv(奇异)
