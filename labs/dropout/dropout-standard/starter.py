import numpy as np


def standard_dropout(x, p_keep, training, random):
    return {"y": x, "mask": np.ones_like(x)}
