import torch
board = torch.zeros(8, 8, dtype=torch.int)
board[::2, 1::2] = 1
board[1::2, ::2] = 1
print(board)
print(board.sum().item(), (board == board.T).all().item())
i, j = torch.meshgrid(torch.arange(8), torch.arange(8), indexing='ij')
assert ((i + j) % 2 == board).all()
print(board.view(4, 2, 4, 2).sum((1, 3)))
