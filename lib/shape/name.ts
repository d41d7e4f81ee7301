/** The last part of a dotted Python name: `torch.nn.Conv2d` → `Conv2d`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
