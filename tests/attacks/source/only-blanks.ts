/*---
tries: to hold nothing but blanks of many kinds
codes: [empty-source]
repeat: { BLANK: ["\u00a0\u2003\ufeff\t", 1000] }
---*/
$BLANK$
