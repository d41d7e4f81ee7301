class NoamOpt:
    "Optim wrapper that implements rate."
    def __init__(self, model_size, factor, warmup, optimizer):
        self.optimizer = optimizer
        self._step = 0
        self.warmup = warmup
        self.factor = factor
        self.model_size = model_size
        self._rate = 0

    def step(self):
        "Update parameters and rate"
        self._step += 1
        rate = self.rate()
        for p in self.optimizer.param_groups:
            p['lr'] = rate
        self._rate = rate
        self.optimizer.step()

    def rate(self, step=None):
        "Implement `lrate` above"
        if step is None:
            step = self._step
        return self.factor * (self.model_size ** (-0.5) * min(step ** (-0.5), step * self.warmup ** (-1.5)))


import torch
model = torch.nn.Transformer(d_model=16, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=32, batch_first=True)
opt = NoamOpt(16, 2, 4, torch.optim.Adam(model.parameters(), lr=0, betas=(0.9, 0.98), eps=1e-9))
src, tgt = torch.randn(2, 5, 16), torch.randn(2, 4, 16)
for i in range(6):
    out = model(src, tgt)
    opt.optimizer.zero_grad()
    out.sum().backward()
    opt.step()
    print(i + 1, "%.5f" % opt._rate, tuple(out.shape))
print([round(opt.rate(s), 4) for s in (1, 2, 4, 8, 16)])
