import torch
import torch.nn as nn


class GradCAM:
    def __init__(self, model, target_layer):
        self.model = model
        self.gradients = self.activations = None
        self.hooks = [target_layer.register_forward_hook(self._forward), target_layer.register_full_backward_hook(self._backward)]

    def _forward(self, module, inp, out):
        self.activations = out.detach()

    def _backward(self, module, gin, gout):
        self.gradients = gout[0].detach()

    def __call__(self, x, index=None):
        self.model.zero_grad()
        logits = self.model(x)
        if index is None:
            index = logits.argmax(dim=1)
        one_hot = torch.zeros_like(logits).scatter_(1, index.view(-1, 1), 1.0)
        logits.backward(gradient=one_hot, retain_graph=True)
        weights = self.gradients.mean(dim=(2, 3), keepdim=True)
        cam = torch.relu((weights * self.activations).sum(1, keepdim=True))
        cam = nn.functional.interpolate(cam, x.shape[2:], mode="bilinear", align_corners=False)
        return cam

    def __enter__(self):
        return self

    def __exit__(self, *a):
        for h in self.hooks:
            h.remove()


net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 5))
with GradCAM(net, net[3]) as cam:
    out = cam(torch.randn(2, 3, 16, 20))
    print(out.shape, cam.activations.shape, cam.gradients.shape)
    print(cam(torch.randn(1, 3, 8, 8), torch.tensor([4])).shape)
print([len(m._forward_hooks) + len(m._backward_hooks) for m in net])

guided = [m.register_full_backward_hook(lambda m, gi, go: (torch.clamp(gi[0], min=0.0),)) for m in net if isinstance(m, nn.ReLU)]
x = torch.randn(1, 3, 8, 8, requires_grad=True)
net(x)[0, 2].backward()
print(len(guided), x.grad.shape)
