class EarlyStopping:
    """Early stops the training if validation loss doesn't improve after a given patience."""

    def __init__(self, patience=7, verbose=False, delta=0, trace_func=print):
        self.patience = patience
        self.verbose = verbose
        self.counter = 0
        self.best_score = None
        self.early_stop = False
        self.val_loss_min = float("inf")
        self.delta = delta
        self.trace_func = trace_func
        self.best_state = None

    def __call__(self, val_loss, model):
        score = -val_loss
        if self.best_score is None:
            self.best_score = score
            self.save_checkpoint(val_loss, model)
        elif score < self.best_score + self.delta:
            self.counter += 1
            self.trace_func(f'EarlyStopping counter: {self.counter} out of {self.patience}')
            if self.counter >= self.patience:
                self.early_stop = True
        else:
            self.best_score = score
            self.save_checkpoint(val_loss, model)
            self.counter = 0

    def save_checkpoint(self, val_loss, model):
        if self.verbose:
            self.trace_func(f'Validation loss decreased ({self.val_loss_min:.6f} --> {val_loss:.6f}).  Saving model ...')
        self.best_state = {k: v.clone() for k, v in model.state_dict().items()}
        self.val_loss_min = val_loss


import torch
model = torch.nn.Linear(2, 2)
stopper = EarlyStopping(patience=3, verbose=True)
for epoch, v in enumerate([0.9, 0.7, 0.71, 0.65, 0.66, 0.67, 0.68, 0.1]):
    stopper(v, model)
    if stopper.early_stop:
        print("Early stopping at epoch", epoch)
        break
else:
    print("ran to the end")
print(model.load_state_dict(stopper.best_state), stopper.val_loss_min)
