# 用正规方程和梯度下降解同一个线性回归
import torch

X = torch.tensor([[1., 0.], [1., 1.], [1., 2.], [1., 3.]])
y = torch.tensor([[1.], [3.], [5.], [7.]])

# 正规方程
A = X.T @ X
print(A)
print(X.T @ y)

# 梯度下降，前两步可以手算
w = torch.zeros(2, 1, requires_grad=True)
学习率 = 0.25
for 步 in range(2):
    误差 = X @ w - y
    损失 = (误差 ** 2).mean()
    损失.backward()
    print(f"第{步}步 损失={损失.item():.3f} 梯度={w.grad.flatten().tolist()}")
    with torch.no_grad():
        w -= 学习率 * w.grad
    w.grad.zero_()
    print("w =", w.detach().squeeze(1))
