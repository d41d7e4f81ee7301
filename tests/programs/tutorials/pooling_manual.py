import torch
import torch.nn.functional as F

def corr2d(X, K):
    """计算二维互相关运算"""
    h, w = K.shape
    Y = torch.zeros((X.shape[0] - h + 1, X.shape[1] - w + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i:i + h, j:j + w] * K).sum()
    return Y
def pool2d(X, size, mode="max"):
    p_h, p_w = size
    Y = torch.zeros((X.shape[0] - p_h + 1, X.shape[1] - p_w + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            if mode == "max":
                Y[i, j] = X[i: i + p_h, j: j + p_w].max()
            elif mode == "avg":
                Y[i, j] = X[i: i + p_h, j: j + p_w].mean()
    return Y
X = torch.tensor([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0], [6.0, 7.0, 8.0]])
K = torch.tensor([[0.0, 1.0], [2.0, 3.0]])
print(corr2d(X, K))
print(F.conv2d(X[None, None], K[None, None])[0, 0] == corr2d(X, K))
print(pool2d(X, (2, 2)), pool2d(X, (2, 2), "avg"))
img = torch.ones(6, 8); img[:, 2:6] = 0
print(img)
Y = corr2d(img, torch.tensor([[1.0, -1.0]]))
print(Y)
print(corr2d(img.t(), torch.tensor([[1.0, -1.0]])).abs().sum())
def corr2d_multi_in(X, K):
    return sum(corr2d(x, k) for x, k in zip(X, K))
print(corr2d_multi_in(torch.stack([X, X + 1]), torch.stack([K, K + 1])))
conv = torch.nn.LazyConv2d(1, kernel_size=(1, 2), bias=False)
print(conv(img.reshape(1, 1, 6, 8)).shape, conv)
def batch_norm(X, gamma, beta, eps=1e-5):
    mean = X.mean(dim=0); var = ((X - mean) ** 2).mean(dim=0)
    return gamma * (X - mean) / torch.sqrt(var + eps) + beta
print(batch_norm(torch.tensor([[1., 2.], [3., 6.]]), torch.ones(2), torch.zeros(2)))
corr2d(X, K[None])
