# 多进程加载数据
import torch
from torch.utils.data import Dataset, DataLoader

class 平方数据集(Dataset):
    def __init__(self, 数量):
        self.数量 = 数量

    def __getitem__(self, i):
        return torch.tensor([float(i)]), torch.tensor([float(i ** 2)])

    def __len__(self):
        return self.数量

if __name__ == '__main__':
    加载器 = DataLoader(平方数据集(10), batch_size=4, shuffle=False, num_workers=2)
    print('批次数：', len(加载器))
    for i, (x, y) in enumerate(加载器):
        print(f'第{i}批', x.shape, y.squeeze(1).tolist())
    print('进程数', 加载器.num_workers)
