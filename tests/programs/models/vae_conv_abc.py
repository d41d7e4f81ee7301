"""Convolutional beta-VAE in the manner of AntixK/PyTorch-VAE: an abstract base, a registry, loss as a dict"""
from abc import ABC, abstractmethod
from typing import Any, Dict, List, Union

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class BaseVAE(nn.Module, ABC):
    registry: Dict[str, type] = {}

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        BaseVAE.registry[name or cls.__name__] = cls

    def __init__(self) -> None:
        super(BaseVAE, self).__init__()

    def encode(self, input: Tensor) -> List[Tensor]:
        raise NotImplementedError

    def decode(self, input: Tensor) -> Any:
        raise NotImplementedError

    @abstractmethod
    def forward(self, *inputs: Tensor) -> Any:
        pass

    @abstractmethod
    def loss_function(self, *inputs: Any, **kwargs) -> Dict[str, Tensor]:
        pass


class VanillaVAE(BaseVAE, name="vanilla"):
    def __init__(self, in_channels: int, latent_dim: int, hidden_dims: Union[List, None] = None, **kwargs) -> None:
        super(VanillaVAE, self).__init__()
        self.latent_dim = latent_dim

        modules = []
        if hidden_dims is None:
            hidden_dims = [16, 32, 64, 128]
        else:
            hidden_dims = list(hidden_dims)

        # Build Encoder
        for h_dim in hidden_dims:
            modules.append(
                nn.Sequential(
                    nn.Conv2d(in_channels, out_channels=h_dim, kernel_size=3, stride=2, padding=1),
                    nn.BatchNorm2d(h_dim),
                    nn.LeakyReLU(),
                )
            )
            in_channels = h_dim

        self.encoder = nn.Sequential(*modules)
        self.fc_mu = nn.Linear(hidden_dims[-1] * 4, latent_dim)
        self.fc_var = nn.Linear(hidden_dims[-1] * 4, latent_dim)

        # Build Decoder
        modules = []
        self.decoder_input = nn.Linear(latent_dim, hidden_dims[-1] * 4)
        self.bottom = hidden_dims[-1]
        hidden_dims.reverse()

        for i in range(len(hidden_dims) - 1):
            modules.append(
                nn.Sequential(
                    nn.ConvTranspose2d(hidden_dims[i], hidden_dims[i + 1], kernel_size=3, stride=2, padding=1, output_padding=1),
                    nn.BatchNorm2d(hidden_dims[i + 1]),
                    nn.LeakyReLU(),
                )
            )

        self.decoder = nn.Sequential(*modules)
        self.final_layer = nn.Sequential(
            nn.ConvTranspose2d(hidden_dims[-1], hidden_dims[-1], kernel_size=3, stride=2, padding=1, output_padding=1),
            nn.BatchNorm2d(hidden_dims[-1]),
            nn.LeakyReLU(),
            nn.Conv2d(hidden_dims[-1], out_channels=3, kernel_size=3, padding=1),
            nn.Tanh(),
        )

    def encode(self, input: Tensor) -> List[Tensor]:
        result = self.encoder(input)
        result = torch.flatten(result, start_dim=1)
        return [self.fc_mu(result), self.fc_var(result)]

    def decode(self, z: Tensor) -> Tensor:
        result = self.decoder_input(z)
        result = result.view(-1, self.bottom, 2, 2)
        result = self.decoder(result)
        return self.final_layer(result)

    def reparameterize(self, mu: Tensor, logvar: Tensor) -> Tensor:
        std = torch.exp(0.5 * logvar)
        eps = torch.randn_like(std)
        return eps * std + mu

    def forward(self, input: Tensor, **kwargs) -> List[Tensor]:
        mu, log_var = self.encode(input)
        z = self.reparameterize(mu, log_var)
        return [self.decode(z), input, mu, log_var]

    def loss_function(self, *args, **kwargs) -> dict:
        recons, input, mu, log_var = args
        kld_weight = kwargs["M_N"]  # Account for the minibatch samples from the dataset
        recons_loss = F.mse_loss(recons, input)
        kld_loss = torch.mean(-0.5 * torch.sum(1 + log_var - mu**2 - log_var.exp(), dim=1), dim=0)
        loss = recons_loss + kld_weight * kld_loss
        return {"loss": loss, "Reconstruction_Loss": recons_loss.detach(), "KLD": -kld_loss.detach()}


class BetaVAE(VanillaVAE, name="beta"):
    num_iter = 0  # Global static variable to keep track of iterations

    def __init__(self, *args, beta: int = 4, **kwargs):
        super().__init__(*args, **kwargs)
        self.beta = beta

    def loss_function(self, *args, **kwargs):
        self.num_iter += 1
        out = super().loss_function(*args, **{**kwargs, "M_N": self.beta * kwargs["M_N"]})
        out["iteration"] = self.num_iter
        return out


print(list(BaseVAE.registry))
try:
    BaseVAE()
except TypeError as e:
    print(str(e).split("class ")[1].split(" ")[0], "is abstract:", sorted(BaseVAE.__abstractmethods__))

models = {name: cls(3, 10, in_hours=True) for name, cls in BaseVAE.registry.items()}
x = torch.randn(2, 3, 32, 32)
for name, vae in models.items():
    results = vae(x, labels=None)
    losses = vae.loss_function(*results, M_N=0.005)
    losses["loss"].backward()
    print(name, [tuple(r.shape) for r in results], {k: getattr(v, "shape", v) for k, v in losses.items()})
    print("   detached:", [k for k, v in losses.items() if isinstance(v, Tensor) and not v.requires_grad])
beta_vae = models["beta"]
print(beta_vae.num_iter, BetaVAE.num_iter, [c.__name__ for c in type(beta_vae).__mro__])
