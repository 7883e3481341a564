import numpy as np


def init_xavier(fan_in, fan_out, random):
    return np.zeros((fan_in, fan_out))
