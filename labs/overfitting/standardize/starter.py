import numpy as np


def standardize(train, test):
    return {"train": train, "test": test}
