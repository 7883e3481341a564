import numpy as np


def dropout(x, p_drop, training, random):
    return {"y": x, "mask": np.ones_like(x)}
