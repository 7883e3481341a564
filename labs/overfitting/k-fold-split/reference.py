import numpy as np


def k_fold(n, k, random):
    order = random.permutation(n)
    train = []
    validation = []
    start = 0
    for fold in range(k):
        stop = start + n // k + (1 if fold < n % k else 0)
        validation.append(order[start:stop])
        train.append(np.concatenate([order[:start], order[stop:]]))
        start = stop
    return {"train": train, "validation": validation}
