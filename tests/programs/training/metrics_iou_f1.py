# 分割与检测的评价指标
import torch

def 交并比(框1, 框2):
    左上 = torch.maximum(框1[:, None, :2], 框2[None, :, :2])
    右下 = torch.minimum(框1[:, None, 2:], 框2[None, :, 2:])
    交 = (右下 - 左上).clamp(min=0).prod(-1)
    面积 = lambda b: (b[:, 2:] - b[:, :2]).prod(-1)
    并 = 面积(框1)[:, None] + 面积(框2)[None] - 交
    return 交 / 并

a = torch.tensor([[0., 0., 2., 2.], [1., 1., 3., 3.]])
b = torch.tensor([[0., 0., 2., 2.], [0., 0., 4., 4.], [5., 5., 6., 6.]])
矩阵 = 交并比(a, b)
print("交并比矩阵\n", 矩阵, sep="")
最大值, 下标 = 矩阵.max(dim=1)
print("最佳匹配", 最大值, 下标)

预测 = torch.tensor([[1, 1, 0], [0, 1, 0]], dtype=torch.bool)
真值 = torch.tensor([[1, 0, 0], [0, 1, 1]], dtype=torch.bool)
tp = (预测 & 真值).sum()
fp = (预测 & ~真值).sum()
fn = (~预测 & 真值).sum()
print("TP=%d FP=%d FN=%d" % (tp, fp, fn))
精确率, 召回率 = tp / (tp + fp), tp / (tp + fn)
f1 = 2 * 精确率 * 召回率 / (精确率 + 召回率)
print(f"精确率 {精确率:.3f} 召回率 {召回率:.3f} F1 {f1:.3f}")
print("像素准确率", (预测 == 真值).float().mean())
