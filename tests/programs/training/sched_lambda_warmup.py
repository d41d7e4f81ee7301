import torch
from torch.optim.lr_scheduler import LambdaLR


def get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, last_epoch=-1):
    """Copied from everybody's fine-tuning notebook."""

    def lr_lambda(current_step: int):
        if current_step < num_warmup_steps:
            return float(current_step) / float(max(1, num_warmup_steps))
        return max(
            0.0,
            float(num_training_steps - current_step) / float(max(1, num_training_steps - num_warmup_steps)),
        )

    return LambdaLR(optimizer, lr_lambda, last_epoch)


model = torch.nn.Linear(3, 3)
optimizer = torch.optim.AdamW(model.parameters(), lr=8.0)
scheduler = get_linear_schedule_with_warmup(optimizer, 4, 12)
for step in range(13):
    print(step, scheduler.get_last_lr())
    optimizer.step()
    scheduler.step()
print(type(scheduler).__name__, scheduler._step_count if hasattr(scheduler, "_step_count") else "?")
