# 成绩统计
import torch

姓名 = ["小明", "小红", "小刚"]
科目 = ["语文", "数学", "英语"]
成绩 = torch.tensor([[90., 80., 70.], [85., 95., 100.], [60., 75., 90.]])

print("平均分：", 成绩.mean(dim=1))
for 名, 行 in zip(姓名, 成绩):
    print(f"{名}：总分 {行.sum():.0f}，最高 {行.max():.0f}（{科目[行.argmax()]}）")
名次 = 成绩.sum(1).argsort(descending=True)
print("名次：", [姓名[i] for i in 名次])
print("各科平均：", dict(zip(科目, 成绩.mean(0).tolist())))
print("不及格人数：", (成绩 < 60).sum().item(), "优秀率：{:.0%}".format((成绩 >= 90).float().mean().item()))
加权 = 成绩 @ torch.tensor([0.25, 0.5, 0.25])
print(加权)
