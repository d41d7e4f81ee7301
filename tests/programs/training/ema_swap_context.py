from contextlib import contextmanager
import torch


class ExponentialMovingAverage:
    def __init__(self, parameters, decay):
        parameters = list(parameters)
        self.decay = decay
        self.num_updates = 0
        self.shadow_params = [p.clone().detach() for p in parameters if p.requires_grad]
        self.collected_params = None

    def update(self, parameters):
        self.num_updates += 1
        decay = min(self.decay, (1 + self.num_updates) / (10 + self.num_updates))
        with torch.no_grad():
            for s, p in zip(self.shadow_params, parameters):
                s.sub_((1.0 - decay) * (s - p))

    @contextmanager
    def average_parameters(self, parameters):
        parameters = list(parameters)
        self.collected_params = [p.detach().clone() for p in parameters]
        for s, p in zip(self.shadow_params, parameters):
            p.data.copy_(s.data)
        try:
            yield
        finally:
            for c, p in zip(self.collected_params, parameters):
                p.data.copy_(c)


p = torch.nn.Parameter(torch.tensor([1., 2.]))
ema = ExponentialMovingAverage([p], 0.999)
p.data += 11
ema.update([p])
print(ema.shadow_params)
with ema.average_parameters([p]):
    print("inside ", p.data)
print("outside", p.data, ema.num_updates)
