/*---
tries: to close the function that the code stands in, and to stand outside of it
codes: [syntax-error]
quick: true
---*/
export {}
})
;(function (exports) {
  exports.lreluBackward = (dy) => dy
