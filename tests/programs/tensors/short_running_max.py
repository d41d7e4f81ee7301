import torch

prices = torch.tensor([7, 1, 5, 3, 6, 4])
best_buy = prices.cummin(0).values
profit = prices - best_buy
print(best_buy, profit, profit.max().item(), "on day", profit.argmax().item())
print(prices.diff().clamp(min=0).sum())
peak = prices.cummax(0)[0]
print(((peak - prices) / peak).max())
