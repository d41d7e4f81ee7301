# 《动手学深度学习》风格：从零实现 softmax 回归
import random
import torch

def 合成数据(w, b, 样本数):
    X = torch.normal(0, 1, (样本数, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape)
    return X, y.reshape((-1, 1))

真实w = torch.tensor([2, -3.4])
真实b = 4.2
特征, 标签 = 合成数据(真实w, 真实b, 50)
print('特征:', 特征.shape, '标签:', 标签.shape)

def data_iter(batch_size, features, labels):
    num_examples = len(features)
    indices = list(range(num_examples))
    random.shuffle(indices)  # 样本是随机读取的，没有特定的顺序
    for i in range(0, num_examples, batch_size):
        batch_indices = torch.tensor(indices[i: min(i + batch_size, num_examples)])
        yield features[batch_indices], labels[batch_indices]

w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)

def linreg(X, w, b):  #@save
    """线性回归模型"""
    return torch.matmul(X, w) + b

def squared_loss(y_hat, y):
    """均方损失"""
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2

def sgd(params, lr, batch_size):
    """小批量随机梯度下降"""
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()

lr, num_epochs, net, loss = 0.03, 2, linreg, squared_loss
for epoch in range(num_epochs):
    批数 = 0
    for X, y in data_iter(16, 特征, 标签):
        l = loss(net(X, w, b), y)
        l.sum().backward()
        sgd([w, b], lr, 16)
        批数 += 1
    with torch.no_grad():
        train_l = loss(net(特征, w, b), 标签)
        print(f'第 {epoch + 1} 轮，共 {批数} 批，损失形状 {train_l.shape}，平均后 {train_l.mean().shape}')
print(f'w的估计误差形状: {(真实w - w.reshape(真实w.shape)).shape}')
print('b的梯度已清零:', b.grad)

class Accumulator:
    """在n个变量上累加"""
    def __init__(self, n):
        self.data = [0.0] * n
    def add(self, *args):
        self.data = [a + float(b) for a, b in zip(self.data, args)]
    def reset(self):
        self.data = [0.0] * len(self.data)
    def __getitem__(self, idx):
        return self.data[idx]

def accuracy(y_hat, y):
    """计算预测正确的数量"""
    if len(y_hat.shape) > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(axis=1)
    cmp = y_hat.type(y.dtype) == y
    return float(cmp.type(y.dtype).sum())

y = torch.tensor([0, 2])
y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
print(y_hat[[0, 1], y], accuracy(y_hat, y) / len(y))
metric = Accumulator(2)
metric.add(accuracy(y_hat, y), y.numel())
metric.add(1, 2)
print(metric[0], metric[1], metric[0] / metric[1])
