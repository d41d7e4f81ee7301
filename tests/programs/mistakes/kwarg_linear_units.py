import torch.nn as nn
# 从 Keras 转过来的同学
dense = nn.Linear(10, 32)
print(dense.weight.shape)
dense = nn.Linear(10, units=32, activation='relu')
