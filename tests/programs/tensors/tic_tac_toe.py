import torch

board = torch.zeros(3, 3, dtype=torch.int8)
moves = [(1, 1), (0, 0), (0, 2), (2, 0), (1, 0), (1, 2), (2, 2)]
symbols = {0: '.', 1: 'X', -1: 'O'}

def winner(b):
    lines = torch.cat([b.sum(0), b.sum(1), b.diag().sum().view(1), b.flip(1).diag().sum().view(1)])
    if (lines == 3).any():
        return 'X'
    if (lines == -3).any():
        return 'O'
    return None

player = 1
for turn, (r, c) in enumerate(moves, start=1):
    if board[r, c] != 0:
        raise ValueError(f'({r}, {c}) is taken')
    board[r, c] = player
    player = -player
    print('turn', turn, 'winner', winner(board), 'free', (board == 0).sum().item())
print('\n'.join(' '.join(symbols[int(v)] for v in row) for row in board))
print(torch.argwhere(board == 0).tolist())
board[0, 1:] = 1
board[0, 0] = 1
print(winner(board), board)
