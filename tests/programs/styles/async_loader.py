import asyncio
import torch


class Loader:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return torch.full((self.i,), self.i)


async def worker(name, shape):
    await asyncio.sleep(0)
    return name, torch.zeros(shape).shape


async def main():
    async for batch in Loader(3):
        print(batch)
    results = await asyncio.gather(*(worker(n, s) for n, s in {"a": (1,), "b": (2, 2)}.items()))
    print(results)
    try:
        await worker("c", (-1,))
    except RuntimeError as e:
        print("failed:", e)
    return [b.sum().item() async for b in Loader(4)]


if __name__ == "__main__":
    print(asyncio.run(main()))
