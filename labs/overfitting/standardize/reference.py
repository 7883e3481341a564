import numpy as np


def standardize(train, test):
    mean = train.mean(axis=0)
    spread = train.std(axis=0)
    scale = np.where(spread == 0, 1, spread)
    return {"train": (train - mean) / scale, "test": (test - mean) / scale}
