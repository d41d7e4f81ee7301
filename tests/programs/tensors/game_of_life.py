import torch
import torch.nn.functional as F

kernel = torch.ones(1, 1, 3, 3)
kernel[0, 0, 1, 1] = 0

def step(board):
    n = F.conv2d(F.pad(board[None, None].float(), (1, 1, 1, 1), mode="circular"), kernel)[0, 0]
    return (n == 3) | ((n == 2) & board)

board = torch.zeros(5, 5, dtype=torch.bool)
board[2, 1:4] = True
for generation in range(3):
    print("generation", generation, "alive", board.sum().item())
    for row in board:
        print("".join("#" if c else "." for c in row))
    board = step(board)
glider = torch.tensor([[0, 1, 0], [0, 0, 1], [1, 1, 1]]).bool()
world = torch.zeros(6, 6, dtype=torch.bool)
world[:3, :3] = glider
for _ in range(4):
    world = step(world)
print(torch.equal(world[1:4, 1:4], glider), world.nonzero().tolist())
