"""数据预处理：numpy；模型：PyTorch"""
import numpy as np
import torch
import torch.nn as nn

原始 = [[5.1, 3.5], [4.9, 3.0], [6.2, 3.4]]
标签 = ["a", "b", "a"]
数组 = np.asarray(原始, dtype="float32")
类别, 编号 = np.unique(标签, return_inverse=True)
print("形状", 数组.shape, "类别", 类别.tolist(), "编号", 编号.tolist())
模型 = nn.Sequential(nn.Linear(数组.shape[1], 4), nn.ReLU(), nn.Linear(4, len(类别)))
输出 = 模型(torch.from_numpy(数组))
print("输出", 输出.shape, "损失维度", nn.functional.cross_entropy(输出, torch.from_numpy(编号)).dim())
print("预测形状", 输出.argmax(1).numpy().shape, "准确率类型", type(float((输出.argmax(1).numpy() == 编号).mean())).__name__)
