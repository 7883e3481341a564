/** The texts that a new lab begins with: each says what belongs in its place. */
import type { NewLab } from './code-files.ts'

export function textFiles(lab: NewLab): Record<string, string> {
  const { entry, order } = lab
  return {
    'statement.en.md': `---
title: A few words
summary: One line for lists.
order: ${order}
---

Say what to compute and why it matters, in two or three sentences. Then the formula:

$$
y=k\\,x
$$

Write \`${entry}(x, k)\`, element by element.

| argument | shape | meaning |
|---|---|---|
| \`x\` | any | what it stands for |
| \`k\` | number | what it stands for |

**Return** one tensor $y$ of the shape of \`x\`.

**Conventions**

- Everything that could be done in another way: which ε, which divisor, what happens at a kink.
- Leave the inputs as they are.

**Example**: \`x = [1, -2]\` with \`k = 3\` gives \`[3, -6]\`.
`,
    'statement.zh.md': `---
title: 几个字的标题
summary: 列表里的一句话。
order: ${order}
---

用两三句话说明要算什么、为什么重要。然后写出公式：

$$
y=k\\,x
$$

实现 \`${entry}(x, k)\`，逐元素计算。

| 参数 | 形状 | 含义 |
|---|---|---|
| \`x\` | 任意 | 它代表什么 |
| \`k\` | 数 | 它代表什么 |

**返回**一个张量 $y$，形状与 \`x\` 相同。

**约定**

- 凡是可以有别的做法的地方都写清楚：用哪个 ε、除以什么、在折点处取什么。
- 不要改动输入。

**例**：\`x = [1, -2]\`，\`k = 3\`，得到 \`[3, -6]\`。
`,
    'hints.en.md': `Say where to look, without the answer.

---

Name the operations that are needed.

---

Spell the solution out, short of the code.
`,
    'hints.zh.md': `提示该看哪里，不给答案。

---

说出要用到的运算。

---

把解法讲清楚，只差代码。
`,
    'explanation.en.md': `Derive the result step by step:

$$
y=k\\,x
$$

An idiomatic solution:

\`\`\`typescript
export function ${entry}(x: Tensor, k: number): Tensor {
  return x.mul(k)
}
\`\`\`

**Usual mistakes**: name them, and say how each shows.

**What is asked next**: the follow-up question of an interviewer.
`,
    'explanation.zh.md': `一步一步推导结果：

$$
y=k\\,x
$$

一种地道的写法：

\`\`\`typescript
export function ${entry}(x: Tensor, k: number): Tensor {
  return x.mul(k)
}
\`\`\`

**常见错误**：逐一列出，并说明会怎样暴露。

**接着会问**：面试官的下一个问题。
`,
  }
}
