"""A tiny copy of the Lightning interface."""
import torch
from torch import nn


class LightModule(nn.Module):
    def __init__(self):
        super().__init__()
        self._logged = {}
        self.hparams = {}

    def save_hyperparameters(self, **kwargs):
        self.hparams.update(kwargs)

    def log(self, name, value):
        self._logged.setdefault(name, []).append(value.detach() if torch.is_tensor(value) else value)

    def training_step(self, batch, batch_idx):
        raise NotImplementedError

    def configure_optimizers(self):
        raise NotImplementedError

    def on_train_epoch_end(self):
        pass


class LitAutoEncoder(LightModule):
    def __init__(self, d=12, z=3):
        super().__init__()
        self.save_hyperparameters(d=d, z=z)
        self.encoder = nn.Sequential(nn.Linear(d, 6), nn.ReLU(), nn.Linear(6, z))
        self.decoder = nn.Sequential(nn.Linear(z, 6), nn.ReLU(), nn.Linear(6, d))

    def training_step(self, batch, batch_idx):
        x, _ = batch
        x = x.view(x.size(0), -1)
        loss = nn.functional.mse_loss(self.decoder(self.encoder(x)), x)
        self.log("train_loss", loss)
        return loss

    def on_train_epoch_end(self):
        print("epoch end,", len(self._logged["train_loss"]), "losses logged")

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.parameters(), lr=1e-3)
        return {"optimizer": opt, "lr_scheduler": torch.optim.lr_scheduler.ExponentialLR(opt, 0.5)}


class Trainer:
    def __init__(self, max_epochs=1, limit_train_batches=None):
        self.max_epochs, self.limit = max_epochs, limit_train_batches

    def fit(self, model, loader):
        conf = model.configure_optimizers()
        opt, sched = conf["optimizer"], conf.get("lr_scheduler")
        print(f"{sum(p.numel() for p in model.parameters())} trainable parameters, {len(model._modules)} children")
        for self.current_epoch in range(self.max_epochs):
            for i, batch in enumerate(loader):
                if self.limit is not None and i >= self.limit:
                    break
                loss = model.training_step(batch, i)
                opt.zero_grad()
                loss.backward()
                opt.step()
            if sched:
                sched.step()
            model.on_train_epoch_end()
        return opt.param_groups[0]["lr"]


loader = [(torch.randn(4, 3, 4), torch.zeros(4)) for _ in range(5)]
model = LitAutoEncoder()
print(Trainer(max_epochs=3, limit_train_batches=2).fit(model, loader))
print(model.hparams, model._logged["train_loss"][0].requires_grad)
Trainer().fit(type("Empty", (LightModule,), {})(), loader)
