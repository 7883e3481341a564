/*---
tries: to return from the function that the code stands in
verdict: wrong
---*/
return exports.lreluBackward = (dy) => dy
