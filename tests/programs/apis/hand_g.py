import torch
x = torch.arange(12).view(3, 4)
for name in sorted(['argmax','argmin','bincount' ,'diagonal','fliplr','flipud','logical_not','msort','neg','nonzero','prod','ravel','rot90','t','trace','tril','triu','unique']):
    f = getattr(x.flatten() if name == 'bincount' else x, name)
    print(name, f())
print(x.histc if False else x.float().histc(3), x.float().histogram(3).hist)
print(x.narrow_copy(0, 1, 1), x.float().std(correction=0), x.amax((0, 1)), x.aminmax())
