def _census():
    import torch
    for name, model in list(globals().items()):
        if not isinstance(model, torch.nn.Module):
            continue
        print("==", name, type(model).__name__)
        print("parameters", sum(p.numel() for p in model.parameters()))
        print("trainable", sum(p.numel() for p in model.parameters() if p.requires_grad))
        print("modules", sum(1 for _ in model.modules()))
        for key, value in model.state_dict().items():
            print(key, tuple(value.shape), value.dtype)
        print(model)


_census()
