"""Writes expected.json: what NumPy itself answers to each case. Run with NumPy 2: `python3 make-expected.py`."""
import json
import math
import warnings
from pathlib import Path

import numpy as np

warnings.simplefilter("ignore")
FOLDER = Path(__file__).parent
PRELUDE = (FOLDER / "prelude.py").read_text()


def answer(line):
    *statements, expression = [part.strip() for part in line.split("; ")]
    names = {"np": np, "math": math}
    exec(PRELUDE, names)
    try:
        for statement in statements:
            exec(statement, names)
        names["result"] = eval(expression, names)
        return names["told"](names["result"])
    except Exception as error:
        # NumPy's own classes of errors are told as the Python class they belong to.
        for kind in (ValueError, TypeError, IndexError, AttributeError, ZeroDivisionError):
            if isinstance(error, kind):
                return "!" + kind.__name__
        return "!" + type(error).__name__


lines = [line for line in (FOLDER / "cases.txt").read_text().splitlines() if line and not line.startswith("#")]
expected = [[line, answer(line)] for line in lines]
text = "[\n" + ",\n".join(json.dumps(pair) for pair in expected) + "\n]\n"
(FOLDER / "expected.json").write_text(text)
print(len(expected), "cases")
